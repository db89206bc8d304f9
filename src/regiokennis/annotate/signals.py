"""The rows of ontology/signalen as a matcher over lemmas (ontology/model.py says how a row is read)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from regiokennis.annotate.model import Signal, Token
from regiokennis.ontology import SignalPattern

GAP = 5
"""Most tokens that `...` stands for."""


@dataclass(frozen=True, slots=True)
class _Step:
    """One place of a pattern: `words` None stands for any token, `gap` for up to five of them."""

    words: frozenset[str] | None
    optional: bool = False
    gap: bool = False


@dataclass(frozen=True, slots=True)
class _Compiled:
    pattern: SignalPattern
    steps: tuple[_Step, ...]
    last: frozenset[str]
    """Of its last word that must be there the forms: most patterns fail because a sentence has none of them."""
    row: int
    """Its place among the patterns: of two that say different things of the same words the first counts."""


class SignalMatcher:
    """All patterns, filed under the two words they can begin with, so that most tokens cost one lookup."""

    def __init__(self, patterns: Iterable[SignalPattern]) -> None:
        self._first: dict[str, dict[str | None, list[_Compiled]]] = {}
        for row, pattern in enumerate(patterns):
            steps = tuple(_step(part) for part in pattern.patroon.split())
            compiled = _Compiled(pattern, steps, _last(steps), row)
            for word in sorted(_openers(steps)):
                for second in _second(steps):
                    self._first.setdefault(word, {}).setdefault(second, []).append(compiled)

    def find(self, tokens: Sequence[Token], text: str) -> tuple[Signal, ...]:
        """The signals in a sentence's tokens; `text` is the block's. Of equal kind the longest stays."""
        words = [_forms(token.lemma.casefold(), token.text.casefold()) for token in tokens]
        present = set(chain.from_iterable(words))
        found: list[Signal] = []
        for place, forms in enumerate(words):
            for form in forms:
                seconds = self._first.get(form)
                if seconds is None:
                    continue
                following = words[place + 1] if place + 1 < len(words) else ()
                candidates = seconds.get(None, [])
                for second in following:
                    if second in seconds:
                        candidates = sorted([*candidates, *seconds[second]], key=_row)
                for compiled in candidates:
                    if compiled.last.isdisjoint(present):
                        continue
                    end = _match(compiled.steps, 0, words, place)
                    if end is not None and end > place:
                        found.append(_signal(compiled.pattern, tokens[place].start, tokens[end - 1].end, text))
        return _longest(found)


def _forms(lemma: str, form: str) -> tuple[str, ...]:
    return (lemma, form) if lemma != form else (form,)


def _row(compiled: _Compiled) -> int:
    return compiled.row


def _signal(pattern: SignalPattern, start: int, end: int, text: str) -> Signal:
    return Signal(
        start=start,
        end=end,
        text=text[start:end],
        kind=pattern.kind,
        waarde=pattern.waarde,
        richting=pattern.richting,
        bereik=pattern.bereik,
    )


def _step(part: str) -> _Step:
    if part == "...":
        return _Step(None, gap=True)
    optional = part.endswith("?") and len(part) > 1
    word = part[:-1] if optional else part
    if word == "*":
        return _Step(None, optional=optional)
    return _Step(frozenset(option.casefold() for option in word.split("|") if option), optional=optional)


def _openers(steps: Sequence[_Step]) -> set[str]:
    """The words a pattern can begin with; a pattern that begins with any token has none and never matches."""
    found: set[str] = set()
    for step in steps:
        if step.words is None:
            break
        found |= step.words
        if not step.optional:
            break
    return found


def _last(steps: Sequence[_Step]) -> frozenset[str]:
    """The words of the last step that may not be left out, else of all steps."""
    needed = (step.words for step in reversed(steps) if step.words and not step.optional)
    return next(needed, frozenset().union(*(step.words or () for step in steps)))


def _second(steps: Sequence[_Step]) -> frozenset[str] | tuple[None]:
    """What must stand right behind its first word; None where that is not settled. Most patterns fail on it."""
    if len(steps) < 2 or steps[0].optional or steps[1].optional:
        return (None,)
    return steps[1].words or (None,)


def _match(steps: Sequence[_Step], at: int, words: Sequence[tuple[str, ...]], place: int) -> int | None:
    """The place behind the match of `steps[at:]` from `place`, or None."""
    while at < len(steps):
        step = steps[at]
        at += 1
        if step.gap:
            for start in range(place, place + GAP + 1):
                end = _match(steps, at, words, start)
                if end is not None:
                    return end
            return None
        fits = place < len(words) and (step.words is None or not step.words.isdisjoint(words[place]))
        if fits and step.optional:
            end = _match(steps, at, words, place + 1)
            if end is not None:
                return end
        elif fits:
            place += 1
        elif not step.optional:
            return None
    return place


def _longest(signals: list[Signal]) -> tuple[Signal, ...]:
    kept: list[Signal] = []
    for signal in sorted(signals, key=lambda s: (s.start - s.end, s.start)):
        if not any(k.kind == signal.kind and k.start <= signal.start and signal.end <= k.end for k in kept):
            kept.append(signal)
    return tuple(sorted(kept, key=lambda s: (s.start, s.end, s.kind)))
