"""Text: a document as blocks of repaired text that know their place in the source."""

from regiokennis.documents.errors import SourceError
from regiokennis.documents.model import Document
from regiokennis.text.assemble import assemble
from regiokennis.text.model import Block, BlockKind, OffsetMap, Span, StructuredText, TextView
from regiokennis.text.quote import Quote, quote
from regiokennis.text.readers import READERS

__all__ = ["READERS", "Block", "BlockKind", "OffsetMap", "Quote", "Span", "StructuredText", "TextView", "quote", "read"]


def read(document: Document) -> StructuredText:
    """The blocks of `document` in reading order.

    Raises `SourceError` for a suffix that has no reader.
    """
    source = document.source
    reader = READERS.get(source.suffix)
    if reader is None:
        raise SourceError(f"Voor bestanden met '{source.suffix}' is er nog geen lezer ({source.path.name}).")
    return StructuredText(document=document, blocks=assemble(source.text, reader(source.text)))
