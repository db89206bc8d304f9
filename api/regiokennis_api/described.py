"""What each operation answers: its view (whose schema is made from the types), its other forms, and an example."""

from dataclasses import dataclass
from typing import Any

from regiokennis.graph import Documentkaart
from regiokennis.questions import Antwoord
from regiokennis.questions.compare.dekking import Formatvergelijking
from regiokennis.questions.compare.dossier import Bezoekdossier
from regiokennis.questions.compare.ghnt import Ghntvergelijking
from regiokennis.questions.compare.profiel import Profiel
from regiokennis.questions.compare.taken import Takenvergelijking
from regiokennis.questions.compare.verschil import Regioverschil
from regiokennis_api.lists import Documentenlijst, Feitenlijst, Regiolijst, Zoeklijst
from regiokennis_api.negotiation import DOCX
from regiokennis_api.releases import Versielijst, Versieverschil


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """One operation's answer; `extra` are properties beside those of the view."""

    view: Any
    example: dict[str, Any]
    extra: dict[str, Any] | None = None
    media: tuple[str, ...] = ()
    conditional: bool = True
    """Whether it has an ETag."""


CSV = ("text/csv",)
VERSIE = "versie-0123456789abcdef"
TEXT = {"type": "string"}
BEWIJS = {
    "document": "voorbeeld-2022",
    "sectie": "3 Taken",
    "pagina": 7,
    "citaat": "Het lokale team voert de casusregie.",
    "tekst": "Het lokale team voert de casusregie.",
    "start": 1200,
    "eind": 1236,
}
FEIT = {
    "id": "https://w3id.org/regiokennis/id/feit/voorbeeld-2022/toewijzing/0123456789ab",
    "soort": "toewijzing",
    "regio": "voorbeeld",
    "document": "voorbeeld-2022",
    "taak": "casusregie",
    "actor": "lokaal team",
    "rol": "uitvoerend",
    "status": "belegd",
    "schaal": "lokaal",
    "voorwaarde": None,
    "herkomst": "expliciet",
    "zekerheid": 0.9,
    "bewijs": [BEWIJS],
}
BRON = {
    "id": "voorbeeld-2022",
    "titel": "Regiovisie Voorbeeld",
    "soort": "regiovisie",
    "regio": "voorbeeld",
    "periode": [2022, 2025],
}
DOCUMENT = BRON | {
    "regioNaam": "Voorbeeld",
    "uitgever": "Gemeente Voorbeeld",
    "datum": "2022-03",
    "rechten": None,
    "url": None,
    "sha256": "0" * 64,
    "zinnen": 812,
    "feiten": 340,
    "afgewezen": 12,
}
KAART = {"id": "voorbeeld", "naam": "Voorbeeld", "documenten": [BRON], "gemeenten": ["Voorbeeld"], "feiten": 340}
KOLOM = {"regio": "voorbeeld", "naam": "Voorbeeld", "documenten": ["voorbeeld-2022"]}
REGEL = {name: FEIT[name] for name in ("actor", "rol", "status", "schaal", "voorwaarde", "herkomst", "zekerheid")}
CEL = {"regio": "voorbeeld", "taak": "casusregie", "regels": [REGEL | {"feit": FEIT["id"], "bewijs": [BEWIJS]}]}
RIJ = {"taak": "casusregie", "naam": "Casusregie", "notatie": None, "cellen": [CEL | {"leeg": None}], "opvallend": []}
GHNT: dict[str, Any] = {"regios": ["voorbeeld"], "lijnen": [], "geen": []}
FORMATREGEL: dict[str, Any] = {"element": "nazorg", "naam": "Nazorg", "notatie": "7.3.9", "cellen": []}
PROFIEL: dict[str, Any] = {
    "regio": {"id": "voorbeeld", "naam": "Voorbeeld", "bronnen": [BRON]},
    "taken": [RIJ],
    "ghnt": GHNT,
    "format": [FORMATREGEL],
} | {name: [] for name in (
    "bestuur", "gemeenten", "evaluaties", "uitgangspunten", "doelen", "voorzieningen", "methoden", "doelgroepen",
    "overleggen", "bedragen", "cijfers", "wetten", "actielijnen", "acties", "knelpunten",
)}  # fmt: skip
PAGE = {"totaal": 1, "pagina": 1, "paginaGrootte": 50}
ANTWOORD: dict[str, Any] = {
    "vraag": "Wie doet de casusregie in Voorbeeld?",
    "status": "beantwoord",
    "antwoord": "In Voorbeeld doet het lokale team de casusregie.",
    "interpretatie": {
        "intentie": "wie-doet-wat",
        "taken": ["casusregie"],
        "begrippen": [],
        "regios": ["voorbeeld"],
        "tekst": "Wie doet casusregie in Voorbeeld?",
    },
    "perRegio": [
        {
            "regio": "voorbeeld",
            "naam": "Voorbeeld",
            "status": "belegd",
            "antwoord": "Het lokale team.",
            "bewijs": [BEWIJS],
        }
    ],
    "kolommen": ["feit", "regio", "actor"],
    "rijen": [[FEIT["id"], "voorbeeld", "lokaal team"]],
    "bewijs": [BEWIJS],
    "sparql": "SELECT ?feit ?regio ?actor WHERE { … }",
    "suggesties": [],
    "passages": [],
}

DESCRIBED: dict[str, Described] = {
    "stelVraag": Described(view=Antwoord, example=ANTWOORD, media=CSV, conditional=False),
    "leesVraag": Described(view=Antwoord, example=ANTWOORD, media=CSV, conditional=False),
    "leesFeiten": Described(view=Feitenlijst, example=PAGE | {"feiten": [FEIT]}, media=CSV),
    "leesRegios": Described(view=Regiolijst, example=PAGE | {"regios": [KAART]}, media=CSV),
    "leesRegio": Described(
        view=Profiel, example={"id": "voorbeeld", "naam": "Voorbeeld"} | PROFIEL, extra={"id": TEXT, "naam": TEXT}
    ),
    "leesDocumenten": Described(view=Documentenlijst, example=PAGE | {"documenten": [DOCUMENT]}, media=CSV),
    "leesDocument": Described(
        view=Documentkaart,
        example=DOCUMENT | {"perSoort": {"toewijzing": 120}},
        extra={"perSoort": {"type": "object", "additionalProperties": {"type": "integer"}}},
    ),
    "vergelijkRegios": Described(
        view=Regioverschil, example={"a": KOLOM, "b": KOLOM, "taken": [], "lijsten": [], "cijfers": []}, media=CSV
    ),
    "vergelijkTaken": Described(view=Takenvergelijking, example={"regios": [KOLOM], "taken": [RIJ]}, media=CSV),
    "vergelijkFormat": Described(
        view=Formatvergelijking, example={"regios": [KOLOM], "regels": [FORMATREGEL]}, media=CSV
    ),
    "vergelijkGhnt": Described(view=Ghntvergelijking, example=GHNT, media=(*CSV, "text/tab-separated-values")),
    "leesBezoekdossier": Described(
        view=Bezoekdossier,
        example={"peildatum": "2026-11-22", "profiel": PROFIEL, "tegenspraken": [], "tijd": [], "vragen": []},
        media=("text/html", DOCX),
        conditional=False,
    ),
    "leesVersies": Described(
        view=Versielijst,
        example={
            "totaal": 1,
            "versies": [{"versie": VERSIE, "gebouwdOp": "2026-11-22T09:30:00Z", "huidig": True}],
        },
    ),
    "vergelijkVersies": Described(
        view=Versieverschil,
        example={
            "van": VERSIE,
            "naar": "versie-fedcba9876543210",
            "toegevoegd": 1,
            "verdwenen": 0,
            "gewijzigd": 0,
            "soorten": [{"soort": "toewijzing", "toegevoegd": [FEIT["id"]], "verdwenen": [], "gewijzigd": []}],
        },
    ),
    "zoek": Described(
        view=Zoeklijst,
        example={"q": "casusregie", "totaal": 1, "passages": [{"regio": "voorbeeld", "bewijs": BEWIJS}]},
        conditional=False,
    ),
}
"""By operation id."""
