"""What a clause says of each party in it: whether it does, has, decides or joins, or is only mentioned.

Two names in one sentence are no relation: a party counts only where its place in the clause gives it a part.
"""

from collections.abc import Sequence
from itertools import pairwise

from regiokennis.annotate.model import Signal
from regiokennis.annotate.words import wordset
from regiokennis.facts.clauses.model import Clause, Partij, Relatie
from regiokennis.facts.clauses.tree import Tree

PLACED = wordset(
    "liggen berusten rusten beleggen onderbrengen neerleggen leggen plaatsvinden landen plaatsen beschikbaar aanwezig "
    "terecht horen thuishoren vallen wegzetten positioneren organiseren borgen inrichten"
)
"""Predicates after which `bij X` or `in X` says who has it."""
PLACING = frozenset({"ADJ", "ADV", "VERB"})
REPORTED = wordset("melden aanmelden betrekken aansluiten indienen navragen aankloppen informeren horen werken")
"""Predicates after which `bij X` does not."""
SENT = wordset("melding advies aangifte signaal verzoek aanvraag klacht informatie")
"""What is sent or asked `bij X`, who then has nothing to do in this clause."""
ASKED = wordset(
    "vragen verzoeken verplichten inschakelen aanwijzen aanstellen benoemen betrekken uitnodigen "
    "raadplegen consulteren machtigen mandateren trainen scholen opleiden opdragen verzoek"
)
"""Verbs whose object or passive subject gets a part."""
HANDED = wordset(
    "opdragen uitbesteden mandateren toewijzen overlaten toevertrouwen toebedelen geven verstrekken neerleggen beleggen"
)
GRANTED = {"toekomen": "verantwoordelijk", "voorbehouden": "verantwoordelijk", "toebehoren": "verantwoordelijk"}
"""Predicates after which `aan X` says who has the power, with the role."""
ENTRUSTED = wordset("opdragen mandateren uitbesteden overlaten toevertrouwen toebedelen toewijzen gunnen")
"""Predicates whose passive hands a task to whom stands behind `aan`."""
REQUESTED = wordset("vragen verzoeken verwachten verlangen")
"""Predicates whose passive asks `van X` or `aan X` to do something."""
RECEIVING = frozenset({"krijgen", "ontvangen"})
"""Predicates after which `van X` says who gives it."""
SEPARATORS = (",", "/", "&")
OPENERS = frozenset({"of", "dat", "zodat"})
UNDER = frozenset({"vallen", "staan", "zijn", "verantwoordelijkheid", "taak", "opdracht", "bevoegdheid"})
"""Predicates whose subject is what somebody else answers for."""
APPOINTING = frozenset({"aanwijzen", "aanstellen", "benoemen"})
TOWARDS = wordset(
    "opschalen overhevelen overgaan overdragen doorzetten doorgeleiden doorverwijzen verwijzen toeleiden aanmelden"
)
JOINT = wordset("samenwerken afstemmen samenwerking afstemming optrekken verbinding")
PASSIVE_ROLES = {
    "betrekken": "neemt-deel",
    "uitnodigen": "neemt-deel",
    "raadplegen": "adviseert",
    "consulteren": "adviseert",
    "trainen": "neemt-deel",
    "scholen": "neemt-deel",
    "opleiden": "neemt-deel",
    "vragen": "uitvoerend",
    "verzoeken": "uitvoerend",
    "verplichten": "verantwoordelijk",
    "aanwijzen": "uitvoerend",
    "aanstellen": "uitvoerend",
    "benoemen": "uitvoerend",
    "machtigen": "verantwoordelijk",
    "mandateren": "verantwoordelijk",
    "inschakelen": "uitvoerend",
    "opdragen": "uitvoerend",
    "vertegenwoordigen": "neemt-deel",
    "aansluiten": "neemt-deel",
    "specialiseren": "uitvoerend",
    "inrichten": "uitvoerend",
    "belasten": "verantwoordelijk",
    "informeren": "neemt-deel",
    "achten": "uitvoerend",
}
QUANTITIES = wordset("aantal deel groep reeks tal vertegenwoordiger vertegenwoordiging afvaardiging")
"""Nouns before whom they count: what holds of `een aantal gemeenten` holds of gemeenten."""
AGENTIVE = wordset("verzorgen uitvoeren doen organiseren geven coördineren bieden leveren begeleiden bewaken regelen")
"""Verbs of which a task in front is the object: `de training verzorgt X`."""
SKIPPABLE = frozenset({"DET", "ADJ", "NUM", "ADV", "PRON"})


def relate(tree: Tree, clause: Clause, parties: Sequence[Partij]) -> tuple[Relatie, ...]:
    """The relations of one clause, in order of the parties."""
    found: list[Relatie] = []
    subjects = set(clause.onderwerp)
    inside = set(clause.tokens)
    inverted = _inverted(tree, clause, parties)
    for partij in parties:
        subject = bool(subjects & {*partij.tokens, _counted(tree, partij.kop)})
        if partij is inverted or (inverted is None and subject and _preceding_case(tree, partij) in ("", "door")):
            band, rol = _as_subject(clause)
            rol = rol or (_obliged(tree, clause) if band == "lijdend" else None)
        elif partij.kop in inside:
            band, rol = _inside(tree, clause, partij, parties)
        else:
            continue
        if band:
            found.append(Relatie(partij=partij, clause=clause, band=band, rol=rol))
    if not found and not any(partij.kop in subjects for partij in parties):
        found += _subordinate(tree, clause, parties)
    found = _share(tree, clause, parties, found)
    if any(r.band in ("onder", "bezit") for r in found) and clause.werkwoord in UNDER:
        found = [r for r in found if r.band != "onderwerp"]
    return tuple(r for r in found if not (r.band == "lijdend" and r.rol is None) and not _appointed(tree, r))


def _appointed(tree: Tree, relatie: Relatie) -> bool:
    """Whether a party is only the office that somebody is appointed to: `wijst een casusregisseur aan`."""
    return (
        relatie.band in ("opdracht", "lijdend")
        and relatie.clause.werkwoord in APPOINTING
        and tree.text(relatie.partij.tokens).islower()
    )


def _share(tree: Tree, clause: Clause, parties: Sequence[Partij], found: list[Relatie]) -> list[Relatie]:
    """A party that stands beside a related one, with only a comma or `en` between, has the same part."""
    related = {id(r.partij): r for r in found}
    for before, after in pairwise(parties):
        if not _coordinated(tree, before, after):
            continue
        for known, other in ((before, after), (after, before)):
            if id(known) in related and id(other) not in related:
                relatie = related[id(known)]
                made = Relatie(partij=other, clause=clause, band=relatie.band, rol=relatie.rol)
                related[id(other)] = made
    return [related[id(p)] for p in parties if id(p) in related]


def _subordinate(tree: Tree, clause: Clause, parties: Sequence[Partij]) -> list[Relatie]:
    """The party right behind `of` or `dat` before a clause whose subject the parser lost."""
    for partij in reversed(parties):
        place = _leftmost(tree, partij.tokens[0]) - 1
        near = clause.tokens[0] - 2 <= partij.tokens[-1] < clause.predicaat
        if place >= 0 and tree.form(place) in OPENERS and near:
            band, rol = _as_subject(clause)
            return [Relatie(partij=partij, clause=clause, band=band, rol=rol)]
    return []


def _coordinated(tree: Tree, before: Partij, after: Partij) -> bool:
    """Whether only a comma, `en`, an article or brackets stand between two parties, or one abbreviates the other."""
    between = tree.tokens[before.tokens[-1] + 1 : after.tokens[0]]
    if not between or len(between) > 4:
        return False
    joined = any(t.text in SEPARATORS or t.pos == "CCONJ" for t in between) or before.naam == after.naam
    return joined and all(
        t.text in SEPARATORS or t.text in "()" or t.pos in ("CCONJ", "DET", "ADJ", "NUM") for t in between
    )


def _inverted(tree: Tree, clause: Clause, parties: Sequence[Partij]) -> Partij | None:
    """The party right behind the finite verb without preposition, where the parser saw no party as subject (V2)."""
    if any(partij.kop in clause.onderwerp for partij in parties):
        return None
    verb = _finite(tree, clause)
    if verb is None:
        return None
    own = [i for i in clause.onderwerp if i in clause.tokens and not _labels(tree, i)]
    for partij in parties:
        if partij.kop not in clause.tokens or partij.soort == "terug":
            continue
        start = _leftmost(tree, partij.tokens[0])
        behind = start == verb + 1 and not _preceding_case(tree, partij)
        ahead = partij.tokens[-1] == verb - 1 and not _preceding_case(tree, partij)
        fronted = behind and clause.werkwoord in AGENTIVE and not clause.lijdend
        if (behind or ahead) and (fronted or not (own and min(own) < verb)):
            return partij
    return None


def _labels(tree: Tree, i: int) -> bool:
    """Whether a noun only numbers what follows: `Actie 3: het team doet`."""
    behind = [token.text for token in tree.tokens[i + 1 : i + 3]]
    return ":" in behind


def _finite(tree: Tree, clause: Clause) -> int | None:
    """The finite verb of a clause; a plural that the tagger took for a noun counts where nothing else does."""
    for i in clause.tokens:
        token = tree.tokens[i]
        if "VerbForm=Fin" in token.morph or token.dep in ("aux", "aux:pass", "cop"):
            return i
    token = tree.tokens[clause.predicaat]
    return clause.predicaat if token.text.endswith("en") and token.dep in ("ROOT", "conj") else None


def _obliged(tree: Tree, clause: Clause) -> str | None:
    """The role of `worden verplicht te melden`, where the parser took the infinitive for the predicate."""
    found = (PASSIVE_ROLES.get(tree.lemma(i)) for i in clause.tokens if "Part" in tree.tokens[i].morph)
    return next((role for role in found if role is not None), None)


def _as_subject(clause: Clause) -> tuple[str, str | None]:
    if not clause.lijdend:
        return "onderwerp", None
    return "lijdend", PASSIVE_ROLES.get(clause.werkwoord)


def _inside(  # noqa: PLR0911 - each way of naming is a line
    tree: Tree, clause: Clause, partij: Partij, parties: Sequence[Partij]
) -> tuple[str, str | None]:
    signal = _before(tree, partij, parties, tree.sentence.signals)
    if signal is not None:
        band, _, rol = signal.waarde.partition(":")
        return band, rol or None
    head = _counted(tree, partij.kop)
    first = _first_of_group(tree, head)
    case = tree.case(head) or tree.case(first) or (_preceding_case(tree, partij) if head == partij.kop else "")
    governor = tree.tokens[first].head
    dep = tree.tokens[first].dep
    if dep.startswith("obl:agent") or case == "door":
        return "door", None
    if dep.startswith("nsubj") and case == "":
        return ("onderwerp", None) if not clause.lijdend else ("lijdend", PASSIVE_ROLES.get(clause.werkwoord))
    if case in ("bij", "binnen", "in", "aan", "vanuit", "op"):
        return _placed(tree, clause, partij, case)
    if case == "uit" and clause.werkwoord == "bestaan":
        return "lid", "neemt-deel"
    if case == "van" and clause.werkwoord in RECEIVING:
        return "door", None
    if case == "naar" and clause.werkwoord in TOWARDS:
        return "naar", None
    if case in ("met", "tussen") and (clause.werkwoord in JOINT or any(tree.lemma(i) in JOINT for i in clause.tokens)):
        return "met", "neemt-deel"
    ours = clause.onderwerp and any(other.kop in clause.onderwerp for other in parties)
    if case == "met" and ours and partij.soort == "naam" and governor == clause.predicaat and not clause.lijdend:
        return "met los", "neemt-deel"
    if case == "van" and partij.soort == "naam" and governor in clause.onderwerp and not clause.lijdend:
        return "van onderwerp", None
    if governor == clause.predicaat and _is_asked(clause, case, dep):
        return "opdracht", PASSIVE_ROLES.get(clause.werkwoord, "uitvoerend")
    return "", None


def _is_asked(clause: Clause, case: str, dep: str) -> bool:
    """Whether a phrase tells of whom something is asked: `vragen het team om`, `van het team wordt verwacht dat`."""
    if clause.lijdend:
        return case == "van" and clause.werkwoord in REQUESTED
    return clause.werkwoord in ASKED and case == "" and dep in ("obj", "iobj", "obl", "obl:arg")


def _placed(  # noqa: PLR0911 - each preposition is a line
    tree: Tree, clause: Clause, partij: Partij, case: str
) -> tuple[str, str | None]:
    verb = clause.werkwoord
    if case == "aan":
        if verb in TOWARDS:
            return "naar", None
        if verb in GRANTED or (verb in ENTRUSTED and clause.lijdend):
            return "aan", GRANTED.get(verb)
        if verb in REQUESTED and clause.lijdend:
            return "opdracht", "uitvoerend"
        if verb in HANDED and any(tree.lemma(i) in ("opdracht", "taak", "regie") for i in clause.tokens):
            return "aan", None
        return ("bij", None) if clause.lijdend and partij.type == "overleg" else ("", None)
    if case == "op":
        return ("op", "verantwoordelijk") if verb in ("rusten", "leggen") else ("", None)
    if verb in PLACED or any(tree.lemma(i) in PLACED for i in clause.tokens if tree.tokens[i].pos in PLACING):
        return "bij", None
    if case == "bij" and verb in REPORTED:
        return "", None
    if case in ("in", "binnen") and partij.soort == "verzameling":
        return "", None
    if case == "bij" and any(tree.lemma(i) in SENT for i in clause.tokens):
        return "", None
    if clause.lijdend:
        return "waar", None
    return ("bij", None) if case == "vanuit" else ("", None)


def _before(tree: Tree, partij: Partij, parties: Sequence[Partij], signals: Sequence[Signal]) -> Signal | None:
    """The prepositional group right before a party, or before the party it is coordinated with."""
    place = _leftmost(tree, partij.tokens[0])
    start = tree.tokens[place].start
    best: Signal | None = None
    for signal in signals:
        if signal.kind == "band" and 0 <= start - signal.end <= 1 and (best is None or signal.start < best.start):
            best = signal
    if best is None:
        first = _first_of_group(tree, partij.kop)
        other = next((p for p in parties if p.kop == first and p is not partij), None)
        if other is not None:
            return _before(tree, other, (other,), signals)
    return best


def _counted(tree: Tree, i: int) -> int:
    """The noun that counts a party (`een aantal gemeenten`), where it hangs under one; else its own head."""
    above = tree.tokens[i].head
    return above if above != i and tree.lemma(above) in QUANTITIES and tree.tokens[i].dep.startswith("nmod") else i


def _leftmost(tree: Tree, place: int) -> int:
    while place > 0 and tree.tokens[place - 1].pos in SKIPPABLE and tree.tokens[place - 1].dep != "nsubj":
        place -= 1
    return place


def _preceding_case(tree: Tree, partij: Partij) -> str:
    place = _leftmost(tree, partij.tokens[0]) - 1
    return tree.form(place) if place >= 0 and tree.tokens[place].pos == "ADP" else ""


def _first_of_group(tree: Tree, i: int) -> int:
    """The first member of a coordination: climb over `conj`, and out of a name's inner tokens."""
    seen = {i}
    while tree.tokens[i].dep in ("conj", "flat", "appos") and tree.tokens[i].head not in seen:
        i = tree.tokens[i].head
        seen.add(i)
    return i
