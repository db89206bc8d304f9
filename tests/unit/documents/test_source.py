"""Opening a file: what is read, and the one Dutch line for what is not."""

from pathlib import Path

import pytest

from regiokennis.documents import SourceError, open_source
from regiokennis.documents.source import SUFFIXES
from regiokennis.errors import RegiokennisError
from regiokennis.text import READERS

DUTCH = "De gemeenten in de regio werken samen aan de aanpak van huiselijk geweld en kindermishandeling. " * 3


def write(folder: Path, name: str, content: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_the_text_is_as_stored(tmp_path: Path) -> None:
    """Line ends and a byte order mark stay, so that offsets count what is in the file."""
    text = "\ufeff" + DUTCH + "\r\nEen tweede regel.\r\n"

    source = open_source(write(tmp_path, "plan.TXT", text))

    assert source.text == text
    assert source.suffix == ".txt"
    assert len(source.sha256) == 64


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("leeg.txt", b"  \n", "leeg"),
        ("beeld.txt", b"\x89PNG\x00\x00" + DUTCH.encode(), "binair"),
        ("stuur.txt", b"\x01\x02\x03\x04" * 40 + DUTCH.encode(), "binair"),
        ("latin.txt", (DUTCH + "financiële").encode("latin-1"), "UTF-8"),
        ("plan.pdf", DUTCH.encode(), "soort"),
        ("cijfers.txt", b"1 2 3 4 5 6 7", "geen woorden"),
        (
            "engels.txt",
            b"The municipalities in this region work together against domestic violence. " * 5,
            "Nederlands",
        ),
        (
            "duits.txt",
            b"Die Gemeinden arbeiten in der Region zusammen gegen Gewalt in der Familie. " * 5,
            "Nederlands",
        ),
    ],
)
def test_what_is_no_dutch_text_is_refused_in_one_line(tmp_path: Path, name: str, content: bytes, words: str) -> None:
    """Each kind of bad file has its own line, which names the file."""
    with pytest.raises(SourceError) as caught:
        open_source(write(tmp_path, name, content))

    line = str(caught.value)
    assert name in line
    assert words in line
    assert "\n" not in line
    assert isinstance(caught.value, RegiokennisError)


def test_a_missing_file_and_a_directory_are_refused(tmp_path: Path) -> None:
    """Neither gives a traceback."""
    (tmp_path / "map.txt").mkdir()
    with pytest.raises(SourceError, match=r"weg\.txt bestaat niet"):
        open_source(tmp_path / "weg.txt")
    with pytest.raises(SourceError, match="geen bestand"):
        open_source(tmp_path / "map.txt")


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    """The limit is a parameter; its default is far below 20 MB."""
    path = write(tmp_path, "groot.txt", DUTCH)
    with pytest.raises(SourceError, match="te groot"):
        open_source(path, max_bytes=100)


def test_a_short_text_gets_the_benefit_of_the_doubt(tmp_path: Path) -> None:
    """Under twenty words the language cannot be told."""
    assert open_source(write(tmp_path, "kort.txt", "Veilig Thuis Zuiderwoud")).text == "Veilig Thuis Zuiderwoud"


def test_every_suffix_that_opens_has_a_reader() -> None:
    """The two lists of suffixes say the same."""
    assert set(SUFFIXES) == set(READERS)
