"""Opening one file: from bytes to a `Source`, or one Dutch line that says why not."""

import hashlib
import re
from pathlib import Path

from regiokennis.documents.errors import SourceError
from regiokennis.documents.model import Source

MAX_BYTES = 5 * 1000 * 1000
"""Larger files are no regiovisie (the longest known is under 0.1 MB); they are refused before they are read, and
reading one would keep the language model busy for minutes."""

SUFFIXES = (".md", ".markdown", ".txt")
"""What the text stage has readers for; a test compares the two."""

CONTROL_SHARE = 0.01
"""A text has next to no control characters; a binary file that happens to be UTF-8 has many."""

# The most frequent function words of Dutch prose; together about a third of running text. Words that
# German, Afrikaans or English share (`is`, `in`, `was`) are left out, so that those languages fall short.
STOPWORDS = frozenset(
    (
        "de", "het", "een", "van", "en", "dat", "die", "te", "voor", "met", "zijn", "niet", "aan", "er", "om",
        "ook", "als", "dan", "maar", "bij", "door", "over", "wordt", "worden", "naar", "uit", "tot", "hebben",
        "heeft", "deze", "wij", "we", "hun", "geen", "meer", "tussen", "zal", "zullen", "onder",
    )
)  # fmt: skip
DUTCH_SHARE = 0.14
MIN_WORDS = 20
"""Below this many words the language cannot be told, so the text is given the benefit of the doubt."""

_WORD = re.compile(r"[^\W\d_]+")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")


def open_source(path: Path, *, max_bytes: int = MAX_BYTES) -> Source:
    """The file at `path` as a `Source`, its text decoded but otherwise as stored.

    Raises `SourceError` for a file that is missing, no file, too large, empty, binary, not UTF-8, of a kind
    for which there is no reader, or not in Dutch.
    """
    content = _read(path, max_bytes)
    text = _decode(path, content)
    _require_dutch(path, text)
    return Source(path=path, text=text, sha256=hashlib.sha256(content).hexdigest(), suffix=path.suffix.lower())


def _read(path: Path, max_bytes: int) -> bytes:
    if not path.exists():
        raise SourceError(f"Het bestand {path.name} bestaat niet.")
    if not path.is_file():
        raise SourceError(f"{path.name} is geen bestand.")
    if path.suffix.lower() not in SUFFIXES:
        kinds = ", ".join(SUFFIXES)
        raise SourceError(f"Het bestand {path.name} heeft een soort die ik niet kan lezen; dit kan wel: {kinds}.")
    size = path.stat().st_size
    if size > max_bytes:
        limit = max_bytes / 1_000_000
        raise SourceError(f"Het bestand {path.name} is te groot: meer dan {limit:g} MB.")
    try:
        return path.read_bytes()
    except OSError as error:
        raise SourceError(f"Het bestand {path.name} kan niet worden geopend.") from error


def _decode(path: Path, content: bytes) -> str:
    if not content.strip():
        raise SourceError(f"Het bestand {path.name} is leeg.")
    if b"\x00" in content:
        raise SourceError(f"Het bestand {path.name} is geen tekst, maar een binair bestand.")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise SourceError(
            f"Het bestand {path.name} is geen UTF-8-tekst: byte {error.start} kan niet worden gelezen."
        ) from error
    if len(_CONTROL.findall(text)) > CONTROL_SHARE * len(text):
        raise SourceError(f"Het bestand {path.name} is geen tekst, maar een binair bestand.")
    return text


def _require_dutch(path: Path, text: str) -> None:
    words = [word.lower() for word in _WORD.findall(text)]
    if not words:
        raise SourceError(f"Het bestand {path.name} bevat geen woorden.")
    if len(words) < MIN_WORDS:
        return
    if sum(word in STOPWORDS for word in words) < DUTCH_SHARE * len(words):
        raise SourceError(f"Het bestand {path.name} lijkt niet in het Nederlands te zijn geschreven.")
