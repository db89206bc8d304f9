"""The vocabulary as frozen values: what the files of ontology/ say, and nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Begrip:
    """One concept of a scheme (SKOS); all labels are Dutch.

    A label with a capital matches exactly, a lower-case label in any case. `hidden_labels` match and
    are never shown; `niet_labels` suppress a match by being longer than it.
    """

    iri: str
    scheme: str
    code: str
    naam: str
    """skos:prefLabel, the canonical name."""
    alt_labels: tuple[str, ...] = ()
    hidden_labels: tuple[str, ...] = ()
    niet_labels: tuple[str, ...] = ()
    definitie: str | None = None
    notatie: str | None = None
    """skos:notation; for the Format's elements that share a section, that section (rk:hoofdstuk)."""
    breder: str | None = None
    """Code of the broader concept in the same scheme."""
    kenmerken: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Other properties by local name (`cbs`, `tooi`, `bwb`, `geldigVan`, `geldigTot`, `provincie`,
    `soort`, `regionaal`, …); values as strings."""

    def kenmerk(self, name: str) -> str | None:
        """The first value of a property, or None where the vocabulary does not say."""
        values = self.kenmerken.get(name, ())
        return values[0] if values else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Veld:
    """A field of a soort of fact, from its SHACL property shape (sh:order gives the order)."""

    naam: str
    datatype: str
    """`string`, `integer`, `decimal`, `code` (a concept of `scheme`), `iri` or `lijst`."""
    scheme: str | None
    """Scheme of a code; of a `string` it says that the value is the name of a concept of that scheme."""
    verplicht: bool
    omschrijving: str
    iri: str
    deel: str | None = None
    """Class of the parts of a list, where they are more than strings (`Alternatief`)."""
    delen: tuple["Veld", ...] = ()
    """The fields of such a part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Soort:
    """A soort of fact: class, label and fields, from ontology/feiten."""

    naam: str
    iri: str
    label: str
    definitie: str
    velden: tuple[Veld, ...]
    volgorde: int = 0
    """Place in the contract's table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalPattern:
    """One row of ontology/signalen: wording over lemmas that sets `kind` to `waarde`.

    `patroon` is a space-separated sequence of lemmas; `a|b` alternatives, `?` after a word optional,
    `*` any one token, `...` up to five tokens in between.
    """

    patroon: str
    kind: str
    waarde: str
    richting: str = "beide"
    bereik: str = "zin"
    bron: str = ""
    """`file:line`-like name of the row, for lint and explanation."""
