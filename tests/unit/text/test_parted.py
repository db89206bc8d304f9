"""A table whose rows stand in groups below one line of heads, each group under a heading of its own."""

from pathlib import Path

from regiokennis.documents import Document, Source
from regiokennis.text import read
from regiokennis.text.model import Block, BlockKind

HEADS = "Nr    Actie                                  Trekker            Gereed\n"
FIRST = (
    "      Lijn 1: Eerder zien\n"
    "1.1   Lessen voor alle kraamverzorgenden     Stichting Leer     eind 2020\n"
    "1.2   Vaste vraagbaak voor elk wijkteam      Veilig Thuis       medio 2020\n"
)
SECOND = (
    "      Lijn 2: Sneller stoppen\n"
    "2.1   Bericht aan school na een bezoek       politie, met       schooljaar\n"
    "      van de politie                         Veilig Thuis       2020-2021\n"
)
PROSE = "De gemeenten hebben met hun partners afgesproken wie er aan zet is als het thuis niet veilig is.\n"


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a dump."""
    source = Source(path=Path("tekst.txt"), text=text, sha256="0" * 64, suffix=".txt")
    document = Document(
        id="tekst", titel="Tekst", soort="regiovisie", regio=None, regio_naam=None, periode=None, source=source
    )
    return read(document).blocks


def test_every_group_has_the_heads_and_its_own_heading() -> None:
    """The heads count for all groups; a cell that goes on in the next line is one; groups stay headings."""
    found = blocks(f"{PROSE}\n{HEADS}\n{FIRST}\n{SECOND}\n{PROSE}")

    told = [(b.kolomkop, b.sectie[-1], b.text) for b in found if b.kind is BlockKind.CEL and b.kolomkop == "Trekker"]
    assert told == [
        ("Trekker", "Lijn 1: Eerder zien", "Stichting Leer"),
        ("Trekker", "Lijn 1: Eerder zien", "Veilig Thuis"),
        ("Trekker", "Lijn 2: Sneller stoppen", "politie, met Veilig Thuis"),
    ]
    assert [b.text for b in found if b.kolomkop == "Actie"][-1] == "Bericht aan school na een bezoek van de politie"


def test_a_line_of_short_pieces_without_groups_is_no_head() -> None:
    """Rows that do not stand below the pieces of a line are read without it."""
    found = blocks(f"{PROSE}\nAan      Van      Betreft\n\nDe raad van de gemeente\n\n{PROSE}")

    assert not [block for block in found if block.kind is BlockKind.CEL]
