"""Put the trained parts, the boundary rules and the lemmatizer together and write them into the distribution."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any, cast

import spacy
from nl_regiokennis_sm.lemmatizer import TableLemmatizer

from training.lemmas import memory_of
from training.settings import PACKAGE_NAME, Paths, paths
from training.tokenizer import policy_tokens

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language

VERSION = "0.2.0"
SOURCES = (
    (
        "UD_Dutch-LassySmall",
        "https://github.com/UniversalDependencies/UD_Dutch-LassySmall",
        "Gosse Bouma, Gertjan van Noord",
        "CC BY-SA 4.0",
    ),
    (
        "UD_Dutch-Alpino",
        "https://github.com/UniversalDependencies/UD_Dutch-Alpino",
        "Gosse Bouma, Gertjan van Noord",
        "CC BY-SA 4.0",
    ),
    ("spacy-lookups-data", "https://github.com/explosion/spacy-lookups-data", "Explosion", "MIT"),
)


def assemble(place: Paths, trained: Path, trained_ends: Path) -> Language:
    """Build the whole pipeline from the trained ones.

    First what is certain about boundaries, then what was learned of them, and the parser keeps to both.
    """
    nlp = policy_tokens(spacy.load(trained))
    nlp.add_pipe("nl_regiokennis_boundaries", name="boundaries", before="parser")
    ends = spacy.load(trained_ends)
    ends.replace_listeners("tok2vec", "senter", ["model.tok2vec"])
    nlp.add_pipe("senter", source=ends, after="boundaries")
    lemmatizer = cast("TableLemmatizer", nlp.add_pipe("nl_regiokennis_lemmatizer", name="lemmatizer"))
    lemmatizer.memory = memory_of(training_files(place))
    nlp.meta.update(described())
    config = nlp.config.copy()
    config["paths"] = dict.fromkeys(config["paths"])  # whoever opens the pipeline has no use for the trainer's folders
    nlp.config = config
    return nlp


def training_files(place: Paths) -> list[Path]:
    """List the files that the weights and the memory may learn from; dev and test are not among them."""
    policy = place.policy / "train.conllu"
    return [*sorted(place.treebank.glob("train-*.conllu")), *([policy] if policy.exists() else [])]


def described() -> dict[str, Any]:
    """Say what the pipeline is and from whom, in the words of spaCy's `meta.json`."""
    return {
        "name": PACKAGE_NAME.removeprefix("nl_"),
        "version": VERSION,
        "description": "Small Dutch pipeline for policy texts, from UD Dutch and hand-annotated policy sentences.",
        "author": "regiokennis",
        "email": "",
        "url": "",
        "license": "CC BY-SA 4.0",
        "sources": [dict(zip(("name", "url", "author", "license"), source, strict=True)) for source in SOURCES],
    }


def keep_labels(nlp: Language, strings: Path) -> None:
    """Leave only the labels among the stored strings: the words of the training texts are of no use to who runs it."""
    labels = {label for name in nlp.pipe_names for label in getattr(nlp.get_pipe(name), "labels", ())}
    strings.write_text(json.dumps(sorted(labels), ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def main() -> None:
    """Write the weights into the distribution: `python -m training.assemble`."""
    place = paths()
    nlp = assemble(place, place.trained / "model-best", place.trained_ends / "model-best")
    shutil.rmtree(place.weights, ignore_errors=True)
    nlp.to_disk(place.weights)
    keep_labels(nlp, place.weights / "vocab" / "strings.json")


if __name__ == "__main__":
    main()
