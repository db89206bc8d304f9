"""The parts of the recipe that need no treebank."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import spacy
from spacy.tokens import Doc

from training.triples import agreement, triple_of

TRAINING = Path(__file__).parents[3] / "training"
MEGABYTES_AT_MOST = 15


def tree(words: list[str], heads: list[int], deps: list[str]) -> Doc:
    return Doc(spacy.blank("nl").vocab, words=words, heads=heads, deps=deps)


def rows(name: str) -> list[list[str]]:
    text = (TRAINING / "policy" / f"{name}.conllu").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line[:1].isdigit()]


def sentence_texts(name: str) -> list[str]:
    text = (TRAINING / "policy" / f"{name}.conllu").read_text(encoding="utf-8")
    return [line.removeprefix("# text = ") for line in text.splitlines() if line.startswith("# text = ")]


def test_a_triple_has_the_subjects_and_objects_of_the_root() -> None:
    """What hangs under a dependent of the root is no part of the main clause."""
    doc = tree(["Wij", "zien", "wie", "helpt"], [1, 1, 3, 1], ["nsubj", "ROOT", "nsubj", "ccomp"])

    found = triple_of(list(doc), doc[1])

    assert (found.predicate, set(found.subjects), set(found.objects)) == (4, {0}, set())


def test_agreement_counts_only_sentences_with_a_subject() -> None:
    """A heading without a subject has no who-does-what to get wrong."""
    full = tree(["Wij", "helpen"], [1, 1], ["nsubj", "ROOT"])
    heading = tree(["Doelen"], [0], ["ROOT"])
    wrong = tree(["Wij", "helpen"], [0, 0], ["ROOT", "xcomp"])

    pairs = [(next(full.sents), list(full)), (next(heading.sents), list(heading)), (next(full.sents), list(wrong))]

    assert agreement(pairs) == (1, 2)


@pytest.mark.parametrize(("name", "least"), [("train", 600), ("test", 100)])
def test_the_policy_sentences_are_trees(name: str, least: int) -> None:
    """Every sentence has one root, heads inside it and no ring."""
    text = (TRAINING / "policy" / f"{name}.conllu").read_text(encoding="utf-8").strip()
    blocks = [[line.split("\t") for line in block.splitlines() if line[0] != "#"] for block in text.split("\n\n")]

    assert len(blocks) >= least
    for block in blocks:
        heads = [int(cells[6]) for cells in block]
        assert heads.count(0) == 1
        for start in range(1, len(heads) + 1):
            seen, place = set(), start
            while place:
                assert place not in seen
                seen.add(place)
                place = heads[place - 1]


def test_no_policy_sentence_is_in_both_parts() -> None:
    """The test sentences are never trained on."""
    assert not set(sentence_texts("train")) & set(sentence_texts("test"))


def test_the_policy_sentences_come_from_all_five_documents() -> None:
    """Each part has sentences of each document."""
    for name in ("train", "test"):
        text = (TRAINING / "policy" / f"{name}.conllu").read_text(encoding="utf-8")
        documents = {
            line.split("= ")[1].rsplit("-", 1)[0] for line in text.splitlines() if line.startswith("# sent_id")
        }
        assert len(documents) == 5


def test_the_committed_scores_name_both_test_sets() -> None:
    """The model card quotes this file."""
    scores = json.loads((TRAINING / "scores.json").read_text(encoding="utf-8"))["scores"]

    assert set(scores) == {"treebank-test", "policy-test"}
    assert scores["policy-test"]["sentences"] >= 100


def test_the_shipped_files_are_small() -> None:
    """Weights and word lists together stay within what the repository takes."""
    package = TRAINING / "nl_regiokennis_sm" / "nl_regiokennis_sm"
    size = sum(path.stat().st_size for path in package.rglob("*") if path.is_file() and path.suffix != ".pyc")

    assert size <= MEGABYTES_AT_MOST * 1_000_000
