"""Fit the weights of facts/clauses/weigh.py: `python -m training.weging [--meet] [GOLD…]`.

They rest only on what was written to learn from: training/documenten and zinnen/toewijzingen*.toml. The gold of real
regions is kept for measuring: fitting on it too gave, each region left out in turn, no better order of the candidates
(average precision .70 on real regions either way). Three numbers do come from gold, since invented prose cannot teach
them: what all log odds are multiplied by, what is added to them, and what for a document in long sentences, which is
sparser.

It prints each gold document by these weights, with the three numbers from the other regions, and each document that
was learned from by weights of the others; what the task recogniser says of the latter is asked of one that has not
seen them either. Tried and left: trees (boosted, random forests) in place of the linear model, one model in place of
two, lemmas of verbs and of all words as traits.
"""

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from regiokennis.evaluation.claim import Claim
from regiokennis.evaluation.quality import gold_files
from regiokennis.evaluation.score import MEASURES, score
from regiokennis.facts.clauses.traits import STYLE, TASK_TRAITS, traits
from regiokennis.facts.clauses.weigh import ALWAYS, WEIGHTS, Weights
from regiokennis.facts.extractors.toewijzing import GUIDELINES
from training import taak
from training.voorbeelden import PARTS, Beoordeeld, Bibliotheek, Voorbeeld, clauses

STRENGTH = 0.3
"""How freely weights may grow."""
LEAST = 0.005
"""A weight below this is left out."""
CUTOFFS = (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6)
MEASURE = next(measure for measure in MEASURES if measure.naam == "toewijzing")

Row = tuple[dict[str, float], bool]


def rows_of(judged: Sequence[Beoordeeld]) -> list[Row]:
    """The traits of candidates, and whether they are right."""
    return [(traits(each.kandidaat, each.naast), each.goed) for each in judged]


def unseen(library: Bibliotheek, examples: Sequence[Voorbeeld]) -> dict[str, tuple[list[Beoordeeld], list[Claim]]]:
    """The candidates of what was learned from, their tasks told by a recogniser that has not seen the document."""
    told = {
        each.naam: [(taak.said_of(words, kind), code) for words, kind, code in clauses(each, library.judged(each)[0])]
        for each in examples
    }
    found = {}
    for part in (examples[i::PARTS] for i in range(PARTS)):
        names = {each.naam for each in part}
        model = taak.fit(
            [*taak.phrases_of(), *(row for naam, rows in told.items() if naam not in names for row in rows)]
        )
        found |= {each.naam: library.judged(each, model) for each in part}
    return found


def fit(judged: Sequence[Beoordeeld]) -> Weights:
    """Weights of the traits: of those that have a part among all, and of those in the right task among these.

    Without candidates that may be right under another name, and without the style of the document, which is set later.
    """
    part = [(_plain(each), bool(each.partij)) for each in judged if each.partij or not each.twijfel]
    task = [
        ({name: value for name, value in _plain(each).items() if name in TASK_TRAITS}, each.goed)
        for each in judged
        if each.partij and (each.goed or not each.twijfel)
    ]
    return Weights(deel=_logistic(part), taak=_logistic(task), schaal=1.0, verschuiving=0.0, stijl=0.0)


def _plain(each: Beoordeeld) -> dict[str, float]:
    return {name: value for name, value in traits(each.kandidaat, each.naast).items() if name != STYLE}


def _logistic(rows: Sequence[Row]) -> dict[str, float]:
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform([found for found, _ in rows])
    model = LogisticRegression(C=STRENGTH, max_iter=5000).fit(matrix, [right for _, right in rows])
    weights = dict(zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True))
    return {ALWAYS: float(model.intercept_[0])} | {str(name): float(value) for name, value in weights.items()}


def set_right(weights: Weights, rows: Sequence[Row]) -> Weights:
    """The weights with the three numbers that make them right as often as they say, on these rows."""
    matrix = [[weights.log_odds(found), found[STYLE]] for found, _ in rows]
    model = LogisticRegression(C=1.0).fit(matrix, [right for _, right in rows])
    scale, style = model.coef_[0]
    return replace(weights, schaal=float(scale), verschuiving=float(model.intercept_[0]), stijl=float(style))


def rounded(weights: Weights) -> dict[str, Any]:
    """The weights as they are kept: sorted, in thousandths, without what weighs next to nothing."""
    kept = asdict(weights)
    for name in ("deel", "taak"):
        found = kept[name]
        kept[name] = {key: round(found[key], 3) for key in sorted(found) if abs(found[key]) >= LEAST or key == ALWAYS}
    return {name: round(value, 3) if isinstance(value, float) else value for name, value in kept.items()}


def main() -> None:
    library = Bibliotheek()
    paths = [Path(argument) for argument in sys.argv[1:] if not argument.startswith("--")]
    written = library.written()
    own = unseen(library, written)
    weights = fit([each for judged, _ in own.values() for each in judged])

    gold = library.documents(paths or gold_files(library.settings.root))
    regional = [example for document, _, example in gold if document.soort not in GUIDELINES]
    judged = {example.naam: library.judged(example) for _, _, example in gold}
    rows = {naam: rows_of(members) for naam, (members, _) in judged.items()}
    told = {}
    for naam, members in rows.items():
        others = [row for each in regional if each.naam != naam for row in rows[each.naam]]
        told[naam] = _chances(set_right(weights, others), members)

    print("Goud, dat de gewichten niet hebben gezien, bij zekerheid .4, .5 en .6")
    report([example for _, _, example in gold], judged, told)
    print("Alle documenten van regio's")
    report(regional, judged, told, together=True)
    weights = set_right(weights, [row for each in regional for row in rows[each.naam]])
    print("Wat geschreven is om van te leren, elk door gewichten van de rest")
    for example in written:
        others = fit([each for naam, (members, _) in own.items() if naam != example.naam for each in members])
        others = replace(weights, deel=others.deel, taak=others.taak)
        report([example], own, {example.naam: _chances(others, rows_of(own[example.naam][0]))})
    if "--meet" not in sys.argv:
        WEIGHTS.write_text(json.dumps(rounded(weights), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _chances(weights: Weights, rows: Sequence[Row]) -> np.ndarray:
    return np.array([weights.certainty(found) for found, _ in rows])


def report(
    examples: Sequence[Voorbeeld],
    judged: Mapping[str, tuple[list[Beoordeeld], list[Claim]]],
    told: Mapping[str, np.ndarray],
    *,
    together: bool = False,
) -> None:
    """Precision, recall and F at each cut-off, tables included; for all together also the bins of certainty."""
    for least in CUTOFFS if together else ():
        counts = sum(_count(each, judged[each.naam], told[each.naam], least) for each in examples)
        print(f"  >= {least}: {_figures(*counts)}")
    if together:
        chances = np.concatenate([told[each.naam] for each in examples])
        right = np.array([each.goed for example in examples for each in judged[example.naam][0]])
        bins = [(chances >= i / 10) & (chances < (i + 1) / 10) for i in range(10)]
        print("  " + "  ".join(f"{i / 10:.1f}: {right[b].sum()}/{b.sum()}" for i, b in enumerate(bins)))
        return
    for each in examples:
        counted = [_count(each, judged[each.naam], told[each.naam], least) for least in (0.4, 0.5, 0.6)]
        print(f"  {each.naam:24s} {counted[0][2]:4d} in goud  " + "  |  ".join(_figures(*counts) for counts in counted))


def _count(
    example: Voorbeeld, judged: tuple[list[Beoordeeld], list[Claim]], told: np.ndarray, least: float
) -> np.ndarray:
    """How many are right, said and owed at a cut-off."""
    members, tables = judged
    best: dict[tuple[int, str, str | None], Claim] = {}
    for each, sure in zip(members, told, strict=True):
        if sure >= least:
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
