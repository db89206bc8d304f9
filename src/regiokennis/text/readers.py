"""Which reader reads which kind of file: a new format is one function and one line here."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from regiokennis.text.draft import Draft
from regiokennis.text.markdown import read_markdown
from regiokennis.text.plain import read_plain

Reader = Callable[[str], Sequence[Draft]]
"""From the text of a source to its layout in reading order, furniture and tables of contents left out."""

READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".md": read_markdown,
        ".markdown": read_markdown,
        ".txt": read_plain,
    }
)
