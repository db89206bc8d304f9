"""The sentences of a document as quads, each with its place: what full-text search and quoted answers rest on.

They stand in a named graph of their own (`graaf/tekst/DOCUMENT`), apart from the facts. A sentence that holds contact
data or tells a private person's story is left out (design, section 8).
"""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Quad

from regiokennis.annotate.model import AnnotatedText, Sentence
from regiokennis.graph.names import TYPE, Names
from regiokennis.graph.terms import integer
from regiokennis.text.model import Block


def text_graph(document: str, names: Names) -> NamedNode:
    """The named graph with the sentences of one document."""
    return NamedNode(f"{names.base}graaf/tekst/{document}")


def sentence_quads(annotated: AnnotatedText, names: Names) -> Iterator[Quad]:
    """Every sentence that may be shown, in reading order."""
    document = annotated.document
    graph = text_graph(document.id, names)
    for sentence in annotated.sentences:
        block = annotated.block(sentence)
        hidden = annotated.shielded(block.index, sentence.start, sentence.end)
        if hidden or not annotated.sentence_text(sentence).strip():
            continue
        subject = names.thing("zin", f"{document.id}--{sentence.index:05d}")
        yield Quad(subject, names.rk("document"), names.document(document.id), graph)
        if document.regio is not None:
            yield Quad(subject, names.rk("regio"), names.regio(document.regio), graph)
        for quad in _place(subject, sentence, block, annotated, names):
            yield Quad(quad[0], quad[1], quad[2], graph)


def _place(
    subject: NamedNode, sentence: Sentence, block: Block, annotated: AnnotatedText, names: Names
) -> Iterator[tuple[NamedNode, NamedNode, NamedNode | Literal]]:
    span = block.view.offsets.source(sentence.start, sentence.end)
    raw = annotated.document.source.text[span.start : span.end]
    yield subject, TYPE, names.rk("Zin")
    yield subject, names.rk("volgorde"), integer(sentence.index)
    yield subject, names.rk("blok"), integer(block.index)
    yield subject, names.rk("bloksoort"), Literal(block.kind.value)
    yield subject, names.rk("citaat"), Literal(" ".join(raw.split()))
    yield subject, names.rk("tekst"), Literal(" ".join(annotated.sentence_text(sentence).split()))
    yield subject, names.rk("start"), integer(span.start)
    yield subject, names.rk("eind"), integer(span.end)
    if block.sectie:
        yield subject, names.rk("sectie"), Literal(" > ".join(block.sectie))
    if block.pagina is not None:
        yield subject, names.rk("pagina"), integer(block.pagina)
    if block.inleiding is not None:
        yield subject, names.rk("inleiding"), integer(block.inleiding)
    for name, head in (("kolomkop", block.kolomkop), ("rijkop", block.rijkop)):
        if head:
            yield subject, names.rk(name), Literal(head)
