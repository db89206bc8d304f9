"""Texts made by hand, annotated with the project's own vocabulary and pipeline."""

from collections.abc import Callable
from pathlib import Path

import pytest

from regiokennis.annotate import AnnotatedText, Annotator
from regiokennis.documents import Document, Source
from regiokennis.ontology import Ontology
from regiokennis.settings import Settings
from regiokennis.text import StructuredText, read

Make = Callable[..., StructuredText]
Read = Callable[..., AnnotatedText]


@pytest.fixture(scope="session")
def annotator(ontology: Ontology) -> Annotator:
    """The annotator with everything loaded."""
    return Annotator.load(ontology, Settings().pipeline)


@pytest.fixture(scope="session")
def structured() -> Make:
    """A markdown text of an invented region as blocks."""

    def make(
        text: str, *, regio: str | None = "oudheem", naam: str | None = "Oudheem", datum: str | None = None
    ) -> StructuredText:
        source = Source(path=Path("tekst.md"), text=text, sha256="0" * 64, suffix=".md")
        return read(
            Document(
                id="tekst",
                titel="Tekst",
                soort="regiovisie",
                regio=regio,
                regio_naam=naam,
                periode=(2022, 2025),
                datum=datum,
                source=source,
            )
        )

    return make


@pytest.fixture(scope="session")
def annotate(annotator: Annotator, structured: Make) -> Read:
    """A markdown text of an invented region, annotated."""

    def make(text: str, **known: str | None) -> AnnotatedText:
        return annotator.annotate(structured(text, **known))

    return make
