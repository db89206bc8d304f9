"""Texts made by hand, annotated with the project's own vocabulary and pipeline, and the facts drawn from them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from regiokennis.annotate import AnnotatedText, Annotator
from regiokennis.documents import Document, Source
from regiokennis.facts.gate import admit
from regiokennis.facts.model import Extractor, Feit
from regiokennis.ontology import Ontology
from regiokennis.settings import Settings
from regiokennis.text import read

Annotate = Callable[..., AnnotatedText]
Draw = Callable[..., list[Any]]


@pytest.fixture(scope="session")
def annotator(ontology: Ontology) -> Annotator:
    """The annotator with everything loaded."""
    return Annotator.load(ontology, Settings().pipeline)


@pytest.fixture(scope="session")
def annotated(annotator: Annotator) -> Annotate:
    """A text of an invented region, annotated."""

    def make(
        text: str,
        *,
        regio: str | None = "oudheem",
        naam: str | None = "Oudheem",
        datum: str | None = "2022-01-01",
        suffix: str = ".md",
    ) -> AnnotatedText:
        source = Source(path=Path(f"tekst{suffix}"), text=text, sha256="0" * 64, suffix=suffix)
        document = Document(
            id="tekst",
            titel="Tekst",
            soort="regiovisie",
            regio=regio,
            regio_naam=naam,
            periode=(2022, 2025),
            datum=datum,
            source=source,
        )
        return annotator.annotate(read(document))

    return make


@pytest.fixture(scope="session")
def annotate(annotated: Annotate) -> Annotate:
    """The same under the name that the annotate stage's own tests use."""
    return annotated


@pytest.fixture(scope="session")
def draw(annotated: Annotate, ontology: Ontology) -> Draw:
    """The own fields of the facts that one extractor finds in a text and the gate admits."""

    def make(extract: Extractor, text: str, **known: Any) -> list[Any]:
        read_text = annotated(text, **known)
        found = [admit(draft, read_text, ontology) for draft in extract(read_text, ontology)]
        return [feit.velden for feit in found if isinstance(feit, Feit)]

    return make
