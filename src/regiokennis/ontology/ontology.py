"""The opened vocabulary: schemes of concepts, soorten of facts, signal rows, and minted IRIs."""

from dataclasses import dataclass
from pathlib import Path

from regiokennis.errors import RegiokennisError
from regiokennis.ontology.model import Begrip, SignalPattern, Soort


class OntologyError(RegiokennisError):
    """A file of ontology/ is missing or cannot be read."""


@dataclass(frozen=True, kw_only=True)
class Ontology:
    """Everything in ontology/, opened once and passed down."""

    base: str
    version: str
    begrippen: tuple[Begrip, ...]
    soorten: tuple[Soort, ...]
    signalen: tuple[SignalPattern, ...]
    path: Path

    @classmethod
    def open(cls, path: Path, base: str) -> "Ontology":
        """Read every file below `path`; OntologyError names the file that cannot be read."""
        raise NotImplementedError

    def scheme(self, name: str) -> tuple[Begrip, ...]:
        """The concepts of one scheme in file order."""
        raise NotImplementedError

    def begrip(self, scheme: str, code: str) -> Begrip:
        """The concept with this code; KeyError where there is none."""
        raise NotImplementedError

    def mint(self, kind: str, *parts: str) -> str:
        """A stable IRI `{base}id/{kind}/{slug}`; parts never run together."""
        raise NotImplementedError
