"""Slugs and minted IRIs of names as they occur in documents."""

import pytest

from regiokennis.ontology.mint import MAX_SLUG, mint_iri, slug


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Veilig Thuis Haaglanden", "veilig-thuis-haaglanden"),
        ("Eén gezin, één plan, één regisseur", "een-gezin-een-plan-een-regisseur"),
        ("'s-Hertogenbosch", "s-hertogenbosch"),
        ("’s-Hertogenbosch", "s-hertogenbosch"),
        ("Súdwest-Fryslân", "sudwest-fryslan"),
        ("Coördinatie & regie", "coordinatie-regie"),
        ("CSG (Centrum Seksueel Geweld)", "csg-centrum-seksueel-geweld"),
        ("  MDA++  ", "mda"),
        ("Ĳsselland", "ijsselland"),
        ("Straße", "strasse"),
        ("1G1P1R", "1g1p1r"),
    ],
)
def test_a_name_becomes_ascii_words_joined_by_hyphens(name: str, expected: str) -> None:
    """Accents, case, apostrophes and punctuation go; letters and digits stay."""
    assert slug(name) == expected


def test_what_has_no_letter_to_keep_still_has_an_address_of_its_own() -> None:
    """Signs, other scripts and the empty text get a hash, each its own."""
    slugs = {slug(name) for name in ("", "++", "?!", "Москва", "Киев")}

    assert len(slugs) == 5
    assert all(found and found.isascii() for found in slugs)


def test_a_long_name_is_cut_at_a_word_and_stays_apart_from_its_neighbour() -> None:
    """Two names that differ after the cut have different slugs."""
    start = "regionale samenwerkingsafspraken tussen veilig thuis en het lokale veld over de overdracht van zaken "
    first, second = slug(start + "een"), slug(start + "twee")

    assert first != second
    assert max(len(first), len(second)) <= MAX_SLUG


def test_an_iri_needs_a_part() -> None:
    """There is no thing without a name."""
    with pytest.raises(ValueError, match="part"):
        mint_iri("https://w3id.org/regiokennis/", "actor")
