"""The figures of an extraction as text: a table per document, misses and extras with their place, bins."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from regiokennis.beside import beside
from regiokennis.documents import infer, load_corpus, open_source
from regiokennis.documents.model import Document, Source
from regiokennis.evaluation import vragen as questions
from regiokennis.evaluation.claim import Claim, from_feit
from regiokennis.evaluation.gold import Gold, GoldError, load_gold, named_document, named_source
from regiokennis.evaluation.score import MEASURES, Score, calibrate, score
from regiokennis.facts.model import Feit
from regiokennis.graph import Store
from regiokennis.ontology import Ontology
from regiokennis.pipeline import Reader
from regiokennis.questions import Knowledge, answer
from regiokennis.settings import Settings

CALIBRATED = frozenset({"toewijzing", "cijfer", "knelpunt", "koppeling"})
"""Measures that ask for a judgement; the rest is certain or wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentScore:
    """All measures that the gold of one document can be held against."""

    gold: str
    """Name of the gold file: one document may have gold of several hands."""
    document: str
    scores: tuple[Score, ...]
    onvindbaar: tuple[str, ...]
    bron: Source


def evaluate(paths: Sequence[Path], settings: Settings, *, fouten: bool = False, vragen: Path | None = None) -> str:
    """What `regiokennis evaluate` prints: extraction held against gold files, answers against a question file."""
    report = write(score_files(paths, settings), fouten=fouten) if paths else ""
    if vragen is not None:
        ontology = Ontology.open(settings.ontology, settings.base)
        knowledge = Knowledge.open(Store.open(settings.store), ontology, settings.pipeline)
        report += questions.write(questions.judge(vragen, lambda vraag: answer(vraag, knowledge).to_json()))
    return report


def score_files(paths: Sequence[Path], settings: Settings) -> tuple[DocumentScore, ...]:
    """Read every document that the gold files name, afresh, and score it."""
    reader = Reader.open(settings)
    documents = find_documents(paths, settings, reader)
    read = beside(lambda document: reader.read(document).feiten, list(documents.values()))
    feiten = dict(zip(documents, read, strict=True))
    return score_documents(paths, {id_: document.source for id_, document in documents.items()}, feiten)


def find_documents(paths: Sequence[Path], settings: Settings, reader: Reader) -> dict[str, Document]:
    """The document of each gold file by its id: of the corpus, else the one that lies beside the gold."""
    known = {begrip.code: begrip.naam for begrip in reader.ontology.scheme("regio")}
    corpus = {document.id: document for document in load_corpus(settings.corpus, known).documents}
    return {(id_ := named_document(path)): corpus.get(id_) or _beside(path, id_, reader) for path in paths}


def _beside(path: Path, id_: str, reader: Reader) -> Document:
    """A document that is in no corpus stands where its gold's `bron` says, or beside it under its own id."""
    named = named_source(path)
    for found in [named] if named else sorted(path.parent.glob(f"{id_}.*")):
        if found.is_file() and found.suffix != ".json":
            return infer(open_source(found), reader.ontology)
    raise GoldError(f"Het document {id_} van {path.name} staat niet in het corpus en niet naast het goudbestand.")


def score_documents(
    paths: Sequence[Path], sources: Mapping[str, Source], feiten: Mapping[str, Sequence[Feit]]
) -> tuple[DocumentScore, ...]:
    """Hold the facts of each document against its gold file; GoldError where a file cannot be read."""
    found = []
    for path in paths:
        gold = load_gold(path, sources.get)
        claims = _inside(gold, [from_feit(feit) for feit in feiten.get(gold.document, ())])
        scores = tuple(
            score(measure, _of(measure.soort, gold.claims), _of(measure.soort, claims))
            for measure in MEASURES
            if measure.soort in gold.soorten
        )
        found.append(
            DocumentScore(
                gold=path.stem,
                document=gold.document,
                scores=scores,
                onvindbaar=gold.onvindbaar,
                bron=sources[gold.document],
            )
        )
    return tuple(found)


def _of(soort: str, claims: Iterable[Claim]) -> tuple[Claim, ...]:
    return tuple(claim for claim in claims if claim.soort == soort)


def _inside(gold: Gold, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Where only passages are annotated, what is said elsewhere cannot be judged."""
    if not gold.passages:
        return tuple(claims)
    return tuple(
        claim
        for claim in claims
        if any(a.start < b.end and b.start < a.end for a in claim.plaatsen for b in gold.passages)
    )


def write(documents: Sequence[DocumentScore], *, fouten: bool = False) -> str:
    """The report: figures first, then (on request) every miss and extra with its line in the source."""
    lines: list[str] = []
    for found in documents:
        lines += [
            f"{found.gold} ({found.document})",
            f"{'':26}{'P':>6}{'R':>6}{'F':>6}{'goed':>7}{'gemist':>8}{'teveel':>8}",
        ]
        lines += [_row(entry) for entry in found.scores]
        lines += [f"  (citaat van het goud niet in de bron: {quote[:70]})" for quote in found.onvindbaar]
        lines.append("")
        if fouten:
            lines += [line for entry in found.scores for line in _mistakes(entry, found.bron)] + [""]
    judged = [entry for found in documents for entry in found.scores if entry.measure.naam in CALIBRATED]
    lines.append("Zekerheid: van wat dit zegt, is zoveel goed")
    lines += [
        f"  {cell.van:.1f}–{min(cell.tot, 1.0):.1f}  {cell.goed:4} van {cell.aantal:4}"
        + (f"  ({cell.goed / cell.aantal:.2f})" if cell.aantal else "")
        for cell in calibrate(judged)
    ]
    return "\n".join(lines) + "\n"


def _row(entry: Score) -> str:
    figures = "".join(
        f"{'–' if value is None else f'{value:.2f}':>6}" for value in (entry.precision, entry.recall, entry.f1)
    )
    counts = f"{len(entry.goed):>7}{len(entry.gemist):>8}{len(entry.teveel):>8}"
    return f"  {entry.measure.naam:24}{figures}{counts}"


def _mistakes(entry: Score, source: Source) -> list[str]:
    lines = [f"  {entry.measure.naam}: gemist"] if entry.gemist else []
    lines += [_mistake(claim, entry, source) for claim in entry.gemist]
    lines += [f"  {entry.measure.naam}: teveel"] if entry.teveel else []
    return lines + [_mistake(claim, entry, source) for claim in entry.teveel]


def _mistake(claim: Claim, entry: Score, source: Source) -> str:
    line = source.text.count("\n", 0, claim.plaatsen[0].start) + 1 if claim.plaatsen else 0
    said = "; ".join("/".join(sorted(claim.velden.get(name, ()))[:2]) for name in entry.measure.velden)
    return f"    regel {line:4}  [{said}]  {' '.join(claim.tekst.split())[:110]}"
