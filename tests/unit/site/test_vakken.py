"""Narrow cells of the matrix and counted coverage."""

from regiokennis.questions.compare.dekking import Formatcel, Formatregel, Formatvergelijking
from regiokennis.questions.compare.taken import Kolom, Taakcel, Taakregel
from regiokennis_api.site.telling import Dekkingstelling, tally
from regiokennis_api.site.vakken import fold

KOLOM = Kolom(regio="noord", naam="Noord", documenten=("Visie A", "Visie B"))


def regel(actor: str | None, status: str) -> Taakregel:
    return Taakregel(
        feit="", actor=actor, rol="", status=status, schaal=None, voorwaarde=None, herkomst="", zekerheid=1, bewijs=()
    )


def cel(*regels: Taakregel, leeg: str | None = None) -> Taakcel:
    return Taakcel(regio="noord", taak="triage", regels=regels, leeg=leeg)


def test_a_party_stands_there_once_with_its_statuses() -> None:
    """The order of the rows is kept, and what does not fit is counted."""
    folded = fold(cel(regel("A", "belegd"), regel("B", "belegd"), regel("A", "voorgenomen")), KOLOM, most=1)

    assert [(party.naam, party.statussen) for party in folded.partijen] == [("A", ("belegd", "voorgenomen"))]
    assert folded.meer == 1
    assert folded.leeg is None


def test_silence_is_told_without_the_titles() -> None:
    """The head of the column leads to the documents; a cell only says that they are silent."""
    told = "Niet benoemd in ‘Visie A’ en ‘Visie B’."

    assert fold(cel(leeg=told), KOLOM).leeg == "Niet benoemd."
    assert (
        fold(cel(leeg="Van Noord is geen document opgenomen."), KOLOM).leeg == "Van Noord is geen document opgenomen."
    )


def test_nobody_named_is_shown_once() -> None:
    """Where a row says that nobody has the task, the sentence that says the same is left out."""
    folded = fold(cel(regel(None, "knelpunt"), leeg="Genoemd in ‘Visie A’ en ‘Visie B’, maar zonder partij."), KOLOM)

    assert folded.partijen[0].naam is None
    assert folded.leeg is None


def test_coverage_is_counted_per_region() -> None:
    """Ja, deels and nee of each region; a region without a document has none of them."""
    outcomes = (("noord", "ja"), ("zuid", "deels"), ("oost", None))
    cells = tuple(Formatcel(regio=regio, gedekt=g, regel="", herkomst="", bewijs=()) for regio, g in outcomes)
    regels = tuple(Formatregel(element=name, naam=name, notatie=None, cellen=cells) for name in ("een", "twee"))
    columns = tuple(Kolom(regio=regio, naam=regio, documenten=()) for regio, _ in outcomes)

    found = tally(Formatvergelijking(regios=columns, regels=regels))

    assert found == {"noord": Dekkingstelling(ja=2), "zuid": Dekkingstelling(deels=2), "oost": Dekkingstelling()}
    assert found["oost"].totaal == 0
