"""The facts of the opened store, filtered without another query."""

from collections.abc import Iterable

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


def check_fields(fields: str | None, known: Iterable[str]) -> tuple[str, ...]:
    """The keys to keep, `id` first; none where all are asked. ValueError names those that do not exist."""
    asked = [each.strip() for each in (fields or "").split(",") if each.strip()]
    unknown = sorted(set(asked) - set(known))
    if unknown:
        raise ValueError(f"onbekend: {', '.join(each[:40] for each in unknown)}; kies uit {', '.join(known)}")
    return tuple(dict.fromkeys(("id", *asked))) if asked else ()


def _says(feit: Feit, wanted: str) -> bool:
    fields = (str(getattr(feit.velden, name)) for name in getattr(feit.velden, "__slots__", ()))
    texts = (text for item in feit.bewijs for text in (item.citaat, item.tekst))
    return any(wanted in text.casefold() for text in (*fields, *texts))
