"""Answers are judged by what must be said of each region and by the status of a refusal."""

import json
from pathlib import Path

import pytest

from regiokennis.evaluation.vragen import judge, write

ANSWER = {
    "status": "beantwoord",
    "antwoord": "In Vechtdal doet het team de triage.",
    "perRegio": [{"regio": "vechtdal", "naam": "Vechtdal", "antwoord": "Het Jeugdteam doet het.", "bewijs": []}],
    "bewijs": [{"tekst": "Het Jeugdteam doet de triage."}],
}


@pytest.mark.parametrize(
    ("strings", "goed"), [(["jeugdteam|wijkteam"], True), (["politie"], False), (["jeugdteam", "politie"], False)]
)
def test_every_string_must_be_said_of_its_region(tmp_path: Path, strings: list[str], goed: bool) -> None:
    """Alternatives are separated by a bar; each listed string is owed."""
    row = {"id": "v1", "vraag": "Wie?", "soort": "x", "verwacht": {"per_regio": {"Vechtdal": strings}, "of": []}}
    path = tmp_path / "vragen.jsonl"
    path.write_text(json.dumps(row), encoding="utf-8")

    verdicts = judge(path, lambda _: ANSWER)

    assert goed is verdicts[0].goed
    assert f"{int(goed)} van 1 goed" in write(verdicts)


def test_a_question_that_must_be_refused_is_not_answered(tmp_path: Path) -> None:
    """An unanswerable question with an answer is wrong, whatever the answer says."""
    row = {"id": "v2", "vraag": "Hoeveel fte?", "soort": "onbeantwoordbaar", "verwacht": {"per_regio": {}, "of": []}}
    path = tmp_path / "vragen.jsonl"
    path.write_text(json.dumps(row), encoding="utf-8")

    (verdict,) = judge(path, lambda _: ANSWER)

    assert any("status" in missing for missing in verdict.ontbreekt)
