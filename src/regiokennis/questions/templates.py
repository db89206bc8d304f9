"""Questions as files: a `#+` head in YAML and a SPARQL query with `$parameters` (ontology/vragen/*.rq).

Head: `titel`, `intentie`, `parameters` (name -> schema, optioneel), `kolommen` (the projected variables), `antwoord`
(a sentence for a row), `leeg` (what is said when nothing is found), `herken` (how people ask it), `voorbeelden`. A line
of the query that names an optional parameter without a value falls away. `$name` is replaced by serialised RDF terms,
never by user text, so the bound query can be sent to /sparql as it is and gives the rows of the answer.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pyoxigraph import Literal, NamedNode

from regiokennis.errors import RegiokennisError
from regiokennis.questions.cues import Cue

Terms = Sequence[NamedNode | Literal]

PARAMETER = re.compile(r"\$(\w+)")
NARROWS = re.compile(r"VALUES \?(\w+) \{ \$(\w+) \}|FILTER\(\?(\w+) IN \(\$(\w+)\)\)")
"""The only two ways in which a query may use a parameter."""
BASE = "https://w3id.org/regiokennis/"
"""The base the files are written with; another base of the settings takes its place."""


class TemplateError(RegiokennisError):
    """A question file whose head or query is not right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A slot of a question: which sort of term fills it."""

    naam: str
    schema: str
    optioneel: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """One question file."""

    naam: str
    titel: str
    intentie: str
    parameters: tuple[Parameter, ...]
    kolommen: tuple[str, ...]
    antwoord: str
    leeg: str
    herken: tuple[Cue, ...]
    voorbeelden: tuple[str, ...]
    query: str
    onderwerp: str = "nee"
    """What words of the question that no slot takes do to the rows: `nee` nothing, `kies` those that have them go
    before and alone, `eis` a row without them does not answer."""
    vraagt: tuple[str, ...] = ()
    """Sorts of exact answer (a number, an amount, a moment) that its rows can give."""
    landelijk: bool = False
    """Whether national documents are told of where no region is named."""
    aanvullen: bool = True
    """Whether passages may add to the rows, or stand in where there are none."""
    minstens: int = 1
    """Rows that a place must have to be told: one municipality is no list of those of a region, nor their number."""
    soort: str = "lijst"
    """How rows are told: `lijst` a sentence each, `opsomming` all in one, `groepen` one for those that share a head."""

    @property
    def narrows(self) -> Mapping[str, str]:
        """Which column each parameter allows the values of."""
        return dict(found for line in self.query.splitlines() if (found := _narrowed(line)))

    @property
    def free(self) -> frozenset[str]:
        """The columns of which no question gives the value: what stands there can be what it is about."""
        given = {each.naam for each in self.parameters if not each.optioneel or each.schema == "document"}
        return frozenset(self.kolommen) - given

    def whole(self, base: str = BASE) -> str:
        """The query without its parameters: every row it can give."""
        return "\n".join(line for line in self.query.splitlines() if not PARAMETER.search(line)).replace(BASE, base)

    def bind(self, values: Mapping[str, Terms], base: str = BASE) -> str:
        """The query with its parameters filled in; TemplateError where one that is needed has no value."""
        lines = []
        for line in self.query.splitlines():
            names = PARAMETER.findall(line)
            if any(not values.get(name) for name in names):
                missing = [each for each in self.parameters if each.naam in names and not each.optioneel]
                if [each for each in missing if not values.get(each.naam)]:
                    raise TemplateError(f"Vraag {self.naam}: {missing[0].naam} is niet ingevuld.")
                continue
            between = ", " if " IN (" in line else " "
            bound = {name: between.join(map(str, values[name])) for name in names}
            lines.append(PARAMETER.sub(lambda found: bound[found[1]], line))  # noqa: B023 - used before the next line
        return "\n".join(lines).replace(BASE, base)


def read(path: Path) -> Template:
    """Read one file; TemplateError names it and says what is wrong."""
    lines = path.read_text(encoding="utf-8").splitlines()
    head = "\n".join(line[2:].removeprefix(" ") for line in lines if line.startswith("#+"))
    query = "\n".join(line for line in lines if not line.startswith("#+")).strip()
    try:
        fields: dict[str, Any] = yaml.safe_load(head)
        template = Template(
            naam=path.stem,
            titel=fields["titel"],
            intentie=fields["intentie"],
            parameters=tuple(
                Parameter(naam=naam, schema=each["schema"], optioneel=bool(each.get("optioneel", False)))
                for naam, each in (fields.get("parameters") or {}).items()
            ),
            kolommen=tuple(fields["kolommen"]),
            antwoord=fields["antwoord"],
            leeg=fields["leeg"],
            herken=tuple(Cue.of(row) for row in fields["herken"]),
            voorbeelden=tuple(fields["voorbeelden"]),
            query=query,
            onderwerp=fields.get("onderwerp", "nee"),
            vraagt=tuple(fields.get("vraagt") or ()),
            landelijk=bool(fields.get("landelijk", False)),
            aanvullen=bool(fields.get("aanvullen", True)),
            minstens=int(fields.get("minstens", 1)),
            soort=fields.get("soort", "lijst"),
        )
    except (yaml.YAMLError, KeyError, TypeError, AttributeError, ValueError) as error:
        raise TemplateError(f"De kop van vraag {path.name} is niet goed: {error}") from error
    _check(template, path)
    return template


def _narrowed(line: str) -> tuple[str, str] | None:
    """The parameter and the column of a line `VALUES ?column { $parameter }` or `FILTER(?column IN ($parameter))`."""
    found = NARROWS.fullmatch(line.strip())
    return (found[2] or found[4], found[1] or found[3]) if found else None


def _check(template: Template, path: Path) -> None:
    used = set(PARAMETER.findall(template.query))
    declared = {each.naam for each in template.parameters}
    if used != declared:
        raise TemplateError(f"Vraag {path.name}: parameters {sorted(declared)} in de kop, {sorted(used)} in de query.")
    projected = re.search(r"SELECT\s+(?:DISTINCT\s+)?((?:\?\w+\s*|\(.*?AS\s+\?\w+\)\s*)+)", template.query)
    names = re.findall(r"\?(\w+)(?=\s|$|\))", re.sub(r"\(.*?(AS\s+\?\w+)\)", r"\1", projected[1])) if projected else []
    if tuple(names) != template.kolommen:
        raise TemplateError(f"Vraag {path.name}: kolommen {list(template.kolommen)} in de kop, {names} in de query.")
    if set(template.narrows) != used or not set(template.narrows.values()) <= set(template.kolommen):
        raise TemplateError(f"Vraag {path.name}: een parameter beperkt altijd één kolom, op een eigen regel.")


def read_all(folder: Path) -> tuple[Template, ...]:
    """Every question file of a folder, by name."""
    found = tuple(read(path) for path in sorted(folder.glob("*.rq")))
    if not found:
        raise TemplateError(f"In {folder} staan geen vragen (*.rq).")
    return found
