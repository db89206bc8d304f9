"""Train the pipeline's weights with the fixed seed of `config.cfg`, on one thread, so that a run can be repeated."""

from __future__ import annotations

import os

from spacy.cli.train import train
from thinc.api import fix_random_seed

import training.registered  # noqa: F401 - the config names what it registers
from training.settings import Paths, paths

ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


def run(place: Paths) -> None:
    """Run `spacy train` on the converted files; the best model on `dev` is left in the work folder."""
    fix_random_seed(0)
    named = {
        "paths.train": str(place.converted / "train"),
        "paths.named": str(place.converted / "named.spacy"),
        "paths.dev": str(place.converted / "dev.spacy"),
    }
    train(place.config, place.trained, overrides=named)


if __name__ == "__main__":
    for variable in ONE_THREAD:
        os.environ.setdefault(variable, "1")
    run(paths())
