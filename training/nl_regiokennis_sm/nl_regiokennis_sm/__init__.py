"""`nl_regiokennis_sm`: a small Dutch pipeline for policy texts, loaded by `spacy.load("nl_regiokennis_sm")`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from spacy.util import get_model_meta, load_model_from_path

from . import features, lemmatizer, sentences

if TYPE_CHECKING:
    from spacy.language import Language

MODEL = Path(__file__).parent / "model"
__all__ = ["MODEL", "__version__", "features", "lemmatizer", "load", "sentences"]
__version__: str = get_model_meta(MODEL)["version"] if MODEL.exists() else "0"


def load(**overrides: Any) -> Language:
    """Load the weights beside this file; spaCy calls this, so its keyword arguments pass through unchanged."""
    return load_model_from_path(MODEL, **overrides)
