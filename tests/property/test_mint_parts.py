"""Minted IRIs keep their parts apart, whatever the parts hold."""

import re

from hypothesis import given
from hypothesis import strategies as st

from regiokennis.ontology.mint import mint_iri, slug

BASE = "https://w3id.org/regiokennis/"
PARTS = st.lists(st.text(max_size=120), min_size=1, max_size=5)
DUTCH = st.lists(st.text(alphabet="abz059-– ’'.éëïöäAZ/&()", max_size=12), min_size=1, max_size=4)


@given(st.one_of(st.text(), st.text(alphabet="ab -éX’", max_size=200)))
def test_a_slug_is_words_of_ascii_joined_by_single_hyphens(text: str) -> None:
    """Nothing else can stand in a slug, so two hyphens can only part the parts."""
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug(text))


@given(st.text())
def test_a_slug_is_its_own_slug(text: str) -> None:
    """Minting from a slug gives the same address as minting from the name."""
    assert slug(slug(text)) == slug(text)


@given(st.one_of(PARTS, DUTCH), st.one_of(PARTS, DUTCH))
def test_parts_never_run_together(first: list[str], second: list[str]) -> None:
    """Two IRIs are equal exactly when the slugs of their parts are, one by one."""
    same = [slug(part) for part in first] == [slug(part) for part in second]

    assert (mint_iri(BASE, "feit", *first) == mint_iri(BASE, "feit", *second)) == same
