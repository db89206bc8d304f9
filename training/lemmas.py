"""Make the word lists and the lemmatizer's memory: spaCy's Dutch lists, and what the treebank teaches beyond them."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from nl_regiokennis_sm.forms import PARTICLES, Memory, lemma_of
from nl_regiokennis_sm.words import FILE, KINDS, Words
from spacy.util import load_language_data, registry

from training.inflect import adjective_forms, verb_forms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

SURE = 0.5
ANY_CASE = frozenset({"PROPN", "X"})


def word_lists() -> Words:
    """Take the lists from `spacy-lookups-data`, so that the finished pipeline does not need that package.

    A pair counts for each kind of word whose index knows the lemma; the exceptions go before it.
    """
    tables: dict[str, Any] = {name: load_language_data(path) for name, path in registry.lookups.get("nl").items()}
    pairs = {form: lemma for form, lemma in tables["lemma_lookup"].items() if form != lemma}
    lemmas: dict[str, frozenset[str]] = {}
    forms: dict[str, dict[str, str]] = {}
    for kind in KINDS:
        lemmas[kind] = frozenset(word for word in tables["lemma_index"].get(kind, ()) if word.isalpha())
        exceptions = tables["lemma_exc"].get(kind, {})
        forms[kind] = {form: lemma for form, lemma in pairs.items() if lemma in lemmas[kind] and form.isalpha()}
        forms[kind] |= {form: found[0] for form, found in exceptions.items() if form.isalpha()}
    return Words(
        lemmas=lemmas,
        forms=forms
        | {
            "verb": _filled(forms["verb"], lemmas["verb"], _verb_forms),
            "adj": _filled(forms["adj"], lemmas["adj"], adjective_forms),
        },
    )


def _filled(known: dict[str, str], lemmas: frozenset[str], inflect: Callable[[str], frozenset[str]]) -> dict[str, str]:
    """Add the regular forms that no list has; a form of two lemmas goes to the shorter, which is the commoner."""
    made: dict[str, str] = {}
    for lemma in sorted(lemmas, key=lambda word: (len(word), word)):
        if lemma.isalpha() and lemma.islower():
            for form in sorted(inflect(lemma)):
                made.setdefault(form, lemma)
    return {form: lemma for form, lemma in made.items() if form not in lemmas} | known


def _verb_forms(infinitive: str) -> frozenset[str]:
    """Inflect a verb with the particles that the lemmatizer knows."""
    return verb_forms(infinitive, PARTICLES)


def counted(files: Iterable[Path]) -> Mapping[tuple[str, str, str], Counter[str]]:
    """Count the lemmas of every form, tag by tag, in CoNLL-U files."""
    seen: defaultdict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    for path in files:
        for line in path.read_text(encoding="utf-8").splitlines():
            cells = line.split("\t")
            if len(cells) > 4 and cells[0].isdigit():
                seen[cells[1], cells[3], cells[4].replace("_", "")][cells[2]] += 1
    return seen


def memory_of(files: Iterable[Path]) -> Memory:
    """Remember what the treebank says otherwise than lists and endings do, wherever most of its cases agree."""
    by_form: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    wrong: set[tuple[str, str]] = set()
    for (form, pos, tag), lemmas in counted(files).items():
        key = (form if pos in ANY_CASE or not form[1:].islower() else form.lower(), pos)
        by_form[key] += lemmas
        if lemma_of(form, pos, tag, {}) != lemmas.most_common(1)[0][0]:
            wrong.add(key)
    memory: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for form, pos in sorted(wrong):
        lemma, times = min(by_form[form, pos].items(), key=lambda item: (-item[1], item[0]))
        if times > SURE * by_form[form, pos].total():
            memory[pos][form] = lemma
    return dict(memory)


if __name__ == "__main__":
    FILE.write_bytes(word_lists().dumps())
