"""Names of persons in running text, by the job that stands beside them: they are nobody's organisation.

`persons` knows who is written with a title, an initial or a label; here a run of capitals has the shape of a first
and a last name, and a job right before or behind it, or what only persons do before it.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator

from regiokennis.annotate.candidates import Read
from regiokennis.annotate.chunks import Chunk
from regiokennis.annotate.model import Shield
from regiokennis.annotate.persons import FIRST, PARTICLE, THINGS

JOB = (
    r"(?:(?:[a-z]+-?)?(?:leider|manager|adviseur|medewerker|coördinator|regisseur|bestuurder|onderzoeker|trainer|docent|"
    r"voorzitter|secretaris|specialist|begeleider|verpleegkundige|psycholoog|therapeut|consulent|raadslid)|directeur|"
    r"directeur-bestuurder|hoogleraar|lector|ervaringsdeskundige|wijkagent|rechercheur|huisarts|kinderarts|advocaat|"
    r"journalist|auteur|schrijver|schrijfster|kwartiermaker|accounthouder|inspecteur|orthopedagoog|gedragswetenschapper|"
    r"officier van justitie|jeugdbeschermer|maatschappelijk werker|moderator)"
)
BEFORE = re.compile(rf"\b{JOB},?\s$", re.IGNORECASE)
DOES = re.compile(
    r"\b(?:(?:geschreven|opgetekend|voorgezeten|geïnterviewd|samengesteld|gevoerd|gepresenteerd)\sdoor|"
    r"(?:gesprek|interview|gesprekken|interviews)\smet)\s$"
)
"""What stands before the name of a person."""
BEHIND = re.compile(rf",\s(?:de\s|een\s|onze\s|oud-|voormalig\s)?(?:[a-zà-ÿ]+\s)?{JOB}\b")
SHAPE = re.compile(rf"(?:{JOB}\s)?(?P<naam>{FIRST}(?:\s{PARTICLE}){{0,3}}\s[A-ZÀ-Þ][a-zà-ÿ'’]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?)")
ROW = re.compile(r"(?:,| en|, en)\s$")
LED = re.compile(rf"{JOB}\s", re.IGNORECASE)
SUBJECT = re.compile(
    r"(?:ing|heid|teit|atie|geweld|mishandeling|aanpak|kinder\w*|ouder\w*|veilig\w*|gezin\w*)$", re.IGNORECASE
)
"""How a word ends that is a field of work and no last name."""


def person(read: Read, chunk: Chunk, ordinary: Callable[[str], bool], known: Collection[str]) -> tuple[int, int] | None:
    """The range of a person's name in a run of capitals.

    `ordinary` tells what is a place or written in lower case, `known` holds the persons found so far.
    """
    text = read.block.text
    if " " not in chunk.text:
        return None
    job = LED.match(chunk.text)
    start = chunk.start + (job.end() if job is not None else 0)
    shape = SHAPE.fullmatch(text, start, chunk.end)
    if shape is None or THINGS.search(shape["naam"]) or any(map(ordinary, shape["naam"].split())):
        return None
    known_name = any(m.start < chunk.end and start < m.end and m.entry.exact for m in read.matches)
    if known_name or SUBJECT.search(shape["naam"]):
        return None
    before = text[max(0, start - 40) : start]
    beside = ROW.search(before)
    in_row = beside is not None and before[: beside.start()].endswith(tuple(known))
    told = BEFORE.search(before) or DOES.search(before) or BEHIND.match(text, chunk.end)
    return (start, chunk.end) if in_row or told or job is not None else None


def everywhere(names: Iterable[str], reads: Iterable[Read]) -> Iterator[Shield]:
    """Every place of the persons that were recognised somewhere."""
    found = sorted(set(names), key=lambda name: (-len(name), name))
    if not found:
        return
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in found))
    for read in reads:
        for place in pattern.finditer(read.block.text):
            yield Shield(block=read.block.index, start=place.start(), end=place.end(), reden="persoon")
