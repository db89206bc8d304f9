"""The words questions are asked with, from ontology/vragen/woorden.toml: no content of a document, only of asking."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from regiokennis.errors import RegiokennisError
from regiokennis.questions.patterns import Pattern
from regiokennis.questions.phrases import Paraphrase, Phrases
from regiokennis.questions.tokens import key, keys, tokens


class WordsError(RegiokennisError):
    """The word file is missing or cannot be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """All rows of the file; words are keys (see `tokens.key`), so any inflected form is found."""

    empty: frozenset[str]
    """Words without content of their own."""
    weak: frozenset[str]
    """Words that may be missing from a passage that answers."""
    kinds: tuple[tuple[str, tuple[Pattern, ...]], ...]
    """Sort of answer asked for, with the patterns that show it; in order of the file."""
    same: dict[str, frozenset[str]]
    """Key of a word -> keys of the words that mean the same to who asks."""
    phrases: Phrases
    help: dict[str, tuple[Pattern, ...]]
    orders: dict[str, frozenset[str]]
    outside: frozenset[str]
    advice: tuple[Pattern, ...]
    """Ways to ask what to buy or choose for oneself."""
    second: tuple[Pattern, ...]
    """What a second question in the same sentence begins with, from the word that joins it to the first."""
    back: frozenset[str]
    """Words by which it speaks of what the first is about, as written."""
    likewise: tuple[Pattern, ...]
    """What a second question begins with that asks the same of something else."""
    after: frozenset[str]
    """Words after which stands when something is done, as written."""
    personal: tuple[Pattern, ...]
    """Ways to ask for a person's name or contact data."""
    say: dict[str, dict[str, str]]
    """How codes are said in a sentence, by field."""
    spelled: frozenset[str]
    """Every word of the file as written: none of them is a typo."""
    heard: frozenset[str]
    """Every word of the turns of phrase of those who ask, as written: none of them is a typo either."""


def read(path: Path, asked_path: Path) -> Words:
    """Read the file, and the one with how those who ask say a concept; WordsError says what is wrong with them."""
    try:
        rows = tomllib.loads(path.read_text(encoding="utf-8"))
        asked = tomllib.loads(asked_path.read_text(encoding="utf-8"))
        return Words(
            empty=frozenset(keys(rows["leeg"])),
            weak=frozenset(keys(rows["zwak"])),
            kinds=tuple((row["soort"], _patterns(row["patronen"])) for row in rows["antwoordsoort"]),
            same=_same(rows["gelijk"]),
            phrases=Phrases.of((*_phrases(rows), *_phrases(asked, written=False)), frozenset(keys(rows["leeg"]))),
            help={name: _patterns(words) for name, words in rows["hulpvraag"].items()},
            orders={name: frozenset(key(word) for word in words) for name, words in rows["opdracht"].items()},
            advice=_patterns(rows["buiten"]["advies"]),
            outside=frozenset(key(word) for word in rows["buiten"]["woorden"]),
            second=_patterns(rows["tweede"]["begin"]),
            back=frozenset(rows["tweede"]["terug"]),
            likewise=_patterns(rows["tweede"]["evenzo"]),
            after=frozenset(rows["omstandigheid"]["na"]),
            personal=_patterns(rows["persoon"]["gevraagd"]),
            say=rows["zeg"],
            spelled=frozenset(_spelled(rows)),
            heard=frozenset(_spelled(asked)),
        )
    except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise WordsError(f"Het woordenbestand {path.name} of {asked_path.name} is niet te lezen: {error}") from error


def _spelled(rows: object) -> Iterator[str]:
    """Every word that stands anywhere in the file."""
    if isinstance(rows, str):
        yield from (token.text.lower() for token in tokens(rows))
    elif isinstance(rows, dict):
        for value in rows.values():
            yield from _spelled(value)
    elif isinstance(rows, list):
        for value in rows:
            yield from _spelled(value)


def _phrases(rows: dict[str, Any], *, written: bool = True) -> Iterator[Paraphrase]:
    for row in rows["parafrase"]:
        yield Paraphrase(scheme=row["scheme"], code=row["code"], patterns=_patterns(row["patronen"]), written=written)


def _patterns(rows: list[str]) -> tuple[Pattern, ...]:
    return tuple(Pattern.of(row) for row in rows)


def _same(rows: list[dict[str, list[str]]]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for row in rows:
        group = frozenset(key(word) for word in row["woorden"] if " " not in word)
        for word in group:
            found[word] = found.get(word, frozenset()) | group
    return found
