"""The features of a word: its letters and what the word lists say, so that an unseen compound is not unknown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.attrs import NORM, ORTH, SHAPE, SPACY, SUFFIX
from spacy.strings import get_string_id
from spacy.util import registry
from thinc.api import HashEmbed, Maxout, Model, chain, concatenate, list2ragged, ragged2list, with_array

from .words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from spacy.tokens import Doc

Result = tuple[list[Any], "Callable[[Any], list[Any]]"]
COLUMNS = ("norm", "shape", "suffix", "space", "prefix", "ending", "kinds", "tail")
OF_DOC = (NORM, SHAPE, SUFFIX, SPACY, ORTH)


def of_form(form: str) -> tuple[int, int, int, int]:
    """Hash what is not in spaCy's own attributes: first three and last five letters, kinds of word, last known part.

    A token of several words is a merged name if it has a capital, and else what its last word is.
    """
    first, space, last = form.rpartition(" ")
    merged = bool(space and first.strip() and last)
    low = (last if merged else form).lower().replace("’", "'")
    tail, kinds = words().tail(low) if low[:1].isalpha() else (low, "#" if any(c.isdigit() for c in low) else "")
    case = "A" if form.isupper() and len(form) > 1 else "a" if form.islower() else "Aa"
    if merged and case != "a":
        kinds = "name"
    strings = (form[:3].lower(), low[-5:], f"{kinds}/{case}", words().base(tail))
    prefix, ending, kind, part = (get_string_id(f"{key}={value}") for key, value in zip("pekt", strings, strict=True))
    return prefix, ending, kind, part


def word_features() -> Model[Any, Any]:
    """Make the layer that turns documents into hashes; its cache makes a known form as cheap as a spaCy attribute."""
    cache: dict[int, tuple[int, int, int, int]] = {}

    def forward(model: Model[Any, Any], docs: Sequence[Doc], is_train: bool) -> Result:  # noqa: ARG001
        arrays = []
        for doc in docs:
            base = doc.to_array(OF_DOC)
            rows = []
            for orth in base[:, -1].tolist():
                row = cache.get(orth)
                if row is None:
                    row = cache[orth] = of_form(doc.vocab.strings[orth])
                rows.append(row)
            extra = np.asarray(rows, dtype="uint64").reshape(len(rows), 4)
            arrays.append(model.ops.asarray(np.hstack([base[:, :-1], extra])))
        return arrays, lambda _: []

    return Model("word_features", forward)


@registry.architectures("nl_regiokennis.WordEmbed.v1")
def word_embed(width: int, rows: list[int]) -> Model[Any, Any]:
    """Embed the features as `spacy.MultiHashEmbed` does, one hashed table a column and a mixing layer over them."""
    tables = [HashEmbed(width, count, column=place, seed=8 + place, dropout=0.0) for place, count in enumerate(rows)]
    mix = Maxout(width, width * len(tables), nP=3, dropout=0.0, normalize=True)
    return chain(word_features(), list2ragged(), with_array(concatenate(*tables)), with_array(mix), ragged2list())
