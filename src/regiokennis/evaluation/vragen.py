"""Scores answers against question files: the strings that what is said must contain (shared/gold/README.md)."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from regiokennis.evaluation.gold import GoldError

REFUSALS = {"onbeantwoordbaar": "geen-gegevens", "buiten-domein": "buiten-domein"}
"""Kinds of question that must be refused, and the status that does it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One question: right, or what was missing from the answer."""

    id: str
    vraag: str
    soort: str
    status: str
    ontbreekt: tuple[str, ...]

    @property
    def goed(self) -> bool:
        """Whether nothing was missing."""
        return not self.ontbreekt


def judge(path: Path, ask: Callable[[str], Mapping[str, Any]]) -> tuple[Verdict, ...]:
    """Ask every question of a JSON Lines file; `ask` gives the contract's answer object."""
    try:
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise GoldError(f"Vragenbestand {path.name} is niet te lezen als JSON Lines.") from error
    return tuple(_judge(row, ask(row["vraag"])) for row in rows)


def _judge(row: Mapping[str, Any], answer: Mapping[str, Any]) -> Verdict:
    expected = row["verwacht"]
    missing = [
        f"{naam}: {wanted}"
        for naam, strings in expected.get("per_regio", {}).items()
        for wanted in strings
        if not any(option in _said_of(naam, answer) for option in wanted.lower().split("|"))
    ]
    options = expected.get("of", [])
    if options and not any(option.lower() in answer["antwoord"].lower() for option in options):
        missing.append("antwoord: " + " of ".join(options[:3]) + " …")
    wanted_status = REFUSALS.get(row["soort"])
    if wanted_status and answer["status"] != wanted_status:
        missing.append(f"status: {wanted_status} (is {answer['status']})")
    if answer["status"] == "beantwoord" and not answer["bewijs"]:
        missing.append("bewijs: leeg")
    return Verdict(
        id=row["id"], vraag=row["vraag"], soort=row["soort"], status=answer["status"], ontbreekt=tuple(missing)
    )


def _said_of(naam: str, answer: Mapping[str, Any]) -> str:
    """Everything the answer says of a region, with the passages it shows; all of it where no region fits."""
    entries = [entry for entry in answer["perRegio"] if entry["naam"].lower() == naam.lower()]
    if not entries:
        return str(answer["antwoord"]).lower() + " " + _quotes(answer["bewijs"])
    return " ".join(f"{entry['antwoord'].lower()} {_quotes(entry['bewijs'])}" for entry in entries)


def _quotes(bewijs: list[Mapping[str, Any]]) -> str:
    return " ".join(str(place["tekst"]).lower() for place in bewijs)


def write(verdicts: tuple[Verdict, ...]) -> str:
    """One line a question, the missing strings under it, and the total."""
    lines = []
    for verdict in verdicts:
        lines.append(f"{'goed' if verdict.goed else 'FOUT'}  {verdict.id}  [{verdict.status}]  {verdict.vraag}")
        lines += [f"        ontbreekt  {missing}" for missing in verdict.ontbreekt]
    right = sum(verdict.goed for verdict in verdicts)
    return "\n".join([*lines, f"{right} van {len(verdicts)} goed"]) + "\n"
