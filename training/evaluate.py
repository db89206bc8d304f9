"""Score the pipeline on the treebank's test part and on the policy sentences, and write what the model card quotes."""

from __future__ import annotations

import json
import platform
import sys
import time
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import spacy
from spacy.training import Example
from spacy.training.converters.conllu_to_docs import conllu_to_docs

from training.settings import PACKAGE_NAME, paths
from training.triples import agreement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language
    from spacy.tokens import Doc, Span, Token

DIGITS = 4
TREEBANK_GROUP = 10
VERSIONED = ("spacy", "thinc", "numpy", "spacy-lookups-data")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """One pipeline on one test set; every figure is a share of one, from raw text."""

    sentences: int
    tokens: int
    token_acc: float
    pos: float
    tag: float
    morph: float
    uas: float
    las: float
    lemma: float
    sents_f: float
    svo: float
    svo_sentences: int


def gold_docs(path: Path, nlp: Language, *, group: int) -> list[Doc]:
    """Read CoNLL-U as documents of `group` sentences; policy sentences are one each, like headings and items."""
    return [
        make_whole(nlp, doc) for doc in conllu_to_docs(path.read_text(encoding="utf-8"), n_sents=group, no_print=True)
    ]


def make_whole(nlp: Language, doc: Doc) -> Doc:
    """Bring a document into the pipeline's vocabulary."""
    return type(doc)(nlp.vocab).from_bytes(doc.to_bytes())


def score(nlp: Language, path: Path, *, group: int) -> Scores:
    """Run the pipeline over raw text and compare it with the gold trees."""
    docs = gold_docs(path, nlp, group=group)
    predicted = list(nlp.pipe(doc.text for doc in docs))
    examples = [Example(made, gold) for made, gold in zip(predicted, docs, strict=True)]
    found = nlp.evaluate([Example(nlp.make_doc(doc.text), doc) for doc in docs])
    right, total = agreement(pair for example in examples for pair in _pairs(example))
    names = {"pos": "pos_acc", "tag": "tag_acc", "morph": "morph_acc", "uas": "dep_uas", "las": "dep_las"}
    names |= {"lemma": "lemma_acc", "sents_f": "sents_f", "token_acc": "token_acc"}
    shares = {name: round(float(found[key] or 0.0), DIGITS) for name, key in names.items()}
    return Scores(
        sentences=sum(1 for doc in docs for _ in doc.sents),
        tokens=sum(len(doc) for doc in docs),
        svo=round(right / total, DIGITS) if total else 0.0,
        svo_sentences=total,
        **shares,
    )


def _pairs(example: Example) -> Iterator[tuple[Span, list[Token]]]:
    """Give each gold sentence with the predicted words of the same characters."""
    for gold in example.reference.sents:
        words = [word for word in example.predicted if gold.start_char <= word.idx < gold.end_char]
        yield gold, words


def words_per_second(nlp: Language, texts: list[str]) -> int:
    """Measure `nlp.pipe` over the test text, best of three runs, by processor time, as the machine may be shared."""
    rates = []
    for _ in range(3):
        start = time.process_time()
        count = sum(len(doc) for doc in nlp.pipe(texts * 3))
        rates.append(count / (time.process_time() - start))
    return round(max(rates))


def main() -> None:
    """Print the scores and write them: `python -m training.evaluate [model] [--no-write]`."""
    place = paths()
    names = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    nlp = spacy.load(names[0] if names else PACKAGE_NAME)
    sets = {
        "treebank-test": (place.treebank / "test.conllu", TREEBANK_GROUP),
        "policy-test": (place.policy / "test.conllu", 1),
    }
    scores = {name: score(nlp, path, group=group) for name, (path, group) in sets.items() if path.exists()}
    texts = [doc.text for doc in gold_docs(sets["treebank-test"][0], nlp, group=TREEBANK_GROUP)]
    report = {
        "pipeline": f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}",
        "python": platform.python_version(),
        "versions": {name: version(name) for name in VERSIONED},
        "words_per_second": words_per_second(nlp, texts),
        "scores": {name: asdict(value) for name, value in scores.items()},
    }
    text = json.dumps(report, indent=2, ensure_ascii=False) + "\n"
    sys.stdout.write(text)
    if "--no-write" not in sys.argv:
        place.scores.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
