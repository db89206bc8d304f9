"""The opened vocabulary: schemes of concepts, soorten of facts, signal rows, and minted IRIs."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from regiokennis.ontology.mint import mint_iri
from regiokennis.ontology.model import Begrip, SignalPattern, Soort
from regiokennis.ontology.read import read_begrippen, read_signalen, read_soort
from regiokennis.ontology.turtle import OntologyError

Made = TypeVar("Made")


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
        if not path.is_dir():
            raise OntologyError(f"De map met de ontologie ontbreekt: {path}")
        begrippen = tuple(begrip for file in _files(path, "begrippen", "ttl") for begrip in read_begrippen(file, base))
        soorten = [read_soort(file, base) for file in _files(path, "feiten", "ttl")]
        signalen = tuple(signal for file in _files(path, "signalen", "toml") for signal in read_signalen(file))
        return cls(
            base=base,
            version=_version(path),
            begrippen=begrippen,
            soorten=tuple(sorted(soorten, key=lambda soort: (soort.volgorde, soort.naam))),
            signalen=signalen,
            path=path,
        )

    @cached_property
    def _schemes(self) -> dict[str, tuple[Begrip, ...]]:
        found: dict[str, list[Begrip]] = {}
        for begrip in self.begrippen:
            found.setdefault(begrip.scheme, []).append(begrip)
        return {name: tuple(begrippen) for name, begrippen in found.items()}

    @cached_property
    def _by_code(self) -> dict[tuple[str, str], Begrip]:
        return {(begrip.scheme, begrip.code): begrip for begrip in self.begrippen}

    @cached_property
    def _values(self) -> dict[str, frozenset[str]]:
        return {
            name: frozenset(value for begrip in begrippen for value in (begrip.code, begrip.naam))
            for name, begrippen in self._schemes.items()
        }

    @cached_property
    def _by_soort(self) -> dict[str, Soort]:
        return {soort.naam: soort for soort in self.soorten}

    @property
    def schemes(self) -> tuple[str, ...]:
        """The names of the schemes, by alphabet of their files."""
        return tuple(self._schemes)

    def scheme(self, name: str) -> tuple[Begrip, ...]:
        """The concepts of one scheme in file order; empty where there is no such scheme."""
        return self._schemes.get(name, ())

    def values(self, scheme: str) -> frozenset[str]:
        """What a field of this scheme may hold: the codes and the names of its concepts."""
        return self._values.get(scheme, frozenset())

    def begrip(self, scheme: str, code: str) -> Begrip:
        """The concept with this code; KeyError where there is none."""
        return self._by_code[scheme, code]

    def soort(self, naam: str) -> Soort:
        """The soort of fact with this name; KeyError where there is none."""
        return self._by_soort[naam]

    def once(self, make: Callable[["Ontology"], Made]) -> Made:
        """What a later stage makes of the vocabulary, the same for all documents: made once, kept with it."""
        if make not in self._kept:
            self._kept[make] = make(self)
        made: Made = self._kept[make]
        return made

    @cached_property
    def _kept(self) -> dict[Callable[..., Any], Any]:
        return {}

    def mint(self, kind: str, *parts: str) -> str:
        """A stable IRI `{base}id/{kind}/{slug}`; parts never run together (see `mint`)."""
        return mint_iri(self.base, kind, *parts)


def _files(path: Path, folder: str, suffix: str) -> list[Path]:
    return sorted((path / folder).glob(f"*.{suffix}"))


def _version(path: Path) -> str:
    """A short hash over names and bytes of all files, the same on every machine."""
    digest = hashlib.sha256()
    files = [file for suffix in ("ttl", "toml", "rq") for file in path.rglob(f"*.{suffix}")]
    for file in sorted(files, key=lambda file: file.relative_to(path).as_posix()):
        content = file.read_bytes()
        digest.update(f"{file.relative_to(path).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()[:12]
