"""Words as they are compared, and the small patterns over them."""

import pytest

from regiokennis.questions.cues import Cue
from regiokennis.questions.kinds import counts, shows
from regiokennis.questions.patterns import Pattern
from regiokennis.questions.tokens import key, keys, tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("plaats", "plaatsen"),
        ("advies", "adviezen"),
        ("huisverbod", "huisverboden"),
        ("regio's", "regio"),
        ("Fase", "fase"),
    ],
)
def test_inflected_forms_have_one_key(one: str, other: str) -> None:
    """Singular and plural compare as equal."""
    assert keys(one) == keys(other)


def test_different_words_keep_different_keys() -> None:
    """What only looks alike stays apart."""
    assert key("dienst") != key("dienen")


def test_tokens_keep_numbers_and_marks_whole() -> None:
    """A number with points and a name with plus signs are one word; a hyphen separates."""
    assert [token.text for token in tokens("MDA++ kreeg 5.934 meldingen in Gelderland-Zuid")] == [
        "MDA++",
        "kreeg",
        "5.934",
        "meldingen",
        "in",
        "Gelderland",
        "Zuid",
    ]


def test_pattern_leaps_over_a_gap() -> None:
    """`...` stands for words in between, and only so many."""
    pattern = Pattern.of("regie ... zaak|casus")

    assert pattern.find(tokens("wie heeft de regie op een lastige zaak")) == (3, 8)
    assert pattern.find(tokens("de regie ligt ergens ver weg in een heel andere mooie zaak")) is None


def test_cue_wants_all_its_parts_and_none_it_forbids() -> None:
    """A cue fits with words and slots in any order, and not where a forbidden word stands."""
    cue = Cue.of("<taak> wie|waar !hoe +1")

    assert cue.score(tokens("waar ligt de triage"), ["taak"]) == 4.5
    assert cue.score(tokens("hoe en waar ligt de triage"), ["taak"]) is None
    assert cue.score(tokens("waar ligt de triage"), []) is None


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("bedrag", "De bijdrage is € 59.915,-.", True),
        ("bedrag", "De bijdrage wordt jaarlijks bepaald.", False),
        ("aantal", "Er zijn 7 plaatsen.", True),
        ("aantal", "Zie artikel 12 van de wet van 2015.", False),
        ("frequentie", "Zij komen 2x per jaar bij elkaar.", True),
        ("frequentie", "Zij komen bij elkaar.", False),
        ("waarom", "Dat gebeurt omdat de vraag daalt.", True),
        ("waarom", "Elders zijn plaatsen bijgekomen.", False),
    ],
)
def test_a_sentence_shows_what_is_asked_for(kind: str, text: str, expected: bool) -> None:
    """A question for an amount needs an amount, for a number a number that counts something, for a reason a reason."""
    assert shows(kind, text) is expected


def test_a_number_far_from_what_is_counted_does_not_count_it() -> None:
    """`twee keer per jaar … medewerkers` gives no number of medewerkers."""
    text = "De projectleider organiseert twee keer per jaar een overleg op subregionaal niveau voor alle medewerkers."

    assert not counts(text, keys(text), [frozenset(keys("medewerkers"))])
    assert counts("Er werken 40 medewerkers.", keys("Er werken 40 medewerkers."), [frozenset(keys("medewerkers"))])
