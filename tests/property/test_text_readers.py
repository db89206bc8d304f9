"""Properties of reading: whatever the text, every character keeps its place and no word gets lost."""

import re
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from regiokennis.documents import Document, Source
from regiokennis.text import READERS, StructuredText, quote, read

WORDS = [
    "gemeente", "regio", "opvang", "triage", "melding", "hulp", "veiligheid", "jeugdteam", "politie", "gezin", "plan",
    "casusregie", "wethouder", "de", "het", "een", "van", "voor", "met", "wordt", "werken", "samen", "cliënten", "één",
]  # fmt: skip
LAYOUT = st.sampled_from(["\n", "\n\n", "\r\n", "\f", " ", "  ", "\t", "- ", "* ", "1. ", "a) ", "# ", "## ", "| ", " |", "---",
                          "**", "_", "¹", "²", "[^1]", "](", "[", "<b>", "</b>", "&amp;", "<", ">", "-\n", "·····", ".... 3",
                          "pagina 2 van 9", "3", "12", "o ", "« ", "€ 1.000", "\u00ad", "ﬁ", "\ufeff", "  \n", "x@y.nl"])  # fmt: skip
SOUP = st.lists(st.one_of(LAYOUT, st.sampled_from(WORDS), st.text(max_size=8)), max_size=60).map("".join)


def document(text: str, suffix: str) -> Document:
    source = Source(path=Path(f"proef{suffix}"), text=text, sha256="0" * 64, suffix=suffix)
    return Document(
        id="proef", titel="Proef", soort="regiovisie", regio=None, regio_naam=None, periode=None, source=source
    )


def words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text)


def assert_places_hold(read_text: StructuredText) -> None:
    source = read_text.document.source.text
    taken: list[tuple[int, int]] = []
    for number, block in enumerate(read_text.blocks):
        starts, ends = block.view.offsets.starts, block.view.offsets.ends
        assert block.index == number
        assert len(block.text) == len(starts) == len(ends) > 0
        assert list(starts) == sorted(starts)
        assert list(ends) == sorted(ends)
        assert all(0 <= start <= end <= len(source) for start, end in zip(starts, ends, strict=True))
        assert block.text == block.text.strip()
        assert "\n" not in block.text
        taken += sorted({(start, end) for start, end in zip(starts, ends, strict=True) if end > start})
    assert len(taken) == len(set(taken))


@pytest.mark.parametrize("suffix", sorted(READERS))
@settings(max_examples=80, deadline=None)
@given(text=SOUP)
def test_every_character_keeps_its_place_in_any_text(suffix: str, text: str) -> None:
    """Readers take any text; maps are monotone, inside the source, and no character is used twice."""
    assert_places_hold(read(document(text, suffix)))


@pytest.mark.parametrize("suffix", sorted(READERS))
@settings(max_examples=40, deadline=None)
@given(text=SOUP, data=st.data())
def test_a_citation_is_its_slice_collapsed(suffix: str, text: str, data: st.DataObject) -> None:
    """Of any range of any block `citaat` is the source between the span's ends with white space collapsed."""
    structured = read(document(text, suffix))
    for block in structured.blocks:
        start = data.draw(st.integers(0, len(block.text) - 1))
        end = data.draw(st.integers(start + 1, len(block.text)))
        if not block.text[start:end].strip():
            continue

        found = quote(structured, block, start, end)

        assert found.citaat == " ".join(text[found.span.start : found.span.end].split())
        assert found.tekst == " ".join(block.text[start:end].split())


SENTENCE = st.lists(st.sampled_from(WORDS), min_size=4, max_size=25).map(
    lambda chosen: " ".join(chosen).capitalize() + "."
)
PARAGRAPH = st.lists(SENTENCE, min_size=1, max_size=5).map(" ".join)
TITLE = st.lists(st.sampled_from(WORDS), min_size=2, max_size=6).map(lambda chosen: " ".join(chosen).capitalize())
ITEMS = st.lists(SENTENCE, min_size=2, max_size=5)


@st.composite
def layouts(draw: st.DrawFn, *, markdown: bool) -> str:
    """A document of headings, paragraphs and lists, wrapped or not, in which no two words are the same."""
    width = draw(st.sampled_from([60, 80, 0]))
    parts: list[str] = []
    for _ in range(draw(st.integers(1, 8))):
        kind = draw(st.sampled_from(["kop", "alinea", "lijst"]))
        if kind == "kop":
            parts.append(("## " if markdown else "") + draw(TITLE))
        if kind == "lijst":
            parts.append("\n".join("- " + wrapped(item, width, indent="  ") for item in draw(ITEMS)))
        else:
            parts.append(wrapped(draw(PARAGRAPH), width))
    return told_apart("\n\n".join(parts) + "\n")


def told_apart(text: str) -> str:
    """The text with every word its own: lines that come back by chance look like running heads."""
    numbers = count()

    def own(match: re.Match[str]) -> str:
        number = next(numbers)
        # Consonants only, so that no tail is a word that the repairs would part from it; and none that is read as a vowel.
        return match[0] + "".join(
            "bdfghjkmnpqrstvwxz"[digit] for digit in (number // 324 % 18, number // 18 % 18, number % 18)
        )

    return re.sub(r"[^\W\d_]+", own, text)


def wrapped(text: str, width: int, indent: str = "") -> str:
    if not width:
        return text
    lines: list[str] = []
    for word in text.split():
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return ("\n" + indent).join(lines)


@pytest.mark.parametrize("suffix", [".md", ".txt"])
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_no_word_is_lost_and_none_added(suffix: str, data: st.DataObject) -> None:
    """All words of headings, paragraphs and items come back in their order: nothing here is contents or furniture."""
    text = data.draw(layouts(markdown=suffix == ".md"))

    structured = read(document(text, suffix))

    assert [word for block in structured.blocks for word in words(block.text)] == words(text)


@settings(max_examples=40, deadline=None)
@given(
    paragraphs=st.lists(PARAGRAPH, min_size=3, max_size=6).map(lambda parts: told_apart("\n".join(parts)).split("\n"))
)
def test_sentences_are_joined_across_pages(paragraphs: list[str]) -> None:
    """A dump with form feeds, running heads and page numbers reads as the running text it was made from."""
    lines = [line for paragraph in paragraphs for line in [*wrapped(paragraph, 70).split("\n"), ""]]
    pages = [lines[i : i + 9] for i in range(0, len(lines), 9)]
    dump = "\f".join(
        "Regioplan Proefstreek 2023\n\n" + "\n".join(page).strip("\n") + f"\n\npagina {number} van {len(pages)}\n"
        for number, page in enumerate(pages, start=1)
    )

    structured = read(document(dump, ".txt"))

    found = [word for block in structured.blocks for word in words(block.text)]
    expected = [word for paragraph in paragraphs for word in words(paragraph)]
    if len(pages) >= 3:
        assert found == expected
        assert sum(block.text[-1] == "." for block in structured.blocks) == len(structured.blocks)
    assert_places_hold(structured)
