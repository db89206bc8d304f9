"""What a preposition makes of a party: `bij X`, `aan X`, `van X`, `met X`, and the verb that it stands with."""

from collections.abc import Sequence
from itertools import pairwise

from regiokennis.annotate.words import wordset
from regiokennis.facts.clauses.model import Clause, Partij
from regiokennis.facts.clauses.phrases import leftmost
from regiokennis.facts.clauses.tree import Tree

PLACED = wordset(
    "liggen berusten rusten rust beleggen onderbrengen neerleggen leggen plaatsvinden landen plaatsen beschikbaar "
    "aanwezig terecht horen thuishoren vallen wegzetten positioneren organiseren borgen inrichten aankloppen samenkomen"
)
"""Predicates after which `bij X` or `in X` says who has it."""
PLACING = frozenset({"ADJ", "ADV", "VERB"})
REPORTED = wordset("melden aanmelden betrekken aansluiten indienen navragen informeren horen werken")
"""Predicates after which `bij X` does not."""
APPOINTING = frozenset({"aanwijzen", "aanstellen", "benoemen"})
"""Predicates of which the subject is who gets something to do."""
SENT = wordset("melding advies aangifte signaal verzoek aanvraag klacht informatie")
"""What is sent or asked `bij X`, who then has nothing to do in this clause."""
HANDED = wordset(
    "opdragen uitbesteden mandateren toewijzen overlaten toevertrouwen toebedelen geven verstrekken neerleggen beleggen"
)
GRANTED = {
    "toekomen": "verantwoordelijk",
    "toevallen": "verantwoordelijk",
    "voorbehouden": "verantwoordelijk",
    "toebehoren": "verantwoordelijk",
}
"""Predicates after which `aan X` says who has the power, with the role."""
ENTRUSTED = wordset("opdragen mandateren uitbesteden overlaten toevertrouwen toebedelen toewijzen gunnen")
"""Predicates whose passive hands a task to whom stands behind `aan`."""
FALLING = frozenset({"vallen", "ressorteren"})
"""Predicates after which `onder X` says who answers for the subject."""
RECEIVING = frozenset({"krijgen", "ontvangen"})
"""Predicates after which `van X` says who gives it."""
CHARGED = frozenset({"opdracht", "taak", "mandaat", "bevoegdheid"})
"""What somebody gets `van X`, who thereby gives it away."""
BOUGHT = frozenset({"inkopen", "afnemen"})
"""Predicates after which `bij X` says who then gives it."""
STAYING = frozenset({"blijven", "zijn", "komen"})
TASKS = wordset("regie casusregie procesregie taak verantwoordelijkheid opdracht uitvoering coördinatie bevoegdheid")
"""Words for a task, which stays or comes `bij X` as it lies there."""
TOWARDS = wordset(
    "opschalen overhevelen overgaan overdragen doorzetten doorgeleiden doorverwijzen verwijzen toeleiden aanmelden "
    "verschuiven verhuizen"
)
FILES = wordset("zaak casus casuïstiek dossier melding situatie signaal")
"""What `gaat naar` those who take it up."""
ONWARDS = frozenset({"over op", "over naar", "over aan"})
"""Prepositions of `gaat over op X`, whose particle the parser takes for one of them."""
MARKS = frozenset({";", ":", "."})
CAN = frozenset({"kan", "kunnen", "mag", "mogen"})
CALLING = frozenset({"bellen", "opnemen", "contact", "chatten", "mailen"})
"""What people can do `met X`, who is there for them: `kunnen bellen met X`."""
HOUSES = wordset("huis locatie vestiging kliniek gebouw loket spreekuur steunpunt pand woning inloop")
JOINT = wordset("samenwerken afstemmen samenwerking afstemming optrekken verbinding")
POSSIBLE = frozenset({"kunnen", "mogen"})
"""Auxiliaries with which `bij X` says where something can be had: `ouders kunnen bij X hun verhaal doen`."""
RESORTED = {"op": frozenset({"aanwijzen"}), "tot": frozenset({"wenden", "richten"})}
"""Preposition and predicates that say to whom people go: `zijn aangewezen op X`, `kunnen zich wenden tot X`."""
FOUND = wordset(
    "onderdak opvang hulp steun bescherming begeleiding behandeling ondersteuning bed plek gehoor toevlucht plaats "
    "advies informatie antwoord"
)
"""What somebody can `vinden bij X`."""
BEDS = frozenset({"bed", "plaats", "plek", "opvangplek", "opvangplaats", "noodbed", "kamer"})
FINDING = frozenset({"vinden", "treffen", "aantreffen"})
UNDERGONE = wordset(
    "scholing bijscholing training opleiding toerusting ondersteuning begeleiding bekostiging subsidiëring "
    "deskundigheid deskundigheidsbevordering vaardigheid competentie handelingsverlegenheid bereikbaarheid"
)
"""Nouns behind which `van X` says who undergoes it: `de scholing van leerkrachten`."""
RESEARCH = wordset("onderzoek rapport cijfer studie publicatie gegeven monitor rapportage")
TELLING = wordset("laten zien blijken tonen aantonen leren wijzen uitwijzen bevestigen melden weergeven geven schetsen")
"""What research of somebody does, who has no task by it."""
PERSONS = (
    "wethouder",
    "burgemeester",
    "regisseur",
    "leider",
    "coördinator",
    "directeur",
    "medewerker",
    "adviseur",
    "manager",
    "directie",
)
"""Endings of offices that act themselves, whomever they are of: `de wethouder van X`."""
OWNED = wordset("werk rol aanbod kerntaak domein terrein werkterrein aangelegenheid takenpakket")
"""What something is that X does: `dat is het werk van X`."""
LEADING = wordset("trekker voorzitter coördinator penvoerder aanjager projectleider kartrekker")
AGREED = wordset("afspraak prestatieafspraak samenwerkingsafspraak werkafspraak convenant contract overeenkomst")
"""What is made with a party, who then takes part."""
SUBMITTED = wordset("voorleggen aanbieden sturen zenden toezenden toesturen voordragen")
DECISIONS = wordset("vaststelling besluitvorming goedkeuring instemming bekrachtiging accordering besluit")
"""What makes those decide to whom something is `voorgelegd`."""
ADVICE = frozenset({"advies", "raad", "oordeel"})
"""What `gevraagd aan X` makes an adviser of X."""
REQUESTED = wordset("vragen verzoeken verwachten verlangen")
"""Predicates whose passive asks `van X` or `aan X` to do something."""
NONE: tuple[str, None] = ("", None)


def by_preposition(  # noqa: PLR0911 - each preposition is a line
    tree: Tree, clause: Clause, partij: Partij, case: str, governor: int, parties: Sequence[Partij]
) -> tuple[str, str | None]:
    """Bond and role of a party behind a preposition, given the word it hangs under; an empty bond where it has none."""
    if case == "aan":
        return _towards(tree, clause, partij)
    if clause.werkwoord in RESORTED.get(case, ()) and (clause.lijdend or case != "op"):
        return "bij", None
    onwards = case in ONWARDS and clause.werkwoord in ("gaan", "dragen")
    if onwards or (case == "op" and clause.werkwoord == "overgaan"):
        return "naar", None
    if case in ("bij", "binnen", "in", "vanuit", "op"):
        return _placed(tree, clause, partij, case, parties)
    if case == "van":
        return _of(tree, clause, partij, governor, parties)
    if case in ("met", "tussen"):
        return _with(tree, clause, partij, case, governor, parties)
    if case == "via" and (_can_be_had(clause) or clause.werkwoord in ("lopen", "verlopen")):
        return "via", "uitvoerend"
    if case == "onder" and clause.werkwoord in FALLING:
        return "onder", "verantwoordelijk"
    if case == "uit" and clause.werkwoord == "bestaan":
        return "lid", "neemt-deel"
    return _to(tree, clause, partij) if case == "naar" else NONE


def _to(tree: Tree, clause: Clause, partij: Partij) -> tuple[str, str | None]:
    """What `naar X` says: a case goes there, or people can: `ouders kunnen voor hulp naar X`."""
    if clause.werkwoord == "gaan" and any(tree.lemma(i) in FILES for i in clause.onderwerp):
        return "naar", None
    if clause.werkwoord in TOWARDS:
        return "naar", None
    return ("bij", None) if _can_go(tree, partij) else NONE


def _can_go(tree: Tree, partij: Partij) -> bool:
    """Whether `kunnen` stands before `naar X` and no verb behind it, in the part of the sentence between its marks."""
    before = tree.forms[: partij.tokens[0]]
    start = max((i + 1 for i, form in enumerate(before) if form in MARKS), default=0)
    if not CAN.intersection(before[start:]):
        return False
    behind = partij.tokens[-1] + 1
    stop = next((i for i in range(behind, len(tree)) if tree.forms[i] in (*MARKS, ",")), len(tree))
    return not any(tree.tokens[i].pos in ("VERB", "AUX") for i in range(behind, stop))


def _towards(  # noqa: PLR0911 - each predicate is a line
    tree: Tree, clause: Clause, partij: Partij
) -> tuple[str, str | None]:
    verb = clause.werkwoord
    if verb in TOWARDS:
        return "naar", None
    if verb == "vragen" and not clause.lijdend:
        return ("advies", "adviseert") if any(tree.lemma(i) in ADVICE for i in clause.tokens) else NONE
    if verb in GRANTED or verb in ENTRUSTED or (verb == "denken" and clause.lijdend):
        return "aan", GRANTED.get(verb)
    if _up_to(tree, clause, partij):
        return "aan", "verantwoordelijk"
    if verb in REQUESTED and clause.lijdend:
        return "opdracht", "uitvoerend"
    if verb in SUBMITTED and any(tree.lemma(i) in DECISIONS for i in clause.tokens):
        return "aan", "verantwoordelijk"
    if verb in HANDED and any(tree.lemma(i) in ("opdracht", "taak", "regie") for i in clause.tokens):
        return "aan", None
    return ("bij", None) if clause.lijdend and partij.type == "overleg" else NONE


def _up_to(tree: Tree, clause: Clause, partij: Partij) -> bool:
    """Whether something is for a party to do or decide: `het is aan de raad om`, `het laatste woord is aan de raad`."""
    copulas = {i for i in tree.children(clause.predicaat, "cop", "aux") if tree.lemma(i) == "zijn"}
    place = leftmost(tree, partij.tokens[0]) - 2
    while place > 0 and tree.tokens[place].pos == "ADV":
        place -= 1
    return place in copulas


def _placed(  # noqa: PLR0911 - each preposition is a line
    tree: Tree, clause: Clause, partij: Partij, case: str, parties: Sequence[Partij]
) -> tuple[str, str | None]:
    verb = clause.werkwoord
    if case == "op":
        return ("op", "verantwoordelijk") if verb in ("rusten", "leggen") else NONE
    ours = any(other.kop in clause.onderwerp for other in parties)
    if case in ("in", "binnen") and (clause.werkwoord in ENTRUSTED or (ours and not clause.lijdend)):
        return NONE  # where they do it
    if verb in PLACED or any(tree.lemma(i) in PLACED for i in clause.tokens if tree.tokens[i].pos in PLACING):
        return "bij", None
    if case in ("in", "binnen") and partij.soort == "verzameling":
        return NONE
    if case == "bij" and verb in BOUGHT and not clause.lijdend:
        return "bij", "uitvoerend"
    if case == "bij" and verb in STAYING and any(tree.lemma(i) in TASKS for i in clause.onderwerp):
        return "bij", None
    if case == "bij" and verb in REPORTED:
        return NONE
    if case == "bij" and (_can_be_had(clause) or _finds(tree, clause) or _stands(tree, clause)):
        return "bij", None
    house = case in ("in", "binnen") and partij.soort == "naam" and not tree.text(partij.tokens).islower()
    if house and partij.type != "overleg" and (_can_be_had(clause) or _finds(tree, clause)):
        return "bij", None
    if case == "bij" and any(tree.lemma(i) in SENT for i in clause.tokens):
        return NONE
    if clause.lijdend:
        return NONE if _appoints(tree, clause, partij) else ("waar", None)
    return ("bij", None) if case == "vanuit" else NONE


def _appoints(tree: Tree, clause: Clause, partij: Partij) -> bool:
    """Whether somebody is appointed or told `bij X`, who has nothing to do by it: `is in elke gemeente aangesteld`."""
    behind = [tree.lemma(i) for i in range(partij.tokens[-1] + 1, len(tree))][:3]
    reported = any(first == "te" and verb in REPORTED for first, verb in pairwise(behind))
    return reported or clause.werkwoord in APPOINTING


def _can_be_had(clause: Clause) -> bool:
    """Whether a clause says what somebody gets or can do, so that `bij X` or `via X` says from whom."""
    return not clause.lijdend and bool(
        clause.werkwoord in RECEIVING or POSSIBLE.intersection((clause.werkwoord, *clause.hulpwerkwoorden))
    )


def _finds(tree: Tree, clause: Clause) -> bool:
    """Whether a clause says that somebody finds help or shelter, so that `bij X` says who gives it."""
    verb = clause.werkwoord
    return (verb in FINDING or tree.form(clause.predicaat) in FINDING) and any(
        tree.lemma(i) in FOUND for i in clause.tokens
    )


def _stands(tree: Tree, clause: Clause) -> bool:
    """Whether a clause says how many beds there are, so that `bij X` says who has them."""
    there = clause.werkwoord in ("staan", "zijn") or "zijn" in clause.hulpwerkwoorden
    return there and any(tree.lemma(i) in BEDS for i in (clause.predicaat, *clause.onderwerp))


def _of(tree: Tree, clause: Clause, partij: Partij, governor: int, parties: Sequence[Partij]) -> tuple[str, str | None]:
    if clause.werkwoord in RECEIVING and any(tree.lemma(i) in CHARGED for i in clause.tokens):
        return "opdrachtgever", "wijst-aan"
    comes = clause.werkwoord == "komen" and governor == clause.predicaat
    if clause.werkwoord in RECEIVING or (comes and not any(tree.lemma(i) in SENT for i in clause.tokens)):
        return "door", None
    if governor == clause.predicaat and tree.lemma(governor) in OWNED:
        return "bezit", None
    if tree.lemma(governor) in HOUSES and tree.case(governor) in ("in", "op", "bij"):
        return ("bij", None) if clause.lijdend or _can_be_had(clause) or _finds(tree, clause) else NONE
    named = (
        partij.soort == "naam"
        and governor in clause.onderwerp
        and not clause.lijdend
        and tree.lemma(governor) not in UNDERGONE
        and not (tree.lemma(governor) in RESEARCH and clause.werkwoord in TELLING)
        and not (_is_person(tree, governor) and any(p.kop == governor for p in parties))
    )
    return ("van onderwerp", None) if named else NONE


def _is_person(tree: Tree, i: int) -> bool:
    """Whether a noun is an office that acts itself, by itself or as the first word of a name: `wethouder Zorg`."""
    return any(word.endswith(PERSONS) for word in tree.lemma(i).split()[:2])


def _with(
    tree: Tree, clause: Clause, partij: Partij, case: str, governor: int, parties: Sequence[Partij]
) -> tuple[str, str | None]:
    if clause.werkwoord in JOINT or any(tree.lemma(i) in JOINT for i in clause.tokens):
        return "met", "neemt-deel"
    if case != "met":
        return NONE
    if not CALLING.isdisjoint((clause.werkwoord, tree.form(clause.predicaat))) and _can_be_had(clause):
        return "bij", None
    if _as_holder(tree, partij):
        return "onder", "coordineert"
    if clause.lijdend:
        return ("met", "neemt-deel") if any(tree.lemma(i) in AGREED for i in clause.tokens) else NONE
    ours = any(other.kop in clause.onderwerp for other in parties)
    loose = ours and partij.soort == "naam" and governor == clause.predicaat
    return ("met los", "neemt-deel") if loose else NONE


def _as_holder(tree: Tree, partij: Partij) -> bool:
    """Whether `met X` goes on with the office that X holds in it: `met de coördinator als trekker`."""
    behind = partij.tokens[-1] + 1
    return behind + 1 < len(tree) and tree.form(behind) == "als" and tree.lemma(behind + 1) in LEADING
