"""The sentences that the task recogniser and the weights learn from are our own."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from regiokennis.documents import Source
from regiokennis.evaluation.gold import load_gold, named_source
from training.taak import PHRASES, SENTENCES

ROOT = Path(__file__).parents[3]
DOCUMENTS = SENTENCES.parent / "documenten"
GOLD = sorted(DOCUMENTS.glob("*.json"))
TASKS = {path.name for path in SENTENCES.glob("toewijzingen*.toml")}
"""Sentences for the weights, not for the task recogniser."""
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


def unbroken(text: str) -> str:
    """The text with the words that a line's end breaks made whole."""
    return re.sub(r"-\s*\n\s*", "", text)


@pytest.fixture(scope="module")
def told() -> set[tuple[str, ...]]:
    """The runs of words of all documents of the corpus."""
    found: set[tuple[str, ...]] = set()
    for path in (ROOT / "corpus").glob("*.*"):
        if path.suffix != ".toml":
            text = path.read_text(encoding="utf-8")
            found |= runs(text) | runs(unbroken(text))
    return found


def test_no_phrase_shares_five_words_in_a_row_with_a_document_of_the_corpus(told: set[tuple[str, ...]]) -> None:
    """Learned from its own wording, a document would be scored on what was seen."""
    ours = list(phrases())

    assert len(told) > FEWEST
    assert len(ours) > FEWEST
    assert [phrase for phrase in ours if runs(phrase) & told] == []


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_no_document_to_learn_from_shares_five_words_in_a_row_with_the_corpus(
    path: Path, told: set[tuple[str, ...]]
) -> None:
    """An invented document that retells the corpus would teach what is to be measured."""
    source = named_source(path)
    assert source is not None
    text = source.read_text(encoding="utf-8")

    assert sorted((runs(text) | runs(unbroken(text))) & told) == []


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_every_quote_of_a_document_to_learn_from_stands_in_it(path: Path) -> None:
    """A row whose quote is nowhere would teach that its sentence says nothing."""
    where = named_source(path)
    assert where is not None
    source = Source(path=where, text=where.read_text(encoding="utf-8"), sha256="0" * 64, suffix=where.suffix)

    gold = load_gold(path, lambda _: source)

    assert gold.onvindbaar == ()
    assert any(claim.soort == "toewijzing" and claim.plaatsen for claim in gold.claims)


def test_every_phrase_stands_once_and_every_file_of_phrases_is_learned_from() -> None:
    """A phrase of two tasks would teach neither."""
    ours = [" ".join(words(phrase)) for phrase in phrases()]

    assert sorted(phrase for phrase in set(ours) if ours.count(phrase) > 1) == []
    assert {path.name for path in SENTENCES.glob("*.toml")} == {*PHRASES, *TASKS}


@pytest.mark.parametrize("name", sorted(TASKS))
def test_every_sentence_of_who_does_what_names_known_tasks(name: str) -> None:
    """A code with a slip in it would make a right candidate count as a wrong one."""
    known = set(tomllib.loads((SENTENCES / "taken.toml").read_text(encoding="utf-8")))

    rows = tomllib.loads((SENTENCES / name).read_text(encoding="utf-8"))["zin"]

    assert {taak for row in rows for taak, _ in row["wie"]} <= known
