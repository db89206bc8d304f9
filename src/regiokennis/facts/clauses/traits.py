"""The traits by which a candidate is weighed: how it is said, of whom, and what else the sentence says.

A trait never names a region, an organisation or a sentence; the words below are of the language and of the field.
"""

from collections.abc import Iterator, Sequence
from math import log

from regiokennis.annotate.words import wordset
from regiokennis.facts.clauses.candidates import Kandidaat
from regiokennis.facts.clauses.modality import denied, signals_in
from regiokennis.facts.clauses.model import Partij
from regiokennis.facts.clauses.nobody import withheld, wondered
from regiokennis.facts.clauses.read import marker
from regiokennis.facts.clauses.tree import Tree
from regiokennis.facts.clauses.verbs import verb_class
from regiokennis.text.model import BlockKind

IDLE = frozenset({"ervaren", "zeggen", "staan"})
"""Classes of verbs that by themselves do nothing about a task."""
HAVING = wordset("hebben krijgen zijn dragen vervullen spelen blijven worden vormen staan leveren bezitten")
OFFICES = wordset(
    "taak rol regie regierol verantwoordelijkheid verantwoordelijk opdracht functie mandaat bevoegdheid bevoegd "
    "expertiserol team aanbod trekker voorzitter opdrachtgever portefeuillehouder contactpunt aanspreekpunt meldpunt "
    "contactpersoon eigenaar penvoerder spil regisseur coördinator lid deelnemer zet gespecialiseerd bereikbaar "
    "betrokken aangesloten vertegenwoordigd eindverantwoordelijk vraagbaak adviseur aanjager leiding voorzitterschap "
    "verplicht geschoold budget subsidie expertise zitting"
)
"""What somebody has or is that gives a part in a task."""
VAGUE = wordset(
    "partij partner instantie organisatie instelling ketenpartner samenwerkingspartner netwerkpartner betrokkene "
    "hulpverlener hulpverlening professional beroepskracht deelnemer medewerker zorgaanbieder aanbieder deskundige "
    "vrijwilliger school onderwijs ervaringsdeskundige voorziening regio partijen partners instanties "
    "organisaties instellingen professionals hulpverleners scholen aanbieders deelnemers medewerkers "
    "vrijwilligers"
)
"""Parties that a text often speaks of in general, without giving them anything to do."""
STYLE = "lange zinnen"
"""The trait of the document as a whole, which only documents of real regions can teach."""
TASK_TRAITS = frozenset(
    {"kans", "kansen", "term", "leeg", "lege kansen", "gevuld", "elders voller", "taak=overig", "wijst"}
)
"""The traits that tell of the task and not of the party."""
BONDS = frozenset({"onderwerp", "door", "lijdend"})
"""Bonds in which it counts what the verb says of the party; of others it counts together."""
MANY_CLAUSES, MANY_WORDS, MANY_CANDIDATES = 6, 40, 10
"""From here on more of them in a sentence, or in the clause, tell nothing more."""
SHORT_STYLE, LONG_STYLE = 10.0, 16.0
"""Between these lengths of the middle sentence a document's style counts."""
SUBJECTS = frozenset({"onderwerp", "door"})
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


def traits(kandidaat: Kandidaat, beside: Sequence[Kandidaat]) -> dict[str, float]:
    """The traits of a candidate among those of its sentence, with their value; what is absent is 0."""
    return of_task(kandidaat, beside) | of_party(kandidaat, beside)


def of_task(kandidaat: Kandidaat, beside: Sequence[Kandidaat]) -> dict[str, float]:
    """The traits that tell of the task, and the style of the document: quickly told."""
    filled = _filled(kandidaat)
    found = {
        "kans": kandidaat.kans,
        "leeg": kandidaat.leeg,
        "gevuld": filled,
        "kansen": _odds(kandidaat.kans),
        STYLE: (min(max(kandidaat.zinslengte, SHORT_STYLE), LONG_STYLE) - SHORT_STYLE) / (LONG_STYLE - SHORT_STYLE),
        "lege kansen": _odds(kandidaat.leeg),
        "elders voller": max((max(0.0, _filled(k) - filled) for k in _rivals(kandidaat, beside)), default=0.0),
    }
    flags = {
        "term": kandidaat.hit,
        "wijst": bool(kandidaat.wijst),
        "taak=overig": kandidaat.taak == "overig",
    }
    return found | {name: 1.0 for name, holds in flags.items() if holds}


def of_party(kandidaat: Kandidaat, beside: Sequence[Kandidaat]) -> dict[str, float]:
    """The traits that tell of the party and of how the clause gives it a part."""
    tree, clause, relatie = kandidaat.read.tree, kandidaat.clause, kandidaat.relatie
    partij = relatie.partij
    bond = relatie.band if relatie.band in BONDS else "anders"
    kind = verb_class(clause.werkwoord)
    found = {
        f"band={relatie.band}": 1.0,
        f"{bond} {kind}": 1.0,
        f"partij={partij.soort}": 1.0,
        f"type={_type(tree, partij)}": 1.0,
        "zinsdelen": min(len(kandidaat.read.clauses), MANY_CLAUSES) / MANY_CLAUSES,
        "woorden": min(len(clause.tokens), MANY_WORDS) / MANY_WORDS,
        "kandidaten": min(len(beside), MANY_CANDIDATES) / MANY_CANDIDATES,
    }
    flags = {
        "verleden": kandidaat.verleden,
        "bijzin": clause.bijzin != "",
        "ontkend": denied(tree, clause),
        "geen werkwoord": tree.tokens[clause.predicaat].pos not in ("VERB", "AUX") and not clause.hulpwerkwoorden,
        "lijdend": clause.lijdend,
        "vraag": marker(tree, clause.predicaat) in ("of", "hoe", "welke", "wie", "wat"),
        "lijdend voorwerp": bool(tree.children(clause.predicaat, "obj")),
        "werkwoord eronder": bool(tree.children(clause.predicaat, "xcomp")),
        "zin eronder": bool(tree.children(clause.predicaat, "ccomp")),
        "kleine letter": bool(partij.tokens) and tree.text(partij.tokens).islower(),
        "vage partij": _is_vague(tree, partij),
        "ander is onderwerp": relatie.band not in SUBJECTS and any(_is_subject(k, kandidaat) for k in beside),
        "vaker gezegd": any(k is not kandidaat and _says(k) == _says(kandidaat) for k in beside),
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
        flags["hebben zonder ambt"] = verb in HAVING and not office
        flags["geen handeling"] = tree.tokens[clause.predicaat].pos not in ("VERB", "AUX") and not office
        flags["lijdend zonder rol"] = relatie.band == "lijdend" and relatie.rol is None
        flags["doet, hoofdzin"] = kind == "doen" and clause.bijzin == ""
        flags["doet, eronder"] = any(
            verb_class(tree.verb(i)) == "doen" for i in tree.children(clause.predicaat, "xcomp")
        )
        flags["wij loos"] = partij.soort == "wij" and kind in IDLE
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


def _type(tree: Tree, partij: Partij) -> str:
    """What a party is; a voorziening with a name of its own acts as an organisation does."""
    named = any(tree.tokens[i].text[:1].isupper() for i in partij.tokens if i)
    return "actor" if partij.type == "voorziening" and named else partij.type


def _filled(kandidaat: Kandidaat) -> float:
    return (1.0 - kandidaat.leeg) * kandidaat.kans


def _odds(chance: float) -> float:
    """Log odds of a probability, to the order of the other traits."""
    bounded = min(max(chance, 1e-4), 1.0 - 1e-4)
    return log(bounded / (1.0 - bounded)) / 4.0


def _says(kandidaat: Kandidaat) -> tuple[str, str | None]:
    return kandidaat.taak, kandidaat.relatie.partij.naam


def _rivals(kandidaat: Kandidaat, beside: Sequence[Kandidaat]) -> Iterator[Kandidaat]:
    """The candidates of the sentence that are about another task."""
    return (other for other in beside if other.taak != kandidaat.taak)


def _is_subject(other: Kandidaat, kandidaat: Kandidaat) -> bool:
    """Whether another party is who acts in the same clause."""
    return (
        other.clause.predicaat == kandidaat.clause.predicaat
        and other.relatie.band in SUBJECTS
        and other.relatie.partij.naam != kandidaat.relatie.partij.naam
    )


def _is_vague(tree: Tree, partij: Partij) -> bool:
    if partij.tokens:
        return tree.lemma(partij.tokens[-1]) in VAGUE or tree.form(partij.tokens[-1]) in VAGUE
    return bool(partij.naam) and (partij.naam or "").casefold().split()[-1] in VAGUE
