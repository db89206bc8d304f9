"""Reads sentences: the spaCy pipeline, the vocabulary, names never seen, signals, and what may not be shown."""

from regiokennis.annotate.annotator import Annotator, annotate
from regiokennis.annotate.model import AnnotatedText, Mention, Sentence, Shield, Signal, Token
from regiokennis.annotate.pipeline import Pipeline, PipelineError

__all__ = [
    "AnnotatedText",
    "Annotator",
    "Mention",
    "Pipeline",
    "PipelineError",
    "Sentence",
    "Shield",
    "Signal",
    "Token",
    "annotate",
]
