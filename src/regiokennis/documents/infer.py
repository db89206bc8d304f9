"""What a file says of itself: title, kind, region, period and date, for files that stand in no manifest."""

import re
from collections import Counter
from collections.abc import Sequence

from regiokennis.documents.model import Document, Source
from regiokennis.documents.names import find_region
from regiokennis.ontology import Begrip, Ontology
from regiokennis.ontology.mint import slug

HEAD = 4000
"""Title page, letterhead and preface fit in this many characters."""

_MARKS = re.compile(r"^\s*(?:#{1,6}\s+|>\s*|[-*•]\s+)?|[*_]{1,3}|</?\w+>|\s*#+\s*$")
# The kinds in order of preference: a letter about an evaluation of a vision is an evaluation.
_SOORTEN = (
    ("tussenevaluatie", r"tussenevaluatie|tussentijdse evaluatie|midterm"),
    ("evaluatie", r"evaluatie\b|eindevaluatie"),
    ("format", r"format\b|handreiking"),
    ("brief", r"raadsbrief|collegebrief|raadsinformatiebrief|informatiebrief|\bbrief aan"),
    ("regiovisie", r"regiovisie|regioaanpak|regioplan|regionale (?:visie|aanpak)"),
    ("actieplan", r"actieplan|uitvoeringsplan|uitvoeringsprogramma|plan van aanpak|uitvoeringsagenda"),
    ("programma", r"programma\b|meerjarenprogramma"),
)
_TITLE_WORD = re.compile("|".join(pattern for _, pattern in _SOORTEN), re.IGNORECASE)
_ROW = re.compile(r"^\s*\|\s*([A-Z][a-z]+)\s*\|\s*([^|]*[^|\s])\s*\|\s*$")
"""A row of a letterhead that is set as a table: `| Onderwerp | regiovisie |`."""
_SUBJECT = re.compile(r"^(?:onderwerp|betreft)\b[\s:]*(.*)$", re.IGNORECASE)
_SALUTATION = re.compile(r"^\s*(?:geachte|beste) ", re.IGNORECASE | re.MULTILINE)
_PERIOD = re.compile(
    r"\b((?:19|20)\d\d)\s*(?:[-\u2013\u2014/]|t/m|tot en met|tot|en met|tm)\s*((?:19|20)\d\d|\d\d(?!\d))\b(?![-/]\d)",
    re.IGNORECASE,
)
_NAME_ALONE = re.compile(r"[A-ZÀ-Ý][\w-]+(?: (?:[A-ZÀ-Ý][\w-]+|en|aan|de|den|van)){0,3}")
"""A line of a title page with nothing but a name."""
PAGES, LONGEST_RUNNING = 3, 80
"""How often a line of so many characters at most stands on pages that repeat it."""
MOST_LINES = 3
"""Lines over which a title may go on."""
_DATED_NAME = re.compile(rf"[A-ZÀ-Ý][\w-]+(?: [\w-]+){{0,3}}\s+{_PERIOD.pattern}", re.IGNORECASE)
"""A line of a title page with nothing but a name and years."""
_MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_DATE = re.compile(rf"\b(?:(\d{{1,2}})\s+)?({'|'.join(_MONTHS)})\s+((?:19|20)\d\d)\b", re.IGNORECASE)
_DATE_DIGITS = re.compile(r"\b(\d{1,2})[-./](\d{1,2})[-./]((?:19|20)\d\d)\b")
_MARKED_TITLE = re.compile(r"^\s{0,3}#{1,2}\s+\S")
_CHAPTER = re.compile(r"(?:\d|inleiding|voorwoord|samenvatting|colofon|pagina|gemeente\b|postbus|aan\b)", re.IGNORECASE)
_CONTENTS = re.compile(r"^\W*inhoud(?:sopgave)?\W*$", re.IGNORECASE)


def infer(source: Source, ontology: Ontology, *, regio: str | None = None, soort: str | None = None) -> Document:
    """The document of a source that is in no corpus; `regio` and `soort`, where a person gives them, are taken as said.

    `afgeleid` names what was read from the text. A text that is about no region (a national programme, a format) has
    none; a region the vocabulary does not know has the slug of its name as id.
    """
    head = _head(source.text)
    titles = _titles(head, _running(source.text))
    titel = titles[0] if titles else source.path.stem
    inferred = {"titel"}
    regios = ontology.scheme("regio")
    name = regio
    if name is None:
        inferred |= {"regio", "regio_naam"}
        regional = [
            label
            for begrip in ontology.scheme("actor")
            if begrip.kenmerk("regionaal") in ("true", "ja", "1")
            for label in (begrip.naam, *begrip.alt_labels)
        ]
        towns = frozenset(begrip.naam.casefold() for begrip in ontology.scheme("gemeente"))
        name = find_region("\n".join(head), titles, source.text, regios, regional, towns)
    regio_id, regio_naam = resolve_region(name, regios)
    kind = soort.strip().lower() if soort else None
    if kind is None:
        inferred.add("soort")
        kind = _soort(titles, head)
    periode = _periode(titles, head, source.text)
    datum = _datum(head)
    inferred |= {name for name, value in (("periode", periode), ("datum", datum)) if value is not None}
    return Document(
        id=slug(source.path.stem),
        titel=titel,
        soort=kind,
        regio=regio_id,
        regio_naam=regio_naam,
        periode=periode,
        datum=datum,
        source=source,
        afgeleid=frozenset(inferred),
    )


def resolve_region(name: str | None, regios: Sequence[Begrip]) -> tuple[str | None, str | None]:
    """Id and name of a region from any of its names, or from its id; new ones get the slug of the name."""
    if name is None or not name.strip():
        return None, None
    wanted = slug(name)
    for begrip in regios:
        if wanted == begrip.code or wanted in {
            slug(label) for label in (begrip.naam, *begrip.alt_labels, *begrip.hidden_labels)
        }:
            return begrip.code, begrip.naam
    return wanted, " ".join(name.split())


def _head(text: str) -> list[str]:
    """The lines of the first page, without marks; a table of contents ends it."""
    lines: list[str] = []
    for raw in text[:HEAD].splitlines():
        row = _ROW.match(raw)
        line = f"{row[1]}: {row[2]}" if row else " ".join(_MARKS.sub("", raw).split())
        if _CONTENTS.match(line):
            break
        if line:
            # A heading is told from its words by its mark only in Markdown; keep the mark as a flag.
            lines.append(("# " if _MARKED_TITLE.match(raw) else "") + line)
    return lines


def _running(text: str) -> list[str]:
    """The lines with the wording of a title that pages repeat at their head or foot."""
    counts = Counter(line for raw in text.splitlines() if 0 < len(line := " ".join(raw.split())) <= LONGEST_RUNNING)
    return [line for line, count in counts.items() if count >= PAGES and _TITLE_WORD.search(line)]


def _titles(head: list[str], running: list[str]) -> list[str]:
    """The lines that may be the title, the best first: the subject of a letter, a marked heading, a wording.

    `running` are lines that the pages repeat.
    """
    subjects: list[str] = []
    marked: list[str] = []
    worded: list[str] = []
    for number, line in enumerate(head[:60]):
        plain = line.removeprefix("# ")
        if subject := _SUBJECT.match(plain):
            subjects.append(subject[1] or (head[number + 1].removeprefix("# ") if number + 1 < len(head) else ""))
        elif line.startswith("# "):
            marked.append(plain)
        elif (
            len(plain) <= 140 and not plain.endswith((".", ";", ":", ",")) and _TITLE_WORD.search(plain) and number < 25
        ):
            worded.append(_with_next(head, number))
    if marked and not subjects and head.index("# " + marked[0]) > 12:
        marked = []
    letter = any(_SALUTATION.match(line) for line in head)
    opening = [] if marked or subjects or letter else _opening(head)
    under = [line for line in marked[1:3] if _TITLE_WORD.search(line)]
    dated = [line for line in head[:12] if _DATED_NAME.fullmatch(line)]
    found = [*subjects, *marked[:1], *under, *opening, *worded[:4], *dated, *running[:2]]
    if not found and head:
        found = [head[0].removeprefix("# ")[:140]]
    return [title.strip() for title in dict.fromkeys(found) if title.strip()]


def _opening(head: list[str]) -> list[str]:
    """The first line, where it stands as a title does: before any sentence, without a stop, no chapter's name."""
    first = head[0] if head else ""
    if not 3 <= len(first) <= 100 or first[-1] in ".;:,?" or _CHAPTER.match(first):
        return []
    if len(first.split()) <= 2 and len(head) > 1 and len(head[1]) <= 100 and head[1][-1] not in ".;:,":
        first = f"{first} {head[1]}"
    return [first]


def _with_next(head: list[str], number: int) -> str:
    """A title that is broken over lines: the next line belongs to it where it opens small or holds the years only."""
    title = head[number].removeprefix("# ")
    for line in head[number + 1 : number + 1 + MOST_LINES]:
        goes_on = line[:1].islower() or _PERIOD.fullmatch(line) or _NAME_ALONE.fullmatch(line)
        if len(title) + len(line) < 160 and not line.endswith(".") and goes_on:
            title = f"{title} {line}"
        else:
            break
    return title


def _soort(titles: list[str], head: list[str]) -> str:
    letter = bool(_SALUTATION.search("\n".join(head)))
    for part in (*titles[:1], "\n".join(titles)):
        for soort, pattern in _SOORTEN:
            if re.search(pattern, part, re.IGNORECASE):
                return "brief" if letter and soort in ("regiovisie", "actieplan", "programma") else soort
    if letter:
        return "brief"
    page = "\n".join(head)
    return next((soort for soort, pattern in _SOORTEN if re.search(pattern, page, re.IGNORECASE)), "regiovisie")


def _periods(text: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for match in _PERIOD.finditer(text):
        first = int(match[1])
        last = int(match[2]) if len(match[2]) == 4 else first // 100 * 100 + int(match[2])
        if 0 < last - first <= 12:
            found.append((first, last))
    return found


def _periode(titles: list[str], head: list[str], text: str) -> tuple[int, int] | None:
    """The period a title names; else the one most often named on the first page beside the kind; else in the text."""
    for title in titles:
        if periods := _periods(title):
            return periods[0]
    scores: Counter[tuple[int, int]] = Counter()
    for line in head[:30]:
        for period in _periods(line):
            scores[period] += 3 if _TITLE_WORD.search(line) else 2
    for period in _periods(text):
        scores[period] += 1
    if not scores:
        return None
    # Of periods that are named equally often the latest is the document's own; the others lie behind it.
    return max(scores, key=lambda period: (scores[period], period))


def _datum(head: list[str]) -> str | None:
    """The date that stands beside its label or on a line of its own, as precise as it is given."""
    best: tuple[int, str] | None = None
    for number, line in enumerate(head[:60]):
        plain = line.removeprefix("# ")
        date = _read_date(plain)
        if date is None:
            continue
        labelled = bool(re.match(r"datum\b", plain, re.IGNORECASE)) or (
            number > 0 and head[number - 1].lower().startswith("datum")
        )
        rank = 0 if labelled else 1 if len(plain) <= 45 else 9
        if rank < 9 and (best is None or rank < best[0]):
            best = (rank, date)
    return best[1] if best else None


def _read_date(line: str) -> str | None:
    if match := _DATE.search(line):
        month = _MONTHS.index(match[2].lower()) + 1
        return f"{match[3]}-{month:02}" + (f"-{int(match[1]):02}" if match[1] and 1 <= int(match[1]) <= 31 else "")
    if (match := _DATE_DIGITS.search(line)) and 1 <= int(match[2]) <= 12 and 1 <= int(match[1]) <= 31:
        return f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}"
    return None
