"""Series told in a sentence: `Wij kennen drie pijlers: preventie, signalering en herstel`."""

import re
from collections.abc import Iterator, Sequence

from regiokennis.annotate.model import AnnotatedText
from regiokennis.facts.context import sentences
from regiokennis.facts.model import Place
from regiokennis.facts.series_model import COLON, Member, Term, clean
from regiokennis.facts.series_picture import LONGEST_LINE
from regiokennis.text.model import Block, BlockKind

COUNTED = re.compile(r"(?:(?<=\s)|^)\(?(?P<mark>[A-H]|[a-h]|\d)[.)]\s(?=[*‘“'\"]?\w)")
"""The letter or number before a member: `A. Eerder zien`, `(2) Stoppen`."""
LINK = re.compile(r"[\s,;]*(?:\ben\s*)?$")
BETWEEN = tuple(
    re.compile(rf"\s*[;,]\s*(?:en\s)?{last}")
    for last in (r"|\s+en\s+(?=[^,;]*$)|\s*\(?\d\)\s*", r"|\s+en\s+(?=[*‘“'\"]*[A-ZÀ-Ý][^,;]*$)", "")
)
"""What parts the members: commas with any `en` behind the last, with one before a capital there, or commas alone."""
STOP = re.compile(r"(?<=[a-z)”’])\.(?=\s+[A-ZÀ-Ý]|\s*$)")


def find_spoken(text: AnnotatedText, term: Term, counts: Sequence[int]) -> Iterator[tuple[list[Member], bool]]:
    """Names in one sentence, as many as it announces, between commas or behind letters and numbers."""
    del counts
    for block in text.text.blocks:
        if block.kind is BlockKind.KOP:
            continue
        for sentence in sentences(text, block):
            said = block.text[sentence.start : sentence.end]
            parted = COLON.split(said, maxsplit=1) if term.announced(said) is not None else []
            before, after = (parted[0], parted[1]) if len(parted) > 1 else ("", "")
            count = term.announced(before)
            if count is None or not term.names(before):
                continue
            # A parser may take `A.` for the end of a sentence.
            parts = _counted(block, sentence.start + len(before), count) or _parts(after, count)
            if len(parts) != count or any(len(part) > LONGEST_LINE for part in parts):
                continue
            members = []
            at = sentence.start + len(before)
            for part in parts:
                start = block.text.find(part, at)
                at = max(at, start + len(part)) if start >= 0 else at
                place = Place(block=block.index, start=sentence.start, end=max(sentence.end, at))
                members.append(Member(nr=None, naam=clean(part), plaatsen=(place,), blok=block.index))
            yield members, term.is_national(before)


def _counted(block: Block, begin: int, count: int) -> list[str]:
    """The members behind letters or numbers that count from the first on."""
    marks = list(COUNTED.finditer(block.text, begin))[:count]
    if "".join(m["mark"] for m in marks) not in {run[:count] for run in ("ABCDEFGH", "abcdefgh", "12345678")}:
        return []
    stop = STOP.search(block.text, marks[-1].end())
    ends = [*(m.start() for m in marks[1:]), stop.start() if stop else len(block.text)]
    return [LINK.sub("", block.text[m.end() : end]).strip() for m, end in zip(marks, ends, strict=True)]


def _parts(after: str, count: int) -> list[str]:
    """The members between commas; `en` inside a name parts nothing where the other ways to part give as many."""
    listed = after.strip(" .")
    found: list[str] = []
    for between in BETWEEN:
        found = [part for part in between.split(listed) if part.strip()]
        if len(found) == count:
            break
    return found
