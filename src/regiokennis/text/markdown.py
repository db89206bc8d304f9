"""Reading Markdown: CommonMark and GFM tables by markdown-it, places in the source by its line maps."""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from regiokennis.text import shape
from regiokennis.text.contents import find_contents
from regiokennis.text.draft import Draft
from regiokennis.text.furniture import find_furniture, pages_of
from regiokennis.text.items import as_items
from regiokennis.text.lines import Line, split_lines
from regiokennis.text.model import BlockKind, Span

# Indented lines are layout in a converted document, not code; tags are marks inside text; a definition of a footnote
# is no link.
_PARSER = MarkdownIt("commonmark").enable("table").disable(["code", "html_block", "reference"])
_HEADING = re.compile(r"#{1,6}\s+|#{1,6}$")
_CLOSING = re.compile(r"\s+#+$")
_PREFIX = re.compile(r"(?:>\s*)*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(?:>\s*)*(?:\[[ xX]\]\s+)?")
_EMPHASIS = re.compile(r"[*_]{1,3}|</?(?:b|strong|i|em|u)>")
_BOLD_LINE = re.compile(r"(?:\*\*|__|<b>|<strong>)(?P<text>[^*]+?)(?:\*\*|__|</b>|</strong>):?$")
_NOTE = re.compile(r"\[\^([^\]\s]{1,12})\]:\s*|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s+")
MIN_KEYED = 2
"""Lines with a label that make a paragraph a form."""
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


# A block of `key: value` lines between two rules, at the very start: about the document, not of it.
_FRONT = re.compile(
    r"\ufeff?---[ \t]*\r?\n(?:(?:[A-Za-z_][\w -]*:|[ \t]+|-[ \t]|#).*\r?\n|[ \t]*\r?\n)*---[ \t]*(?:\r?\n|$)"
)


def _front_matter(source: str, lines: tuple[Line, ...]) -> frozenset[int]:
    found = _FRONT.match(source)
    return frozenset(line.index for line in lines if line.end <= found.end()) if found else frozenset()


class _Reading:
    """One pass over the tokens of a document."""

    def __init__(self, source: str) -> None:
        self.source = source
        lines = split_lines(source)
        contents = find_contents(lines)
        furniture, numbers = find_furniture(lines, contents)
        self.skip = furniture | contents | _front_matter(source, lines)
        self.pages = pages_of(lines, numbers)
        self.rows: dict[int, list[Line]] = {}
        for line in lines:
            self.rows.setdefault(line.row, []).append(line)
        self.table = -1

    def lines(self, token: Token) -> list[Line]:
        """The lines of a token that are body text."""
        first, last = token.map or [0, 0]
        found = [line for row in range(first, last) for line in self.rows.get(row, [])]
        return [line for line in found if line.index not in self.skip]

    def drafts(self) -> Iterator[Draft]:
        tokens = _PARSER.parse(self.source.replace("\x00", " "))
        lists: list[Token] = []
        fresh = False
        nummer: str | None = None
        for index, token in enumerate(tokens):
            match token.type:
                case "bullet_list_open" | "ordered_list_open":
                    lists.append(token)
                case "bullet_list_close" | "ordered_list_close":
                    lists.pop()
                case "list_item_open":
                    fresh, nummer = True, token.info if lists[-1].type == "ordered_list_open" else None
                case "heading_open":
                    yield from self.heading(token)
                case "paragraph_open":
                    yield from self.paragraph(token, len(lists), nummer, fresh=fresh)
                    fresh = False
                case "fence" | "code_block":
                    yield from self.paragraph(token, 0, None, fresh=False)
                case "table_open":
                    self.table += 1
                    yield from self.cells(tokens, index)

    def heading(self, token: Token) -> Iterator[Draft]:
        lines = self.lines(token)
        if token.markup in ("=", "-"):
            lines = [line for line in lines if not re.fullmatch(r"[=-]+", line.text)]
        if not lines:
            return
        line = lines[0]
        mark = _HEADING.match(line.text)
        start = line.start + (mark.end() if mark else 0)
        closing = _CLOSING.search(self.source[start : line.end])
        segments = [Span(start, start + closing.start() if closing else line.end), *(other.span for other in lines[1:])]
        yield from self.titled(segments, int(token.tag[1:]), line)

    def titled(self, segments: list[Span], niveau: int | None, line: Line) -> Iterator[Draft]:
        """A heading, its number set apart."""
        first = segments[0]
        text = self.source[first.start : first.end]
        opening = _EMPHASIS.match(text)
        skip = opening.end() if opening else 0
        nummer, label = None, None
        if annex := shape.annex(text[skip:]):
            nummer = annex.nummer
        elif (mark := shape.section(text[skip:])) and mark.width + skip < len(text):
            nummer = mark.nummer
            label = Span(first.start + skip, first.start + skip + len(text[skip : skip + mark.width].rstrip()))
            segments = [Span(first.start + skip + mark.width, first.end), *segments[1:]]
        segments = [segment for segment in segments if segment.start < segment.end]
        if segments:
            yield Draft(
                kind=BlockKind.KOP,
                segments=tuple(segments),
                niveau=niveau,
                nummer=nummer,
                label=label,
                pagina=self.pages[line.index],
            )

    def paragraph(self, token: Token, depth: int, nummer: str | None, *, fresh: bool) -> Iterator[Draft]:
        lines = self.lines(token)
        if not lines:
            return
        page = self.pages[lines[0].index]
        spans = [self.content(line, marked=depth > 0 and (fresh and number == 0)) for number, line in enumerate(lines)]
        spans = [span for span in spans if span.start < span.end]
        if not spans:
            return
        text = self.source[spans[0].start : spans[0].end]
        if _NOTE.match(text):
            yield from self.notes(spans, page)
            return
        if (
            depth == 0
            and len(spans) == 1
            and (bold := _BOLD_LINE.fullmatch(text))
            and shape.could_head(bold["text"].rstrip(":"))
        ):
            yield from self.titled(spans, None, lines[0])
            return
        if (
            depth == 0
            and len(spans) > 1
            and (bold := _BOLD_LINE.fullmatch(text))
            and shape.could_head(bold["text"].rstrip(":"))
        ):
            # A bold line right above its paragraph heads it.
            yield from self.titled(spans[:1], None, lines[0])
            spans = spans[1:]
        if all(shape.is_url(self.source[span.start : span.end]) for span in spans):
            yield Draft(kind=BlockKind.VOETNOOT, segments=tuple(spans), pagina=page)
            return
        item = depth > 0 and fresh
        for segments in self.keyed(spans):
            yield Draft(
                kind=BlockKind.LIJST if item else BlockKind.ALINEA,
                segments=tuple(segments),
                niveau=depth if item else None,
                nummer=nummer if item else None,
                pagina=page,
            )

    def keyed(self, spans: list[Span]) -> list[list[Span]]:
        """The lines of a paragraph, parted where they open with a label (`Trekker: …`) or a dotted number (`2.1 …`)."""
        texts = [self.source[span.start : span.end] for span in spans]
        keyed = [shape.is_keyed(text) or shape.dotted(text) is not None for text in texts]
        if sum(keyed) < MIN_KEYED:
            return [spans]
        parts: list[list[Span]] = []
        for span, opens in zip(spans, keyed, strict=True):
            if opens or not parts:
                parts.append([])
            parts[-1].append(span)
        return parts

    def notes(self, spans: list[Span], page: int | None) -> Iterator[Draft]:
        """Footnotes, of which several may follow one another without a blank line."""
        current: list[Span] = []
        nummer: str | None = None
        for line in spans:
            span = line
            mark = _NOTE.match(self.source[span.start : span.end])
            if mark:
                if current:
                    yield Draft(kind=BlockKind.VOETNOOT, segments=tuple(current), nummer=nummer, pagina=page)
                nummer = mark[1] or mark[2].translate(_SUPERSCRIPTS)
                current = []
                span = Span(span.start + mark.end(), span.end)
            if span.start < span.end:
                current.append(span)
        if current:
            yield Draft(kind=BlockKind.VOETNOOT, segments=tuple(current), nummer=nummer, pagina=page)

    def content(self, line: Line, *, marked: bool) -> Span:
        """A line without quote marks, and without the list mark where it opens an item."""
        if marked:
            mark = _PREFIX.match(line.text)
            text = line.text[mark.end() :] if mark else line.text
            while nested := re.match(r"(?:[-*+]|\d{1,9}[.)])\s+", text):
                text = text[nested.end() :]
            inner = re.match(r"([a-z]|\d{1,2})[.)]\s+(?=\S)", text)
            return Span(line.end - len(text) + (inner.end() if inner else 0), line.end)
        quote = re.match(r"(?:>\s*)+", line.text)
        return Span(line.start + (quote.end() if quote else 0), line.end)

    def cells(self, tokens: list[Token], index: int) -> Iterator[Draft]:
        row = -1
        head = False
        for token in tokens[index:]:
            if token.type == "table_close":
                return
            if token.type == "thead_open":
                head = True
            elif token.type == "tbody_open":
                head = False
            elif token.type == "tr_open":
                row += 1
                for line in self.lines(token)[:1]:
                    for column, span in enumerate(split_row(self.source, line.span)):
                        if span.start < span.end:
                            yield Draft(
                                kind=BlockKind.CEL,
                                segments=(span,),
                                tabel=self.table,
                                rij=row,
                                kolom=column,
                                kop=head,
                                pagina=self.pages[line.index],
                            )


def split_row(source: str, line: Span) -> list[Span]:
    """The places of the cells of a table row, without the white space around them (GFM, section 4.10)."""
    start, end = line.start, line.end
    if source.startswith("|", start):
        start += 1
    if source[end - 1 : end] == "|" and source[end - 2 : end - 1] != "\\" and end > start:
        end -= 1
    bars = [start + m.start() for m in re.finditer(r"(?<!\\)\|", source[start:end])]
    cells: list[Span] = []
    for left, right in zip([start - 1, *bars], [*bars, end], strict=True):
        text = source[left + 1 : right]
        lead = len(text) - len(text.lstrip())
        cells.append(Span(left + 1 + lead, left + 1 + max(lead, len(text.rstrip()))))
    return cells


def read_markdown(source: str) -> list[Draft]:
    """The layout of a Markdown text, in reading order."""
    return as_items(source, list(_Reading(source).drafts()))
