"""The graph to take along, whole or one region, each with its checksum; the same store gives the same bytes."""

import gzip
import hashlib
from dataclasses import dataclass
from functools import lru_cache

from regiokennis.graph import Store
from regiokennis.graph.export import export
from regiokennis.ontology import Ontology

MEDIA = {
    "trig": "application/trig",
    "nq.gz": "application/gzip",
    "ttl": "text/turtle",
    "csv": "text/csv",
}
WHOLE = "regiokennis"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dump:
    """A file to download."""

    naam: str
    media: str
    data: bytes
    sha256: str


class Dumps:
    """Makes dumps of one version of the store when they are first asked for, and keeps the last few."""

    def __init__(self, store: Store, ontology: Ontology, regios: tuple[str, ...]) -> None:
        self._store, self._ontology, self._regios = store, ontology, regios
        self._made = lru_cache(maxsize=8)(self._make)

    def names(self) -> tuple[str, ...]:
        """Every file there is: the whole graph, then each region."""
        return tuple(f"{stem}.{suffix}" for stem in (WHOLE, *self._regios) for suffix in MEDIA)

    def get(self, naam: str) -> Dump | None:
        """The file with this name, or None."""
        return self._made(naam) if naam in self.names() else None

    def _make(self, naam: str) -> Dump:
        stem, _, suffix = naam.partition(".")
        regio = None if stem == WHOLE else stem
        kind = suffix.removesuffix(".gz")
        data = "".join(export(self._store, self._ontology, format=kind, regio=regio)).encode()
        if suffix.endswith(".gz"):
            data = gzip.compress(data, mtime=0)
        return Dump(naam=naam, media=MEDIA[suffix], data=data, sha256=hashlib.sha256(data).hexdigest())
