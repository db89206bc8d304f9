"""Learn the task recogniser and write its weights: `python -m training.taak [--meet]`.

From the phrases of training/zinnen, and from the clauses of the documents and sentences written to learn from, which
also teach what is no task. `--meet` shows how many clauses of each get their task by what the others taught.
"""

import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from regiokennis.facts.clauses.taak import (
    GEEN,
    PARTY_WEIGHT,
    WEIGHTS,
    TaskModel,
    features,
    party_features,
    split_words,
)

SENTENCES = Path(__file__).parent / "zinnen"
PHRASES = ("taken.toml", "veld.toml", "kort.toml", "wendingen.toml", "geen.toml")
STRENGTH = 10.0
SMOOTHING, COUNTED, SCALE = 0.1, 2.0, 0.65
"""What is added to the counts of a feature, what counting weighs beside regression, and what keeps the sum as large
as regression alone would make it. Counting knows of a word that is rare what regression cannot yet tell."""
SMALLEST = 0.02
"""Features whose largest weight stays below this part of the greatest weight are left out."""

Example = tuple[dict[str, float], str]
"""The features of a phrase or clause, and its class."""


def read_sentences(names: Sequence[str] = PHRASES) -> tuple[list[str], list[str]]:
    """The phrases and their class, in file order."""
    phrases, classes = [], []
    for name in names:
        for code, members in tomllib.loads((SENTENCES / name).read_text(encoding="utf-8")).items():
            phrases += members
            classes += [code] * len(members)
    return phrases, classes


def normalised(words: Sequence[str]) -> dict[str, float]:
    """The features of words as the recogniser weighs them: to length one."""
    found = features(words)
    norm = np.sqrt(sum(value * value for value in found.values())) or 1.0
    return {name: value / norm for name, value in found.items()}


def phrases_of(names: Sequence[str] = PHRASES) -> list[Example]:
    """The phrases, which tell nothing of who does it."""
    return [(normalised(split_words(phrase)), code) for phrase, code in zip(*read_sentences(names), strict=True)]


def said_of(words: Sequence[str], kind: Sequence[str]) -> dict[str, float]:
    """The features of a clause about a kind of party, told by words."""
    return normalised(words) | dict.fromkeys(party_features(kind), PARTY_WEIGHT)


def fit(examples: Sequence[Example]) -> TaskModel:
    """A recogniser learned from features with their class.

    Logistic regression and complement naive Bayes (Rennie et al. 2003) are both linear, so that their weights add up
    (as in Wang and Manning 2012, who show that such a mixture is best on short texts).
    """
    # Only fitting needs scikit-learn (the extra `train`); the sentences are read without it.
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.naive_bayes import ComplementNB

    vectorizer = DictVectorizer()
    matrix, codes = vectorizer.fit_transform([found for found, _ in examples]), [code for _, code in examples]
    model = LogisticRegression(C=STRENGTH, max_iter=1000, tol=1e-3, class_weight="balanced").fit(matrix, codes)
    counted = ComplementNB(alpha=SMOOTHING).fit(matrix, codes).feature_log_prob_
    weights = SCALE * (model.coef_ + COUNTED * (counted - counted.mean(axis=0))).T
    names = np.array(vectorizer.get_feature_names_out())
    keep = np.abs(weights).max(axis=1) >= SMALLEST * np.abs(weights).max()
    return TaskModel(
        classes=tuple(str(code) for code in model.classes_),
        rows={str(name): place for place, name in enumerate(names[keep])},
        weights=weights[keep].astype(np.float32),
        bias=(SCALE * model.intercept_).astype(np.float32),
    )


def save(model: TaskModel) -> None:
    """Write the weights in whole numbers of a byte, with a scale for each class."""
    scale = np.abs(model.weights).max(axis=0) / 127
    np.savez_compressed(
        WEIGHTS,
        classes=np.array("\n".join(model.classes)),
        features=np.array("\n".join(model.rows)),
        weights=np.round(model.weights / scale).astype(np.int8),
        scale=scale.astype(np.float32),
        bias=model.bias,
    )
    print(f"{len(model.rows)} kenmerken bewaard, {WEIGHTS.stat().st_size // 1024} kB")


def main() -> None:
    from training.voorbeelden import Bibliotheek, clauses

    library = Bibliotheek()
    told = {example.naam: list(clauses(example, library.judged(example)[0])) for example in library.written()}
    examples = {naam: [(said_of(words, kind), code) for words, kind, code in rows] for naam, rows in told.items()}
    if "--meet" in sys.argv:
        for naam, members in told.items():
            model = fit([*phrases_of(), *(each for other, rows in examples.items() if other != naam for each in rows)])
            of_task = [(words, kind, code) for words, kind, code in members if code != GEEN]
            right = sum(_task(model, words, kind) == code for words, kind, code in of_task)
            print(f"{naam:28s} {right} van {len(of_task)} zinsdelen de goede taak", flush=True)
        return
    save(fit([*phrases_of(), *(each for rows in examples.values() for each in rows)]))


def _task(model: TaskModel, words: Sequence[str], kind: tuple[str, ...]) -> str:
    scores = model.scores(words) + model.of_party(kind)
    scores[model.classes.index(GEEN)] = -np.inf
    return model.classes[int(np.argmax(scores))]


if __name__ == "__main__":
    main()
