"""Footnotes of a dump: marks that lost their raise, and notes between the halves of a sentence."""

import pytest

from regiokennis.text.assemble import assemble
from regiokennis.text.model import BlockKind
from regiokennis.text.plain import read_plain

LINE = "De gemeenten in deze regio werken al jaren samen met de politie en de zorg"
PAGE = "\n".join([LINE] * 8)


@pytest.mark.parametrize("mark", ["{} ", "{}) ", "{}. ", "[{}] "])
def test_a_note_at_the_foot_of_its_page(mark: str) -> None:
    """However a note is marked, it stands apart, its mark is gone from the text, and the sentence goes on behind it."""
    raised = "[{}]" if mark.startswith("[") else "{}"
    pages = [
        f"{PAGE}\nen met de scholen{raised.format(number)} aan een aanpak\n\n{mark.format(number)}Zie het verslag over"
        f" 201{number} van de raad, dat in de\n{'kast' if number == 1 else 'bijlage'} ligt.\n\n{number}\n\fRegioplan Noord\n\nvan geweld.\n"
        for number in (1, 2)
    ]
    source = f"Regioplan Noord\n\n{''.join(pages)}{PAGE}.\n\n3\n"
    blocks = assemble(source, read_plain(source))
    notes = [(b.nummer, b.text) for b in blocks if b.kind is BlockKind.VOETNOOT]

    assert notes == [
        (str(n), f"Zie het verslag over 201{n} van de raad, dat in de {'kast' if n == 1 else 'bijlage'} ligt.")
        for n in (1, 2)
    ]
    assert sum("scholen aan een aanpak van geweld." in b.text for b in blocks) == 2


def test_items_at_the_foot_of_a_page_stay_items() -> None:
    """A list that ends a page is no row of notes where no number in the text refers to it."""
    source = f"Regioplan Noord\n\n{PAGE} in 2021.\n\nWij doen:\n\n1. Melden.\n2. Wegen.\n\n1\n\fRegioplan Noord\n\n{PAGE}.\n\n2\n"
    blocks = assemble(source, read_plain(source))

    assert [b.nummer for b in blocks if b.kind is BlockKind.LIJST] == ["1", "2"]
