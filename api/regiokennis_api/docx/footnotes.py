"""Real footnotes in a python-docx document, which the library itself does not make.

Follows ECMA-376 part 1, sections 11.3.7 (footnotes part) and 17.11 (footnotes): a part `/word/footnotes.xml` with
the two separators that Word expects, and a `w:footnoteReference` in the text for each note.
"""

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph
from lxml import etree

SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
)


class Footnotes:
    """The footnotes of one document; `attach` must be called once, after the last note."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._notes = etree.fromstring(f"<w:footnotes {nsdecls('w')}>{SEPARATORS}</w:footnotes>")
        self._count = 0

    def add(self, paragraph: Paragraph, text: str) -> None:
        """Put a reference at the end of `paragraph` to a note that says `text`."""
        self._count += 1
        self._notes.append(_note(self._count, text))
        run = paragraph.add_run()
        run.font.superscript = True
        reference = OxmlElement("w:footnoteReference")
        reference.set(qn("w:id"), str(self._count))
        run._r.append(reference)  # python-docx offers no public way to place an element in a run

    def attach(self) -> None:
        """Write the notes into the document as its footnotes part."""
        package = self._document.part.package
        assert package is not None
        blob = etree.tostring(self._notes, xml_declaration=True, encoding="UTF-8", standalone=True)
        part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, blob, package)
        self._document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _note(number: int, text: str) -> etree._Element:
    note = OxmlElement("w:footnote")
    note.set(qn("w:id"), str(number))
    paragraph = OxmlElement("w:p")
    mark = OxmlElement("w:r")
    properties = OxmlElement("w:rPr")
    raised = OxmlElement("w:vertAlign")
    raised.set(qn("w:val"), "superscript")
    properties.append(raised)
    mark.append(properties)
    mark.append(OxmlElement("w:footnoteRef"))
    words = OxmlElement("w:r")
    content = OxmlElement("w:t")
    content.text = f" {text}"
    content.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    words.append(content)
    paragraph.append(mark)
    paragraph.append(words)
    note.append(paragraph)
    return note
