"""The vocabulary's own checks: what an editor of ontology/ got wrong, one line an issue.

`python -m regiokennis.ontology.lint [DIR]` prints the issues and exits 1 where there are any. A label that is meant
to stand for more than one concept is declared with rk:deeltLabel at one of them. Conformity to NL-SBB and SHACL is
tested elsewhere; here stands what those standards do not know.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from regiokennis.errors import RegiokennisError
from regiokennis.ontology.model import Begrip, SignalPattern, Soort, Veld
from regiokennis.ontology.ontology import Ontology
from regiokennis.settings import Settings

CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
RICHTINGEN = ("voor", "na", "beide")


@dataclass(frozen=True, slots=True, order=True)
class Issue:
    """One thing to mend: where it is, and what is wrong (Dutch)."""

    plaats: str
    melding: str


def lint(ontology: Ontology) -> list[Issue]:
    """All issues, sorted."""
    return sorted({issue for check in CHECKS for issue in check(ontology)})


def check_texts(ontology: Ontology) -> list[Issue]:
    """Every concept has a name, a definition and a code that reads as one."""
    issues = []
    for begrip in ontology.begrippen:
        if not begrip.naam:
            issues.append(Issue(_place(begrip), "geen skos:prefLabel in het Nederlands"))
        if not begrip.definitie:
            issues.append(Issue(_place(begrip), "geen skos:definition in het Nederlands"))
        if not CODE.fullmatch(begrip.code):
            issues.append(Issue(_place(begrip), "de code heeft iets anders dan kleine letters, cijfers en streepjes"))
    return issues


def check_references(ontology: Ontology) -> list[Issue]:
    """Every broader concept exists and no chain of them comes back to its start."""
    issues = []
    for scheme in ontology.schemes:
        broader = {begrip.code: begrip.breder for begrip in ontology.scheme(scheme)}
        for begrip in ontology.scheme(scheme):
            if begrip.breder and begrip.breder not in broader:
                issues.append(Issue(_place(begrip), f"het bredere begrip `{begrip.breder}` bestaat niet"))
            seen, code = {begrip.code}, begrip.breder
            while code in broader and code not in seen:
                seen.add(code)
                code = broader[code]
            if code in seen:
                issues.append(Issue(_place(begrip), "de bredere begrippen lopen in een kring"))
    return issues


def check_duplicates(ontology: Ontology) -> list[Issue]:
    """No IRI, no name within a scheme and no label within a concept is there twice."""
    issues = []
    names: dict[tuple[str, str], Begrip] = {}
    for begrip in ontology.begrippen:
        first = names.setdefault((begrip.scheme, begrip.naam), begrip)
        if first is not begrip:
            issues.append(Issue(_place(begrip), f"de naam “{begrip.naam}” heeft ook {_place(first)}"))
        labels = (begrip.naam, *begrip.alt_labels, *begrip.hidden_labels)
        twice = sorted({label for label in labels if labels.count(label) > 1})
        issues += [Issue(_place(begrip), f"het label “{label}” staat er tweemaal") for label in twice]
    return issues


def check_ambiguity(ontology: Ontology) -> list[Issue]:
    """A label means one thing: among the schemes of names together, and in each scheme of subjects by itself.

    A lower-case label matches in any case, one with a capital only as it is written.
    """
    owners: dict[tuple[str, str], list[tuple[str, Begrip]]] = defaultdict(list)
    for begrip in ontology.begrippen:
        for label in dict.fromkeys((begrip.naam, *begrip.alt_labels, *begrip.hidden_labels)):
            owners[_group(ontology, begrip), _key(label)].append((label, begrip))
    issues = []
    for found in owners.values():
        for i, (label, begrip) in enumerate(found):
            others = [
                other
                for written, other in found[:i]
                if other is not begrip and (written == label or _any_case(written) or _any_case(label))
            ]
            shared = {shared for one in (begrip, *others) for shared in one.kenmerken.get("deeltLabel", ())}
            if others and _key(label) not in {_key(value) for value in shared}:
                issues.append(Issue(_place(begrip), f"het label “{label}” heeft ook {_place(others[0])}"))
    return issues


def check_suppression(ontology: Ontology) -> list[Issue]:
    """A nietLabel is longer than a label of its concept and is itself the label of nothing: it would hide that."""
    labels: dict[str, Begrip] = {}
    for begrip in ontology.begrippen:
        for label in (begrip.naam, *begrip.alt_labels, *begrip.hidden_labels):
            labels.setdefault(_key(label), begrip)
    issues = []
    for begrip in ontology.begrippen:
        own = [_key(label) for label in (begrip.naam, *begrip.alt_labels, *begrip.hidden_labels)]
        for niet in begrip.niet_labels:
            if _key(niet) in labels:
                issues.append(
                    Issue(_place(begrip), f"nietLabel “{niet}” is een label van {_place(labels[_key(niet)])}")
                )
            elif not any(label in _key(niet) for label in own):
                issues.append(Issue(_place(begrip), f"nietLabel “{niet}” bevat geen label van het begrip"))
    return issues


def check_shared_labels(ontology: Ontology) -> list[Issue]:
    """rk:deeltLabel and rk:zwakLabel speak of labels that the concept has."""
    issues = []
    for begrip in ontology.begrippen:
        own = {_key(label) for label in (begrip.naam, *begrip.alt_labels, *begrip.hidden_labels)}
        for kenmerk in ("deeltLabel", "zwakLabel"):
            issues += [
                Issue(_place(begrip), f"rk:{kenmerk} “{label}” is geen label van het begrip")
                for label in begrip.kenmerken.get(kenmerk, ())
                if _key(label) not in own
            ]
    return issues


def check_signals(ontology: Ontology) -> list[Issue]:
    """No row of signalen/ repeats or contradicts another, and its value is a code where its kind is a scheme."""
    issues = []
    rows: dict[tuple[str, str, str, str], SignalPattern] = {}
    for signal in ontology.signalen:
        key = (signal.kind, signal.patroon, signal.richting, signal.bereik)
        first = rows.setdefault(key, signal)
        if first is not signal:
            same = first.waarde == signal.waarde
            verb = "herhaalt" if same else f"zegt iets anders ({signal.waarde}) dan"
            issues.append(Issue(signal.bron, f"“{signal.patroon}” {verb} {first.bron} ({first.waarde})"))
        codes = {begrip.code for begrip in ontology.scheme(signal.kind)}
        if codes and signal.waarde not in codes:
            issues.append(Issue(signal.bron, f"`{signal.waarde}` is geen code van het schema {signal.kind}"))
        if signal.richting not in RICHTINGEN:
            issues.append(Issue(signal.bron, f"richting `{signal.richting}` is geen van {', '.join(RICHTINGEN)}"))
    return issues


def check_soorten(ontology: Ontology) -> list[Issue]:
    """Every soort of fact and every field of it is described, and code lists exist."""
    return [issue for soort in ontology.soorten for issue in _check_soort(ontology, soort)]


def _check_soort(ontology: Ontology, soort: Soort) -> Iterable[Issue]:
    place = f"feiten/{soort.naam}.ttl"
    if not soort.label or not soort.definitie:
        yield Issue(place, "geen label of definitie in het Nederlands")
    if not soort.velden:
        yield Issue(place, "geen velden")
    for veld in soort.velden:
        for part in (veld, *veld.delen):
            yield from _check_veld(ontology, part, place)


def _check_veld(ontology: Ontology, veld: Veld, place: str) -> Iterable[Issue]:
    if not veld.omschrijving:
        yield Issue(place, f"veld `{veld.naam}` heeft geen omschrijving")
    if veld.scheme and not ontology.scheme(veld.scheme):
        yield Issue(place, f"veld `{veld.naam}` verwijst naar het schema `{veld.scheme}`, dat er niet is")


CHECKS: tuple[Callable[[Ontology], list[Issue]], ...] = (
    check_texts,
    check_references,
    check_duplicates,
    check_ambiguity,
    check_suppression,
    check_shared_labels,
    check_signals,
    check_soorten,
)
"""Every check; a new one is a function and a line here."""


def _place(begrip: Begrip) -> str:
    return f"{begrip.scheme}/{begrip.code}"


def _key(label: str) -> str:
    """Spelling without case, hyphens and spaces, as the gazetteer compares."""
    return re.sub(r"[\s\-‐‑]+", "", label).casefold()


def _any_case(label: str) -> bool:
    return label == label.lower()


def _group(ontology: Ontology, begrip: Begrip) -> str:
    names = {type_.code for type_ in ontology.scheme("entiteittype")} | {"gemeente"}
    return "namen" if begrip.scheme in names else begrip.scheme


def main(arguments: list[str]) -> int:
    """Print the issues of ontology/ (or of the folder given); 1 where there are any."""
    settings = Settings.from_environment()
    try:
        issues = lint(Ontology.open(Path(arguments[0]) if arguments else settings.ontology, settings.base))
    except RegiokennisError as error:
        issues = [Issue("ontology", str(error))]
    for issue in issues:
        sys.stdout.write(f"{issue.plaats}: {issue.melding}\n")
    return 1 if issues else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
