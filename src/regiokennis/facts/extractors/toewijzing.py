"""Toewijzingen: who has, does, decides, pays, advises on or joins which task, clause by clause.

A party alone is nothing: its place in the clause must give it a part (facts/clauses/relations.py), and the words must
be about a task (facts/clauses/taak.py). What both are worth makes the certainty (facts/clauses/weigh.py).
"""

from collections.abc import Iterable, Iterator, Sequence

from regiokennis.annotate.model import AnnotatedText, Sentence
from regiokennis.facts.clauses.candidates import Candidates, Kandidaat
from regiokennis.facts.clauses.leads import LEADS
from regiokennis.facts.clauses.modality import EXPLORING, STATES, condition_of, denied, scale_of, status_of
from regiokennis.facts.clauses.model import Clause
from regiokennis.facts.clauses.relations import OPENERS
from regiokennis.facts.clauses.roles import role_of
from regiokennis.facts.clauses.tree import Tree
from regiokennis.facts.clauses.weigh import certainty
from regiokennis.facts.extractors.actielijn import TERMS as LINES
from regiokennis.facts.extractors.toewijzing_label import in_labels, told_labels
from regiokennis.facts.extractors.toewijzing_tabel import in_tables
from regiokennis.facts.extractors.uitgangspunt import TERMS as PRINCIPLES
from regiokennis.facts.model import Draft, Place
from regiokennis.facts.series_model import COLON
from regiokennis.facts.soorten import Taak, Toewijzing
from regiokennis.ontology import Ontology
from regiokennis.text.model import BlockKind

PARTING = (":", "weten", "namelijk")
"""One of these stands in all that parts an announcement from what it announces."""
GUIDELINES = frozenset({"format", "richtlijn", "handreiking"})
LEAST = 0.62
"""Certainty below which nothing is said: an invented responsibility is worse than a missed one."""
GUIDELINE_DISCOUNT = 0.75
"""A guideline talks of what anybody might do; fewer of its clauses give a party a task."""
GUIDELINE_LEAST, HEADED_LEAST = 0.95, 0.75
"""What a clause of a guideline must reach before its discount; less below a heading that names its task."""
PLAN_WORDS = (
    "actieplan",
    "uitvoeringsplan",
    "uitvoeringsprogramma",
    "actielijn",
    "acties",
    "gaan we",
    "ambitie",
    "focuspunt",
    "voornemen",
    "doelstelling",
    "planning",
    "vooruitblik",
)


def extract(text: AnnotatedText, ontology: Ontology) -> Iterable[Draft]:
    """The toewijzingen of a document in reading order."""
    candidates = Candidates(text, ontology)
    guideline = text.document.soort in GUIDELINES
    drafts, told = set_apart(candidates)
    yield from drafts
    for sentence in running(text, told):
        yield from _in_sentence(candidates, sentence, guideline=guideline)


def set_apart(candidates: Candidates) -> tuple[tuple[Draft, ...], frozenset[int]]:
    """What tables and labelled lines tell, and the blocks that are then no running text any more."""
    tables = in_tables(candidates)
    labelled = tuple(in_labels(candidates))
    return (*tables.drafts, *labelled), tables.cellen | told_labels(labelled, candidates.text)


def running(text: AnnotatedText, told: frozenset[int]) -> Iterator[Sentence]:
    """The sentences that are read clause by clause: no headings, nothing told already, no mere lead-in of a list."""
    leads = {block.inleiding for block in text.text.blocks}
    for sentence in text.sentences:
        block = text.block(sentence)
        if block.kind is BlockKind.KOP or block.index in told:
            continue
        said = text.sentence_text(sentence)
        if block.index in leads and said.rstrip().endswith(":") and not _names_task(sentence):
            continue
        if not _announces(said):
            yield sentence


def _announces(said: str) -> bool:
    """Whether a sentence only tells what the lines or principles are: `Wij kennen twee pijlers: zien en stoppen`."""
    before = COLON.split(said, maxsplit=1) if any(mark in said for mark in PARTING) else ()
    return len(before) > 1 and any(term.announced(before[0]) for term in (*LINES, *PRINCIPLES))


def _names_task(sentence: Sentence) -> bool:
    """Whether a term of the vocabulary names a task; else `X is verantwoordelijk voor:` leaves that to the items."""
    return any(mention.type == "taak" for mention in sentence.mentions)


def has_part(kandidaat: Kandidaat) -> bool:
    """Whether the clause can give the party a part: somebody of whom it says no has none, nobody may."""
    return kandidaat.relatie.partij.naam is None or not denied(kandidaat.read.tree, kandidaat.clause)


def _in_sentence(candidates: Candidates, sentence: Sentence, *, guideline: bool) -> Iterator[Draft]:
    """The drafts of a sentence: each task and party once, with the candidate that is surest."""
    best: dict[tuple[str, str | None], tuple[Kandidaat, float]] = {}
    beside = tuple(candidates.of_sentence(sentence))
    for kandidaat in filter(has_part, beside):
        least = (HEADED_LEAST if kandidaat.kop else GUIDELINE_LEAST) if guideline else LEAST
        sure = certainty(kandidaat, beside, least)
        key = (kandidaat.taak, kandidaat.relatie.partij.naam)
        if sure >= least and (key not in best or best[key][1] < sure):
            best[key] = (kandidaat, sure)
    for kandidaat, sure in best.values():
        told = sure * GUIDELINE_DISCOUNT if guideline else sure
        yield _draft(candidates, kandidaat, told, sentence, guideline=guideline)


def _draft(candidates: Candidates, kandidaat: Kandidaat, sure: float, sentence: Sentence, *, guideline: bool) -> Draft:
    tree, clause, partij = kandidaat.read.tree, kandidaat.clause, kandidaat.relatie.partij
    above = _above(tree, clause, kandidaat.read.clauses)
    velden = Toewijzing(
        taak=Taak(kandidaat.taak),
        actor=partij.naam,
        rol=role_of(tree, kandidaat.relatie, kandidaat.taak, candidates.role_words, kandidaat.wijst),
        status=status_of(
            tree,
            clause,
            above,
            guideline=guideline,
            planned=_planned(candidates, kandidaat),
            nobody=partij.naam is None,
            written=candidates.text.document.jaar,
        ),
        schaal=scale_of(tree, clause, partij.naam),
        voorwaarde=condition_of(tree, clause, partij.tokens),
    )
    place = Place.of(sentence)
    return Draft(velden=velden, plaatsen=(place,), zekerheid=round(min(sure, 0.99), 2))


def _above(tree: Tree, clause: Clause, clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses that a complement clause hangs under; also one behind `of` that the parser took for a second."""
    if clause.bijzin == "relcl":
        return []
    heads = set(tree.ancestors(clause.predicaat))
    higher = [other for other in clauses if other.predicaat in heads or _asks_first(tree, other, clause)]
    if clause.bijzin == "":
        higher = [
            other
            for other in higher
            if any(tree.form(i) in OPENERS for i in range(other.predicaat + 1, clause.predicaat))
        ]
    return higher


def _asks_first(tree: Tree, other: Clause, clause: Clause) -> bool:
    """Whether a clause in front asks what this one says, hung below it by the parser: `onderzocht wordt of X …`."""
    below = other.predicaat < clause.predicaat == tree.tokens[other.predicaat].head
    return below and other.werkwoord in EXPLORING and other.lijdend


def _planned(candidates: Candidates, kandidaat: Kandidaat) -> bool:
    """Whether the headings announce what is still to be done, and neither lead-in nor sentence before tell what is."""
    block = kandidaat.block
    above = " ".join(block.sectie[-2:]).casefold()
    if block.kind is not BlockKind.LIJST or not any(word in above for word in PLAN_WORDS):
        return False
    before = candidates.reading.before(kandidaat.read.tree.sentence)
    if before is not None and any(s.kind == "status" and s.waarde == "belegd" for s in before.tree.sentence.signals):
        return False
    lead = candidates.reading.lead_in(block)
    main = next((clause for clause in lead.clauses if not clause.bijzin), None) if lead is not None else None
    return kandidaat.relatie.band not in LEADS or main is None or main.werkwoord not in STATES
