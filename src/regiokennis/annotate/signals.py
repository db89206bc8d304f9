"""The rows of ontology/signalen as a matcher over lemmas (ontology/model.py says how a row is read)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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
    second: frozenset[str] | None
    """What must stand right behind its first word; None where that is not settled. Most patterns fail on it."""


class SignalMatcher:
    """All patterns, filed under the words they can begin with, so that most tokens cost one lookup."""

    def __init__(self, patterns: Iterable[SignalPattern]) -> None:
        self._first: dict[str, list[_Compiled]] = {}
        for pattern in patterns:
            steps = tuple(_step(part) for part in pattern.patroon.split())
            compiled = _Compiled(pattern, steps, _second(steps))
            for word in sorted(_openers(steps)):
                self._first.setdefault(word, []).append(compiled)

    def find(self, tokens: Sequence[Token], text: str) -> tuple[Signal, ...]:
        """The signals in a sentence's tokens; `text` is the block's. Of equal kind the longest stays."""
        words = [(token.lemma.casefold(), token.text.casefold()) for token in tokens]
        found: list[Signal] = []
        for place, (lemma, form) in enumerate(words):
            candidates = self._first.get(lemma, [])
            if form != lemma:
                candidates = candidates + [c for c in self._first.get(form, []) if c not in candidates]
            following = words[place + 1] if place + 1 < len(words) else ()
            for compiled in candidates:
                if compiled.second is not None and compiled.second.isdisjoint(following):
                    continue
                end = _match(compiled.steps, 0, words, place)
                if end is not None and end > place:
                    start, stop = tokens[place].start, tokens[end - 1].end
                    pattern = compiled.pattern
                    found.append(
                        Signal(
                            start=start,
                            end=stop,
                            text=text[start:stop],
                            kind=pattern.kind,
                            waarde=pattern.waarde,
                            richting=pattern.richting,
                            bereik=pattern.bereik,
                        )
                    )
        return _longest(found)


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


def _second(steps: Sequence[_Step]) -> frozenset[str] | None:
    if len(steps) < 2 or steps[0].optional or steps[1].optional or steps[1].gap:
        return None
    return steps[1].words


def _match(steps: Sequence[_Step], at: int, words: Sequence[tuple[str, str]], place: int) -> int | None:
    """The place behind the match of `steps[at:]` from `place`, or None."""
    if at == len(steps):
        return place
    step = steps[at]
    if step.gap:
        for skip in range(GAP + 1):
            end = _match(steps, at + 1, words, place + skip)
            if end is not None:
                return end
        return None
    fits = place < len(words) and (step.words is None or not step.words.isdisjoint(words[place]))
    if fits:
        end = _match(steps, at + 1, words, place + 1)
        if end is not None:
            return end
    return _match(steps, at + 1, words, place) if step.optional else None


def _longest(signals: list[Signal]) -> tuple[Signal, ...]:
    kept: list[Signal] = []
    for signal in sorted(signals, key=lambda s: (s.start - s.end, s.start)):
        if not any(k.kind == signal.kind and k.start <= signal.start and signal.end <= k.end for k in kept):
            kept.append(signal)
    return tuple(sorted(kept, key=lambda s: (s.start, s.end, s.kind)))
