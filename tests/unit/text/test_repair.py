"""Repairs on hand-made slips, each with the near miss that must stay as it is."""

import pytest

from regiokennis.text.assemble import repair
from regiokennis.text.lexicon import lexicon_of
from regiokennis.text.model import Span
from regiokennis.text.view import view_of


def repaired(text: str, context: str = "") -> str:
    """The repaired reading of `text`, in a document that also holds `context`."""
    source = text + "\n\n" + context
    return repair(view_of(source, [Span(0, len(text))]), lexicon_of(source), frozenset({"3"})).text


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("de samen-\nwerking", "de samenwerking"),
        ("zorg-\nen veiligheidspartners", "zorg- en veiligheidspartners"),
        ("de MDA-\naanpak", "de MDA-aanpak"),
        ("Noord-\nOost", "Noord-Oost"),
        ("ex-\npartners", "ex-partners"),
        ("het 24-\nuurs bereik", "het 24-uurs bereik"),
        ("kindermis-\n\nhandeling", "kindermishandeling"),
        ("ge\u00ad\nmeente", "gemeente"),
        ("ledereen doet mee. ledere gemeente ook.", "Iedereen doet mee. Iedere gemeente ook."),
        ("de codrdinatie en de zorgcoérdinator", "de coördinatie en de zorgcoördinator"),
        (
            "financiéle cliénten ingrediénten variéren geévalueerd",
            "financiële cliënten ingrediënten variëren geëvalueerd",
        ),
        ("geinvesteerd in casuistiek", "geïnvesteerd in casuïstiek"),
        ("één gezin (1GIPIR)", "één gezin (1G1P1R)"),
        ("Hetinrichten van teams", "Het inrichten van teams"),
        ("Eris een team", "Er is een team"),
        ("vindt uin bijlage 3", "vindt u in bijlage 3"),
        ("de partijenin de regio", "de partijen in de regio"),
        ("hulp van Arkin en Kaap", "hulp van Arkin en Kaap"),
        ("Zeekaap belt; bij Zeekaap en Zeekaapin de stad", "Zeekaap belt; bij Zeekaap en Zeekaap in de stad"),
        ("sinds 1januari 2019", "sinds 1 januari 2019"),
        ("In 2021is dat 1op de 20", "In 2021 is dat 1 op de 20"),
        ("sarnen met de gerneenten", "samen met de gemeenten"),
        ("de veiIigheid en de 0pvang en c0ntact", "de veiligheid en de opvang en contact"),
        ("ge1eerd van el1ende", "geleerd van ellende"),
        ("£€1.900.000,-", "€1.900.000,-"),
        ("binnen vijfweken, eenmaal perjaar", "binnen vijf weken, eenmaal per jaar"),
        (
            "leidt toteen plan datvoor overhun gezin noggeen vorm kreeg",
            "leidt tot een plan dat voor over hun gezin nog geen vorm kreeg",
        ),
        ("zij bleven 6,5weken en zestien dagen", "zij bleven 6,5 weken en zestien dagen"),
        ("Kijk in Zuiderrneer, Zuidermeernog en meer", "Kijk in Zuidermeer, Zuidermeer nog en meer"),
        ("opvang voor mannenZuidermeer", "opvang voor mannen Zuidermeer"),
        ("Huis Zuid (De Brug)opvang", "Huis Zuid (De Brug) opvang"),
        ("de voorzie ningen en de beroeps groepen", "de voorzieningen en de beroepsgroepen"),
        ("het wordt zelden toe gepast", "het wordt zelden toegepast"),
        ("sinds l maart 2O22 waren het l.304 of l2 keer", "sinds 1 maart 2022 waren het 1.304 of 12 keer"),
        ("Tabel l. Wat er is", "Tabel 1. Wat er is"),
        ("de 1okale politie 1aat het eif teams zeif weten", "de lokale politie laat het elf teams zelf weten"),
        ("44 rninderjarigen", "44 minderjarigen"),
        ("vvij vvillen clat clit helpt", "wij willen dat dit helpt"),
        (
            "er zljn drle afgeiopen pian en vragen aan het iandelijk team",
            "er zijn drie afgelopen plan en vragen aan het landelijk team",
        ),
        (
            "debehandeling is een plichtuit de wet, omdatwij hulp biedenaan gezinnen",
            "de behandeling is een plicht uit de wet, omdat wij hulp biedenaan gezinnen",
        ),
        ("in 202l waren dat 20l.000 mensen", "in 2021 waren dat 201.000 mensen"),
        ("ll8 keer, samen € 138.5OO en 1OO plaatsen", "118 keer, samen € 138.500 en 100 plaatsen"),
        (
            "dat kost € 40.000.3 Vanaf 2027 (of 2028).3 Dan stopt MDA++.3 Einde",
            "dat kost € 40.000. Vanaf 2027 (of 2028). Dan stopt MDA++. Einde",
        ),
        ("thema'’s", "thema's"),
        ("de oﬃciële aﬁ", "de officiële afi"),
        ("het huisverbod3 en verder", "het huisverbod en verder"),
        ("**vet** en *cursief* en _ook_", "vet en cursief en ook"),
        ("[tekst](https://voorbeeld.nl/a_(b)) en <b>vet</b> &amp; zo", "tekst en vet & zo"),
        ("mail naar jan@voorbeeld.nl of bel", "mail naar  of bel".replace("  ", " ")),
        ("Jeugdteams³ en m² en 5 km²", "Jeugdteams en m² en 5 km²"),
        ("de gemeenten in de Westrand en de Degroei", "de gemeenten in de Westrand en de Degroei"),
    ],
)
def test_slips_are_read_as_they_were_meant(slip: str, meant: str) -> None:
    """One slip, one reading."""
    assert (
        repaired(
            slip,
            "Het samenwerking veiligheidspartners kindermishandeling inrichten partijen gemeente. "
            "Zuidermeer en Zuidermeer, met beroepsgroepen in Zuidermeer.",
        ).replace("  ", " ")
        == meant
    )


@pytest.mark.parametrize(
    "text",
    [
        "privésfeer, één, géén, café, crème, reële",
        "leiding, lokaal, lijn, lef, later",
        "Hetzelfde, hetgeen, eenduidig, eenvoudig, ervaring, wijziging, enkele, bijlage, overleg, begin, gezin, vriendin",
        "24-uurs, 3de, 18e, 2x per jaar, 5km, G4-gemeente, 1G1P1R, MDA++",
        "geiten en beiden, beide, geiser",
        "G4, CO2, H2O, artikel 3.1, 3,5 procent, jan.3",
        "lO, IOO, O2, 3O van 4I, I1, versie 2.3 Nieuw",
        "Veilig Thuis, Wmo 2015, GI's, VGV, AMHK",
        "Hoorn, Baarn, Doorn, intern, modern, kern, Clara, Vrieswijk, Movisie, Moviera, Kwadraad",
        "sub-regio en risico-gezinnen",
        "snake_case_naam en 5 * 3 * 2",
        "(Jeugd)hulp en (ex)partners, WIJteam, JenV, SamenSterk en eHerkenning",
        "twee dagen aaneen, vierjarig, driemaandelijks, perspectief, persoonlijk, nooit ofte nimmer",
        "of die er op gericht is, wie daar toe geleid wordt, jongens groeien op",
        "bijlage I, 5l water, artikel 3 lid 1, Tabel 2",
        "waar zij terechtkunnen, menigeen, eenjarig, decentralisatie, Mulis en Haile",
    ],
)
def test_sound_words_stay_as_they_are(text: str) -> None:
    """What looks like a slip and is none is left alone."""
    assert repaired(text) == text


def test_a_document_decides_about_its_own_hyphens() -> None:
    """A compound the document writes with a hyphen elsewhere keeps it at the line end."""
    assert repaired("alle risico-\ngezinnen", "de risico-gezinnen") == "alle risico-gezinnen"


def test_gl_is_gi_only_where_the_document_has_gi() -> None:
    """Capital I and small l have one shape; the document's own use decides."""
    assert repaired("de Gl's en een Gl", "de GI's in de regio") == "de GI's en een GI"
    assert repaired("de Gl-fractie en een Gl") == "de Gl-fractie en een Gl"
