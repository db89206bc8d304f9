"""Scoring pairs one to one, honours alternatives, and counts repeats and optional rows as neither right nor wrong."""

from regiokennis.evaluation.claim import Claim, accept
from regiokennis.evaluation.score import Measure, calibrate, score
from regiokennis.text.model import Span

MEASURE = Measure(naam="toewijzing", soort="toewijzing", velden=("taak", "actor"))


def claim(taak: str, *actors: str | None, at: int = 0, optioneel: bool = False, zekerheid: float = 1.0) -> Claim:
    return Claim(
        soort="toewijzing",
        velden={"taak": accept(taak), "actor": accept(*actors)},
        plaatsen=(Span(at, at + 10),),
        tekst="",
        optioneel=optioneel,
        zekerheid=zekerheid,
    )


def test_an_accepted_alternative_is_right() -> None:
    """A prediction that names an alternative actor counts as right."""
    found = score(MEASURE, [claim("triage", "Veilig Thuis X", "Veilig Thuis")], [claim("triage", "veilig thuis")])

    assert (1, 0, 0) == (len(found.goed), len(found.gemist), len(found.teveel))


def test_another_place_is_another_statement() -> None:
    """The same words elsewhere are a miss and an extra."""
    found = score(MEASURE, [claim("triage", "A")], [claim("triage", "A", at=500)])

    assert (0, 1, 1) == (len(found.goed), len(found.gemist), len(found.teveel))


def test_nobody_is_an_answer_of_its_own() -> None:
    """Naming an actor where the text names nobody is wrong."""
    found = score(MEASURE, [claim("casusregie", None)], [claim("casusregie", "Jeugdteam")])

    assert found.precision == 0


def test_a_repeat_of_a_found_row_is_no_fault() -> None:
    """Two predictions of one gold row count once."""
    found = score(MEASURE, [claim("triage", "A")], [claim("triage", "A"), claim("triage", "A", at=5)])

    assert (1, 0) == (len(found.goed), len(found.teveel))


def test_optional_gold_is_neither_owed_nor_a_fault() -> None:
    """An optional row may be found or missed without changing the figures."""
    gold = [claim("triage", "A"), claim("opvang", "B", optioneel=True)]

    assert score(MEASURE, gold, [claim("triage", "A")]).f1 == 1
    assert score(MEASURE, gold, [claim("triage", "A"), claim("opvang", "B")]).f1 == 1


def test_pairing_finds_as_many_as_can_be() -> None:
    """A prediction that fits two rows leaves the row that another prediction needs."""
    gold = [claim("triage", "A", "B"), claim("triage", "A")]
    predicted = [claim("triage", "A"), claim("triage", "B")]

    assert score(MEASURE, gold, predicted).recall == 1


def test_bins_count_what_certainty_promised() -> None:
    """Of two claims that say .95, one right gives a bin of one in two."""
    found = score(
        MEASURE, [claim("triage", "A")], [claim("triage", "A", zekerheid=0.95), claim("opvang", "C", zekerheid=0.95)]
    )
    top = calibrate([found])[-1]

    assert (2, 1) == (top.aantal, top.goed)
