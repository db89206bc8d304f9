"""The shipped word list: what the repairs trust."""

from regiokennis.text.lexicon import Lexicon, common_words


def test_the_list_is_lower_case_and_holds_no_known_slips() -> None:
    """Forms are lower case; what a scanner makes of `iedere` or of a diaeresis is not among them."""
    words = common_words()

    assert len(words) > 20_000
    assert all(word == word.lower() and " " not in word for word in words)
    assert not words & {"ledere", "ledereen", "codrdinatie", "financiéle", "geinvesteerd", "casuistiek", "eris", "uin"}
    assert {"iedere", "coördinatie", "financiële", "geïnvesteerd", "casuïstiek"} <= words


def test_a_word_of_the_document_counts_from_the_second_time() -> None:
    """Once may be a slip; twice is a word. Case does not matter."""
    lexicon = Lexicon({"Zuiderwoudse": 1, "zuiderwoudse": 1, "Heidemaatse": 1})

    assert lexicon.knows("zuiderwoudse")
    assert not lexicon.knows("heidemaatse")
    assert lexicon.seen("heidemaatse")
    assert lexicon.knows("gemeente")
    assert not lexicon.is_common("zuiderwoudse")
