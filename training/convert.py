"""Turn CoNLL-U into spaCy's training files: the treebank's parts and, several times over, the policy sentences."""

from __future__ import annotations

import shutil
from itertools import islice
from typing import TYPE_CHECKING

import spacy
from spacy.tokens import DocBin
from spacy.training.converters.conllu_to_docs import conllu_to_docs

from training.settings import Paths, paths

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from spacy.tokens import Doc

GROUP = 10
POLICY_GROUPS = (1, 1, 1, 2, 4)
POLICY_GROUPS_FOR_ENDS = (1, 4)
"""Where sentences end is learned from running text: too many sentences that stand alone teach that none does."""
NAMED_TREEBANK_SENTENCES = 1500


def read(path: Path, group: int) -> Iterator[Doc]:
    """Read a file as documents of `group` sentences, as `spacy convert -n` does."""
    yield from conllu_to_docs(path.read_text(encoding="utf-8"), n_sents=group, no_print=True)


def policy_docs(path: Path, groups: Iterable[int]) -> Iterator[Doc]:
    """Give the policy sentences once for each group size, because they are few and their language counts most."""
    for group in groups:
        yield from read(path, group)


def merged(doc: Doc) -> Doc | None:
    """Give a sentence with each name of several words as one token, as the extraction merges them; None without one."""
    spans = []
    for token in doc:
        parts = [child.i for child in token.rights if child.dep_ == "flat"]
        if token.pos_ == "PROPN" and parts == list(range(token.i + 1, token.i + 1 + len(parts))) and parts:
            spans.append(doc[token.i : parts[-1] + 1])
    if not spans:
        return None
    with doc.retokenize() as retokenizer:
        for span in spacy.util.filter_spans(spans):
            retokenizer.merge(span, attrs={"LEMMA": span.text, "POS": "PROPN", "TAG": "N|eigen|ev|basis|zijd|stan"})
    return doc


def named_docs(place: Paths) -> Iterator[Doc]:
    """Give sentences with merged names: all of the policy part, the first of the treebank's."""
    yield from filter(None, map(merged, read(place.policy / "train.conllu", 1)))
    treebank = read(place.treebank / "train-gold.conllu", 1)
    yield from islice(filter(None, map(merged, treebank)), NAMED_TREEBANK_SENTENCES)


def convert(place: Paths) -> None:
    """Write `train/*.spacy`, `ends/*.spacy` (for the sentence ends), `named.spacy` and `dev.spacy`."""
    shutil.rmtree(place.converted, ignore_errors=True)
    policy = place.policy / "train.conllu"
    for name, groups in (("train", POLICY_GROUPS), ("ends", POLICY_GROUPS_FOR_ENDS)):
        folder = place.converted / name
        folder.mkdir(parents=True)
        for path in sorted(place.treebank.glob("train-*.conllu")):
            _write(read(path, GROUP), folder / f"{path.stem}.spacy")
        _write(policy_docs(policy, groups), folder / "policy.spacy")
    _write(named_docs(place), place.converted / "named.spacy")
    _write(read(place.treebank / "dev.conllu", GROUP), place.converted / "dev.spacy")


def _write(docs: Iterator[Doc], path: Path) -> None:
    """Write documents as one file."""
    DocBin(docs=list(docs), store_user_data=True).to_disk(path)


if __name__ == "__main__":
    convert(paths())
