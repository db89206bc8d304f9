"""A region, municipality, law or organisation is data: it stands in ontology/, never in the code that reads it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from regiokennis.ontology import Ontology
from regiokennis.settings import Settings

ROOT = Path(__file__).parents[2]
NAMED = ("regio", "gemeente", "wet", "actor")
COMMON = frozenset({"gemeente", "gemeenten", "bestuurders", "b&w", "cbs", "halt", "huisverbod"})
"""Words of the language, and who keeps the codes of municipalities; the vocabulary has them as labels too."""
SHORTEST = 3


def _strings(path: Path) -> Iterator[tuple[int, str]]:
    """The strings of a module with their line, docstrings left out."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.lineno, node.value


def _names() -> re.Pattern[str]:
    """All proper names of the vocabulary, and the ids of regions."""
    settings = Settings()
    ontology = Ontology.open(settings.ontology, settings.base)
    found = {begrip.code for begrip in ontology.scheme("regio") if begrip.code}
    for scheme in NAMED:
        for begrip in ontology.scheme(scheme):
            found |= {label for label in (begrip.naam, *begrip.alt_labels) if label != label.lower()}
    kept = sorted(name for name in found if len(name) >= SHORTEST and name.casefold() not in COMMON)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, kept))})(?![\w-])")


def test_no_string_of_the_code_holds_a_proper_name() -> None:
    """Every string of src, api, benchmarks and training is searched for every label with a capital."""
    names = _names()
    found = [
        f"{path.relative_to(ROOT)}:{line}: {match[0]}"
        for folder in ("src", "api", "benchmarks", "training")
        for path in sorted((ROOT / folder).rglob("*.py"))
        for line, text in _strings(path)
        for match in names.finditer(text)
    ]

    assert found == []
