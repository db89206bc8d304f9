"""Series printed as a picture: names in columns that a conversion ran together.

They are told apart by where they stand in full elsewhere in the document: as headings, in an annex, over a table.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from regiokennis.annotate.model import AnnotatedText
from regiokennis.facts.context import sentences
from regiokennis.facts.model import Place
from regiokennis.facts.series_model import Member, Term, clean
from regiokennis.text.model import Block, BlockKind

LONGEST_LINE = 90
FARTHEST = 8
"""How many blocks after its announcement a picture of names may stretch."""
MOST_OPTIONS = 40


def find_pictured(text: AnnotatedText, term: Term, counts: Sequence[int]) -> Iterator[tuple[list[Member], bool]]:
    """Names in columns that a conversion ran together: they are told apart by where they stand in full elsewhere."""
    blocks = text.text.blocks
    lines = _short_lines(text)
    for block in blocks:
        for sentence in sentences(text, block):
            said = block.text[sentence.start : sentence.end]
            count = term.announced(said)
            if count is None or not counts:
                continue
            bag: list[str] = []
            places: list[Block] = []
            for other in blocks[block.index + 1 : block.index + 1 + FARTHEST]:
                if len(other.text) > LONGEST_LINE or other.kind is BlockKind.VOETNOOT:
                    break
                bag += _words(other.text)
                places.append(other)
            cover = (
                _cover(bag, [line for line in lines if line[1].index > block.index + len(places)], count)
                if bag
                else None
            )
            if cover:
                national = term.is_national(said)
                yield (
                    [
                        Member(
                            nr=None,
                            naam=clean(name),
                            plaatsen=(Place.whole(holder), *map(Place.whole, _around(places, name))),
                            blok=holder.index,
                            is_kop=holder.kind is BlockKind.KOP,
                        )
                        for name, holder in cover
                    ],
                    national,
                )


def _short_lines(text: AnnotatedText) -> list[tuple[str, Block]]:
    """Blocks that are a name by themselves: short, no sentence."""
    return [
        (block.text.strip(), block)
        for block in text.text.blocks
        if 3 < len(block.text.strip()) <= LONGEST_LINE
        and not re.search(r"[.:;]\s*$", block.text)
        and block.text[:1].isupper()
    ]


def _words(words: str) -> list[str]:
    return [word.casefold() for word in re.findall(r"[^\W\d_]+", words) if len(word) > 1]


def _cover(bag: list[str], lines: Sequence[tuple[str, Block]], count: int) -> list[tuple[str, Block]] | None:
    """`count` names whose words together are the words of the picture (one stray letter or two allowed)."""
    options: dict[str, tuple[str, Block]] = {}
    for name, block in lines:
        words = _words(name)
        if words and _contains(bag, words):
            options.setdefault(" ".join(words), (name, block))
    ordered = sorted(options.values(), key=lambda item: (-len(_words(item[0])), item[1].index))[:MOST_OPTIONS]

    def search(left: list[str], start: int, chosen: list[tuple[str, Block]]) -> list[tuple[str, Block]] | None:
        if len(chosen) == count:
            return chosen if len(left) <= 1 else None
        for position in range(start, len(ordered)):
            words = _words(ordered[position][0])
            if _contains(left, words):
                rest = list(left)
                for word in words:
                    rest.remove(word)
                if found := search(rest, position + 1, [*chosen, ordered[position]]):
                    return found
        return None

    found = search(list(bag), 0, [])
    if found is None:
        return None
    return sorted(found, key=lambda item: _first(bag, _words(item[0])))


def _contains(bag: Iterable[str], words: Sequence[str]) -> bool:
    left = list(bag)
    for word in words:
        if word not in left:
            return False
        left.remove(word)
    return True


def _first(bag: Sequence[str], words: Sequence[str]) -> int:
    return bag.index(words[0])


def _around(places: Sequence[Block], name: str) -> Iterator[Block]:
    """The block of the picture that holds the first word of a name."""
    first = _words(name)[0]
    yield from (block for block in places[:] if first in _words(block.text))
