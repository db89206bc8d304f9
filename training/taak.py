"""Learn the task recogniser from training/zinnen and write its weights: `python -m training.taak [--meet]`."""

import sys
import tomllib
from pathlib import Path

import numpy as np

from regiokennis.facts.clauses.taak import WEIGHTS, features, split_words

SENTENCES = Path(__file__).parent / "zinnen"
PHRASES = ("taken.toml", "veld.toml", "kort.toml", "wendingen.toml", "geen.toml")
STRENGTH = 10.0
SMALLEST = 0.02
"""Features whose largest weight stays below this part of the greatest weight are left out."""


def read_sentences() -> tuple[list[str], list[str]]:
    """The phrases and their class, in file order."""
    phrases, classes = [], []
    for name in PHRASES:
        for code, members in tomllib.loads((SENTENCES / name).read_text(encoding="utf-8")).items():
            phrases += members
            classes += [code] * len(members)
    return phrases, classes


def normalised(text: str) -> dict[str, float]:
    """The features of a phrase as the recogniser weighs them: to length one."""
    found = features(split_words(text))
    norm = np.sqrt(sum(value * value for value in found.values())) or 1.0
    return {name: value / norm for name, value in found.items()}


def main() -> None:
    # Only fitting needs scikit-learn (the extra `train`); the sentences are read without it.
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import StratifiedKFold, cross_val_predict

    phrases, classes = read_sentences()
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform([normalised(phrase) for phrase in phrases])
    model = LogisticRegression(C=STRENGTH, max_iter=3000, class_weight="balanced")
    if "--meet" in sys.argv:
        folds = StratifiedKFold(5, shuffle=True, random_state=0)
        predicted = cross_val_predict(model, matrix, classes, cv=folds)
        right = float(np.mean(predicted == np.array(classes)))
        print(f"{len(phrases)} zinnen, {matrix.shape[1]} kenmerken, in vijf delen goed: {right:.3f}")
    model.fit(matrix, classes)
    weights = model.coef_.T
    names = np.array(vectorizer.get_feature_names_out())
    keep = np.abs(weights).max(axis=1) >= SMALLEST * np.abs(weights).max()
    weights, names = weights[keep], names[keep]
    scale = np.abs(weights).max(axis=0) / 127
    np.savez_compressed(
        WEIGHTS,
        classes=np.array("\n".join(model.classes_)),
        features=np.array("\n".join(names)),
        weights=np.round(weights / scale).astype(np.int8),
        scale=scale.astype(np.float32),
        bias=model.intercept_.astype(np.float32),
    )
    print(f"{len(names)} kenmerken bewaard, {WEIGHTS.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
