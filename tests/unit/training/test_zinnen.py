"""The sentences that the task recogniser and the weights learn from are our own."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from training.taak import PHRASES, SENTENCES

ROOT = Path(__file__).parents[3]
RUN = 5
"""Words in a row that no phrase may share with a document."""
FEWEST = 900


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def runs(text: str) -> set[tuple[str, ...]]:
    found = words(text)
    return {tuple(found[i : i + RUN]) for i in range(len(found) - RUN + 1)}


def phrases() -> Iterator[str]:
    for path in sorted(SENTENCES.glob("*.toml")):
        for members in tomllib.loads(path.read_text(encoding="utf-8")).values():
            yield from (member["tekst"] if isinstance(member, dict) else member for member in members)


def test_no_phrase_shares_five_words_in_a_row_with_a_document_of_the_corpus() -> None:
    """Learned from its own wording, a document would be scored on what was seen."""
    told: set[tuple[str, ...]] = set()
    for path in (ROOT / "corpus").glob("*.*"):
        if path.suffix != ".toml":
            text = path.read_text(encoding="utf-8")
            told |= runs(text) | runs(re.sub(r"-\s*\n\s*", "", text))

    ours = list(phrases())

    assert len(told) > FEWEST
    assert len(ours) > FEWEST
    assert [phrase for phrase in ours if runs(phrase) & told] == []


def test_every_phrase_stands_once_and_every_file_of_phrases_is_learned_from() -> None:
    """A phrase of two tasks would teach neither."""
    ours = [" ".join(words(phrase)) for phrase in phrases()]

    assert sorted(phrase for phrase in set(ours) if ours.count(phrase) > 1) == []
    assert {path.name for path in SENTENCES.glob("*.toml")} == {*PHRASES, "toewijzingen.toml"}
