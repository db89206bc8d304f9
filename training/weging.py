"""Fit the weights of facts/clauses/weigh.py: `python -m training.weging [--meet] [GOLD…]`.

They rest on annotated documents and on the sentences of zinnen/toewijzingen.toml.

The rows of a gold file say which candidates are right; it prints what each document gives by weights that have not
seen it. Only traits of structure are weighed, no words of a document.
"""

import json
import sys
import tomllib
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from regiokennis.annotate import Annotator
from regiokennis.documents import Document, Source
from regiokennis.evaluation.claim import Claim, accept
from regiokennis.evaluation.gold import load_gold
from regiokennis.evaluation.quality import gold_files
from regiokennis.evaluation.report import find_documents
from regiokennis.facts.clauses.candidates import Candidates
from regiokennis.facts.clauses.weigh import WEIGHTS, traits
from regiokennis.facts.extractors.toewijzing import GUIDELINES
from regiokennis.facts.gate import evidence
from regiokennis.facts.model import Place
from regiokennis.pipeline import Reader
from regiokennis.settings import Settings
from regiokennis.text import read
from regiokennis.text.model import BlockKind, Span

STRENGTH = 0.3
CUTOFFS = (0.3, 0.35, 0.4, 0.45, 0.5, 0.6)
SENTENCES = Path(__file__).parent / "zinnen" / "toewijzingen.toml"


def label(text, ontology, gold) -> list[tuple[dict[str, float], bool, tuple]]:
    """The traits of every candidate of a document, whether gold says the same, and what it says."""
    rows = [claim for claim in gold.claims if claim.soort == "toewijzing"]
    candidates = Candidates(text, ontology)
    found = []
    for sentence in text.sentences:
        if text.block(sentence).kind is BlockKind.KOP:
            continue
        place = evidence(Place(block=sentence.block, start=sentence.start, end=sentence.end), text)
        for kandidaat in candidates.of_sentence(sentence):
            partij = kandidaat.relatie.partij.naam
            claim = Claim(
                soort="toewijzing",
                velden={"taak": accept(kandidaat.taak), "actor": accept(partij)},
                plaatsen=(Span(place.start, place.eind),),
                tekst="",
            )
            if gold.passages and not any(place.start < p.end and p.start < place.eind for p in gold.passages):
                continue
            right = any(row.agrees(claim, ("taak", "actor")) and row.overlaps(claim) for row in rows)
            found.append((traits(kandidaat), right, (sentence.index, kandidaat.taak, partij)))
    return found


def label_sentences(annotator, ontology) -> list[tuple[dict[str, float], bool, tuple]]:
    """The same for the sentences of zinnen/toewijzingen.toml, each a paragraph of an invented region's document."""
    rows = tomllib.loads(SENTENCES.read_text(encoding="utf-8"))["zin"]
    content = "\n\n".join(row["tekst"] for row in rows)
    source = Source(path=Path("zinnen.md"), text=content, sha256="0" * 64, suffix=".md")
    document = Document(
        id="zinnen",
        titel="Zinnen",
        soort="regiovisie",
        regio="oudheem",
        regio_naam="Oudheem",
        periode=None,
        source=source,
    )
    text = annotator.annotate(read(document))
    expected = {row["tekst"]: row["wie"] for row in rows}
    candidates = Candidates(text, ontology)
    found = []
    for sentence in text.sentences:
        told = expected.get(text.block(sentence).text, [])
        for kandidaat in candidates.of_sentence(sentence):
            partij = kandidaat.relatie.partij.naam
            right = any(
                taak == kandidaat.taak and (partij or "").startswith(naam) and bool(naam or not partij)
                for taak, naam in told
            )
            found.append((traits(kandidaat), right, (sentence.index, kandidaat.taak, partij)))
    return found


def fit(rows) -> dict[str, float]:
    """Weights of the traits, by logistic regression."""
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform([row[0] for row in rows])
    model = LogisticRegression(C=STRENGTH, max_iter=5000).fit(matrix, [row[1] for row in rows])
    weights = dict(zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True))
    return {"altijd": float(model.intercept_[0])} | {name: float(value) for name, value in weights.items()}


def predict(weights: dict[str, float], rows) -> np.ndarray:
    totals = [weights["altijd"] + sum(weights.get(k, 0.0) * v for k, v in row[0].items()) for row in rows]
    return 1 / (1 + np.exp(-np.array(totals)))


def main() -> None:
    settings = Settings.from_environment()
    reader = Reader.open(settings)
    paths = [Path(argument) for argument in sys.argv[1:] if not argument.startswith("--")]
    paths = paths or [path for path in gold_files(settings.root) if "toewijzingen" in path.read_text(encoding="utf-8")]
    documents = find_documents(paths, settings, reader)
    annotator = Annotator.load(reader.ontology, settings.pipeline)
    labelled, owed, guidelines = {}, {}, set()
    for path in paths:
        gold = load_gold(path, lambda id_: documents[id_].source)
        text = annotator.annotate(read(documents[gold.document]))
        labelled[gold.document] = label(text, reader.ontology, gold)
        if documents[gold.document].soort in GUIDELINES:
            guidelines.add(gold.document)
        owed[gold.document] = sum(1 for claim in gold.claims if claim.soort == "toewijzing" and not claim.optioneel)
    own = label_sentences(annotator, reader.ontology)
    scale, shift = report(labelled, owed, own, guidelines)
    if "--meet" in sys.argv:
        return
    weights = fit([*own, *(row for rows in labelled.values() for row in rows)])
    weights = {name: scale * value + (shift if name == "altijd" else 0.0) for name, value in weights.items()}
    rounded = {name: round(value, 3) for name, value in sorted(weights.items()) if abs(value) >= 0.005}
    WEIGHTS.write_text(json.dumps(rounded, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def report(labelled, owed, own, guidelines) -> tuple[float, float]:
    """Each document judged by weights that have not seen it: precision, recall and F at each cut-off, and the bins.

    Gives what the log-odds must be multiplied and raised by to be honest about such documents; guidelines, which
    have a discount of their own, aside.
    """
    judged: dict[str, list[tuple[float, bool]]] = {}
    for document, rows in labelled.items():
        others = own + [row for other, members in labelled.items() if other != document for row in members]
        best: dict[tuple, tuple[float, bool]] = {}
        for chance, (_, right, said) in zip(predict(fit(others), rows), rows, strict=True):
            best[said] = max(best.get(said, (-np.inf, False)), (float(np.log(chance / (1 - chance))), right))
        judged[document] = list(best.values())
    regional = [row for document, rows in judged.items() if document not in guidelines for row in rows]
    honest = LogisticRegression(C=100.0).fit([[odds] for odds, _ in regional], [right for _, right in regional])
    scale, shift = float(honest.coef_[0][0]), float(honest.intercept_[0])
    totals = {least: np.zeros(3) for least in CUTOFFS}
    bins = np.zeros((10, 2), dtype=int)
    for document, rows in judged.items():
        print(f"{document:24s} {owed[document]:4d} in goud, {sum(right for _, right in rows)} als kandidaat")
        chances = [(1 / (1 + np.exp(-scale * odds - shift)), right) for odds, right in rows]
        for least in CUTOFFS:
            said = [right for chance, right in chances if chance >= least]
            counts = np.array([sum(said), len(said), owed[document]])
            print(_line(least, *counts))
            if document not in guidelines:
                totals[least] += counts
        for chance, right in chances if document not in guidelines else ():
            bins[min(int(chance * 10), 9)] += (right, 1)
    print(f"alle documenten van regio's (maal {scale:.2f}, plus {shift:.2f})")
    for least, counts in totals.items():
        print(_line(least, *counts))
    print("  ".join(f"{i / 10:.1f}: {right}/{said}" for i, (right, said) in enumerate(bins)))
    return scale, shift


def _line(least: float, right: float, said: float, owed: float) -> str:
    precision, recall, f = right / max(said, 1), right / max(owed, 1), 2 * right / max(said + owed, 1)
    return f"  >= {least}: P {precision:.2f}  R {recall:.2f}  F {f:.2f}"


if __name__ == "__main__":
    main()
