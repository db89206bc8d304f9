"""The Word dossier opens again, has headings, tables and real footnotes, and is the same for the same view."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from lxml import etree

from regiokennis.facts.model import Bewijs, Feit, Velden
from regiokennis.facts.soorten import Bedrag, Knelpunt, Rol, Status, Taak, Toewijzing
from regiokennis.ontology import Ontology
from regiokennis.questions.compare.dossier import Bezoekdossier, prepare
from regiokennis.questions.compare.kennis import Bron, Kennis, Regio
from regiokennis.settings import Settings
from regiokennis_api.docx import write_dossier

VOET = "Hulp nodig? Bel 112 bij direct gevaar."
QUOTE = "Het Jeugdteam neemt de regie <op> zich & meldt dat."


def feit(velden: Velden, at: int) -> Feit:
    place = Bewijs(
        document="visie", sectie="2 Regie", pagina=4, citaat=QUOTE, tekst=QUOTE, start=at, eind=at + len(QUOTE)
    )
    return Feit(
        id=f"https://example.org/{velden.soort}/{at}",
        regio="noord",
        document="visie",
        herkomst="expliciet",
        zekerheid=0.9,
        bewijs=(place,),
        velden=velden,
    )


@pytest.fixture(scope="module")
def dossier() -> Bezoekdossier:
    settings = Settings()
    bron = Bron(id="visie", titel="Visie Noord", soort="regiovisie", regio="noord", periode=(2020, 2023))
    regio = Regio(id="noord", naam="Noord", bronnen=(bron,))
    feiten = (
        feit(Toewijzing(taak=Taak.CASUSREGIE, actor="Jeugdteam", rol=Rol.UITVOEREND, status=Status.BELEGD), 0),
        feit(Knelpunt(tekst="Wachtlijsten.", taak=None), 100),
        feit(Bedrag(waarvoor="Veilig Thuis", bedrag=1_900_000, valuta="EUR", periode="2021"), 200),
    )
    kennis = Kennis(regios=(regio,), bronnen=(bron,), feiten=feiten)
    return prepare(kennis, Ontology.open(settings.ontology, settings.base), regio, date(2026, 1, 1))


def test_it_opens_with_headings_and_tables(dossier: Bezoekdossier) -> None:
    """python-docx reads it back with the heads a commission looks for."""
    document = docx.Document(BytesIO(write_dossier(dossier, VOET)))
    heads = [
        paragraph.text for paragraph in document.paragraphs if paragraph.style.name.startswith(("Heading", "Title"))
    ]
    cells = {cell.text for table in document.tables for row in table.rows for cell in row.cells}

    assert {"Bezoekdossier Noord", "Vragen voor het bezoek", "Wie doet wat"} <= set(heads)
    assert {"Jeugdteam", "€ 1.900.000"} <= cells
    assert document.paragraphs[-1].text == VOET


def test_every_reference_has_its_footnote_with_the_quote(dossier: Bezoekdossier) -> None:
    """References in the text and notes in the part match one to one, and a note quotes its source."""
    with ZipFile(BytesIO(write_dossier(dossier, VOET))) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
        notes = etree.fromstring(archive.read("word/footnotes.xml"))
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    references = [node.get(f"{w}id") for node in body.iter(f"{w}footnoteReference")]
    texts = {note.get(f"{w}id"): "".join(note.itertext()) for note in notes if note.get(f"{w}type") is None}

    assert len(references) > 3
    assert sorted(references) == sorted(texts)
    assert all(f"Visie Noord, 2 Regie, p. 4: ‘{QUOTE}’" in text for text in texts.values())


def test_the_same_view_gives_the_same_document(dossier: Bezoekdossier) -> None:
    """No clock and no chance in the text."""
    with ZipFile(BytesIO(write_dossier(dossier, VOET))) as a, ZipFile(BytesIO(write_dossier(dossier, VOET))) as b:
        assert {name: a.read(name) for name in a.namelist()} == {name: b.read(name) for name in b.namelist()}
