"""Fit the weights of facts/clauses/weigh.py: `python -m training.weging [--meet] [GOLD…]`.

They rest only on what was written to learn from: training/documenten and zinnen/toewijzingen*.toml. The gold of real
regions is kept for measuring. Fitting on it too gave, each region left out in turn, F .581 against .577: too little to
give up that the figures of `make quality` are of documents that the weights have not seen. Three numbers do come from
gold, since invented prose cannot teach them: what all log odds are multiplied by, what is added to them, and what for a
document in long sentences, which is sparser (of regions left out, average precision .74 with it and .70 without).

It prints each gold document by these weights, with the three numbers from the other regions, and each document that
was learned from by weights of the others; what the task recogniser says of the latter is asked of one that has not
seen them either. Trees (boosted, random forests) were tried in place of the linear model, and lost by .02 to .07 in
average precision on gold; verb classes, lemmas, places, tense and words of headings as traits gave nothing there.
"""

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from regiokennis.evaluation.claim import Claim
from regiokennis.evaluation.quality import gold_files
from regiokennis.evaluation.score import MEASURES, score
from regiokennis.facts.clauses.traits import STYLE, traits
from regiokennis.facts.clauses.weigh import WEIGHTS
from regiokennis.facts.extractors.toewijzing import GUIDELINES
from training import taak
from training.voorbeelden import PARTS, Beoordeeld, Bibliotheek, Voorbeeld, clauses

STRENGTH = 1.0
CUTOFFS = (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6)
MEASURE = next(measure for measure in MEASURES if measure.naam == "toewijzing")

Row = tuple[dict[str, float], bool]


def rows_of(judged: Sequence[Beoordeeld]) -> list[Row]:
    """The traits of candidates, and whether they are right."""
    return [(traits(each.kandidaat, each.naast), each.goed) for each in judged]


def clear(judged: Sequence[Beoordeeld]) -> list[Row]:
    """Those to learn from: without the ones that may be right under another name, and without the document's style."""
    rows = rows_of([each for each in judged if each.goed or not each.twijfel])
    return [({name: value for name, value in found.items() if name != STYLE}, right) for found, right in rows]


def honest(total: Sequence[float], rows: Sequence[Row]) -> tuple[float, float, float]:
    """What log odds are multiplied by, what is added, and what for the style, to be right as often as they say."""
    matrix = [[value, found[STYLE]] for value, (found, _) in zip(total, rows, strict=True)]
    model = LogisticRegression(C=1.0).fit(matrix, [right for _, right in rows])
    return float(model.coef_[0][0]), float(model.intercept_[0]), float(model.coef_[0][1])


def unseen(library: Bibliotheek, examples: Sequence[Voorbeeld]) -> dict[str, tuple[list[Beoordeeld], list[Claim]]]:
    """The candidates of what was learned from, their tasks told by a recogniser that has not seen the document."""
    told = {each.naam: list(clauses(each, library.judged(each)[0])) for each in examples}
    found = {}
    for part in (examples[i::PARTS] for i in range(PARTS)):
        names = {each.naam for each in part}
        model = taak.fit(
            [*taak.phrases_of(), *(row for naam, rows in told.items() if naam not in names for row in rows)]
        )
        found |= {each.naam: library.judged(each, model) for each in part}
    return found


def fit(rows: Sequence[Row]) -> dict[str, float]:
    """Weights of the traits, by logistic regression."""
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform([found for found, _ in rows])
    model = LogisticRegression(C=STRENGTH, max_iter=5000).fit(matrix, [right for _, right in rows])
    weights = dict(zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True))
    return {"altijd": float(model.intercept_[0])} | {str(name): float(value) for name, value in weights.items()}


def odds(weights: Mapping[str, float], rows: Sequence[Row]) -> np.ndarray:
    """Log odds of rows."""
    return np.array([weights["altijd"] + sum(weights.get(k, 0.0) * v for k, v in found.items()) for found, _ in rows])


def shifted(weights: Mapping[str, float], scale: float, shift: float, style: float) -> dict[str, float]:
    """The weights after what `honest` found."""
    return {name: scale * value for name, value in weights.items()} | {
        "altijd": scale * weights["altijd"] + shift,
        STYLE: style,
    }


def main() -> None:
    library = Bibliotheek()
    paths = [Path(argument) for argument in sys.argv[1:] if not argument.startswith("--")]
    written = library.written()
    own = unseen(library, written)
    learned = {naam: clear(judged) for naam, (judged, _) in own.items()}
    weights = fit([row for rows in learned.values() for row in rows])

    gold = library.documents(paths or gold_files(library.settings.root))
    regional = [example for document, _, example in gold if document.soort not in GUIDELINES]
    judged = {example.naam: library.judged(example) for _, _, example in gold}
    rows = {naam: rows_of(members) for naam, (members, _) in judged.items()}
    total = {naam: odds(weights, members) for naam, members in rows.items()}
    told = {}
    for naam, members in rows.items():
        seen = [each.naam for each in regional if each.naam != naam]
        numbers = honest([o for each in seen for o in total[each]], [row for each in seen for row in rows[each]])
        told[naam] = odds(shifted(weights, *numbers), members)

    print("Goud, dat de gewichten niet hebben gezien, bij zekerheid .4, .5 en .6")
    report([example for _, _, example in gold], judged, told)
    print("Alle documenten van regio's")
    report(regional, judged, told, together=True)
    names = [each.naam for each in regional]
    numbers = honest([o for naam in names for o in total[naam]], [row for naam in names for row in rows[naam]])
    print("Wat geschreven is om van te leren, elk door gewichten van de rest")
    for example in written:
        others = fit([row for naam, members in learned.items() if naam != example.naam for row in members])
        report([example], own, {example.naam: odds(shifted(others, *numbers), rows_of(own[example.naam][0]))})
    if "--meet" not in sys.argv:
        weights = shifted(weights, *numbers)
        rounded = {name: round(value, 3) for name, value in sorted(weights.items()) if abs(value) >= 0.005}
        WEIGHTS.write_text(json.dumps(rounded, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def report(
    examples: Sequence[Voorbeeld],
    judged: Mapping[str, tuple[list[Beoordeeld], list[Claim]]],
    total: Mapping[str, np.ndarray],
    *,
    together: bool = False,
) -> None:
    """Precision, recall and F at each cut-off, tables included; for all together also the bins of certainty."""
    for least in CUTOFFS if together else ():
        counts = sum(_count(each, judged[each.naam], total[each.naam], least) for each in examples)
        print(f"  >= {least}: {_figures(*counts)}")
    if together:
        chances = 1 / (1 + np.exp(-np.concatenate([total[each.naam] for each in examples])))
        right = np.array([each.goed for example in examples for each in judged[example.naam][0]])
        bins = [(chances >= i / 10) & (chances < (i + 1) / 10) for i in range(10)]
        print("  " + "  ".join(f"{i / 10:.1f}: {right[b].sum()}/{b.sum()}" for i, b in enumerate(bins)))
        return
    for each in examples:
        counted = [_count(each, judged[each.naam], total[each.naam], least) for least in (0.4, 0.5, 0.6)]
        print(f"  {each.naam:24s} {counted[0][2]:4d} in goud  " + "  |  ".join(_figures(*counts) for counts in counted))


def _count(
    example: Voorbeeld, judged: tuple[list[Beoordeeld], list[Claim]], total: np.ndarray, least: float
) -> np.ndarray:
    """How many are right, said and owed at a cut-off."""
    members, tables = judged
    best: dict[tuple[int, str, str | None], Claim] = {}
    for each, value in zip(members, total, strict=True):
        if 1 / (1 + np.exp(-value)) >= least:
            best.setdefault((each.zin, each.kandidaat.taak, each.kandidaat.relatie.partij.naam), each.claim)
    if example.begin:  # the name of a party need only begin as the row says, which `score` does not know
        said = {(e.zin, e.kandidaat.taak, e.kandidaat.relatie.partij.naam): e.goed for e in members}
        return np.array([sum(said[key] for key in best), len(best), len(example.rows)])
    found = score(MEASURE, example.rows, [*best.values(), *tables])
    return np.array([len(found.goed), len(found.goed) + len(found.teveel), len(found.goed) + len(found.gemist)])


def _figures(right: float, said: float, owed: float) -> str:
    precision, recall, f = right / max(said, 1), right / max(owed, 1), 2 * right / max(said + owed, 1)
    return f"P {precision:.2f} R {recall:.2f} F {f:.2f}"


if __name__ == "__main__":
    main()
