"""Where the recipe reads and writes, in one place, so that no other module knows a path."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE_NAME = "nl_regiokennis_sm"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """The folders of one run; the work folder may be thrown away, the package folder is committed."""

    treebank: Path
    policy: Path
    work: Path
    package: Path
    config: Path
    config_ends: Path

    @property
    def converted(self) -> Path:
        """The folder of the `.spacy` files that training and evaluation read."""
        return self.work / "converted"

    @property
    def trained(self) -> Path:
        """The folder in which `spacy train` leaves `model-best`."""
        return self.work / "trained"

    @property
    def trained_ends(self) -> Path:
        """The same for the sentence ends, which are trained by themselves."""
        return self.work / "trained-ends"

    @property
    def weights(self) -> Path:
        """The model folder inside the distribution, beside its `__init__.py`."""
        return self.package / PACKAGE_NAME / "model"

    @property
    def scores(self) -> Path:
        """The scores file that is committed beside the distribution."""
        return self.policy.parent / "scores.json"


def paths() -> Paths:
    """Read the places from the environment, because the treebank is too large to live in the checkout."""
    here = ROOT / "training"
    return Paths(
        treebank=Path(os.environ.get("REGIOKENNIS_TREEBANK", ROOT.parent / "shared" / "treebank")),
        policy=here / "policy",
        work=Path(os.environ.get("REGIOKENNIS_TRAINING_WORK", ROOT / "build" / "training")),
        package=here / PACKAGE_NAME,
        config=here / "config.cfg",
        config_ends=here / "config-ends.cfg",
    )
