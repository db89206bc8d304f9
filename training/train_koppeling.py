"""Train the classifier that maps actions to the national action lines, and write its weights.

Run: `.venv/bin/python -m training.train_koppeling`. Reads training/acties/ (actions written for this
purpose, no sentence of a document; see its README), writes facts/derive/koppeling.json and prints
cross-validated scores. scikit-learn is needed here only; at run time the weights are a table.
"""

import json
from pathlib import Path

import numpy as np
from scipy.optimize import minimize_scalar
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold
from sklearn.pipeline import Pipeline, make_pipeline

from regiokennis.facts.derive.features import find_features, find_parts

HERE = Path(__file__).parent / "acties"
TARGET = Path(__file__).parents[1] / "src" / "regiokennis" / "facts" / "derive" / "koppeling.json"
STRENGTH = 10.0
"""Inverse regularisation; 3, 10 and 30 scored alike in cross-validation."""
LEAST_PAIRS = 2
"""A pair of words must occur in so many actions to be a feature."""
FOLDS = 5


def read() -> tuple[list[str], list[str]]:
    """The texts and the code of the sub-line each was labelled with."""
    rows = [json.loads(line) for path in sorted(HERE.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    return [row["tekst"] for row in rows], [row["sublijn"] for row in rows]


def build() -> Pipeline:
    """Weights per feature, after the usual weighing of frequent features and of length."""
    model = LogisticRegression(C=STRENGTH, max_iter=3000, class_weight="balanced")
    return make_pipeline(DictVectorizer(), TfidfTransformer(), model)


def bags(texts: list[str], parts: frozenset[str]) -> list[dict[str, float]]:
    """The features of each text, rare pairs left out."""
    found = [[feature.name for feature in find_features(text, parts)] for text in texts]
    counts: dict[str, int] = {}
    for names in found:
        for name in names:
            counts[name] = counts.get(name, 0) + 1
    return [{name: 1.0 for name in names if " " not in name or counts[name] >= LEAST_PAIRS} for names in found]


def main() -> None:
    """Score by cross-validation, train on everything, write the weights."""
    texts, labels = read()
    classes = json.loads((HERE / "sublijnen.json").read_text("utf-8"))
    lines = {code: entry["lijn"] for code, entry in classes.items()}
    parts = find_parts(texts)
    rows = bags(texts, parts)
    guessed, logits, order = np.empty(len(rows), dtype=object), np.zeros((len(rows), len(classes))), sorted(classes)
    for train, test in StratifiedKFold(FOLDS, shuffle=True, random_state=7).split(rows, labels):
        model = build().fit([rows[i] for i in train], [labels[i] for i in train])
        scores = model.decision_function([rows[i] for i in test])
        columns = [order.index(code) for code in model.classes_]
        logits[np.ix_(test, columns)] = scores
        guessed[test] = model.classes_[scores.argmax(axis=1)]
    right = np.mean([a == b for a, b in zip(guessed, labels, strict=True)])
    lijn = np.mean([lines[a] == lines[b] for a, b in zip(guessed, labels, strict=True)])
    truth = np.array([order.index(label) for label in labels])

    def loss(sharpness: float) -> float:
        scaled = logits * sharpness
        scaled -= scaled.max(axis=1, keepdims=True)
        return float(-np.mean(scaled[np.arange(len(truth)), truth] - np.log(np.exp(scaled).sum(axis=1))))

    sharpness = float(minimize_scalar(loss, bounds=(0.3, 6), method="bounded").x)
    print(f"{len(texts)} acties, {FOLDS} delen: onderdeel {right:.2f}, lijn {lijn:.2f}, scherpte {sharpness:.2f}")
    model = build().fit(rows, labels)
    names = model[0].get_feature_names_out()
    idf, weights, bias = model[1].idf_, model[2].coef_, model[2].intercept_
    order = list(model[2].classes_)
    content = {
        "klassen": [{"code": code, **classes[code]} for code in order],
        "scherpte": round(sharpness, 3),
        "bias": [round(float(value), 3) for value in bias],
        "delen": sorted(parts),
        "kenmerken": {
            str(name): [round(float(idf[i]), 2), *(round(float(value), 2) for value in weights[:, i])]
            for i, name in enumerate(names)
        },
    }
    body = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    TARGET.write_text(body.replace('],"', '],\n"') + "\n", "utf-8")
    print(f"{TARGET.name}: {len(names)} kenmerken, {TARGET.stat().st_size // 1024} KiB")


if __name__ == "__main__":
    main()
