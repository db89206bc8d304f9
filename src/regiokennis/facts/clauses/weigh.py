"""How sure it is that a candidate is a toewijzing: named traits with a weight each, summed into a probability.

The weights (weging.json) are fitted by training/weging.py on annotated documents, each region judged by weights that
have not seen it; what a trait is, is said here. A trait never names a region, an organisation or a sentence.
"""

import json
from collections.abc import Mapping
from functools import cache
from math import exp
from pathlib import Path

from regiokennis.annotate.words import wordset
from regiokennis.facts.clauses.candidates import Kandidaat
from regiokennis.facts.clauses.modality import denied, signals_in
from regiokennis.facts.clauses.nobody import withheld, wondered
from regiokennis.facts.clauses.read import marker
from regiokennis.text.model import BlockKind

WEIGHTS = Path(__file__).with_name("weging.json")
IDLE = wordset(
    "blijken lijken ervaren vinden weten voelen herkennen verwachten constateren merken kennen denken geloven "
    "hechten verschillen bestaan ontstaan kampen willen horen leiden betekenen gelden aangeven betreffen behoren "
    "leren zien richten gaan komen kijken bijdragen indienen dienen lopen reflecteren"
)
"""Predicates that by themselves do nothing about a task."""
HAVING = wordset("hebben krijgen zijn dragen vervullen spelen blijven worden vormen staan leveren bezitten")
OFFICES = wordset(
    "taak rol regie regierol verantwoordelijkheid verantwoordelijk opdracht functie mandaat bevoegdheid bevoegd "
    "expertiserol team aanbod trekker voorzitter opdrachtgever portefeuillehouder contactpunt aanspreekpunt meldpunt "
    "contactpersoon eigenaar penvoerder spil regisseur coördinator lid deelnemer zet gespecialiseerd bereikbaar "
    "betrokken aangesloten vertegenwoordigd eindverantwoordelijk vraagbaak adviseur aanjager leiding voorzitterschap "
    "verplicht geschoold budget subsidie expertise zitting"
)
"""What somebody has or is that gives a part in a task."""
BACKGROUND = (
    "inleiding",
    "leeswijzer",
    "definitie",
    "wetgeving",
    "cijfers",
    "achtergrond",
    "aanleiding",
    "begrippen",
    "visie",
    "kernwaarden",
    "ervaringsverhaal",
    "gevolgen",
    "samenvatting",
    "problematiek",
)
"""Words of headings under which little is assigned."""
PRACTICAL = ("taken", "rollen", "organisatie", "borging", "uitvoering", "aanpak", "regie", "samenwerking", "taak")


@cache
def load_weights(path: Path = WEIGHTS) -> Mapping[str, float]:
    """The shipped weights; read once."""
    weights: dict[str, float] = json.loads(path.read_text(encoding="utf-8"))
    return weights


def certainty(kandidaat: Kandidaat, weights: Mapping[str, float] | None = None) -> float:
    """Probability that a careful reader would say the same."""
    known = load_weights() if weights is None else weights
    total = known.get("altijd", 0.0)
    total += sum(known.get(name, 0.0) * value for name, value in traits(kandidaat).items())
    return 1.0 / (1.0 + exp(-total))


def traits(kandidaat: Kandidaat) -> dict[str, float]:
    """The traits of a candidate with their value; what is absent is 0."""
    tree, clause, relatie = kandidaat.read.tree, kandidaat.clause, kandidaat.relatie
    partij = relatie.partij
    found = {
        f"band={relatie.band}": 1.0,
        f"partij={partij.soort}": 1.0,
        f"type={partij.type}": 1.0,
        "kans": kandidaat.kans,
        "leeg": kandidaat.leeg,
        "gevuld": (1.0 - kandidaat.leeg) * kandidaat.kans,
    }
    flags = {
        "term": kandidaat.hit,
        "taak=overig": kandidaat.taak == "overig",
        "bijzin": clause.bijzin != "",
        "ontkend": denied(tree, clause),
        "geen werkwoord": tree.tokens[clause.predicaat].pos not in ("VERB", "AUX") and not clause.hulpwerkwoorden,
        "lijdend": clause.lijdend,
        "vraag": marker(tree, clause.predicaat) in ("of", "hoe", "welke", "wie", "wat"),
        "veel partijen": len(kandidaat.read.parties) > 4,
        "lange zin": len(tree) > 40,
        "cel": kandidaat.block.kind is BlockKind.CEL,
        "lijst": kandidaat.block.kind is BlockKind.LIJST,
        "voetnoot": kandidaat.block.kind is BlockKind.VOETNOOT,
        "rolwoord": any(
            s.start < tree.tokens[clause.predicaat].end and tree.tokens[clause.predicaat].start < s.end
            for s in signals_in(tree, clause, "rol")
        ),
        "toekomst": any(s.waarde == "voorgenomen" for s in signals_in(tree, clause, "status")),
    }
    if relatie.band in ("onderwerp", "lijdend"):
        verb = clause.werkwoord
        office = any(
            tree.lemma(i) in OFFICES or tree.form(i) in OFFICES for i in clause.tokens if i not in partij.tokens
        )
        flags["ambt"] = office
        flags["loos"] = verb in IDLE
        flags["hebben zonder ambt"] = verb in HAVING and not office
        flags["geen handeling"] = tree.tokens[clause.predicaat].pos not in ("VERB", "AUX") and not office
        flags["lijdend zonder rol"] = relatie.band == "lijdend" and relatie.rol is None
        flags["wij loos"] = partij.soort == "wij" and verb in IDLE
    if relatie.band.startswith("niemand"):
        above = wondered(kandidaat.read, clause)
        stated = {s.waarde for part in (clause, *above) for s in signals_in(tree, part, "status")}
        if above:  # `het is onduidelijk wie …`: the complement is what is said
            flags["bijzin"] = flags["vraag"] = False
        flags["niemand knelpunt"] = "knelpunt" in stated or bool(withheld(tree, clause))
        flags["niemand regie"] = kandidaat.taak in ("casusregie", "procesregie", "bestuurlijke-sturing")
    if relatie.band == "bij":
        flags["bij soortnaam"] = partij.soort != "naam"
        flags["bij bedrijvend"] = not clause.lijdend
    headings = " ".join(kandidaat.block.sectie[-2:]).casefold()
    flags["kop achtergrond"] = any(word in headings for word in BACKGROUND)
    flags["kop praktisch"] = any(word in headings for word in PRACTICAL)
    found |= {name: 1.0 for name, holds in flags.items() if holds}
    return found
