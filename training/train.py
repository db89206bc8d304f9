"""Train the pipeline's weights with the fixed seed of `config.cfg`, on one thread, so that a run can be repeated."""

from __future__ import annotations

import os

from spacy.cli.train import train
from thinc.api import fix_random_seed

import training.registered  # noqa: F401 - the config names what it registers
from training.settings import Paths, paths

ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


def run(place: Paths) -> None:
    """Run `spacy train` twice on the converted files: tags and trees, and by itself where sentences end.

    One network for both lost on both: the ends are learned in a quarter of the steps that the trees take, and are then
    learned by heart. The best models on `dev` are left in the work folder.
    """
    dev = str(place.converted / "dev.spacy")
    for config, target, overrides in (
        (place.config_ends, place.trained_ends, {"paths.train": str(place.converted / "ends"), "paths.dev": dev}),
        (
            place.config,
            place.trained,
            {
                "paths.train": str(place.converted / "train"),
                "paths.named": str(place.converted / "named.spacy"),
                "paths.dev": dev,
            },
        ),
    ):
        fix_random_seed(0)
        train(config, target, overrides=overrides)


if __name__ == "__main__":
    for variable in ONE_THREAD:
        os.environ.setdefault(variable, "1")
    run(paths())
