"""How much of the time of reading is spaCy's own: annotate and extract against bare `nlp.pipe` on the same text.

Both run in one process over the same blocks, with the same batches of 64, once to warm up and
then in turn; what counts is the processor time of the process, so that neighbours on the machine do not.

What somebody waits for is told beside it: the documents side by side, as `build` and `evaluate` read them, against
`nlp.pipe` in one process and in as many as there are cores, by the clock.
"""

import resource
import statistics
import time
from collections.abc import Callable, Iterator

import spacy

from regiokennis.annotate import AnnotatedText
from regiokennis.beside import beside, usable_cores
from regiokennis.documents import load_corpus
from regiokennis.facts import extract
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
    layouts = [read(document) for document in documents]
    texts = [block.text for layout in layouts for block in layout.blocks]
    words = sum(len(text.split()) for text in texts)
    nlp = spacy.load(settings.pipeline, exclude=["ner"])

    def bare() -> None:
        for _ in nlp.pipe(texts, batch_size=64):
            pass

    annotated: list[AnnotatedText] = []

    def annotate() -> None:
        annotated[:] = [reader.annotator.annotate(layout) for layout in layouts]

    def facts() -> None:
        for text in annotated:
            extract(text, reader.ontology)

    def on_all_cores() -> None:
        for _ in beside(
            lambda layout: len(extract(reader.annotator.annotate(layout), reader.ontology).feiten), layouts
        ):
            pass

    def bare_on_all_cores() -> None:
        for _ in nlp.pipe(texts, batch_size=64, n_process=usable_cores()):
            pass

    def layout() -> None:
        for document in documents:
            read(document)

    bare()
    annotate()
    rounds = [tuple(map(_timed, (bare, annotate, facts, layout))) for _ in range(ROUNDS)]
    alone, annotating, extracting, reading = (statistics.median(column) for column in zip(*rounds, strict=True))
    yield f"{words} woorden; kale nlp.pipe {words / alone:,.0f} woorden/s"
    yield (
        f"per stap, in delen van kale nlp.pipe: annoteren {annotating / alone:.2f}, "
        f"feiten {extracting / alone:.2f}, opmaak lezen {reading / alone:.2f}"
    )
    told = statistics.median(a / (b + c) for a, b, c, _ in rounds)
    whole = statistics.median(a / (b + c + d) for a, b, c, d in rounds)
    yield f"annoteren en feiten tegen kale nlp.pipe: {told:.2f} (doel .8); met het lezen van de opmaak {whole:.2f}"
    waits = [tuple(map(_waited, (bare, bare_on_all_cores, on_all_cores))) for _ in range(ROUNDS)]
    one, many = (statistics.median(row[place] / row[2] for row in waits) for place in (0, 1))
    yield (
        f"op de klok, documenten naast elkaar op {usable_cores()} kernen: {one:.2f} van kale nlp.pipe in één proces, "
        f"{many:.2f} van kale nlp.pipe in evenveel processen"
    )
    yield f"geheugen van het proces: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MiB"


def _waited(action: Callable[[], None]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def _timed(action: Callable[[], None]) -> float:
    start = time.process_time()
    action()
    return time.process_time() - start
