"""Pages of two columns in a dump that keeps the layout."""

from regiokennis.text.assemble import assemble
from regiokennis.text.model import BlockKind
from regiokennis.text.plain import read_plain

LEFT = """\
1 Inleiding

De gemeenten in deze regio werken al
jaren samen aan de aanpak van geweld.
Zij doen dat met de politie, met de
zorg en met de scholen, die elk een
eigen taak hebben in de keten.

1.1 Aanleiding

In het najaar is gesproken met allen
die in de regio met gezinnen werken.
Het beeld dat daaruit naar voren komt
is op veel punten gunstig.""".splitlines()
RIGHT = """\
Toch zijn er zorgen. De wachttijd is
te lang en veel gezinnen krijgen hulp
van meer dan een organisatie.

2 Wat wij willen

Wij gaan in de komende jaren uit van
het volgende:

1. Veiligheid gaat voor alles, zolang
   iemand in het gezin gevaar loopt.
2. Het hele gezin telt mee, ook wie er
   slaat en wie er alleen bij is.
3. Wie begint, maakt het ook af.""".splitlines()


def test_a_page_of_two_columns_is_read_one_after_the_other() -> None:
    """Paragraphs, headings and items of each column are whole; running head and page number are not in them."""
    rows = [f"{left:44}{right}".rstrip() for left, right in zip(LEFT, RIGHT, strict=False)]
    page = "\n".join(rows)
    head, text = "Regioplan Noord\n\n", "Zo gaat het verder in onze regio.\n\n"
    source = f"{head}{text}2\n\f{head}{page}\n\n3\n\f{head}{text}4\n"
    blocks = assemble(source, read_plain(source))
    last = next(b.view for b in blocks if b.text.startswith("Toch zijn"))
    cited = last.offsets.source(0, len("Toch zijn er zorgen."))

    assert [b.text for b in blocks if b.kind is BlockKind.KOP] == ["Inleiding", "Aanleiding", "Wat wij willen"]
    assert [b.nummer for b in blocks if b.kind is BlockKind.LIJST] == ["1", "2", "3"]
    assert last.text.endswith("krijgen hulp van meer dan een organisatie.")
    assert source[cited.start : cited.end] == "Toch zijn er zorgen."


def test_a_table_of_long_cells_is_no_spread() -> None:
    """Labels beside what they say stay beside it."""
    rows = [
        f"{left:44}{right}".rstrip()
        for left, right in zip(
            ["Gemeente Noord", "", "", "GGD Zuid", "", "", "Politie", "", ""], RIGHT[:3] * 3, strict=True
        )
    ]
    source = "Partner                                     Wat brengt deze in\n" + "\n".join(rows) + "\n"

    assert any(b.kind is BlockKind.CEL and b.rijkop == "GGD Zuid" for b in assemble(source, read_plain(source)))
