"""A document before anything is read into it: its source as stored, and what is known about it."""

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The untouched text of one file; every offset in the project counts code points of `text`."""

    path: Path
    text: str
    sha256: str
    suffix: str
    """Lower-case file suffix with its dot (`.md`, `.txt`): it chooses the reader of the text stage."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One published document; None means that neither the manifest nor the document says it."""

    id: str
    titel: str
    soort: str
    """`regiovisie`, `tussenevaluatie`, `format`, `programma`, …: free, but lower case."""
    regio: str | None
    """Region id (a slug); None for a national document."""
    regio_naam: str | None
    periode: tuple[int, int] | None
    """First and last year, both inclusive."""
    uitgever: str | None = None
    datum: str | None = None
    """ISO 8601, as precise as known: `2017-09-05`, `2019-02` or `2021`."""
    rechten: str | None = None
    url: str | None = None
    source: Source
    afgeleid: frozenset[str] = field(default_factory=frozenset)
    """Names of the fields above that were inferred from the text instead of stated by a person."""

    @property
    def geschreven(self) -> str | None:
        """When it was written, as precise as known (ISO 8601): its date, else the first year that it is about."""
        return self.datum or (str(self.periode[0]) if self.periode else None)

    @property
    def jaar(self) -> int | None:
        """The year in which it was written, as far as known."""
        return int(self.geschreven[:4]) if self.geschreven else None
