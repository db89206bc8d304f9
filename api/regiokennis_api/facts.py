"""The facts of the opened store, filtered without another query."""

from regiokennis.facts.model import Feit
from regiokennis.questions.compare.kennis import Kennis


def select(
    kennis: Kennis,
    *,
    soort: str | None = None,
    regio: str | None = None,
    taak: str | None = None,
    document: str | None = None,
    q: str | None = None,
) -> tuple[Feit, ...]:
    """The facts that meet every filter given, in reading order; a code that does not exist gives none."""
    wanted = q.casefold() if q else None
    return tuple(
        feit
        for feit in kennis.feiten
        if (soort is None or feit.soort == soort)
        and (regio is None or feit.regio == regio)
        and (document is None or feit.document == document)
        and (taak is None or str(getattr(feit.velden, "taak", None)) == taak)
        and (wanted is None or _says(feit, wanted))
    )


def _says(feit: Feit, wanted: str) -> bool:
    fields = (str(getattr(feit.velden, name)) for name in getattr(feit.velden, "__slots__", ()))
    texts = (text for item in feit.bewijs for text in (item.citaat, item.tekst))
    return any(wanted in text.casefold() for text in (*fields, *texts))
