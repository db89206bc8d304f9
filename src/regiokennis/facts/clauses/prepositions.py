"""What a preposition makes of a party: `bij X`, `aan X`, `van X`, `met X`, and the verb that it stands with."""

from collections.abc import Sequence

from regiokennis.annotate.words import wordset
from regiokennis.facts.clauses.model import Clause, Partij
from regiokennis.facts.clauses.phrases import leftmost
from regiokennis.facts.clauses.places import CLIENTS, ENTRUSTED, NONE, RECEIVING, SENT, can_be_had, finds, placed
from regiokennis.facts.clauses.tree import Tree

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
FALLING = frozenset({"vallen", "ressorteren"})
"""Predicates after which `onder X` says who answers for the subject."""
CHARGED = frozenset({"opdracht", "taak", "mandaat", "bevoegdheid"})
"""What somebody gets `van X`, who thereby gives it away."""
TOWARDS = wordset(
    "opschalen overhevelen overgaan overdragen doorzetten doorgeleiden doorverwijzen verwijzen toeleiden aanmelden "
    "verschuiven verhuizen doorschuiven"
)
FILES = wordset("zaak casus casuïstiek dossier melding situatie signaal vraag hulpvraag verzoek aanvraag")
"""What `gaat naar` those who take it up."""
ONWARDS = frozenset({"over op", "over naar", "over aan"})
"""Prepositions of `gaat over op X`, whose particle the parser takes for one of them."""
MARKS = frozenset({";", ":", "."})
CAN = frozenset({"kan", "kunnen", "mag", "mogen"})
CALLING = frozenset({"bellen", "opnemen", "contact", "chatten", "mailen"})
"""What people can do `met X`, who is there for them: `kunnen bellen met X`."""
HOUSES = wordset("huis locatie vestiging kliniek gebouw loket spreekuur steunpunt pand woning inloop")
JOINT = wordset("samenwerken afstemmen samenwerking afstemming optrekken verbinding")
RESORTED = {
    "op": frozenset({"aanwijzen", "terugvallen", "leunen", "rekenen"}),
    "tot": frozenset({"wenden", "richten"}),
    "naar": frozenset({"uitwijken"}),
    "van": frozenset({"gebruiken"}),
}
"""Preposition and predicates that say to whom people go: `zijn aangewezen op X`, `kunnen zich wenden tot X`."""
LEANING = frozenset({"leunen"})
"""Those of them that are active."""
LED = wordset("leiden toeleiden organiseren regelen onderbrengen plaatsen aanbieden inzetten verlenen bereiken")
"""Predicates whose passive says `via X` who does it."""
HEARD = wordset("meepraten meedenken meebeslissen")
"""What people do `via X`, in which they do it."""
PREPARED = wordset(
    "bezien bekijken kijken verkennen onderzoeken nagaan overleggen bespreken ontwikkelen uitwerken voorbereiden"
)
"""Predicates whose passive says `met X` who takes part."""
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
BUDGETS = frozenset({"begroting", "budget", "rekening", "middel"})
GIVEN = frozenset({"leggen", "geven", "komen", "blijven"})
LEADING = wordset("trekker voorzitter coördinator penvoerder aanjager projectleider kartrekker")
AGREED = wordset(
    "gesprek afspraak prestatieafspraak samenwerkingsafspraak werkafspraak convenant contract overeenkomst"
)
"""What is made with a party, who then takes part."""
AGREEING = frozenset({"overeenkomen", "afspreken"})
SUBMITTED = wordset("voorleggen aanbieden sturen zenden toezenden toesturen voordragen")
DECISIONS = wordset("vaststelling besluitvorming goedkeuring instemming bekrachtiging accordering besluit")
"""What makes those decide to whom something is `voorgelegd`."""
ADVICE = frozenset({"advies", "raad", "oordeel"})
"""What `gevraagd aan X` makes an adviser of X."""
REQUESTED = wordset("vragen verzoeken verwachten verlangen")
"""Predicates whose passive asks `van X` or `aan X` to do something."""


def by_preposition(  # noqa: PLR0911 - each preposition is a line
    tree: Tree, clause: Clause, partij: Partij, case: str, governor: int, parties: Sequence[Partij]
) -> tuple[str, str | None]:
    """Bond and role of a party behind a preposition, given the word it hangs under; an empty bond where it has none."""
    if case == "aan":
        return _towards(tree, clause, partij)
    if clause.werkwoord in RESORTED.get(case, ()) and (clause.lijdend or case == "tot" or clause.werkwoord in LEANING):
        return "bij", None
    onwards = case in ONWARDS and clause.werkwoord in ("gaan", "dragen")
    if onwards or (case == "op" and clause.werkwoord == "overgaan"):
        return "naar", None
    if case in ("bij", "binnen", "in", "vanuit", "op"):
        return placed(tree, clause, partij, case, parties)
    if case == "van":
        return _of(tree, clause, partij, governor, parties)
    if case in ("met", "tussen"):
        return _with(tree, clause, partij, case, governor, parties)
    if case == "via" and _is_via(clause, partij):
        return "via", "uitvoerend"
    if case == "onder" and clause.werkwoord in FALLING:
        return "onder", "verantwoordelijk"
    if case == "uit" and clause.werkwoord == "bestaan":
        return "lid", "neemt-deel"
    return _to(tree, clause, partij) if case == "naar" else NONE


def _is_via(clause: Clause, partij: Partij) -> bool:
    """Whether something can be had, goes or is arranged `via X`, who thereby does it."""
    if can_be_had(clause) or clause.werkwoord in ("lopen", "verlopen") or clause.werkwoord in HEARD:
        return True
    return clause.lijdend and clause.werkwoord in LED and partij.type != "voorziening"


def _to(tree: Tree, clause: Clause, partij: Partij) -> tuple[str, str | None]:
    """What `naar X` says: a case goes there, or people can: `ouders kunnen voor hulp naar X`."""
    named = partij.soort == "naam" and not tree.text(partij.tokens).islower()
    if clause.werkwoord == "gaan" and any(
        tree.lemma(i) in FILES | (CLIENTS if named else FILES) for i in clause.onderwerp
    ):
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
    told = clause.lijdend and not any(tree.lemma(i) in SENT for i in clause.tokens)  # `advies wordt gegeven aan X`
    return ("bij", None) if told and partij.type == "overleg" else NONE


def _up_to(tree: Tree, clause: Clause, partij: Partij) -> bool:
    """Whether something is for a party to do or decide: `het is aan de raad om`, `het laatste woord is aan de raad`."""
    copulas = {i for i in tree.children(clause.predicaat, "cop", "aux") if tree.lemma(i) == "zijn"}
    place = leftmost(tree, partij.tokens[0]) - 2
    while place > 0 and tree.tokens[place].pos == "ADV":
        place -= 1
    return place in copulas


def _of(  # noqa: PLR0911 - each turn is a line
    tree: Tree, clause: Clause, partij: Partij, governor: int, parties: Sequence[Partij]
) -> tuple[str, str | None]:
    if clause.werkwoord in RECEIVING and any(tree.lemma(i) in CHARGED for i in clause.tokens):
        return "opdrachtgever", "wijst-aan"
    comes = clause.werkwoord == "komen" and governor == clause.predicaat
    if comes and any(tree.lemma(i) in ADVICE for i in clause.onderwerp):
        return "advies", "adviseert"
    if clause.werkwoord in RECEIVING or (comes and not any(tree.lemma(i) in SENT for i in clause.tokens)):
        return "door", None
    if governor == clause.predicaat and tree.lemma(governor) in OWNED:
        return "bezit", None
    if (found := _in_turn(tree, clause, governor))[0]:
        return found
    if tree.lemma(governor) in HOUSES and tree.case(governor) in ("in", "op", "bij"):
        return ("bij", None) if clause.lijdend or can_be_had(clause) or finds(tree, clause) else NONE
    named = (
        partij.soort == "naam"
        and governor in clause.onderwerp
        and not clause.lijdend
        and tree.lemma(governor) not in UNDERGONE
        and not _is_object(tree, partij, governor)
        and not (tree.lemma(governor) in RESEARCH and clause.werkwoord in TELLING)
        and not (_is_person(tree, governor) and any(p.kop == governor for p in parties))
    )
    return ("van onderwerp", None) if named else NONE


def _in_turn(tree: Tree, clause: Clause, governor: int) -> tuple[str, str | None]:
    """What a turn of phrase says of whom `van X` names: `ten laste van`, `wordt in handen gelegd van`."""
    forms = [tree.form(i) for i in clause.tokens]
    if tree.lemma(governor) in BUDGETS and "laste" in forms:
        return "rekening", "financiert"
    given = clause.werkwoord in GIVEN and "handen" in forms and governor == clause.predicaat
    return ("bij", None) if given else NONE


def _is_object(tree: Tree, partij: Partij, governor: int) -> bool:
    """Whether `van X` behind an infinitive with an article is whom it is done to: `het aanwijzen van een X`."""
    articles = [tree.form(c) for c in tree.children(governor, "det")]
    infinitive = tree.form(governor).endswith("en") and "het" in articles
    return infinitive and any(tree.form(c) == "een" for c in tree.children(partij.kop, "det"))


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
    if not CALLING.isdisjoint((clause.werkwoord, tree.form(clause.predicaat))) and can_be_had(clause):
        return "bij", None
    if _as_holder(tree, partij):
        return "onder", "coordineert"
    if clause.lijdend:
        return ("met", "neemt-deel") if _joins(tree, clause, partij) else NONE
    return _loosely(tree, clause, partij, parties) if governor == clause.predicaat else NONE


def _loosely(tree: Tree, clause: Clause, partij: Partij, parties: Sequence[Partij]) -> tuple[str, str | None]:
    """What `met X` says that only stands beside who acts: the ones it is done for, or other parties."""
    if any(tree.lemma(i) in CLIENTS for i in clause.onderwerp):
        return "met", None
    ours = any(other.kop in clause.onderwerp for other in parties)
    return ("met los", "neemt-deel") if ours and partij.soort == "naam" else NONE


def _joins(tree: Tree, clause: Clause, partij: Partij) -> bool:
    """Whether something is agreed `met X`, or prepared with somebody of a name of their own."""
    named = partij.soort == "naam" and not tree.text(partij.tokens).islower()
    if clause.werkwoord in AGREEING or (named and clause.werkwoord in PREPARED):
        return True
    return any(tree.lemma(i) in AGREED for i in clause.tokens)


def _as_holder(tree: Tree, partij: Partij) -> bool:
    """Whether `met X` goes on with the office that X holds in it: `met de coördinator als trekker`."""
    behind = partij.tokens[-1] + 1
    return behind + 1 < len(tree) and tree.form(behind) == "als" and tree.lemma(behind + 1) in LEADING
