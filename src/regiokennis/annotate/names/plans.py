"""Plans, agreements and methods: named by a title, a period, or the group or subject they are for."""

import re

from regiokennis.annotate.candidates import NAMED, STRONG, Read
from regiokennis.annotate.chunks import extend
from regiokennis.annotate.gazetteer import Match
from regiokennis.annotate.names.bounds import ARTICLES, adjective, capital_follows, lower_follows, split
from regiokennis.annotate.names.ledger import Ledger
from regiokennis.annotate.names.nouns import COMPOUNDING, SHORTEST
from regiokennis.annotate.verbs import is_clause
from regiokennis.ontology import Begrip
from regiokennis.text.model import BlockKind

PERIOD = re.compile(r"(?P<van>20\d\d)\s?(?:-|–|t/m|tot en met|tot)\s?(?P<tot>20\d\d)")
DATED = re.compile(
    r"(?P<naam>\s[A-ZÀ-Þ][\w’'-]*(?:\s[\w’'-]+){0,7}?|(?:\s(?!(?:te|voor|is|wordt|die|dat|in|loopt|uit|over|op|met|door|zijn|om|als|de|het)\s)[\w’'-]+){0,9}?)"
    rf"\s{PERIOD.pattern}"
)
"""What stands between the soort noun of a plan and its period."""
TITLED = re.compile(rf"\s(?P<naam>[A-ZÀ-Þ][\w’'-]*(?:\s[\w’'-]+){{1,7}})\s\({PERIOD.pattern}\)")
"""A title with its years in brackets behind the soort noun of a plan."""
YEAR = re.compile(r"\s20\d\d(?!\d)")
YEARS = re.compile(r"\W*(?:(?:19|20)\d\d\W*)+")
"""What is nothing but years."""
VISIONS = frozenset(("regiovisie", "regioaanpak", "visie"))
"""Plans that are about everything: what stands behind them is a part of them."""
SUBJECTS = frozenset(("doelgroep", "geweldsvorm", "taak"))
"""Types of what a plan may be about."""
PARTICIPLE = re.compile(r"(?:be|ge|ver|ont|her)[a-zë]+(?:d|t)")
"""What is done with a plan, which is no subject of it: `het programma bekostigd`."""
COSTS = frozenset(("kost", "kosten", "betaalt", "financiert"))
"""Words of money that are what a plan does, and no subject of it either: `het programma kost`."""
KINDS = ("training", "cursus", "campagne", "project", "week", "woord", "module", "interventie")
"""How a noun ends that names a plan or method with its name behind it: `maatjesproject`, `groepstraining`."""
TAILS = frozenset(noun[-SHORTEST:] for noun in KINDS)
"""Their last letters, which are quickly seen."""


def names_plan(read: Read, place: int) -> bool:
    """Whether a word ends in a kind of plan or method and has a name behind it."""
    return read.words[place].folded.endswith(KINDS) and capital_follows(read, place)


def dated(read: Read, place: int, head: Begrip, ledger: Ledger) -> bool:
    """A plan with its period: `actieplan 2017-2018 regiovisie …`, `regioaanpak huiselijk geweld X 2021-2025`."""
    text, word = read.block.text, read.words[place]
    found = DATED.match(text, word.end)
    if found is None and (told := TITLED.match(text, word.end)) is not None:
        return _with_years(text, told, word.start, head, ledger)
    if found is None or read.is_closed(word.start, found.end()) or is_clause(f"{word.text} {found['naam']}"):
        return False
    end = found.end()
    if not found["naam"] and read.block.kind == BlockKind.KOP:
        end = len(text.rstrip(" .:"))
    whole = text[word.start : end]
    whole = whole.capitalize() if whole.isupper() else whole
    years = PERIOD.sub(lambda m: f"{m['van']}-{m['tot']}", whole)
    ledger.sure(whole, head, years).periode = f"{found['van']}-{found['tot']}"
    return True


def _with_years(text: str, told: re.Match[str], start: int, head: Begrip, ledger: Ledger) -> bool:
    """A plan with its title, and its years in brackets behind it: `regiovisie Samen thuis in (2019-2023)`."""
    if is_clause(told["naam"]):
        return False
    period = f"{told['van']}-{told['tot']}"
    form = text[start : told.end("naam")]
    ledger.sure(form, head, f"{form} ({period})").periode = period
    return True


def themed(read: Read, place: int, head: Begrip, ledger: Ledger) -> None:
    """`projectplan verborgen vrouwen`: a plan or werkgroep with the group or subject it is for right behind it.

    A team bears such a name only with what tells which it is, or a capital: `regionaal team mensenhandel`.
    """
    word = read.words[place]
    first = adjective(read, place) if head.naam in COMPOUNDING else place
    found = [m for m in read.matches if m.start == word.end + 1 and m.entry.type in SUBJECTS]
    longest = max(found, key=lambda m: m.end, default=None)
    if longest is None or PARTICIPLE.fullmatch(longest.text) or longest.text in COSTS:
        return
    if read.is_taken(word.start, longest.end) or word.text.casefold() != head.naam:
        return
    if head.naam in VISIONS or (head.naam in COMPOUNDING and first == place and word.text.islower()):
        return
    ledger.sure(read.block.text[read.words[first].start : longest.end], head)


def titled(read: Read, place: int, plan: Match, ledger: Ledger) -> None:
    """`Samenwerkingsprotocol Veilig 2021`: a kind of plan or agreement with its title, and its year, behind it."""
    text, words = read.block.text, read.words
    if not capital_follows(read, place) or words[place + 1].text in ARTICLES:
        return
    kind = ledger.nouns.heads.get(words[place + 1].folded)
    if kind is not None and kind.kenmerk("entiteittype") == "actor":
        return
    last = split(read, place, extend(words, place + 1, text), ledger)
    name = text[words[place + 1].start : words[last].end]
    known = any(m.start == words[place + 1].start and m.entry.exact for m in read.matches if m.entry.type in NAMED)
    placed = name in ledger.places
    if placed and (" " in plan.text or plan.text.casefold().removesuffix("s") in VISIONS):
        return  # a vision is of its region anyhow
    if known or (not placed and " " not in name and lower_follows(read, last)):
        return
    year = YEAR.match(text, words[last].end)
    end = year.end() if year else words[last].end
    if not read.is_closed(plan.start, end):
        ledger.put(text[plan.start : end], None, strong=STRONG, weak=0.5).type = plan.entry.type


def short_title(title: str) -> str:
    """A title without its subtitle, but with the period that the subtitle bears."""
    first, colon, rest = title.partition(":")
    period = PERIOD.search(rest)
    return f"{first} {period[0]}" if colon and period else first if colon else title
