"""What was written to learn from, read as the pipeline reads it: documents and sentences with who has which task.

The sentences make four documents of their own, so that what learns from them can be judged on the rest.
"""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from regiokennis.annotate import Annotator
from regiokennis.annotate.model import AnnotatedText, Sentence
from regiokennis.documents import Document, Source
from regiokennis.evaluation.claim import NIEMAND, Claim, normalise
from regiokennis.evaluation.gold import Gold, load_gold
from regiokennis.evaluation.report import find_documents
from regiokennis.facts.clauses.candidates import Candidates, Kandidaat
from regiokennis.facts.clauses.taak import GEEN, TaskModel, load_model, split_words
from regiokennis.facts.extractors.toewijzing import has_part, running, set_apart
from regiokennis.facts.gate import evidence
from regiokennis.facts.model import Place
from regiokennis.ontology import Ontology
from regiokennis.pipeline import Reader
from regiokennis.settings import Settings
from regiokennis.text import read
from regiokennis.text.model import Span

FOLDER = Path(__file__).parent
SHORTEST = 5
"""Letters of a name that may be the end of one."""
PARTS = 4
"""In how many the material is parted: each is judged by what was learned from the others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voorbeeld:
    """A document with its toewijzingen."""

    naam: str
    text: AnnotatedText
    rows: tuple[Claim, ...]
    passages: tuple[Span, ...] = ()
    begin: bool = False
    """Whether the actor of a row is only the beginning of a name, or more than what the reader takes for one."""

    def named(self, naam: str | None, where: Span) -> tuple[Claim, ...]:
        """The rows of a place that are about this party."""
        return tuple(row for row in self.at(where) if self._is(normalise(naam), row))

    def at(self, where: Span) -> tuple[Claim, ...]:
        """The rows of a place."""
        return tuple(row for row in self.rows if any(s.start < where.end and where.start < s.end for s in row.plaatsen))

    def _is(self, naam: str, row: Claim) -> bool:
        accepted = row.velden["actor"]
        if naam in accepted or not self.begin:
            return naam in accepted
        return any(naam.startswith(a) or (len(naam) >= SHORTEST and a.endswith(naam)) for a in accepted if a != NIEMAND)


@dataclass(frozen=True, slots=True, kw_only=True)
class Beoordeeld:
    """A candidate, those of its sentence, and what the document says of it."""

    kandidaat: Kandidaat
    naast: tuple[Kandidaat, ...]
    zin: int
    claim: Claim
    partij: tuple[Claim, ...]
    """Rows of this place about this party."""
    twijfel: bool
    """Whether a row has the same task for a party that no candidate bears: it may be this one under another name."""

    @property
    def goed(self) -> bool:
        """Whether a row says the same."""
        return any(self.kandidaat.taak in row.velden["taak"] for row in self.partij)


@dataclass
class Bibliotheek:
    """Reads examples; the pipeline and the ontology are opened once."""

    settings: Settings = field(default_factory=Settings.from_environment)

    def __post_init__(self) -> None:
        self.reader = Reader.open(self.settings)
        self.ontology: Ontology = self.reader.ontology
        self.annotator = Annotator.load(self.ontology, self.settings.pipeline)

    def documents(self, paths: Sequence[Path]) -> tuple[tuple[Document, Gold, Voorbeeld], ...]:
        """Documents with gold, for those that annotate toewijzingen."""
        found = []
        paths = [path for path in paths if '"toewijzingen"' in path.read_text(encoding="utf-8")]
        documents = find_documents(paths, self.settings, self.reader)
        for path in paths:
            gold = load_gold(path, lambda id_: documents[id_].source)
            document = documents[gold.document]
            rows = tuple(claim for claim in gold.claims if claim.soort == "toewijzing")
            text = self.annotator.annotate(read(document))
            found.append((document, gold, Voorbeeld(naam=gold.document, text=text, rows=rows, passages=gold.passages)))
        return tuple(found)

    def written(self) -> tuple[Voorbeeld, ...]:
        """All that was written to learn from: the documents, and the sentences in four parts."""
        own = [example for _, _, example in self.documents(sorted((FOLDER / "documenten").glob("*.json")))]
        rows = [
            row
            for path in sorted((FOLDER / "zinnen").glob("toewijzingen*.toml"))
            for row in tomllib.loads(path.read_text(encoding="utf-8"))["zin"]
        ]
        return (*own, *(self.sentences(f"zinnen {i + 1}", rows[i::PARTS]) for i in range(PARTS)))

    def sentences(self, naam: str, rows: Sequence[dict[str, object]]) -> Voorbeeld:
        """Sentences as paragraphs of an invented region's document."""
        content = "\n\n".join(str(row["tekst"]) for row in rows)
        document = Document(
            id=naam,
            titel=naam,
            soort="regiovisie",
            regio="oudheem",
            regio_naam="Oudheem",
            periode=None,
            source=Source(path=Path("zinnen.md"), text=content, sha256="0" * 64, suffix=".md"),
        )
        claims, at = [], 0
        for row in rows:
            where = Span(at, at + len(str(row["tekst"])))
            at = where.end + 2
            for taak, actor in row["wie"]:
                velden = {"taak": frozenset({taak}), "actor": frozenset({normalise(actor) if actor else NIEMAND})}
                claims.append(Claim(soort="toewijzing", velden=velden, plaatsen=(where,), tekst=""))
        return Voorbeeld(naam=naam, text=self.annotator.annotate(read(document)), rows=tuple(claims), begin=True)

    def judged(self, example: Voorbeeld, model: TaskModel | None = None) -> tuple[list[Beoordeeld], list[Claim]]:
        """The candidates of a document with what it says of them, and what its tables and labelled lines say."""
        candidates = Candidates(example.text, self.ontology, model or load_model())
        drafts, read_already = set_apart(candidates)
        told = [_claim(d.velden.taak, d.velden.actor, _where(d.plaatsen, example)) for d in drafts]
        found: list[Beoordeeld] = []
        for sentence in running(example.text, read_already):
            found += _of_sentence(example, sentence, tuple(candidates.of_sentence(sentence)))
        return found, told


def _of_sentence(example: Voorbeeld, sentence: Sentence, beside: tuple[Kandidaat, ...]) -> Iterator[Beoordeeld]:
    (where,) = _where((Place(block=sentence.block, start=sentence.start, end=sentence.end),), example)
    if example.passages and not any(where.start < p.end and p.start < where.end for p in example.passages):
        return
    borne = [row for k in beside for row in example.named(k.relatie.partij.naam, where)]
    lost = {taak for row in example.at(where) if row not in borne for taak in row.velden["taak"]}
    for kandidaat in filter(has_part, beside):
        naam = kandidaat.relatie.partij.naam
        yield Beoordeeld(
            kandidaat=kandidaat,
            naast=beside,
            zin=sentence.index,
            claim=_claim(kandidaat.taak, naam, (where,)),
            partij=example.named(naam, where),
            twijfel=kandidaat.taak in lost,
        )


def _where(places: Sequence[Place], example: Voorbeeld) -> tuple[Span, ...]:
    found = (evidence(place, example.text) for place in places)
    return tuple(Span(each.start, each.eind) for each in found)


def _claim(taak: str, actor: str | None, where: tuple[Span, ...]) -> Claim:
    velden = {"taak": frozenset({normalise(taak)}), "actor": frozenset({normalise(actor)})}
    return Claim(soort="toewijzing", velden=velden, plaatsen=where, tekst="")


def clauses(example: Voorbeeld, judged: Sequence[Beoordeeld]) -> Iterator[tuple[list[str], tuple[str, ...], str]]:
    """The clauses of a document with the words for a party and the task: `geen` where no row is about the place.

    Unclear ones are left out.
    """
    by_clause: dict[tuple[int, int], list[Beoordeeld]] = {}
    for each in judged:
        by_clause.setdefault((each.zin, each.kandidaat.clause.predicaat), []).append(each)
    for members in by_clause.values():
        tasks = [row.velden["taak"] for each in members for row in each.partij]
        shared = frozenset.intersection(*tasks) if tasks else frozenset()
        if not example.at(members[0].claim.plaatsen[0]):
            yield _words(members), members[0].kandidaat.soortwoorden, GEEN
        elif len(shared) == 1:
            kind = next(each.kandidaat.soortwoorden for each in members if each.partij)
            yield _words(members), kind, next(iter(shared))


def _words(members: Sequence[Beoordeeld]) -> list[str]:
    """The words of a clause, without its conditions and the proper names of who acts."""
    tree, clause = members[0].kandidaat.read.tree, members[0].kandidaat.clause
    skip = {i for condition in clause.voorwaarden for i in condition}
    for each in members:
        skip |= {i for i in each.kandidaat.relatie.partij.tokens if not tree.tokens[i].text.islower()}
    return [word for i in clause.tokens if i not in skip for word in split_words(tree.tokens[i].text)]
