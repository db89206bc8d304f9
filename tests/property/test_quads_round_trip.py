"""Facts survive the way into the graph and back, whatever their fields hold."""

import string
from dataclasses import fields
from enum import StrEnum
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regiokennis.facts import soorten
from regiokennis.facts.model import Bewijs, Feit
from regiokennis.facts.soorten import SOORTEN
from regiokennis.graph.quads import from_quads, to_quads
from regiokennis.graph.store import Store
from regiokennis.ontology import Ontology

ONTOLOGY = Ontology.open(Path(__file__).resolve().parents[2] / "ontology", "https://voorbeeld.nl/kennis/")

slugs = st.text(string.ascii_lowercase + string.digits + "-", min_size=1, max_size=12)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
numbers = st.integers(-(10**9), 10**12) | st.decimals(0, 10**6, places=3).map(float)
shares = st.decimals(0, 1, places=2).map(float)
iris = slugs.map(lambda slug: f"https://voorbeeld.nl/kennis/id/ding/{slug}")


def _value(name, hint):
    options = [each for each in (hint, *get_args(hint)) if isinstance(each, type)]
    if name in {"actie", "iri"}:
        return iris
    for each in options:
        if issubclass(each, StrEnum):
            return st.sampled_from(list(each))
        if each is tuple:
            continue
        if each.__module__ == soorten.__name__:
            return st.lists(_velden(each), max_size=3).map(tuple)
    if tuple in options or "tuple" in str(hint):
        return st.lists(texts, max_size=3, unique=True).map(sorted).map(tuple)
    if int in options:
        return st.integers(0, 3000)
    return numbers if float in options else texts


def _velden(cls):
    hints = get_type_hints(cls)
    chosen = {}
    for each in fields(cls):
        strategy = shares if each.name == "zekerheid" else _value(each.name, hints[each.name])
        chosen[each.name] = strategy | st.none() if type(None) in get_args(hints[each.name]) else strategy
    return st.builds(cls, **chosen)


bewijzen = st.builds(
    Bewijs,
    document=slugs,
    sectie=st.none() | texts,
    pagina=st.none() | st.integers(1, 500),
    citaat=texts,
    tekst=texts,
    start=st.integers(0, 10**7),
    eind=st.integers(0, 10**7),
)


def _feiten(cls):
    return st.builds(
        Feit,
        id=slugs.map(lambda slug: f"https://voorbeeld.nl/kennis/id/feit/doc--x--{slug}"),
        regio=st.none() | slugs,
        document=slugs,
        herkomst=st.sampled_from(["expliciet", "afgeleid", "beoordeeld"]),
        zekerheid=shares,
        bewijs=st.lists(bewijzen, max_size=12).map(tuple),
        velden=_velden(cls),
    )


@pytest.mark.parametrize("cls", SOORTEN, ids=lambda cls: cls.soort)
def test_round_trip(cls):
    """Every field of every soort comes back as it went in, types included, also through a store."""

    @settings(max_examples=25, deadline=None)
    @given(_feiten(cls))
    def check(feit):
        quads = to_quads(feit, ONTOLOGY)
        assert from_quads(quads, ONTOLOGY) == (feit,)
        (found,) = from_quads(Store.of(quads).quads(), ONTOLOGY)
        assert found == feit
        codes = [each.name for each in fields(cls) if isinstance(getattr(feit.velden, each.name), StrEnum)]
        assert all(isinstance(getattr(found.velden, name), StrEnum) for name in codes)

    check()


def test_every_soort_is_tried():
    """The contract knows fifteen soorten; none is left out of the round trip."""
    assert len(SOORTEN) == 15
