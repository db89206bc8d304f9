"""A fact in one line of Dutch, for lists and marks; made from its fields, alike for every soort."""

from dataclasses import fields

from regiokennis.facts.model import Feit
from regiokennis.facts.soorten import (
    Bedrag,
    Cijfer,
    Dekking,
    Evaluatie,
    Functie,
    Koppeling,
    Toewijzing,
    Wetsverwijzing,
)

SOORTEN = {
    "entiteit": ("naam", "namen"),
    "gemeente": ("gemeente", "gemeenten"),
    "toewijzing": ("wie doet wat", "wie doet wat"),
    "actielijn": ("actielijn", "actielijnen"),
    "uitgangspunt": ("uitgangspunt", "uitgangspunten"),
    "actie": ("actie", "acties"),
    "koppeling": ("landelijke lijn", "landelijke lijnen"),
    "wetsverwijzing": ("wet", "wetten"),
    "bedrag": ("bedrag", "bedragen"),
    "cijfer": ("cijfer", "cijfers"),
    "knelpunt": ("knelpunt", "knelpunten"),
    "doel": ("doel", "doelen"),
    "functie": ("functie", "bestuur en functies"),
    "evaluatie": ("evaluatie", "evaluatie"),
    "dekking": ("onderdeel van het Format", "onderdelen van het Format"),
}
"""What readers call one fact of each soort, and many."""


def show_soort(soort: str) -> str:
    """The soort in plain words; its own name where there are none."""
    return SOORTEN.get(soort, (soort, soort))[0]


def show_soorten(soort: str) -> str:
    """Many of the soort in plain words."""
    return SOORTEN.get(soort, (soort, soort))[1]


def show_feit(feit: Feit) -> str:  # noqa: PLR0911 - one line a soort
    """What the fact says, as short as can be."""
    match feit.velden:
        case Toewijzing(taak=taak, actor=actor, rol=rol, status=status):
            return f"{_words(taak)}: {actor or 'niemand genoemd'} ({_words(rol)}, {status})"
        case Bedrag(waarvoor=waarvoor, bedrag=bedrag):
            return f"{waarvoor}: {show_euro(bedrag)}"
        case Cijfer() as cijfer:
            return f"{cijfer.indicator}: {show_number(cijfer.waarde)} {cijfer.eenheid or ''}".strip()
        case Dekking(taak=taak, gedekt=gedekt):
            return f"{_words(taak)}: {gedekt}"
        case Functie(rol=rol, wie=wie):
            return f"{rol}: {wie or 'niet genoemd'}"
        case Evaluatie(wanneer=wanneer, tekst=tekst):
            return wanneer or tekst
        case Koppeling(ghnt=ghnt, ghntSub=sub):
            return f"{ghnt}: {sub}" if sub else ghnt
        case Wetsverwijzing(wet=wet, artikel=artikel):
            return f"{wet}, artikel {artikel}" if artikel else wet
        case _:
            values = (getattr(feit.velden, field.name) for field in fields(feit.velden))  # type: ignore[arg-type]
            texts = [str(value) for value in values if isinstance(value, str) and not str(value).startswith("http")]
            return texts[-1] if feit.soort in {"actielijn", "uitgangspunt"} else texts[0]


def _words(code: str) -> str:
    return str(code).replace("-", " ")


def show_number(value: float) -> str:
    """A number as Dutch writes it: points for thousands, a comma for the fraction."""
    text = f"{value:,.2f}".rstrip("0").rstrip(".") if value % 1 else f"{value:,.0f}"
    return text.replace(",", "\x00").replace(".", ",").replace("\x00", ".")


def show_euro(value: float) -> str:
    """An amount in euros."""
    return f"€ {show_number(value)}"
