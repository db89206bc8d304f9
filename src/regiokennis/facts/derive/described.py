"""What a document says of its own lines besides their names: `lijn 3 ziet op ouderen en lijn 4 op de organisatie`.

A name such as `Niemand vergeten` says little of the actions below it; what the plan says of the line says more.
"""

import re
from collections.abc import Iterable, Mapping

from regiokennis.annotate.model import AnnotatedText
from regiokennis.facts.series_model import Member
from regiokennis.text.model import BlockKind

_LINE = r"(?:actie|programma|hoofd)?(?:lijn|pijler|spoor)"
_ABOUT = (
    r"(?:ziet|zien|gaat|gaan|richt|richten|is|zijn|draait|draaien|betreft|betreffen|omvat|omvatten|staat|staan)\s(?:zich\s)?"
    r"(?:gericht\s|bedoeld\s|bestemd\s|geheel\s|vooral\s)?(?:in\shet\steken\s)?(?:op|over|om|van|voor)?\s?"
)
MARK = re.compile(rf"\b(?:de\s)?{_LINE}\s(?P<nr>\d{{1,2}})\s", re.IGNORECASE)
"""A line by its number."""
ABOUT = re.compile(_ABOUT)
"""The verb that says what a line is about; behind the first line of a row only its preposition is repeated."""
REPEATED = re.compile(r"(?:op|over|om|van|voor)\s")
TAIL = re.compile(r"[\s,;.]*(?:\ben\s*)?$")


def describe_lines(text: AnnotatedText, members: Iterable[Member]) -> Mapping[str, str]:
    """By the name of a line what the document's prose says that it is about."""
    names = {member.nr: member.naam for member in members if member.nr is not None}
    found: dict[str, str] = {}
    for block in text.text.blocks if names else ():
        if block.kind not in (BlockKind.ALINEA, BlockKind.LIJST):
            continue
        for sentence in text.by_block.get(block.index, ()):
            for number, words in _described(text.sentence_text(sentence)):
                if number in names:
                    found.setdefault(names[number], words)
    return found


def _described(said: str) -> Iterable[tuple[int, str]]:
    """The numbers of lines in a sentence with the words about each."""
    marks = list(MARK.finditer(said))
    told = False
    ends = [other.start() for other in marks[1:]] + [len(said)]
    for mark, end in zip(marks, ends, strict=False):
        about = ABOUT.match(said, mark.end()) or (REPEATED.match(said, mark.end()) if told else None)
        words = TAIL.sub("", said[about.end() : end]) if about is not None else ""
        if words:
            told = True
            yield int(mark["nr"]), words
