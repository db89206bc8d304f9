"""Fit the weights of facts/clauses/weigh.py: `python -m training.weging GOLD…`.

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
from regiokennis.documents import Document, Source, load_corpus
from regiokennis.evaluation.claim import Claim, accept
from regiokennis.evaluation.gold import load_gold
from regiokennis.facts.clauses.candidates import Candidates
from regiokennis.facts.clauses.weigh import WEIGHTS, traits
from regiokennis.facts.gate import evidence
from regiokennis.facts.model import Place
from regiokennis.ontology import Ontology
from regiokennis.settings import Settings
from regiokennis.text import read
from regiokennis.text.model import BlockKind, Span

STRENGTH = 1.0
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
    ontology = Ontology.open(settings.ontology, settings.base)
    documents = {document.id: document for document in load_corpus(settings.corpus).documents}
    annotator = Annotator.load(ontology, settings.pipeline)
    labelled = {}
    for name in (argument for argument in sys.argv[1:] if not argument.startswith("--")):
        gold = load_gold(Path(name), lambda document: documents[document].source if document in documents else None)
        text = annotator.annotate(read(documents[gold.document]))
        labelled[gold.document] = label(text, ontology, gold)
    own = label_sentences(annotator, ontology)
    report(labelled, own)
    weights = fit([*own, *(row for rows in labelled.values() for row in rows)])
    rounded = {name: round(value, 3) for name, value in sorted(weights.items()) if abs(value) >= 0.005}
    WEIGHTS.write_text(json.dumps(rounded, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def report(labelled, own) -> None:
    """Each document judged by weights that have not seen it."""
    for document, rows in labelled.items():
        others = own + [row for other, members in labelled.items() if other != document for row in members]
        chances = predict(fit(others), rows)
        line = f"{document:24s} {len(rows)} kandidaten, {sum(r[1] for r in rows)} goed;"
        for least in (0.3, 0.4, 0.5, 0.6):
            said = chances >= least
            right = sum(1 for row, use in zip(rows, said, strict=True) if use and row[1])
            line += f"  >={least}: {right}/{int(said.sum())}"
        print(line)


if __name__ == "__main__":
    main()
