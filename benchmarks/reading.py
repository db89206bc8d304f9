"""How much of the time of reading is spaCy's own: annotate and extract against bare `nlp.pipe` on the same text."""

import resource
import statistics
import time
from collections.abc import Callable, Iterator

import spacy

from regiokennis.documents import load_corpus
from regiokennis.pipeline import Reader
from regiokennis.settings import Settings
from regiokennis.text import read

ROUNDS = 3


def bench_reading() -> Iterator[str]:
    """Words per second of the pipeline, and the ratio of the whole street to it, in pairs."""
    settings = Settings.from_environment()
    reader = Reader.open(settings)
    known = {begrip.code: begrip.naam for begrip in reader.ontology.scheme("regio")}
    documents = load_corpus(settings.corpus, known).documents
    texts = [block.text for document in documents for block in read(document).blocks]
    words = sum(len(text.split()) for text in texts)
    nlp = spacy.load(settings.pipeline, exclude=["ner"])

    def bare() -> None:
        for _ in nlp.pipe(texts, batch_size=64):
            pass

    def street() -> None:
        for document in documents:
            reader.read(document)

    bare()
    pairs = [(_timed(bare), _timed(street)) for _ in range(ROUNDS)]
    alone = statistics.median(first for first, _ in pairs)
    yield f"{words} woorden; kale nlp.pipe {words / alone:,.0f} woorden/s"
    yield f"lezen, annoteren en feiten tegen kale nlp.pipe: {statistics.median(a / b for a, b in pairs):.2f} (doel .8)"
    yield f"geheugen van het proces: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MiB"


def _timed(action: Callable[[], None]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start
