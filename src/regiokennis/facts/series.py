"""Named series that a document announces: action lines, principles, pillars.

A writer announces a series by its term (`vier actielijnen`, `de kernwaarden zijn:`) and then prints it as
a list, as headings, as a column of a table, as an enumeration in a sentence, or as a picture whose names
a conversion ran together. Each of these is looked for; the best kind found is the series.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from regiokennis.annotate.model import AnnotatedText
from regiokennis.facts.context import sentences
from regiokennis.facts.model import Place
from regiokennis.facts.numbers import parse_digits, parse_word
from regiokennis.facts.series_model import Member, Series, Term, clean, key
from regiokennis.facts.series_picture import LONGEST_LINE, find_pictured
from regiokennis.facts.series_spoken import find_spoken
from regiokennis.text.model import Block, BlockKind

ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
LONGEST_NAME = 200
SHORTEST_LEAD = 25
"""Characters; a shorter last sentence (`deze jaren zijn:`) is the tail of one that was cut in two."""


def find_series(text: AnnotatedText, terms: Sequence[Term]) -> Iterator[Series]:
    """Series of the document, the surest kind of layout first, for the first term before the next."""
    words = "\n".join(block.text for block in text.text.blocks).lower()
    for term in terms:
        if not term.occurs(words):
            continue
        counts = tuple(sorted({count for _, count in _announcements(text, term)}))
        for how, find in FINDERS:
            for members, national in find(text, term, counts):
                if len(members) >= 2:
                    polished = _polish(text, members)
                    yield Series(leden=_numbered(text, term, polished), hoe=how, nationaal=national)


def _announcements(text: AnnotatedText, term: Term) -> tuple[tuple[int, int], ...]:
    """The blocks that announce how many members there are, with the number."""
    return tuple(
        (block.index, count) for block in text.text.blocks if (count := term.announced(block.text)) is not None
    )


Found = Iterator[tuple[list[Member], bool]]


def _prefixed(text: AnnotatedText, term: Term, counts: Sequence[int]) -> Found:
    """`Actielijn 1: …` at the head of blocks."""
    del counts
    pattern = re.compile(
        rf"^\W{{0,3}}(?:{term.kop})\s+(\d{{1,2}}|[IVX]{{1,4}}|[A-H])(?![\w,])\s*[:.)–—-]*\s*(.*)$",
        re.IGNORECASE | re.DOTALL,
    )
    found: dict[int, Member] = {}
    blocks = text.text.blocks
    for block in blocks:
        match = pattern.match(block.text)
        if match is None or (block.kind is not BlockKind.KOP and len(match[2]) > LONGEST_NAME):
            continue
        number = _number(match[1])
        naam, holder = match[2], block
        if not re.search(r"\w{2}", naam) and block.index + 1 < len(blocks):
            holder = blocks[block.index + 1]
            naam = holder.text if len(holder.text) < LONGEST_LINE else ""
        naam = clean(naam)
        if number is None or not naam or (block.kind is not BlockKind.KOP and _is_prose(match[2])):
            continue
        if number not in found or (block.kind is BlockKind.KOP and not found[number].is_kop):
            found[number] = Member(
                nr=number,
                naam=naam,
                plaatsen=(Place.whole(block),),
                blok=block.index,
                is_kop=block.kind is BlockKind.KOP,
            )
    if found:
        yield [found[number] for number in sorted(found)], False


def _listed(text: AnnotatedText, term: Term, counts: Sequence[int]) -> Found:
    """A list whose lead-in, or else whose heading, has the term."""
    del counts
    for items in _lists(text):
        lead = _lead(text, items[0]) or _counted_above(text, items, term)
        announced = lead is not None and term.names(lead) and _is_announcement(lead, term)
        if not announced:
            heading = items[0].sectie[-1] if items[0].sectie else ""
            short = all(len(item.text.split()) <= 9 for item in items)
            numbered = all(item.nummer for item in items)
            spoken = lead is not None and lead.rstrip().endswith(":")
            if not (term.names(heading) and (short or numbered) and not (spoken and not short)):
                continue
        national = bool(lead and term.is_national(lead))
        yield (
            [
                Member(nr=_number(item.nummer or ""), naam=naam, plaatsen=(Place.whole(item),), blok=item.index)
                for item in items
                if (naam := clean(item.text))
            ],
            national,
        )


def _headed(text: AnnotatedText, term: Term, counts: Sequence[int]) -> Found:
    """Headings numbered from 1 as far as announced, or the headings right under one that has the term."""
    heads = [block for block in text.text.blocks if block.kind is BlockKind.KOP]
    for at, count in _announcements(text, term):
        for start, head in enumerate(heads):
            if head.nummer != "1" or not at < head.index:
                continue
            run = [head]
            for other in heads[start + 1 :]:
                if (other.niveau or 0) < (head.niveau or 0):
                    break
                if other.niveau == head.niveau and other.nummer == str(len(run) + 1):
                    run.append(other)
            if len(run) == count:
                yield [_heading_member(block) for block in run], False
    for head in heads:
        singular = re.search(rf"\bper\s+(?:{term.one})\b", head.text, re.IGNORECASE)
        if not (term.names(head.text) or singular) or len(head.text.split()) > 12:
            continue
        below = [
            b
            for b in heads
            if len(b.sectie) == len(head.sectie) + 1
            and b.sectie[: len(head.sectie)] == head.sectie
            and b.index > head.index
        ]
        numbered = [block for block in below if block.nummer]
        run = numbered if len(numbered) >= 2 else below
        announced = term.announced(head.text)
        if len(run) >= 2 and (announced in {None, len(run)} or len(run) in counts):
            yield [_heading_member(block) for block in run], False


def _tabled(text: AnnotatedText, term: Term, counts: Sequence[int]) -> Found:
    """The cells under a column head that is the term, each name once."""
    del counts
    columns: dict[tuple[int, int], dict[str, Member]] = {}
    for block in text.text.blocks:
        if block.tabel is None or block.kolomkop is None or block.text == block.kolomkop or block.kolom is None:
            continue
        if not re.fullmatch(rf"\W*(?:{term.one}|{term.many})\W*", block.kolomkop, re.IGNORECASE):
            continue
        match = re.match(rf"(?:(?:{term.one})\s+)?(\d{{1,2}})?[.:)\s]*(.+)", block.text, re.IGNORECASE | re.DOTALL)
        # A column of mere numbers refers to lines that are named elsewhere.
        if match and re.search(r"[^\W\d_]", naam := clean(match[2])):
            names = columns.setdefault((block.tabel, block.kolom), {})
            names.setdefault(
                key(naam),
                Member(nr=_number(match[1] or ""), naam=naam, plaatsen=(Place.whole(block),), blok=block.index),
            )
    for names in columns.values():
        yield list(names.values()), False


FINDERS = (
    ("voorvoegsel", _prefixed),
    ("lijst", _listed),
    ("koppen", _headed),
    ("tabel", _tabled),
    ("beeld", find_pictured),
    ("opsomming", find_spoken),
)


def _lists(text: AnnotatedText) -> Iterator[list[Block]]:
    """Runs of list items of one depth under one lead-in, at least two."""
    run: list[Block] = []
    for block in text.text.blocks:
        if block.kind is BlockKind.VOETNOOT:
            continue
        if block.kind is BlockKind.LIJST and (
            not run or (block.inleiding == run[0].inleiding and block.sectie == run[0].sectie)
        ):
            if not run or (block.niveau or 1) == (run[0].niveau or 1):
                run.append(block)
            continue
        if len(run) > 1:
            yield run
        run = [block] if block.kind is BlockKind.LIJST else []
    if len(run) > 1:
        yield run


def _lead(text: AnnotatedText, item: Block) -> str | None:
    """The last sentence of the block that introduces a list; with the one before where it is a mere tail."""
    if item.inleiding is None:
        return None
    block = text.text.blocks[item.inleiding]
    if block.kind is BlockKind.KOP:
        return block.text
    rows = sentences(text, block)
    if not rows:
        return block.text
    tail = len(rows) > 1 and rows[-1].end - rows[-1].start < SHORTEST_LEAD
    return block.text[rows[-2 if tail else -1].start : rows[-1].end]


def _counted_above(text: AnnotatedText, items: Sequence[Block], term: Term) -> str | None:
    """The sentence that ends the paragraph right above a list and says how many there are, which is how many follow."""
    before = text.text.blocks[items[0].index - 1]
    rows = sentences(text, before) if before.kind is BlockKind.ALINEA and before.sectie == items[0].sectie else []
    last = before.text[rows[-1].start : rows[-1].end] if rows else ""
    return last if term.announced(last) == len(items) else None


def _is_announcement(lead: str, term: Term) -> bool:
    """The lead-in ends in the series, not in something else that belongs to it (`taken per actielijn:`)."""
    match = list(re.finditer(rf"(?<!\w)(?:{term.many})(?!\w)", lead, re.IGNORECASE))[-1]
    rest = lead[match.end() :]
    return len(rest.split()) <= 16 and (lead.rstrip()[-1:] in {":", ";"} or len(rest.split()) <= 8)


def _heading_member(block: Block) -> Member:
    return Member(
        nr=_number(block.nummer or ""),
        naam=clean(block.text),
        plaatsen=(Place.whole(block),),
        blok=block.index,
        is_kop=True,
    )


def _number(written: str) -> int | None:
    """`3`, `III`, `C`, and the last part of `4.3`."""
    written = written.strip(" .)").split(".")[-1]
    if written.isdigit():
        return int(written)
    if written.upper() in ROMAN and written.isupper():
        return ROMAN[written]
    return ord(written) - 64 if len(written) == 1 and "A" <= written <= "H" else None


def _is_prose(words: str) -> bool:
    """A sentence that begins with the term (`Actielijn 3 draagt bij aan …`) names nothing."""
    return (
        re.match(
            r"\s*(?:is|zijn|wordt|worden|draagt|richt|gaat|van|en|of|heeft|staat|bevat|betreft|sluit|omvat)\b", words
        )
        is not None
    )


def _numbered(text: AnnotatedText, term: Term, members: tuple[Member, ...]) -> tuple[Member, ...]:
    """Numbers by order where the document itself refers to a member by number (`zie actielijn 3`) but prints none."""
    if any(member.nr is not None for member in members):
        return members
    refers = re.compile(rf"(?<!\w)(?:{term.one})\s+(?:\d{{1,2}}|[a-z]+)(?!\w)", re.IGNORECASE)
    for block in text.text.blocks:
        for match in refers.finditer(block.text):
            word = match[0].split()[-1]
            value = parse_digits(word) or parse_word(word)
            if value is not None and 1 <= value <= len(members):
                return tuple(replace(member, nr=i) for i, member in enumerate(members, 1))
    return members


def _polish(text: AnnotatedText, members: Sequence[Member]) -> tuple[Member, ...]:
    """Members with the heading that repeats their name as a further place, and in that heading's cleaner spelling."""
    heads = {key(block.text): block for block in text.text.blocks if block.kind is BlockKind.KOP}
    polished = []
    for member in members:
        head = heads.get(key(member.naam))
        if head is not None and head.index != member.blok:
            polished.append(replace(member, naam=clean(head.text), plaatsen=(*member.plaatsen, Place.whole(head))))
        else:
            polished.append(member)
    return tuple(polished)
