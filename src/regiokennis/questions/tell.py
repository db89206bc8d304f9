"""One place told: its rows as sentences with a quote each, then what else its documents say."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pyoxigraph import NamedNode

from regiokennis.questions.evidence import as_evidence
from regiokennis.questions.grounds import grounds
from regiokennis.questions.interpret import Question
from regiokennis.questions.knowledge import Knowledge
from regiokennis.questions.model import RegioAntwoord
from regiokennis.questions.quote import Quote
from regiokennis.questions.rows import Result
from regiokennis.questions.say import Speaker, short
from regiokennis.questions.sentences import Zin
from regiokennis.questions.tables import Row

MAX_ROWS = 6
MAX_LISTED = 40
QUOTE = 420
STATUSES = ("belegd", "knelpunt", "voorgenomen", "onderzoek", "aanbevolen")
"""In the order they are told: what is so, what is wrong with it, what is meant to be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What is told of one place, with the facts and sentences it rests on."""

    answer: RegioAntwoord
    claims: tuple[str, ...] = ()
    """Its sentences without quotes, for the answer as a whole."""
    feiten: tuple[NamedNode, ...] = ()
    zinnen: tuple[Zin, ...] = ()

    @property
    def found(self) -> bool:
        """Whether anything was found."""
        return bool(self.feiten or self.zinnen or self.claims)

    def with_quotes(self, quotes: Sequence[Quote], knowledge: Knowledge, *, near: bool = False) -> "Part":
        """The same with passages added, told as quotation; `near` says that they lack words of the question."""
        titel = title(quotes[0].zinnen[0].document, knowledge)
        lead = f"Ook staat in {titel}" if self.found else f"In {titel} staat"
        lead = f"Het dichtst bij de vraag staat in {titel}" if near else lead
        said = " ".join(
            f"{lead if i == 0 else 'Ook staat er'}{_under(quote.zinnen[0])}: “{quote.text}”"
            for i, quote in enumerate(quotes)
        )
        zinnen = tuple(zin for quote in quotes for zin in quote.zinnen)
        bewijs = (*self.answer.bewijs, *(as_evidence(zin) for zin in zinnen))
        return replace(
            self,
            answer=replace(
                self.answer,
                status=self.answer.status if self.found else "genoemd",
                antwoord=" ".join(part for part in (self.answer.antwoord if self.found else "", ended(said)) if part),
                bewijs=tuple(dict.fromkeys(bewijs)),
            ),
            claims=self.claims or (f"{lead}{_under(quotes[0].zinnen[0])}: “{short(quotes[0].text, QUOTE)}”",),
            zinnen=zinnen,
        )

    def joined(self, other: "Part") -> "Part":
        """With what another question finds of the same place, where it says more."""
        if set(other.answer.bewijs) <= set(self.answer.bewijs):
            return self
        said = f"{self.answer.antwoord} {other.answer.antwoord}"
        bewijs = tuple(dict.fromkeys((*self.answer.bewijs, *other.answer.bewijs)))
        return replace(
            self,
            answer=replace(self.answer, antwoord=said, bewijs=bewijs),
            claims=tuple(dict.fromkeys((*self.claims, *other.claims))),
            feiten=tuple(dict.fromkeys((*self.feiten, *other.feiten))),
            zinnen=tuple(dict.fromkeys((*self.zinnen, *other.zinnen))),
        )


def _under(zin: Zin) -> str:
    """The heading above a sentence, where there is one that says something."""
    head = zin.sectie[-1].strip() if zin.sectie else ""
    return f" (onder ‘{short(head, 70)}’)" if head and head != zin.tekst else ""


def title(document: str, knowledge: Knowledge) -> str:
    """The title of a document up to its colon."""
    card = knowledge.documents.get(document)
    return card.titel.split(":")[0].strip() if card else document


def ended(text: str) -> str:
    """With a full stop at its end."""
    return text if text.endswith((".", "!", "?", ".”", "…")) else text + "."


def tell_place(
    regio: str | None, naam: str, rows: Sequence[Row], question: Question, result: Result | None, knowledge: Knowledge
) -> Part:
    """The rows of one place; without rows a part that found nothing."""
    empty = Part(answer=RegioAntwoord(regio=regio, naam=naam, status="niet benoemd", antwoord=""))
    if result is None or not rows:
        return empty
    chosen = _choose(rows, result.template.onderwerp)
    if len(chosen) < result.template.minstens:
        return empty
    speaker = Speaker(knowledge=knowledge, subject=subject(question))
    if result.template.soort == "opsomming":
        sentences, claims = _listed(chosen, speaker, result)
    elif result.template.soort == "groepen":
        sentences, claims = _grouped(chosen, speaker, result)
    else:
        sentences, claims = _each(chosen, speaker, result)
    feiten = tuple(row.feit for row in chosen if row.feit is not None)
    bewijs = tuple(dict.fromkeys(place for row in chosen for place in row.bewijs)) or tuple(
        as_evidence(zin) for row in chosen[:1] for zin in grounds(row.values, knowledge)
    )
    return Part(
        answer=RegioAntwoord(
            regio=regio,
            naam=naam,
            status=_status(chosen),
            antwoord=" ".join(map(ended, sentences)),
            bewijs=bewijs,
        ),
        claims=tuple(claims),
        feiten=feiten or tuple(term for row in chosen if isinstance(term := row.values.get("document"), NamedNode)),
    )


def _choose(rows: Sequence[Row], onderwerp: str) -> list[Row]:
    """The rows that fit the subject: `eis` all of it, `kies` the best and what comes near, else all in order of fit."""
    if onderwerp == "eis":
        return sorted((row for row in rows if row.fit >= 1.0), key=lambda row: -round(row.fit, 2))
    best = max(row.fit for row in rows)
    if onderwerp == "kies":
        return [row for row in rows if row.fit >= max(0.75 * best, 0.34)]
    if onderwerp == "rangschik":
        return sorted(rows, key=lambda row: -row.fit)
    return list(rows)


def _each(rows: Sequence[Row], speaker: Speaker, result: Result) -> tuple[list[str], list[str]]:
    """A sentence a row with its quote; rows that say the same once."""
    told: dict[str, Row] = {}
    for row in _in_turn(rows):
        told.setdefault(speaker.say(result.template.antwoord, row.values), row)
    sentences, quoted = [], set()
    for claim, row in list(told.items())[:MAX_ROWS]:
        quote = row.bewijs[0].tekst if row.bewijs else ""
        new = quote and quote not in quoted and quote.rstrip(".;") not in claim
        quoted.add(quote)
        sentences.append(f"{claim}: “{short(quote, QUOTE)}”" if new else claim)
    if len(told) > MAX_ROWS:
        sentences.append(f"De tabel noemt er nog {len(told) - MAX_ROWS}")
    return sentences, list(told)


def _listed(rows: Sequence[Row], speaker: Speaker, result: Result) -> tuple[list[str], list[str]]:
    """All rows in one sentence, with how many there are."""
    items = list(dict.fromkeys(speaker.say(result.template.antwoord, row.values) for row in rows))
    shown = items[:MAX_LISTED]
    rest = f" en nog {len(items) - len(shown)}" if len(items) > len(shown) else ""
    claim = f"{len(items)} genoemd: {'; '.join(shown)}{rest}" if len(items) > 1 else shown[0]
    return [claim], [claim]


def _grouped(rows: Sequence[Row], speaker: Speaker, result: Result) -> tuple[list[str], list[str]]:
    """A sentence for each group of rows: before `::` in the form stands what they share, after it each of them."""
    head, _, item = result.template.antwoord.partition(" :: ")
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(speaker.say(head, row.values), []).append(row)
    sentences = []
    for said, members in sorted(groups.items(), key=lambda each: (-len(each[1]), each[0])):
        items = list(dict.fromkeys(speaker.say(item, row.values) for row in members))
        sentences.append(f"{said} ({len(items)}): {'; '.join(items)}")
    return sentences, sentences


def _in_turn(rows: Sequence[Row]) -> list[Row]:
    """The best row of each status, then the second of each: what is so never hides behind what is not."""
    taken: dict[int, int] = {}
    turns = []
    for row in sorted(rows, key=lambda row: -round(row.fit, 3)):
        place = _place(row)
        taken[place] = taken.get(place, 0) + 1
        turns.append((taken[place], place, row))
    return [row for _, _, row in sorted(turns, key=lambda turn: turn[:2])]


def _place(row: Row) -> int:
    """Where the status of a row stands in STATUSES; rows without one come last."""
    status = row.values.get("status")
    code = status.value.rpartition("/")[2] if isinstance(status, NamedNode) else ""
    return STATUSES.index(code) if code in STATUSES else len(STATUSES)


def _codes(rows: Sequence[Row], column: str) -> set[str]:
    return {term.value.rpartition("/")[2] for row in rows if isinstance(term := row.values.get(column), NamedNode)}


def _status(rows: Sequence[Row]) -> str:
    """One word for all rows: the first status; of elements of the Format what holds for all, else `deels`."""
    covered = _codes(rows, "gedekt")
    if covered:
        return covered.pop() if len(covered) == 1 else "deels"
    held = _codes(rows, "status")
    return next((code for code in STATUSES if code in held), "benoemd")


def subject(question: Question) -> str:
    """What the question is about, in its own words."""
    tasks = [term.naam for term in question.slots.get("taak", ())]
    filled = {i for hit in question.hits if hit.term.scheme == "taak" for i in range(hit.start, hit.end)}
    said = [
        group.text
        for group in question.content
        if group.strong and not group.places <= filled | (question.used - _slot_words(question))
    ]
    return ", ".join(dict.fromkeys([*tasks, *said]))


def _slot_words(question: Question) -> set[int]:
    """Places of the words that name something, whether or not they also told which question it is."""
    return {i for hit in question.hits for i in range(hit.start, hit.end)}
