"""Makes `facts/soorten.py` from ontology/: one dataclass a soort of fact, one StrEnum a code list.

`python -m regiokennis.ontology.generate` writes the file, `--check` only compares (exit 1 where it is out
of date). The result has no date and depends on nothing but the files of ontology/.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from regiokennis.ontology.model import Begrip, Veld
from regiokennis.ontology.ontology import Ontology
from regiokennis.settings import Settings

TARGET = Path(__file__).resolve().parents[1] / "facts" / "soorten.py"

_HEAD = '''"""The soorten of facts and the code lists they use.

Made by `python -m regiokennis.ontology.generate` from ontology/feiten and ontology/begrippen: change those.
"""

# ruff: noqa: N815 - the fields are the keys of the contract

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar
'''
_TYPES = {"string": "str", "integer": "int", "decimal": "float", "iri": "str"}
_ALWAYS = ("herkomst",)
"""Code lists of the fields that all soorten share; the others are found through the fields."""


def generate(ontology: Ontology) -> str:
    """The whole text of `facts/soorten.py`."""
    parts = [_HEAD]
    parts += ["\n".join(_enum(name, ontology.scheme(name))) for name in _code_lists(ontology)]
    delen = {veld.deel: veld.delen for soort in ontology.soorten for veld in soort.velden if veld.deel}
    parts += ["\n".join(_dataclass(deel, None, _deel_doc(deel), velden)) for deel, velden in delen.items()]
    parts += [
        "\n".join(_dataclass(_class_name(soort.naam), soort.naam, soort.definitie, soort.velden))
        for soort in ontology.soorten
    ]
    names = "".join(f"    {_class_name(soort.naam)},\n" for soort in ontology.soorten)
    parts.append(f'SOORTEN: tuple[type, ...] = (\n{names})\n"""Every soort of fact, in the order of the contract."""\n')
    return "\n\n".join(parts)


def _code_lists(ontology: Ontology) -> tuple[str, ...]:
    fields = [veld for soort in ontology.soorten for veld in soort.velden]
    used = {veld.scheme for veld in fields if veld.datatype == "code" and veld.scheme}
    return tuple(sorted(used.union(_ALWAYS)))


def _enum(name: str, begrippen: tuple[Begrip, ...]) -> Iterator[str]:
    yield f"class {_class_name(name)}(StrEnum):"
    yield f'    """The codes of the scheme `{name}`."""\n'
    for begrip in begrippen:
        yield f'    {begrip.code.upper().replace("-", "_")} = "{begrip.code}"'
        yield f'    """{begrip.definitie}"""'
    yield ""


def _dataclass(name: str, soort: str | None, doc: str, velden: tuple[Veld, ...]) -> Iterator[str]:
    yield "@dataclass(frozen=True, slots=True, kw_only=True)"
    yield f"class {name}:"
    yield f'    """{doc}"""\n'
    if soort:
        yield f'    soort: ClassVar[str] = "{soort}"\n'
    for veld in velden:
        yield f"    {veld.naam}: {_annotation(veld)}"
        yield f'    """{veld.omschrijving}"""'
    yield ""


def _annotation(veld: Veld) -> str:
    if veld.datatype == "lijst":
        return f"tuple[{veld.deel or 'str'}, ...] = ()"
    name = _class_name(veld.scheme or "") if veld.datatype == "code" else _TYPES[veld.datatype]
    return name if veld.verplicht else f"{name} | None = None"


def _class_name(naam: str) -> str:
    return "".join(word.capitalize() for word in naam.split("-"))


def _deel_doc(deel: str) -> str:
    return f"Een onderdeel van een feit: {deel.lower()}."


def main(arguments: list[str]) -> int:
    """Write the file, or with `--check` compare it: 0 where it is as it should be, 1 where it is not."""
    settings = Settings.from_environment()
    text = generate(Ontology.open(settings.ontology, settings.base))
    if "--check" not in arguments:
        TARGET.write_text(text, encoding="utf-8")
        return 0
    if TARGET.exists() and TARGET.read_text(encoding="utf-8") == text:
        return 0
    sys.stderr.write("facts/soorten.py loopt achter op ontology/: draai python -m regiokennis.ontology.generate\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
