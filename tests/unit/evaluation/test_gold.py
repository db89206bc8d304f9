"""Gold files become claims with places in the source; what is not gold is refused in one line."""

import json
from pathlib import Path

import pytest

from regiokennis.documents.model import Source
from regiokennis.evaluation.gold import GoldError, QuoteFinder, load_gold, named_source
from regiokennis.text.model import Span

TEXT = "Het team\nverzorgt  de *triage*. Niemand heeft de regie."


@pytest.fixture
def source(tmp_path: Path) -> Source:
    return Source(path=tmp_path / "mini.txt", text=TEXT, sha256="", suffix=".txt")


def write(path: Path, content: object) -> Path:
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_a_quote_is_found_through_white_space_and_asterisks(source: Source) -> None:
    """Line breaks, double spaces and markdown marks of the source do not hide a quote."""
    (span,) = QuoteFinder(source).find("team verzorgt de triage.")

    assert span == Span(4, TEXT.index("* Niemand".strip("* ")) - 1)
    assert " ".join(TEXT[span.start : span.end].replace("*", "").split()) == "team verzorgt de triage."


def test_rows_become_claims_with_alternatives(tmp_path: Path, source: Source) -> None:
    """`actor_ook` and `status_ook_goed` widen what is accepted; null is a value."""
    row = {"taak": "triage", "actor": "Team", "actor_ook": ["het team"], "rol": "uitvoerend", "status": "belegd"}
    nobody = {"taak": "casusregie", "actor": None, "status": "knelpunt", "status_ook_goed": ["onderzoek"]}
    path = write(
        tmp_path / "gold.json",
        {
            "doc": "mini",
            "toewijzingen": [
                {**row, "quote": "Het team verzorgt de triage."},
                {**nobody, "quote": "Niemand heeft de regie."},
            ],
        },
    )
    gold = load_gold(path, {"mini": source}.get)

    assert [frozenset({"team", "het team"}), frozenset({"∅"})] == [claim.velden["actor"] for claim in gold.claims]
    assert frozenset({"knelpunt", "onderzoek"}) == gold.claims[1].velden["status"]
    assert all(claim.plaatsen for claim in gold.claims)


def test_a_quote_that_is_not_there_is_reported(tmp_path: Path, source: Source) -> None:
    """A quote that does not stand in the source is a fault of the gold, and is shown."""
    path = write(tmp_path / "gold.json", {"doc": "mini", "knelpunten": [{"tekst": "x", "quote": "staat er niet"}]})

    assert load_gold(path, {"mini": source}.get).onvindbaar == ("staat er niet",)


@pytest.mark.parametrize(("content", "reason"), [('{"doc": "ander"}', "geen document"), ("{", "geen geldige JSON")])
def test_what_is_no_gold_is_refused(tmp_path: Path, source: Source, content: str, reason: str) -> None:
    """An unknown document and broken JSON each give one Dutch line."""
    path = tmp_path / "gold.json"
    path.write_text(content, encoding="utf-8")

    with pytest.raises(GoldError, match=reason):
        load_gold(path, {"mini": source}.get)


def test_gold_leads_to_a_document_elsewhere(tmp_path: Path) -> None:
    """`bron` is seen from the folder of the gold; without it the document stands in the corpus or beside the gold."""
    gold = write(tmp_path / "gold.json", {"doc": "mini", "bron": "../documenten/mini.txt"})

    assert tmp_path / "../documenten/mini.txt" == named_source(gold)
    assert named_source(write(tmp_path / "other.json", {"doc": "mini"})) is None
