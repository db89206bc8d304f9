"""`make quality`: the figures on all gold that can be reached, and a baseline that may only rise.

Gold of others is read from `../shared/gold` where that folder stands beside the project; our own passages are in
`tests/quality/gold`. `--renew` writes the baseline after an improvement was looked at.
"""

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from regiokennis.evaluation.report import DocumentScore, score_files, write
from regiokennis.settings import Settings

TOLERANCE = 0.005
"""A figure may sway this much (rounding) without being called lower."""


def gold_files(root: Path) -> tuple[Path, ...]:
    """Every gold file in reach, shared gold first."""
    shared = sorted((root.parent / "shared" / "gold").glob("*.json"))
    return (*shared, *sorted((root / "tests" / "quality" / "gold").glob("*.json")))


def figures(documents: Sequence[DocumentScore]) -> dict[str, float]:
    """F of each measure of each gold file, by `document / measure`; only where there is something to find."""
    return {
        f"{found.gold} / {entry.measure.naam}": round(entry.f1, 3)
        for found in documents
        for entry in found.scores
        if entry.f1 is not None
    }


def lower(found: Mapping[str, float], baseline: Mapping[str, float]) -> tuple[str, ...]:
    """What fell below the baseline, one line each; figures that cannot be reached here are left alone."""
    return tuple(
        f"{name}: {found[name]:.3f} (was {before:.3f})"
        for name, before in baseline.items()
        if name in found and found[name] < before - TOLERANCE
    )


def main(arguments: Sequence[str]) -> int:
    """Print the report; 1 where a figure fell below the baseline."""
    settings = Settings.from_environment()
    baseline = settings.root / "tests" / "quality" / "baseline.json"
    documents = score_files(gold_files(settings.root), settings)
    found = figures(documents)
    sys.stdout.write(write(documents, fouten="--fouten" in arguments))
    if "--renew" in arguments:
        kept = json.loads(baseline.read_text(encoding="utf-8")) if baseline.is_file() else {}
        baseline.write_text(json.dumps({**kept, **found}, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        return 0
    fallen = lower(found, json.loads(baseline.read_text(encoding="utf-8")) if baseline.is_file() else {})
    for line in fallen:
        sys.stderr.write(f"Lager dan de vorige meting: {line}\n")
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
