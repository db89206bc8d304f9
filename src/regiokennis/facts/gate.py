"""The gate every draft passes: evidence is computed here, persons stop here, and ids are minted here."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

from regiokennis.annotate.model import AnnotatedText
from regiokennis.annotate.persons import MAY_REACH, find_contacts
from regiokennis.facts.model import Bewijs, Draft, Feit, Place, Rejection, Velden
from regiokennis.ontology import Ontology, Soort, Veld

HERKOMSTEN = ("expliciet", "afgeleid", "beoordeeld")
CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, default=str)
"""How the fields of a fact are written for its id."""


def admit(draft: Draft, text: AnnotatedText, ontology: Ontology) -> Feit | Rejection:
    """A fact with evidence and an id, or the draft with the reason (Dutch) why it is none.

    Places become evidence by way of the block's offset map; a place that touches a person, a contact
    detail or a survivor's story is no evidence (design, section 8). The id depends on the document,
    the soort, the fact's own fields and where it first stands, on nothing else.
    """
    try:
        soort = ontology.soort(draft.velden.soort)
    except KeyError:
        return Rejection(draft=draft, reden=f"Onbekende soort feit: {draft.velden.soort}.")
    velden = _plain(draft.velden)
    bewijs = draft.bewijs or _evidence(draft.plaatsen, text)
    reden = _reason(draft, velden, soort, bewijs, ontology)
    if reden is not None:
        return Rejection(draft=draft, reden=reden)
    document = text.document
    return Feit(
        id=_mint(ontology, document.id, soort.naam, velden, bewijs),
        regio=draft.regio if draft.regio is not None else document.regio,
        document=document.id,
        herkomst=draft.herkomst,
        zekerheid=round(draft.zekerheid, 2),
        bewijs=bewijs,
        velden=draft.velden,
    )


def evidence(place: Place, text: AnnotatedText) -> Bewijs:
    """The evidence of a place: the untouched slice behind it, quoted with white space collapsed."""
    block = text.text.blocks[place.block]
    span = block.view.offsets.source(place.start, place.end)
    source = text.document.source.text
    return Bewijs(
        document=text.document.id,
        sectie=" › ".join(block.sectie[-2:]) or None,
        pagina=block.pagina,
        citaat=collapse(source[span.start : span.end]),
        tekst=collapse(block.text[place.start : place.end]),
        start=span.start,
        eind=span.end,
    )


def collapse(text: str) -> str:
    """White space collapsed to single spaces, none at the ends."""
    return " ".join(text.split())


def merge(feiten: Iterable[Feit]) -> tuple[Feit, ...]:
    """The facts in their order, with those that say the same at the same place taken together.

    Same: soort, region and own fields. Same place: some evidence overlaps. The merged fact keeps the
    id of the first, the highest certainty and all evidence.
    """
    kept: list[Feit] = []
    seen: dict[tuple[str | None, Velden], list[int]] = {}
    for feit in feiten:
        places = seen.setdefault((feit.regio, feit.velden), [])
        for place in places:
            if _overlaps(kept[place], feit):
                first = kept[place]
                bewijs = tuple(dict.fromkeys(first.bewijs + feit.bewijs))
                kept[place] = replace(first, bewijs=bewijs, zekerheid=max(first.zekerheid, feit.zekerheid))
                break
        else:
            places.append(len(kept))
            kept.append(feit)
    return tuple(kept)


def _evidence(plaatsen: tuple[Place, ...], text: AnnotatedText) -> tuple[Bewijs, ...]:
    """Evidence of the places that stand in their block and touch nothing shielded, in order, each once."""
    found: dict[Bewijs, None] = {}
    for place in plaatsen:
        if not 0 <= place.start < place.end <= len(text.text.blocks[place.block].text):
            continue
        if text.shielded(place.block, place.start, place.end):
            continue
        found[evidence(place, text)] = None
    return tuple(found)


def _reason(
    draft: Draft, velden: dict[str, object], soort: Soort, bewijs: tuple[Bewijs, ...], ontology: Ontology
) -> str | None:
    """Why a draft is refused, or None."""
    if not 0 <= draft.zekerheid <= 1:
        return f"De zekerheid {draft.zekerheid} ligt niet tussen 0 en 1."
    if draft.herkomst not in HERKOMSTEN:
        return f"Onbekende herkomst: {draft.herkomst}."
    if not bewijs and not _may_lack_evidence(velden, soort):
        return "Geen bewijs dat getoond mag worden."
    for veld in soort.velden:
        reden = _field_reason(veld, velden.get(veld.naam), ontology)
        if reden is not None:
            return reden
    words = (*_words(velden), *(b.citaat for b in bewijs))
    if MAY_REACH.search("\n".join(words)) and any(next(find_contacts(said), None) is not None for said in words):
        return "Het feit bevat een e-mailadres of telefoonnummer."
    return None


def _words(value: object) -> Iterator[str]:
    """Every text in the fields of a fact."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _words(item)
    elif isinstance(value, list):
        for item in value:
            yield from _words(item)


def _may_lack_evidence(velden: dict[str, object], soort: Soort) -> bool:
    """Only silence itself has no sentence that says it: a `dekking` with `nee`."""
    return soort.naam == "dekking" and velden.get("gedekt") == "nee"


def _field_reason(veld: Veld, value: object, ontology: Ontology) -> str | None:
    if value is None or value == "":
        return f"Het veld {veld.naam} ontbreekt." if veld.verplicht else None
    if veld.scheme is None or veld.datatype != "code":
        return None
    codes = ontology.values(veld.scheme)
    values = value if isinstance(value, list | tuple) else (value,)
    wrong = [str(item) for item in values if item not in codes]
    return f"{', '.join(wrong)} is geen begrip van {veld.scheme} (veld {veld.naam})." if wrong else None


def _plain(value: Any) -> Any:
    """The fields of a fact, and those of its parts, by name; dataclasses.asdict copies what cannot change."""
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if names := _field_names(value.__class__):
        return {name: _plain(getattr(value, name)) for name in names}
    return value


@cache
def _field_names(kind: type) -> tuple[str, ...]:
    """The names of the fields of a dataclass; none of what is no dataclass."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


def _mint(ontology: Ontology, document: str, soort: str, velden: dict[str, object], bewijs: tuple[Bewijs, ...]) -> str:
    first = bewijs[0].start if bewijs else -1
    content = CANONICAL.encode([document, soort, velden, first])
    return ontology.mint("feit", document, soort, hashlib.sha256(content.encode()).hexdigest()[:12])


def _overlaps(first: Feit, second: Feit) -> bool:
    if not first.bewijs and not second.bewijs:
        return True
    return any(a.start < b.eind and b.start < a.eind for a in first.bewijs for b in second.bewijs)
