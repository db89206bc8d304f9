"""Functions in the governance of the approach: who commissions, chairs, answers for it, leads it, decides.

A function is told by a label with its holder (contact lists, tables), by a sentence that says that someone
is it, by a turn of phrase after which the holder follows (`in opdracht van …`), or by what a governing body
does. Holders are offices and organisations; names of persons are left out (design, section 8).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from regiokennis.annotate.cues import cued
from regiokennis.annotate.model import AnnotatedText, Mention, Sentence
from regiokennis.facts.bodies import acts, described, supporting
from regiokennis.facts.clauses.context import Reading, reading_of
from regiokennis.facts.contacts import COPULA, ITEM_ROLE, labelled, letter, role_of
from regiokennis.facts.duties import duties
from regiokennis.facts.governing import deeds
from regiokennis.facts.holders import HOLDERS, Holder, draft, first_holder, holder_before, holder_from, joined_holders
from regiokennis.facts.model import Draft, Place
from regiokennis.facts.posts import central_municipality, municipality, posts
from regiokennis.facts.said import LEADER
from regiokennis.facts.seats import members
from regiokennis.facts.soorten import Functie
from regiokennis.facts.titles import Titles
from regiokennis.ontology import Ontology
from regiokennis.text.model import Block, BlockKind

APPOSED = re.compile(r",\s(?:de|het)\s(?=[^.,;:]{5,70}?(?:[,.;]|$))")
APPOINTS = re.compile(r"\b(?:aangesteld|benoemd|aangewezen|aan te stellen|te benoemen|aan te wijzen) door\b")
CHAIRS = cued(
    r"\bzit(?:ten)?(?:\s(?P<wat>(?:de|het|dit|deze|dat)\s[^.,;]{3,60}?|het|hem|die|deze|beide(?:\s\w+)?))?\svoor(?=[.,;]|\sen\b)",
    "zit",
)
EMPLOYED = re.compile(
    r"\b(?:in dienst (?:bij|van)|aangesteld (?:[^.,]{0,40} )?(?:door|bij|vanuit)|gedetacheerd (?:bij|vanuit)|"
    r"werkzaam (?:bij|voor)|(?:benoemd|aangewezen|aan te stellen|te benoemen|aan te wijzen) door)\s+(?:de\s|het\s)?",
    re.IGNORECASE,
)
EMPLOYED_WITH = re.compile(
    r"\b(?:bij|door)\s(?P<wie>(?:de\s|het\s)?[^.,;:]{3,40}?)\s(?:in dienst|aangesteld|ingehuurd|gedetacheerd)\b"
)
EVALUATES = re.compile(
    r"\s(?:voert|voerde|voeren)\s(?:(?P<wat>de\s\w*evaluatie|het\s\w*onderzoek)|(?P<die>die|deze|dit))\s(?:[^.;]{0,30}\s)?uit\b"
)
PARTNER = re.compile(r"(?:In samenwerking|Samen) met (?:de |het )?")
MADE = cued(
    r"\b(?:product|resultaat) van (?:de |een )?(?:\w+ )?samenwerking tussen (?:de |het )?|"
    r"\b(?:tot stand gekomen|opgesteld|gemaakt|geschreven|ontwikkeld) (?:[^.,;:]{0,30} )?"
    r"(?:met (?:de )?(?:input|inbreng|medewerking|hulp|bijdragen?)|"
    r"op basis van (?:de )?(?:input|inbreng)) van (?:de |het )?",
    *("samenwerking tussen ", "input van ", "inbreng van ", "medewerking van ", "hulp van ", "bijdrage"),
)
SETTLED_IN = re.compile(r"(?:Vastgesteld|Goedgekeurd|Bekrachtigd)\s(?:in|door)\s(?:de\s|het\s)?")
"""At the head of a line without a verb: where it was decided."""
READ = frozenset({BlockKind.ALINEA, BlockKind.LIJST})
EVERYBODY = frozenset(("Gemeenten", "Gemeente"))
"""Who commissions everything in a region, and is no holder of a function but where a text says who made it."""
MAKER = "opsteller"
COURT = re.compile(r"rechter|rechtbank|justitie|openbaar ministerie", re.IGNORECASE)
GOVERNED = re.compile(
    r"programma|project|visie|aanpak|groep|overleg|kernteam|tafel|doorontwikkeling|uitvoering", re.IGNORECASE
)
"""What is led where somebody leads the approach."""
COMMISSIONED = re.compile(
    r"visie|plan\b|plannen\b|programma|project|agenda|notitie|rapport|evaluatie|onderzoek|doorontwikkeling|"
    r"(?:op|vast)gesteld|geschreven|ge[eë]valueerd|doorgelicht",
    re.IGNORECASE,
)
"""What is commissioned by who governs; help and training are bought."""
LEADS = frozenset(("projectleider", "toezichthouder"))
"""Functions by a turn of phrase that is also said of talks and of help (`onder leiding van`)."""
IN_A_CASE = re.compile(r"\b(?:gezin|casus|kind|cliënt|slachtoffer|huishouden|eigen)", re.IGNORECASE)
"""What a function in one case is a function of."""
CASES = re.compile(r"\bcas(?:us|uïstiek)|\bza(?:ak|ken)\b", re.IGNORECASE)
"""What shows that somebody leads the talk about a case."""
NEAR = 45
"""Most characters between a turn of phrase and the holder that follows it."""


def extract(annotated: AnnotatedText, ontology: Ontology) -> Iterator[Draft]:
    """The functions in order of first appearance; one draft for each function and holder, with all its places."""
    found: dict[Functie, Draft] = {}
    for one in _found(annotated, ontology):
        velden = one.velden
        if isinstance(velden, Functie):
            known = found.get(velden, one)
            plaatsen = tuple(dict.fromkeys(known.plaatsen + one.plaatsen))
            found[velden] = replace(known, plaatsen=plaatsen, zekerheid=max(known.zekerheid, one.zekerheid))
    yield from found.values()


def _found(annotated: AnnotatedText, ontology: Ontology) -> Iterator[Draft]:
    turns = {label.casefold(): begrip.naam for begrip in ontology.scheme("functie") for label in begrip.hidden_labels}
    told: set[tuple[int, int]] = set()
    central = central_municipality(annotated)
    heads: set[int] = set()
    for heading, one in described(annotated):
        heads.add(heading.index)
        told |= {(place.block, place.start) for place in one.plaatsen}
        yield one
    before: Sentence | None = None
    titles, reading = Titles(annotated), reading_of(annotated, ontology)
    for sentence in annotated.sentences:
        block = annotated.block(sentence)
        found = list(labelled(annotated, sentence, block, turns)) if block.index not in heads else []
        is_open = not annotated.shielded(sentence.block, sentence.start, sentence.end)
        if is_open:
            found += _stated(annotated, sentence, block, turns)
            found += _chaired(annotated, sentence, block, before)
            found += _together(annotated, sentence, block)
            found += _evaluates(annotated, sentence, block, before)
            found += supporting(annotated, sentence)
            found += posts(annotated, sentence)
            found += members(annotated, sentence, before)
            found += duties(annotated, sentence, central)
            found += [] if (sentence.block, sentence.start) in told else acts(annotated, sentence, before)
        found = _named(titles, annotated, sentence, found)
        if is_open and block.kind in READ and (sentence.block, sentence.start) not in told:
            found += _done(titles, reading, sentence, {_holder(one) for one in found})
        yield from found
        before = sentence
    for one in letter(annotated):
        at = one.plaatsen[0]
        said = next((s for s in annotated.by_block[at.block] if s.start <= at.start < s.end), None)
        yield from _named(titles, annotated, said, [one]) if said is not None else (one,)


def _named(titles: Titles, annotated: AnnotatedText, sentence: Sentence, found: list[Draft]) -> list[Draft]:
    """The same with each holder called as fully as the document does somewhere."""
    if not found:
        return []
    rest = (s for s in annotated.by_block[sentence.block] if s.index >= sentence.index)
    below = annotated.by_block.get(sentence.block + 1, ())
    held = [(other, m) for other in (*rest, *below[:1]) for m in other.mentions if m.type in HOLDERS]
    names: dict[str, str] = {}
    for other, mention in held:
        holder = holder_from(annotated, other, mention.start)
        if holder is not None and holder.start <= mention.start < holder.end:
            names.setdefault(holder.wie, titles.of(other, mention))
    for other, mention in held:
        names.setdefault(mention.naam, titles.of(other, mention))
    return [
        replace(one, velden=Functie(rol=one.velden.rol, wie=_fullest(titles, names, one.velden.wie)))
        for one in found
        if isinstance(one.velden, Functie)
    ]


def _fullest(titles: Titles, names: Mapping[str, str], wie: str | None) -> str | None:
    return titles.fuller(names.get(wie, wie)) if wie is not None else None


def _holder(one: Draft) -> str | None:
    return one.velden.wie if isinstance(one.velden, Functie) else None


def _done(titles: Titles, reading: Reading, sentence: Sentence, told: set[str | None]) -> Iterator[Draft]:
    """What the clauses of a sentence say that somebody does for the approach, of whom nothing else was told in it."""
    place = Place.of(sentence)
    for deed in deeds(reading, sentence):
        wie = titles.of(sentence, deed.mention)
        if wie not in told:
            yield draft(deed.rol, wie, place, 0.7)


def _stated(annotated: AnnotatedText, sentence: Sentence, block: Block, turns: dict[str, str]) -> Iterator[Draft]:
    """`X is voorzitter van …`, `Opdrachtgever is X`, `in opdracht van X`, `de projectleider is in dienst bij X`."""
    place = Place.of(sentence)
    for mention in sentence.mentions:
        if mention.type != "functie":
            continue
        turn = turns.get(mention.text.casefold())
        if turn is not None:
            first = holder_from(annotated, sentence, mention.end)
            near = first is not None and first.start - mention.end < NEAR
            near = near and _governs(turn, block.text[sentence.start : sentence.end], first)
            holders = tuple(joined_holders(annotated, sentence, first)) if first is not None and near else ()
            made = any(m.naam == MAKER for m in sentence.mentions if m.type == "functie")
            named = (one for one in holders if (made or one.wie not in EVERYBODY) and not _same(turn, one.wie))
            yield from (draft(turn, one.wie, place, 0.7) for one in named)
        elif (employer := _employer(annotated, sentence, mention)) is not None:
            chosen = APPOINTS.search(block.text, mention.end, employer.start)
            gives = f"stelt de {mention.naam} aan" if chosen is not None else f"werkgever van de {mention.naam}"
            yield draft(gives, employer.wie, place, 0.8)
            held = next((m for m in sentence.mentions if m.type == "actor" and m.start <= mention.start < m.end), None)
            if held is not None:
                has = chosen[0] if chosen is not None else "in dienst bij"
                yield draft(f"{has} {employer.wie}", held.naam, place, 0.75)
        elif (holder := _apposed(annotated, sentence, mention)) is not None:
            yield draft(mention.text.casefold(), holder.wie, place, 0.75)
        elif (holder := _predicated(annotated, sentence, mention)) is not None:
            rol = role_of(block, mention, sentence.end)
            none = _same(rol, holder.wie) or IN_A_CASE.search(rol) or rol == ITEM_ROLE
            yield from [] if none else [draft(rol, holder.wie, place, 0.85)]


def _governs(turn: str, said: str, holder: Holder | None) -> bool:
    """Whether a turn of phrase is about the approach: no order of a court, no leader of a talk, no help bought."""
    if holder is None or COURT.search(holder.wie):
        return False
    if turn == "opdrachtgever":
        return COMMISSIONED.search(said) is not None
    return turn not in LEADS or (GOVERNED.search(said) is not None and CASES.search(said) is None)


def _employer(annotated: AnnotatedText, sentence: Sentence, mention: Mention) -> Holder | None:
    """By whom the holder of a function is employed or appointed."""
    text = annotated.block(sentence).text
    found = EMPLOYED.search(text, mention.end, sentence.end)
    turned = EMPLOYED_WITH.search(text, mention.end, sentence.end) if found is None else None
    at = found.end() if found is not None else turned.start("wie") if turned is not None else None
    if at is None:
        return None
    town = next((m for m in sentence.mentions if m.type == "gemeente" and m.start == at), None)
    if town is not None:
        return Holder(municipality(town), town.start, town.end)
    holder = holder_from(annotated, sentence, at)
    return holder if holder is not None and holder.start - at < 15 else None


def _apposed(annotated: AnnotatedText, sentence: Sentence, mention: Mention) -> Holder | None:
    """Who is named between commas behind a function: `de opdrachtgever, de directeur van X, …`."""
    found = APPOSED.match(annotated.block(sentence).text, mention.end, sentence.end)
    holder = holder_from(annotated, sentence, found.end()) if found is not None else None
    right = holder is not None and found is not None and holder.start == found.end()
    return holder if right and mention.code != LEADER and any(t.is_finite for t in sentence.tokens) else None


def _predicated(annotated: AnnotatedText, sentence: Sentence, mention: Mention) -> Holder | None:
    """The subject of a sentence whose predicate is the function, on either side of the verb."""
    text = annotated.block(sentence).text
    copula = COPULA.search(text, mention.end, sentence.end)
    if copula and copula.start() - mention.end < 45 and "," not in text[mention.end : copula.start()]:
        holder = holder_from(annotated, sentence, copula.end())
        opens = len(text[sentence.start : mention.start].split()) <= 3
        if holder is not None and opens and holder.start - copula.end() < 12:
            return holder
    verbs = list(COPULA.finditer(text, sentence.start, mention.start))
    if not verbs or mention.start - verbs[-1].end() > 40:
        return None
    between = text[verbs[-1].end() : mention.start]
    if re.search(r"\b(?:geen|niet|er|aan|door|met|voor|van|bij)\b", between) or ":" in between:
        return None
    return holder_before(annotated, sentence, verbs[-1].start())


def _chaired(annotated: AnnotatedText, sentence: Sentence, block: Block, before: Sentence | None) -> Iterator[Draft]:
    """`X zit de stuurgroep voor`; of `hij` or `zij` the holder is who the sentence before spoke of."""
    found = CHAIRS.search(block.text, sentence.start, sentence.end)
    if found is None:
        return
    holder = holder_before(annotated, sentence, found.start())
    if holder is None and re.match(r"(?:Hij|Zij|Deze)\b", block.text[sentence.start :]):
        holder = first_holder(annotated, before)
    if holder is not None:
        place = Place.of(sentence)
        yield draft(f"voorzitter van {found['wat']}" if found["wat"] else "voorzitter", holder.wie, place, 0.75)


def _evaluates(annotated: AnnotatedText, sentence: Sentence, block: Block, before: Sentence | None) -> Iterator[Draft]:
    """`Bureau X voert de eindevaluatie uit`; of `die` the sentence before must speak of an evaluation."""
    may = block.text.find(" voer", sentence.start, sentence.end) >= 0
    found = EVALUATES.search(block.text, sentence.start, sentence.end) if may else None
    if found is None or (found["die"] and (before is None or "evaluatie" not in annotated.sentence_text(before))):
        return
    holder = holder_before(annotated, sentence, found.start())
    if holder is not None:
        place = Place.of(sentence)
        yield draft("voert de evaluatie uit", holder.wie, place, 0.7)


def _together(annotated: AnnotatedText, sentence: Sentence, block: Block) -> Iterator[Draft]:
    """`In samenwerking met gemeente X …`: another government that the region works with; and who made the text."""
    place = Place.of(sentence)
    partner = PARTNER.match(block.text, sentence.start)
    holder = holder_from(annotated, sentence, partner.end()) if partner is not None else None
    close = holder if partner is not None and holder is not None and holder.start == partner.end() else None
    if close and any(m.start == close.start and m.soort == "gemeente" and not m.code for m in sentence.mentions):
        yield draft("samenwerkingspartner", close.wie, place, 0.7)
    made = MADE.search(block.text, sentence.start, sentence.end)
    first = holder_from(annotated, sentence, made.end()) if made is not None else None
    if made is not None and first is not None and first.start - made.end() < 6:
        *_, last = joined_holders(annotated, sentence, first)
        together = block.text[first.start : last.end] if last is not first else first.wie
        yield draft("samensteller", f"{together[:1].upper()}{together[1:]}", place, 0.7)
    settled = SETTLED_IN.match(block.text, sentence.start, sentence.end)
    body = next((m for m in sentence.mentions if settled and m.start == settled.end() and m.type == "overleg"), None)
    if body is not None:
        yield draft("stelt vast", body.naam, place, 0.7)


def _same(rol: str, wie: str) -> bool:
    """Whether it would say that someone is himself."""
    return rol.casefold() in wie.casefold() or wie.casefold() in rol.casefold()
