"""What every region has its own of (`Veilig Thuis`, `GGD`), and which region a document is of."""

from collections import Counter
from collections.abc import Mapping

from regiokennis.annotate.words import key
from regiokennis.documents.model import Document
from regiokennis.ontology import Begrip, Ontology

NATIONAL = "justitie"
"""Soort of organisations that are one for the whole country; a place behind the name is only where they work."""
COLLECTIVE = "gemeente"
"""Soort of concepts that stand for the municipalities themselves."""


def is_regional(begrip: Begrip) -> bool:
    """Whether every region has its own (`Veilig Thuis`); a collective such as `gemeenten` is named by itself."""
    return begrip.kenmerk("regionaal") == "true" and begrip.kenmerk("soort") != COLLECTIVE


def bears_region(begrip: Begrip) -> bool:
    """Whether a place behind the name makes another organisation or body of it; the police is one everywhere."""
    one = begrip.scheme == "actor" and begrip.kenmerk("soort") == NATIONAL
    return is_regional(begrip) or (begrip.scheme in ("actor", "overleg") and not one)


def region_behind(begrip: Begrip, own: str) -> str | None:
    """The region that a form bears itself: `Veilig Thuis Oudheem` gives Oudheem."""
    own = " ".join(own.split())
    for label in sorted((begrip.naam, *begrip.alt_labels, *begrip.hidden_labels), key=len, reverse=True):
        if own.startswith(label + " ") and own[len(label) + 1 :][:1].isupper():
            return own[len(label) + 1 :]
    return None


def region_of(named: Counter[str], regio: str | None) -> str:
    """Whose organisation is meant where the document leaves the region out: its own, else the one it names most."""
    return regio if regio is not None and regio in named else named.most_common(1)[0][0]


def known_regional(
    ontology: Ontology, regio: str | None, by_iri: Mapping[str, Begrip]
) -> tuple[dict[str, Begrip], dict[str, str]]:
    """Concepts that are one region's own of a regional kind: `GGD X` beside `GGD`."""
    kinds = [begrip for begrip in ontology.scheme("actor") if is_regional(begrip)]
    bekend: dict[str, Begrip] = {}
    eigen: dict[str, str] = {}
    for begrip in ontology.scheme("actor"):
        for kind in kinds:
            if begrip.naam.startswith(f"{kind.naam} ") and begrip is not kind:
                bekend[key(begrip.naam).casefold()] = begrip
                naam = f"{kind.naam} {regio}"
                if begrip.iri in by_iri and key(naam).casefold() == key(begrip.naam).casefold():
                    eigen[begrip.iri] = naam
    return bekend, eigen


def own_region(regions: Counter[str], ontology: Ontology, document: Document) -> str | None:
    """The document's own region, from those that its organisations bear and how often, else as it is registered."""
    return _most_named(regions, document) or _official(ontology, document)


def _official(ontology: Ontology, document: Document) -> str | None:
    """The region's name as its Veilig Thuis bears it, where the vocabulary knows the region."""
    for begrip in ontology.scheme("regio"):
        official = begrip.kenmerk("veiligThuis")
        if begrip.code == document.regio and official:
            for known in ontology.scheme("actor"):
                if official.startswith(known.naam + " "):
                    return official[len(known.naam) + 1 :]
    return document.regio_naam


def _most_named(regions: Counter[str], document: Document) -> str | None:
    """The region that counts as the document's own: the one it is named after, else the one used most."""
    wanted = {_folded(naam) for naam in (document.regio_naam, document.regio) if naam}
    for region, _ in regions.most_common():
        if _folded(region) in wanted:
            return region
    if document.regio is not None and regions and regions.most_common(1)[0][1] >= 3:
        return regions.most_common(1)[0][0]
    return None


def _folded(naam: str) -> str:
    return naam.casefold().replace("-", " ").replace("ë", "e")
