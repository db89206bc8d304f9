"""Documents: opening files, the corpus and its manifest, and what a file says of itself."""

from regiokennis.documents.add import add
from regiokennis.documents.corpus import Corpus, load_corpus
from regiokennis.documents.errors import CorpusError, SourceError
from regiokennis.documents.infer import infer, resolve_region
from regiokennis.documents.model import Document, Source
from regiokennis.documents.source import MAX_BYTES, open_source

__all__ = [
    "MAX_BYTES",
    "Corpus",
    "CorpusError",
    "Document",
    "Source",
    "SourceError",
    "add",
    "infer",
    "load_corpus",
    "open_source",
    "resolve_region",
]
