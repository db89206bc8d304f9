"""A file without line ends is read in portions, and no word of it is lost."""

from pathlib import Path

from regiokennis.documents.model import Document, Source
from regiokennis.text import read


def test_a_paragraph_without_end_is_cut_behind_full_stops() -> None:
    """Every portion is of bounded length and ends with a sentence; together they are the text."""
    sentence = "Het lokale team houdt zicht op de veiligheid van het gezin. "
    text = sentence * 1000
    source = Source(path=Path("lang.txt"), text=text, sha256="", suffix=".txt")
    document = Document(
        id="lang", titel="Lang", soort="regiovisie", regio=None, regio_naam=None, periode=None, source=source
    )
    blocks = read(document).blocks

    assert len(blocks) > 1
    assert max(len(block.text) for block in blocks) <= 10_000
    assert all(block.text.endswith(".") for block in blocks)
    assert " ".join(block.text for block in blocks) == text.strip()
