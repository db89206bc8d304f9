"""Who looks for names, and in which order; what was found is judged once the whole document is seen."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from regiokennis.annotate.candidates import NAMED, PLANS, Candidate, Name, Read, merge
from regiokennis.annotate.evidence import in_partner_list
from regiokennis.annotate.introduced import abbreviated, called, titled
from regiokennis.annotate.names import branches, noun_before, noun_behind, offices, plans
from regiokennis.annotate.names.houses import house
from regiokennis.annotate.names.items import items
from regiokennis.annotate.names.ledger import Ledger
from regiokennis.annotate.names.nouns import SHORTEST, Nouns
from regiokennis.annotate.names.runs import runs
from regiokennis.annotate.names.whose import unit
from regiokennis.annotate.words import Word
from regiokennis.ontology import Begrip

TEAM = "team"


@dataclass(frozen=True, slots=True)
class Found:
    """The names of a document in order of first appearance, and the persons in it, who may not be shown."""

    names: tuple[Name, ...]
    people: frozenset[str]


@dataclass(frozen=True, slots=True)
class Finder:
    """Looks for names block by block."""

    heads: Mapping[str, Begrip]
    """The soort nouns by their forms in lower case."""
    places: frozenset[str]
    """Names of municipalities, provinces and regions: where something is, never who."""
    marked: Mapping[int, str] = field(default_factory=dict)
    """By index of a block the source it was read from, where that marks words with asterisks."""
    period: str | None = None
    """First and last year of the document's own plan: `2022-2025`."""

    def find(self, blocks: Sequence[Read]) -> Found:
        """The names of a document."""
        ledger = Ledger.of(blocks, Nouns.of(self.heads), self.places, self.period)
        for read in blocks:
            listed = in_partner_list(read.block, blocks)
            _beside_nouns(read, ledger)
            _introduced(read, ledger, self.marked.get(read.block.index, ""))
            runs(read, ledger, listed=listed)
            if listed:
                items(read, ledger)
        ledger.without_people()
        for candidate in list(ledger.candidates.values()):
            noun_before.noun_left_out(candidate, ledger)
        known_plans = (m for read in blocks for m in read.matches if m.entry.type in PLANS)
        known = {name.casefold() for match in known_plans for name in (match.text, match.entry.naam)}
        names = merge(c for c in ledger.candidates.values() if c.accepted and not _is_cut_short(c, known))
        return Found(names, frozenset(ledger.people))


def _introduced(read: Read, ledger: Ledger, marked: str) -> None:
    """Names that the text itself says are names."""
    text, kind, plan = read.block.text, ledger.nouns.kind, ledger.nouns.heads.get("programma")
    for one in abbreviated(read, kind):
        made = ledger.sure(text[one.start : one.end], one.head)
        made.afkorting = one.afkorting
        kinds = (m.entry.type for m in read.matches if m.start == one.start and m.entry.type in NAMED)
        made.type = next(kinds, made.type)
    if plan is None:
        return
    for one in (*called(read, kind, plan), *titled(read, marked, kind, plan)):
        ledger.sure(text[one.start : one.end], one.head)


def _beside_nouns(read: Read, ledger: Ledger) -> None:
    """Names with a soort noun before, behind or inside their last word, and those behind a known kind."""
    nouns = ledger.nouns
    ending = {match.end: match for match in reversed(read.matches) if match.entry.type in NAMED}
    for place, word in enumerate(read.words):
        head, tail = nouns.heads.get(word.folded), word.folded[-SHORTEST:]  # few words end like a soort noun
        if head is not None and not _is_inner(read, word):
            _with_head(read, place, head, ledger)
        elif tail in plans.TAILS and plans.names_plan(read, place):
            _with_head(read, place, nouns.kind(word.folded), ledger)
        elif word.text == "t":
            noun_behind.contracted(read, place, ledger)
        unit(read, place, ledger)
        house(read, place, ledger)
        known = ending.get(word.end)
        if known is not None and known.entry.begrip is not None:
            branches.branch(read, place, known.entry.begrip, known.start, ledger)
            branches.qualified(read, known, ledger)
            branches.borne(read, place, known, ledger)
            if known.entry.type == "programma" and known.text.casefold() in known.entry.begrip.alt_labels:
                plans.titled(read, place, known, ledger)
        suffix = nouns.suffix(word.folded) if tail in nouns.tails else None
        if suffix is not None and (
            noun_behind.ends_run(read, place, suffix) or not read.is_taken(word.start, word.end)
        ):
            noun_behind.noun_behind(read, place, suffix, ledger)


def _with_head(read: Read, place: int, head: Begrip | None, ledger: Ledger) -> None:
    """What a soort noun that is a word of its own can begin."""
    if head is None:
        return
    where, type_ = head.kenmerk("plaats"), head.kenmerk("entiteittype")
    if where in ("voor", "beide"):
        noun_before.noun_before(read, place, head, ledger)
    elif where == "bij":
        noun_before.in_quotes(read, place, head, ledger)
    elif where == "ambt":
        offices.office(read, place, head, ledger)
    elif where == "leiding":
        offices.leader(read, place, head, ledger)
    if type_ == "programma" or (type_, where) == ("overleg", "voor") or head.naam == TEAM:
        plans.themed(read, place, head, ledger)


def _is_inner(read: Read, word: Word) -> bool:
    """Whether a soort noun is the later part of a name that is known: `Openbaar Ministerie`."""
    return any(
        m.start < word.start and m.end >= word.end and m.entry.exact for m in read.matches if m.entry.type in NAMED
    )


def _is_cut_short(candidate: Candidate, known: Collection[str]) -> bool:
    """Whether a plan's name is only how a known one begins: `Samen Sterk` where a page ends before `voor Kinderen`."""
    begin = f"{candidate.canonical.casefold()} "
    return candidate.type in PLANS and " " in candidate.canonical and any(name.startswith(begin) for name in known)
