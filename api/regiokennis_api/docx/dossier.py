"""The bezoekdossier in Word: headings, tables, footnoted sources, and questions that are ready to edit."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from io import BytesIO

import docx
from docx.document import Document
from docx.shared import Cm, Pt
from docx.table import Table
from docx.text.paragraph import Paragraph

from regiokennis.facts.model import Bewijs, Feit
from regiokennis.facts.soorten import Bedrag, Cijfer, Evaluatie, Functie, Gemeente, Knelpunt
from regiokennis.questions.compare.dossier import Bezoekdossier
from regiokennis_api.docx.footnotes import Footnotes


def write_dossier(dossier: Bezoekdossier, voet: str) -> bytes:
    """The dossier as the bytes of a .docx file, with a last line; the same view gives the same text."""
    writer = _Writer(dossier, voet)
    writer.write()
    stream = BytesIO()
    writer.document.save(stream)
    return stream.getvalue()


class _Writer:
    """Holds the document in the making; every method adds one part to its end."""

    def __init__(self, dossier: Bezoekdossier, voet: str) -> None:
        self.dossier = dossier
        self.voet = voet
        self.document: Document = docx.Document()
        self._notes = Footnotes(self.document)
        self._titles: Mapping[str, str] = {bron.id: bron.titel for bron in dossier.profiel.regio.bronnen}

    def write(self) -> None:
        profiel = self.dossier.profiel
        self._set_up()
        self.document.add_heading(f"Bezoekdossier {profiel.regio.naam}", level=0)
        self.document.add_paragraph(
            f"Peildatum: {self.dossier.peildatum:%d-%m-%Y}. Alles hieronder staat in de documenten"
        )
        for bron in profiel.regio.bronnen:
            periode = f" ({bron.periode[0]}–{bron.periode[1]})" if bron.periode else ""
            self.document.add_paragraph(f"{bron.titel}{periode}", style="List Bullet")
        for line in self.dossier.tijd:
            self.document.add_paragraph(line)
        self._questions()
        self._governance()
        self._tasks()
        self._format()
        self._actions()
        self._money_and_figures()
        self._list(
            "Eigen knelpunten", [(f.velden.tekst, f) for f in profiel.knelpunten if isinstance(f.velden, Knelpunt)]
        )
        self.document.add_paragraph(self.voet)
        self._notes.attach()

    def _set_up(self) -> None:
        section = self.document.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        self.document.styles["Normal"].font.size = Pt(10.5)
        properties = self.document.core_properties
        properties.title = f"Bezoekdossier {self.dossier.profiel.regio.naam}"
        properties.language = "nl-NL"
        properties.author = "regiokennis"
        properties.created = properties.modified = datetime.combine(self.dossier.peildatum, datetime.min.time())

    def cite(self, paragraph: Paragraph, bewijs: Iterable[Bewijs]) -> None:
        for place in bewijs:
            title = self._titles.get(place.document, place.document)
            section = f", {place.sectie}" if place.sectie else ""
            page = f", p. {place.pagina}" if place.pagina else ""
            self._notes.add(paragraph, f"{title}{section}{page}: ‘{place.tekst}’")

    def _questions(self) -> None:
        self.document.add_heading("Vragen voor het bezoek", level=1)
        for vraag in self.dossier.vragen:
            paragraph = self.document.add_paragraph(style="List Number")
            paragraph.add_run(vraag.vraag).bold = True
            paragraph.add_run(f" Waarom: {vraag.reden}")
            self.cite(paragraph, vraag.bewijs[:2])

    def _governance(self) -> None:
        profiel = self.dossier.profiel
        self._list(
            "Bestuur en organisatie",
            [
                (f"{f.velden.rol}: {f.velden.wie or 'niet genoemd'}", f)
                for f in profiel.bestuur
                if isinstance(f.velden, Functie)
            ],
        )
        self._list(
            "Gemeenten",
            [
                (f"{f.velden.naam}" + (f" ({f.velden.bijzonderheid})" if f.velden.bijzonderheid else ""), f)
                for f in profiel.gemeenten
                if isinstance(f.velden, Gemeente)
            ],
        )
        self._list(
            "Evaluatie",
            [(f.velden.tekst, f) for f in profiel.evaluaties if isinstance(f.velden, Evaluatie)],
        )

    def _list(self, heading: str, entries: list[tuple[str, Feit]]) -> None:
        self.document.add_heading(heading, level=1)
        if not entries:
            self.document.add_paragraph("Niet benoemd in de documenten.")
        for text, feit in entries:
            self.cite(self.document.add_paragraph(text, style="List Bullet"), feit.bewijs[:1])

    def _table(self, heads: tuple[str, ...]) -> "_Table":
        table = self.document.add_table(rows=1, cols=len(heads))
        table.style = "Light Grid Accent 1"
        for cell, head in zip(table.rows[0].cells, heads, strict=True):
            cell.paragraphs[0].add_run(head).bold = True
        return _Table(self, table)

    def _tasks(self) -> None:
        self.document.add_heading("Wie doet wat", level=1)
        table = self._table(("Taak", "Wie", "Rol", "Status", "Voorwaarde"))
        for rij in self.dossier.profiel.taken:
            cell = rij.cellen[0]
            if not cell.regels:
                table.add((rij.naam, cell.leeg or "", "", "", ""), ())
            for regel in cell.regels:
                who = regel.actor or "niemand genoemd"
                table.add((rij.naam, who, regel.rol, regel.status, regel.voorwaarde or ""), regel.bewijs[:1])

    def _format(self) -> None:
        self.document.add_heading("Het Format: wat is ingevuld", level=1)
        table = self._table(("Onderdeel", "Gedekt", "Regel"))
        for regel in self.dossier.profiel.format:
            cell = regel.cellen[0]
            table.add((f"{regel.notatie} {regel.naam}", cell.gedekt or "", cell.regel), cell.bewijs[:1])

    def _actions(self) -> None:
        ghnt = self.dossier.profiel.ghnt
        self.document.add_heading("Acties en de lijnen van Geweld hoort nergens thuis", level=1)
        groups = [(lijn.naam, lijn.acties) for lijn in ghnt.lijnen if lijn.breder is None]
        for naam, acties in [*groups, ("Past bij geen lijn", ghnt.geen)]:
            self.document.add_heading(naam, level=2)
            if not acties:
                self.document.add_paragraph("Geen acties in de documenten.")
            for actie in acties:
                paragraph = self.document.add_paragraph(actie.tekst, style="List Bullet")
                paragraph.add_run(f" ({actie.ghnt_sub or 'geen onderdeel'}; {actie.herkomst})").italic = True
                self.cite(paragraph, actie.bewijs[:1])

    def _money_and_figures(self) -> None:
        profiel = self.dossier.profiel
        self.document.add_heading("Bedragen en cijfers", level=1)
        table = self._table(("Wat", "Hoeveel", "Periode of jaar"))
        for feit in profiel.bedragen:
            if isinstance(feit.velden, Bedrag):
                amount = f"€ {feit.velden.bedrag:,.0f}".replace(",", ".")
                table.add((feit.velden.waarvoor, amount, feit.velden.periode or ""), feit.bewijs[:1])
        for feit in profiel.cijfers:
            if isinstance(feit.velden, Cijfer):
                value = f"{feit.velden.waarde:g} {feit.velden.eenheid or ''}".strip()
                table.add((feit.velden.indicator, value, str(feit.velden.jaar or "")), feit.bewijs[:1])


class _Table:
    """Adds rows and cites their sources in the first cell."""

    def __init__(self, writer: _Writer, table: Table) -> None:
        self._writer = writer
        self._table = table

    def add(self, texts: tuple[str, ...], bewijs: tuple[Bewijs, ...]) -> None:
        cells = self._table.add_row().cells  # type: ignore[no-untyped-call]
        for cell, text in zip(cells, texts, strict=True):
            cell.paragraphs[0].add_run(text)
        self._writer.cite(cells[0].paragraphs[0], bewijs)
