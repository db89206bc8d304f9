"""What the cells of a table name: parties with their role and condition, and tasks."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from regiokennis.facts.clauses.candidates import Candidates
from regiokennis.facts.clauses.model import Partij
from regiokennis.facts.clauses.sentence import ReadSentence
from regiokennis.facts.clauses.taak import GEEN, softmax, split_words
from regiokennis.facts.clauses.topic import HIT
from regiokennis.facts.model import Place
from regiokennis.facts.soorten import Taak
from regiokennis.facts.table_words import TableWords
from regiokennis.ontology import Ontology
from regiokennis.text.model import Block, BlockKind

SEPARATOR = re.compile(r"\s*(?:[,;/\n+•]|\s[-–]\s|\ben\b|&|\()\s*")
TAIL = re.compile(r"(?: [A-Z][\w’'-]+)+(?=\s*(?:[,;/(\n]|$))")
LISTED = re.compile(r"\s*[,;/\n•]\s*")
ALONE = re.compile(r"(?:[,;/:(&\n]|\ben)\s*$")
BY = re.compile(r"\b(?:door|(?:kosten|rekening|laste|subsidie|middelen|opdracht) van)\s+$")
"""Behind this a place is its municipality too: `op kosten van X`."""
WITHIN = re.compile(r"\b(?:in|binnen|per)\s+(?:(?:de|het|hun|haar|elke|iedere|alle|eigen)\s+){0,2}$")
"""Behind this stands where it is done, and not who does it: `welzijnsorganisaties, elk in de eigen gemeente`."""
WHERE = re.compile(r"(?:^|\s)(?:in|binnen|per)\s")
EACH = frozenset({"", "elk", "ieder", "allen", "allemaal"})
NEW = re.compile(r"[;\n]")
"""Behind this a word for a role no longer counts."""
PART = re.compile(r"[^,;/\n•]+")
BREAK = re.compile(r"\s*[;\n•]\s*|(?<=[.!?])\s+(?=[A-Z])|\s*,\s+|\s+en\s+(?=[a-z]+(?:t|en)\s)")
BREAK_TAG = re.compile(r"<(?:br|/?p|/?li)\b", re.IGNORECASE)
CONDITION = re.compile(
    r"^\s*(?P<when>(?:bij|na|indien|als|wanneer|in geval van|tot|vanaf)\s.{3,60}?)[\s,:]*$", re.IGNORECASE
)
JOINT = re.compile(r"(?:^|\W)(?:met|i\.?s\.?m\.?|samen)(?:\s\w+)?\s*$")
ARTICLE = re.compile(r"^(?:de|het|een|alle|diverse|overige|andere|verschillende|elke|iedere)\s+", re.IGNORECASE)
WORDS = re.compile(r"[^\W\d_]{3,}|[A-Z]{2,}\b")
OTHER_KINDS = ("leeg", "boven", "steeds", "status", "schaal")
NAMED = 0.5
"""Part of the letters of a cell that must name parties, for the cell to be about them."""
CLEAR = 0.5
"""Probability of its task from which words count as naming one among others."""
DOUBT = 0.42
"""Probability of a task below which words that surely tell one are taken to tell another than the known ones."""
COMPOUND = re.compile(r"[^\W\d_]{10,}")
SHORTEST = 6
"""Letters of each part of a compound."""
LONGEST_NAME = 5
"""Words of a party that only its column makes one."""
LONGEST_TASK = 5
"""Words of a task in a cell that lists several."""
MOST = 0.75
WHOLE = 3 * HIT
"""Part of a cell from which a term is all that the cell is about, and what it then adds to the score of its task."""
LEAST = 0.25
"""Probability of a task, against the other tasks, below which none is named."""
UNSURE = 0.6
"""Part of a certainty that is left where it is open which task the words are about."""
TOO_EMPTY = 0.75
"""Probability of no task from which a cell is about none, unless a term names one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Genoemd:
    """A party that a cell names."""

    naam: str
    rol: str | None
    """The role that words beside it tell (`uitvoering door X`); None leaves it to the column."""
    voorwaarde: str | None
    bekend: bool
    """Whether the pipeline knew it for a party, or only its place in the table says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Onderwerp:
    """A task that words are about, and how sure that is."""

    taak: Taak
    kans: float

    def weigh(self, sure: float) -> float:
        """What is left of a certainty where it is open that the words are about this task."""
        return sure * (UNSURE + (1 - UNSURE) * self.kans)


def parties(
    candidates: Candidates,
    words: TableWords,
    cell: Block,
    start: int = 0,
    end: int | None = None,
    *,
    loose: bool = True,
) -> list[Genoemd]:
    """The parties that a cell names in a range; with `loose` also short words that nothing else knows."""
    stop = len(cell.text) if end is None else end
    nobody = words.is_nobody(cell.text[start:stop])
    found: list[Genoemd] = []
    place, role = start, None
    spans = sorted(
        _with_tail(candidates, cell, span, stop)
        for span in _spans(candidates, cell, start)
        if span[1] <= stop and not WITHIN.search(cell.text[start : span[0]])
    )
    for begin, behind, naam in [*spans, (stop, stop, "")]:
        between = cell.text[place:begin]
        if loose:
            names = _loose(words, between, behind=place > start, before=bool(naam))
            found += [Genoemd(naam=name, rol=role, voorwaarde=None, bekend=False) for name in names]
        bracketed = cell.text[begin - 1 : begin] == "(" and cell.text[behind : behind + 1] == ")"
        if bracketed and found and words.head(naam).meer:  # `de GGD (trekker)`
            found[-1] = replace(found[-1], rol=words.head(naam).meer)
            place = behind
            continue
        # In `trekker nog te bepalen` the trekker is nobody, in `trekker: de GGD` the label of who follows.
        if naam and (nobody or cell.text[behind : behind + 1] == ":") and words.head(naam).soort == "partij":
            continue
        if naam:
            role = _role(words, between) or (None if NEW.search(between) else role)
            when = CONDITION.match(SEPARATOR.split(between)[-1])
            found.append(Genoemd(naam=naam, rol=role, voorwaarde=when["when"] if when else None, bekend=True))
        place = behind
    first: dict[str, Genoemd] = {}
    for genoemd in found:
        first.setdefault(genoemd.naam, genoemd)
    return list(first.values())


def covered(
    candidates: Candidates, cell: Block, start: int = 0, end: int | None = None, *, proper: bool = False
) -> float:
    """The share of a cell's letters that names parties; with `proper` only names, and no kinds of party."""
    stop = len(cell.text) if end is None else end
    total = len(re.sub(r"\W", "", cell.text[start:stop]))
    spans = [(a, b) for a, b, _ in _spans(candidates, cell, start, proper=proper) if a < stop]
    tails = (TAIL.match(cell.text, b, stop) for _, b in spans)
    reach = ((a, tail.end() if tail is not None else b) for (a, b), tail in zip(spans, tails, strict=True))
    named = sum(len(re.sub(r"\W", "", cell.text[max(a, start) : min(b, stop)])) for a, b in reach)
    return named / total if total else 0.0


def names_party(candidates: Candidates, cell: Block, start: int = 0, end: int | None = None) -> bool:
    """Whether a range of a cell is a party: a name, or a kind of party that is no task (`crisisopvang` is one)."""
    stop = len(cell.text) if end is None else end
    termed = bool(terms(candidates, cell, start, stop))
    if covered(candidates, cell, start, stop, proper=True) >= NAMED:
        return not termed or len(cell.text[start:stop].split()) > 1
    return covered(candidates, cell, start, stop) >= NAMED and not termed


def find_parties(candidates: Candidates, block: Block, start: int) -> Iterator[tuple[int, int, str]]:
    """Where parties stand behind a place of a block, with their names."""
    yield from _spans(candidates, block, start)


def party_from(candidates: Candidates, cell: Block, start: int) -> bool:
    """Whether a party begins at this place of a cell or line."""
    return any(begin == start for begin, _, _ in _spans(candidates, cell, start))


def party_up_to(candidates: Candidates, cell: Block, end: int) -> tuple[str, str] | None:
    """The name of the party that ends at this place, and the words there; None where none does."""
    found = ((naam, cell.text[begin:behind]) for begin, behind, naam in _spans(candidates, cell, 0) if behind == end)
    return next(found, None)


def _spans(candidates: Candidates, cell: Block, start: int, *, proper: bool = False) -> Iterator[tuple[int, int, str]]:
    for sentence in candidates.text.by_block.get(cell.index, ()):
        read = candidates.reading.read(sentence)
        tokens = read.tree.tokens
        taken: set[int] = set()
        for partij in read.parties:
            taken.update(partij.tokens)
            if partij.naam is None or partij.soort in ("terug", "wij") or _belongs(read, partij):
                continue
            begin, end = tokens[partij.tokens[0]].start, tokens[partij.tokens[-1]].end
            named = partij.soort == "naam" and not cell.text[begin:end].islower()
            if begin >= start and (named or not proper):
                yield begin, end, partij.naam
        for mention in sentence.mentions if cell.kind is BlockKind.CEL or start > 0 else ():
            # Where parties are listed, a place between separators is its municipality.
            places = read.tree.span(mention.start, mention.end)
            ahead = cell.text[: mention.start]
            lone = mention.start == start or ALONE.search(ahead) or BY.search(ahead)
            if mention.type == "gemeente" and lone and mention.start >= start and not taken.intersection(places):
                yield mention.start, mention.end, f"Gemeente {mention.naam}"


def _with_tail(candidates: Candidates, cell: Block, span: tuple[int, int, str], stop: int) -> tuple[int, int, str]:
    """A kind of party with the name behind it that says which (`politie Noord`), unless that is itself something."""
    begin, behind, naam = span
    tail = TAIL.match(cell.text, behind, stop)
    written = cell.text[begin:behind]
    if tail is None or not written.islower() or naam.casefold() != written:
        return span
    found = candidates.text.by_block.get(cell.index, ())
    if any(behind <= mention.start < tail.end() for sentence in found for mention in sentence.mentions):
        return span
    return begin, tail.end(), naam + tail[0]


def _belongs(read: ReadSentence, partij: Partij) -> bool:
    """Whether a party only says whose the one before it is: `het team van de twee gemeenten`."""
    place = partij.tokens[0] - 1
    while place >= 0 and read.tree.tokens[place].pos in ("DET", "NUM"):
        place -= 1
    return place > 0 and read.tree.form(place) == "van" and any(place - 1 in other.tokens for other in read.parties)


def _role(words: TableWords, between: str) -> str | None:
    """The role worded right before a party: `uitvoering door`, `samen met`, `trekker:`, `, met`."""
    lead = NEW.split(between)[-1]
    kop = words.head(lead)
    if kop.soort == "partij" and kop.meer:
        return kop.meer
    return "neemt-deel" if JOINT.search(lead) else None


def _loose(words: TableWords, between: str, *, behind: bool, before: bool) -> Iterator[str]:
    """Short words between separators that their column makes a party: `notarissen`, `jongerenwerk`."""
    parts = (LISTED if behind else SEPARATOR).split(between)
    if behind:
        parts = parts[1:]  # goes with the party in front of it
    if before:
        parts = parts[:-1]  # leads to the party behind it
    for part in parts:
        text = ARTICLE.sub("", part.strip(" .:)")).strip()
        if text.islower():
            text = WHERE.split(text)[0]
        if (
            text in EACH
            or not (WORDS.match(text) and len(text.split()) <= LONGEST_NAME)
            or any(c.isdigit() for c in text)
        ):
            continue
        if not words.is_nobody(text) and not words.cell(text, *OTHER_KINDS) and not words.head(text).soort:
            yield text[:1].upper() + text[1:]


def tasks(
    candidates: Candidates, cell: Block, start: int = 0, end: int | None = None, *, listed: bool = True
) -> list[Onderwerp]:
    """The tasks a range of a cell is about: one of all its words or, with `listed`, of each thing it lists."""
    stop = len(cell.text) if end is None else end
    several = _listed(candidates, cell, start, stop) if listed else []
    if several:
        return several
    whole = _about(candidates, cell, start, stop)
    return [whole] if whole else []


def surely(found: list[Onderwerp]) -> list[Onderwerp]:
    """The tasks of words of which their place says that they tell one: another one where they name none clearly."""
    return [onderwerp for onderwerp in found if onderwerp.kans >= DOUBT] or [Onderwerp(taak=Taak.OVERIG, kans=0.0)]


def _listed(candidates: Candidates, cell: Block, start: int, stop: int) -> list[Onderwerp]:
    """The task of each part of a list; where the parts are long only sentences and coordinated verbs are parts."""
    text = _broken(candidates, cell)[start:stop]
    bounds = [match.span() for match in PART.finditer(text) if match[0].strip()]
    if any(len(text[begin:end].split()) > LONGEST_TASK for begin, end in bounds):
        cuts = [(0, 0), *(match.span() for match in BREAK.finditer(text)), (len(text), len(text))]
        bounds = [(before[1], after[0]) for before, after in pairwise(cuts)]
    bounds = [part for begin, end in bounds for part in _pair(candidates, cell, start + begin, start + end)]
    if len(bounds) < 2:
        return []
    found: dict[Taak, Onderwerp] = {}
    for begin, end in bounds:
        onderwerp = _about(candidates, cell, begin, end)
        if onderwerp is None or onderwerp.kans < CLEAR:
            continue
        if onderwerp.taak not in found or onderwerp.kans > found[onderwerp.taak].kans:
            found[onderwerp.taak] = onderwerp
    return list(found.values())


def _broken(candidates: Candidates, cell: Block) -> str:
    """The text of a cell with a line break for each space that is one in the source (`<br>`)."""
    if "<" not in (source := candidates.text.document.source.text):
        return cell.text
    ranges = ((place, cell.view.offsets.source(place, place + 1)) for place in range(len(cell.text)))
    return "".join(
        "\n" if cell.text[place] == " " and BREAK_TAG.search(source, span.start, span.end) else cell.text[place]
        for place, span in ranges
    )


def _pair(candidates: Candidates, cell: Block, start: int, end: int) -> list[tuple[int, int]]:
    """Two places where terms at both sides of `en` name different tasks, else the one."""
    for joined in re.finditer(r"\s+en\s+", cell.text[start:end]):
        cut, on = start + joined.start(), start + joined.end()
        first, second = terms(candidates, cell, start, cut), terms(candidates, cell, on, end)
        if first and second and not set(first) & set(second):
            return [(start, cut), (on, end)]
    return [(start, end)]


def _about(candidates: Candidates, cell: Block, start: int, end: int) -> Onderwerp | None:
    """The task that a stretch of a cell is about; None where its words are about none."""
    hits = _hits(candidates, cell, start, end) or _compounds(candidates, cell.text[start:end])
    classes = candidates.model.classes
    scores = candidates.model.scores(split_words(cell.text[start:end]))
    for code, letters in hits.items():
        scores[classes.index(code)] += WHOLE if letters >= MOST * len(cell.text[start:end].strip()) else HIT
    chances = softmax(scores)
    none = classes.index(GEEN)
    empty = float(chances[none])
    chances[none] = 0.0
    best = int(chances.argmax())
    if float(chances[best]) / max(1.0 - empty, 1e-6) < LEAST:
        return None
    if not hits and (empty >= TOO_EMPTY or covered(candidates, cell, start, end, proper=True) >= NAMED):
        return None
    return Onderwerp(taak=Taak(classes[best]), kans=float(chances[best]) / max(1.0 - empty, 1e-6))


def _task_nouns(ontology: Ontology) -> dict[str, str]:
    """The terms of one word that name a task, with its code."""
    labels = ((label, b.code) for b in ontology.scheme("taak") for label in (b.naam, *b.alt_labels, *b.hidden_labels))
    return {label: code for label, code in labels if len(label) >= SHORTEST and label.isalpha() and label.islower()}


def _compounds(candidates: Candidates, text: str) -> dict[str, int]:
    """The codes of compounds that end in a term, with its length: `meldcodescholing` is a scholing."""
    known = candidates.ontology.once(_task_nouns)
    found: dict[str, int] = {}
    for word in COMPOUND.findall(text.casefold()):
        tails = (word[place:] for place in range(SHORTEST, len(word) - SHORTEST))
        if tail := next((tail for tail in tails if tail in known), None):
            found[known[tail]] = len(tail)
    return found


def places(cells: Iterable[Block]) -> tuple[Place, ...]:
    """Whole cells or lines as evidence; empty ones say nothing."""
    return tuple(Place.whole(cell) for cell in cells if cell.text.strip())


def terms(candidates: Candidates, cell: Block, start: int, end: int) -> list[str]:
    """The codes of the tasks that terms of the vocabulary name in a range of a cell."""
    return list(_hits(candidates, cell, start, end))


def _hits(candidates: Candidates, cell: Block, start: int, end: int) -> dict[str, int]:
    """The same codes with the length of the longest term for each."""
    classes = candidates.model.classes
    found: dict[str, int] = {}
    for sentence in candidates.text.by_block.get(cell.index, ()):
        for mention in sentence.mentions:
            code = mention.code if mention.type == "taak" else None
            if code in classes and code and start <= mention.start and mention.end <= end:
                found[code] = max(found.get(code, 0), mention.end - mention.start)
    return found
