import pytest

from regiokennis.annotate.model import Token
from regiokennis.annotate.signals import SignalMatcher
from regiokennis.ontology import SignalPattern


def _tokens(*pairs: tuple[str, str]) -> tuple[tuple[Token, ...], str]:
    text = " ".join(form for form, _ in pairs)
    tokens, start = [], 0
    for i, (form, lemma) in enumerate(pairs):
        tokens.append(
            Token(
                i=i, start=start, end=start + len(form), text=form, lemma=lemma, pos="X", dep="dep", head=0, morph="_"
            )
        )
        start += len(form) + 1
    return tuple(tokens), text


SENTENCE = _tokens(
    ("De", "de"), ("regie", "regie"), ("zal", "zullen"), ("nog", "nog"), ("belegd", "beleggen"), ("worden", "worden")
)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("zullen ... worden", "zal nog belegd worden"),
        ("zullen nog? beleggen", "zal nog belegd"),
        ("zullen niet? nog", "zal nog"),
        ("moeten|zullen * beleggen", "zal nog belegd"),
        ("zullen worden", None),
        ("zal", "zal"),
    ],
)
def test_pattern_is_read_as_the_ontology_says(pattern: str, expected: str | None) -> None:
    """Alternatives, optional words, one token and a gap; lemma or form may fit."""
    matcher = SignalMatcher([SignalPattern(patroon=pattern, kind="status", waarde="voorgenomen")])

    found = matcher.find(*SENTENCE)

    assert [signal.text for signal in found] == ([expected] if expected else [])


def test_of_one_kind_the_longest_signal_stays() -> None:
    """A shorter signal of the same kind inside it says nothing more; one of another kind does."""
    rows = [("zullen", "status"), ("zullen nog", "status"), ("nog", "negatie")]
    matcher = SignalMatcher(SignalPattern(patroon=p, kind=k, waarde="x") for p, k in rows)

    assert [(s.text, s.kind) for s in matcher.find(*SENTENCE)] == [("zal nog", "status"), ("nog", "negatie")]
