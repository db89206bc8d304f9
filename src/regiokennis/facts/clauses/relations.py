"""What a clause says of each party in it: whether it does, has, decides or joins, or is only mentioned.

Two names in one sentence are no relation: a party counts only where its place in the clause gives it a part.
"""

from collections.abc import Sequence

from regiokennis.annotate.model import Signal
from regiokennis.annotate.words import wordset
from regiokennis.facts.clauses.asking import ASKED, PASSIVE_ROLES, WISHED, appointed, asking_verb, obliged
from regiokennis.facts.clauses.beside import parallel, share
from regiokennis.facts.clauses.model import Clause, Partij, Relatie
from regiokennis.facts.clauses.phrases import counted, first_of_group, leftmost, preceding_case
from regiokennis.facts.clauses.places import ENTRUSTED, PLACED, RECEIVING, TASKS
from regiokennis.facts.clauses.prepositions import OWNED, by_preposition
from regiokennis.facts.clauses.read import PARTICLES, marker
from regiokennis.facts.clauses.subjects import acted_on, inverted, is_help
from regiokennis.facts.clauses.tree import Tree

HOLDERS = wordset(
    "trekker portefeuillehouder opdrachtgever contactpersoon voorzitter casusregisseur aanspreekpunt eigenaar "
    "penvoerder regisseur uitvoerder coördinator eindverantwoordelijke eindverantwoordelijk verantwoordelijk meldpunt"
)
"""Offices as subject of a clause that tells who holds them: `trekker is X`."""
OPENERS = frozenset({"of", "dat", "zodat", "hoeverre"})
LAID = frozenset({"onderbrengen", "neerleggen", "leggen", "beleggen", "wegzetten"})
"""Predicates with which a document gives a task away: `wij leggen de regie bij X`."""
HOUSED = frozenset({"onderbrengen", "huisvesten"})
"""Predicates with which a body, where it is one, only gets a place: `Veilig Thuis is ondergebracht bij de GGD`."""
BELONGING = frozenset({"horen", "behoren"})
UNDER = (
    frozenset(
        {
            "vallen",
            "horen",
            "behoren",
            "staan",
            "zijn",
            "verantwoordelijkheid",
            "taak",
            "opdracht",
            "bevoegdheid",
            "zaak",
        }
    )
    | OWNED
)
"""Predicates whose subject is what somebody else answers for."""
EARLIER = frozenset({"na", "bij", "tijdens", "sinds", "tot", "zonder"})
PASSED_ON = wordset("overdragen doorverwijzen verwijzen melden aanmelden aandragen inbrengen doorzetten aanleveren")
"""Verbs of who hands a case to somebody else, whose task the sentence is about."""
DONE_BY = frozenset({"gebeuren", "geschieden", "plaatsvinden"})
CALLING_AT = frozenset({"aankloppen", "terechtkunnen", "terechtkomen"})
"""Predicates of who goes to somebody else for it."""
POSSESSING = frozenset({"hebben", "krijgen", "beschikken", "kennen"})
"""Predicates of who has others that do it."""
WANTING = frozenset({"willen", "wensen", "hopen", "verwachten", "verlangen", "vinden"})
"""Predicates of who would have somebody else do it: `de raad wil dat`."""
COSTING = frozenset({"kosten", "bedragen", "belopen"})
"""Predicates of which the subject is what costs."""
MEMBER = "lid"
"""How those are tied to a clause whose overleg or cooperation it names."""
HAVING = frozenset({"bij", "aan", "bezit", "rekening", "naar", "door", "via"})
"""Bonds of who has what the subject of the clause is."""


def relate(tree: Tree, clause: Clause, parties: Sequence[Partij]) -> tuple[Relatie, ...]:
    """The relations of one clause, in order of the parties."""
    found: list[Relatie] = []
    parties = [partij for partij in parties if not _describes(tree, partij)]
    objects = acted_on(tree, clause, parties)
    behind_who = _behind_who(tree, clause)
    subjects = set(clause.onderwerp) - objects - behind_who
    inside = set(clause.tokens)
    fronted = None if clause.open else inverted(tree, clause, [p for p in parties if p.kop not in behind_who])
    for partij in parties:
        subject = bool(subjects & {*partij.tokens, counted(tree, partij.kop)})
        told_of = clause.bijzin == "relcl" and partij.kop in subjects and partij.kop not in inside
        apart = preceding_case(tree, partij) not in ("", "door") and not told_of
        if partij is fronted or (fronted is None and subject and not apart):
            band, rol = _as_subject(clause)
            rol = rol or (obliged(tree, clause) if band == "lijdend" else None)
        elif partij.kop in behind_who:
            continue
        elif partij.kop in objects:
            asked = clause.werkwoord in ASKED | {"opdrachtgeven"} and "Part" not in tree.tokens[clause.predicaat].morph
            band, rol = ("opdracht", PASSIVE_ROLES.get(clause.werkwoord, "uitvoerend")) if asked else ("", None)
        elif partij.kop in inside:
            band, rol = _inside(tree, clause, partij, parties)
        elif _is_where(tree, clause, partij):
            band, rol = "bij", None
        else:
            continue
        if band:
            found.append(Relatie(partij=partij, clause=clause, band=band, rol=rol))
    if not found and not any(partij.kop in subjects for partij in parties):
        found += _subordinate(tree, clause, parties)
    found = share(tree, clause, parties, found)
    if _has_other_doer(tree, clause, parties, found) or _is_topic(tree, clause):
        found = [r for r in found if r.band not in ("onderwerp", "van onderwerp")]
    found = [r for r in found if r.band != "opdracht" or not is_help(tree, r.partij)]
    acts = fronted is not None and not is_help(tree, fronted)
    if acts or any(r.band in HAVING for r in found):
        found = [
            r for r in found if r.band not in ("onderwerp", "van onderwerp", "lijdend") or not is_help(tree, r.partij)
        ]
    laid = {clause.werkwoord, *(tree.verb(i) for i in tree.children(clause.predicaat, "xcomp"))} & LAID
    if laid and any(r.band == "bij" for r in found):
        found = [r for r in found if r.band != "onderwerp" or r.partij.soort != "wij"]
    housed = clause.lijdend and clause.werkwoord in HOUSED and _is_body(tree, clause, parties)
    found = [r for r in found if r.band != "bij" or not housed]
    found = [r for r in found if not appointed(tree, r) and not _is_held(tree, r, parties)]
    return tuple(r for r in found if r.band != "lijdend" or r.rol is not None)


def _behind_who(tree: Tree, clause: Clause) -> set[int]:
    """What stands between `wie` as subject and its verb, and can only be its object: `wie de regisseur aanwijst`."""
    who = next((i for i in clause.onderwerp if tree.form(i) == "wie" and i in clause.tokens[:2]), None)
    return set() if who is None else set(range(who + 1, clause.predicaat))


def _describes(tree: Tree, partij: Partij) -> bool:
    """Whether a noun only tells what the party before it is: `X, een voorziening die`."""
    i = partij.kop
    if tree.tokens[counted(tree, i)].dep == "appos" and counted(tree, i) != i:
        return True  # `X, een groep van vrijwilligers`
    if i < 2 or tree.form(i - 1) != "een":
        return False
    goes_on = i + 1 < len(tree) and tree.form(i + 1) in ("die", "dat", "waar", "waarin")
    return tree.tokens[i].dep == "appos" or (tree.tokens[i - 2].text == "," and goes_on)


def _is_body(tree: Tree, clause: Clause, parties: Sequence[Partij]) -> bool:
    """Whether the subject of a clause is a body with a name of its own, and no task or kind of help."""
    return any(p.kop in clause.onderwerp and p.type == "actor" and not tree.text(p.tokens).islower() for p in parties)


def _hands_over(tree: Tree, clause: Clause) -> bool:
    """Whether what is passed on is the task itself, which only the receiver has then."""
    return any(tree.lemma(i) in TASKS and tree.tokens[i].dep == "obj" for i in clause.tokens)


def _has_other_doer(tree: Tree, clause: Clause, parties: Sequence[Partij], found: Sequence[Relatie]) -> bool:
    """Whether the subject only is the task, wishes it or gets it, and somebody else in the clause has it."""
    bands = {r.band for r in found}
    verb = clause.werkwoord
    return (
        (not bands.isdisjoint({"onder", "bezit"}) and verb in UNDER)
        or ("aan" in bands and verb in ENTRUSTED and clause.hulpwerkwoorden == ("zijn",))
        or ("opdracht" in bands and verb in WISHED)
        or (verb in WANTING and any(marker(tree, c) == "dat" for c in tree.children(clause.predicaat, "ccomp")))
        or ("naar" in bands and verb in ("overgaan", "gaan"))
        or ("advies" in bands and verb == "vragen")
        or ("opdracht" in bands and "beroep" in [tree.form(i) for i in clause.tokens])
        or ("naar" in bands and verb in ("dragen", "overdragen") and _hands_over(tree, clause))
        or ("door" in bands and verb in RECEIVING | DONE_BY and not clause.lijdend)
        or verb in COSTING
        or (verb == "komen" and "laste" in [tree.form(i) for i in clause.tokens])
        or ("bij" in bands and verb in CALLING_AT)
        or _has_somebody(tree, clause, parties)
    )


def _has_somebody(tree: Tree, clause: Clause, parties: Sequence[Partij]) -> bool:
    """Whether the subject only has somebody of whom a relative clause tells what they do: `heeft een adviseur die`."""
    if clause.werkwoord not in POSSESSING:
        return False
    had = [p.kop for p in parties if tree.tokens[p.kop].head == clause.predicaat and tree.text(p.tokens).islower()]
    had = [i for i in had if any(tree.form(c) in ("een", "twee") for c in tree.children(i, "det", "nummod"))]
    below = [verb for i in had if i not in clause.onderwerp for verb in tree.children(i, "acl:relcl")]
    return any(tree.form(c) in ("die", "dat") for verb in below for c in tree.children(verb, "nsubj"))


def _is_topic(tree: Tree, clause: Clause) -> bool:
    """Whether a clause only says what it is about: `veiligheid en hulpverlening staan centraal`."""
    return clause.werkwoord in ("staan", "centraalstaan") and "centraal" in [tree.form(i) for i in clause.tokens]


def _is_where(tree: Tree, clause: Clause, partij: Partij) -> bool:
    """Whether a relative clause says what lies with a party named right before it: `X, waar ook de regie berust`."""
    opening = [i for i in clause.tokens[:3] if tree.tokens[i].pos not in ("PUNCT", "ADP")][:1]
    return (
        clause.bijzin == "relcl"
        and clause.werkwoord in PLACED
        and (clause.werkwoord != "plaatsvinden" or not tree.text(partij.tokens).islower())
        and tree.tokens[clause.predicaat].head in (partij.kop, *partij.tokens)
        and [tree.form(i) for i in opening] in (["waar"], ["wie"])
    )


def _subordinate(tree: Tree, clause: Clause, parties: Sequence[Partij]) -> list[Relatie]:
    """The party right behind `of` or `dat` before a clause whose subject the parser lost."""
    for partij in reversed(parties):
        place = partij.tokens[0] - 1
        if place < 0 or tree.form(place) != "hoeverre":
            place = leftmost(tree, partij.tokens[0]) - 1
        token = tree.tokens[partij.kop]
        gap = tree.tokens[partij.tokens[-1] + 1 : max(clause.tokens[0], partij.tokens[-1] + 1)]
        near = partij.tokens[-1] < clause.predicaat and not any(t.pos in ("VERB", "AUX", "PUNCT") for t in gap)
        near = near and not (token.dep.startswith("nsubj") and token.head != clause.predicaat)
        if place >= 0 and tree.form(place) in OPENERS and near:
            band, rol = _as_subject(clause)
            return [Relatie(partij=partij, clause=clause, band=band, rol=rol)]
    return []


def _as_subject(clause: Clause) -> tuple[str, str | None]:
    if not clause.lijdend:
        return "onderwerp", None
    if clause.werkwoord == "houden" and clause.hulpwerkwoorden == ("zijn",):
        return "lijdend", "verantwoordelijk"  # `scholen zijn gehouden te melden`
    return "lijdend", PASSIVE_ROLES.get(clause.werkwoord)


def _inside(  # noqa: PLR0911 - each construction is a line
    tree: Tree, clause: Clause, partij: Partij, parties: Sequence[Partij]
) -> tuple[str, str | None]:
    signal = _before(tree, partij, parties, tree.sentence.signals)
    if signal is not None:
        band, _, rol = signal.waarde.partition(":")
        return ("", None) if band == MEMBER and _is_about(tree, clause, signal) else (band, rol or None)
    head = counted(tree, partij.kop)
    first = first_of_group(tree, head)
    case = tree.case(head) or tree.case(first) or (preceding_case(tree, partij) if head == partij.kop else "")
    particle, _, rest = case.partition(" ")
    if rest and particle in PARTICLES and clause.werkwoord.startswith(particle):
        case = rest  # the particle of a verb right before the preposition
    governor = tree.tokens[first].head
    dep = tree.tokens[first].dep
    if dep == "nmod:poss" and partij.soort == "terug" and _owns(tree, clause, governor):
        return "bezit", "verantwoordelijk"
    if dep.startswith("obl:agent") or case == "door":
        return ("", None) if _before_it(tree, clause, governor) else ("door", None)
    own = dep.startswith("nsubj") and case == "" and not clause.open
    own = own and not _elsewhere(tree, clause, first) and not _has_subject_before(tree, clause, first)
    if own or parallel(tree, clause, partij, parties):
        return _as_subject(clause)
    found = by_preposition(tree, clause, partij, case, governor, parties)
    if found[0]:
        return found
    if governor in clause.tokens and (verb := asking_verb(tree, clause, head, governor, case, dep)):
        return "opdracht", PASSIVE_ROLES.get(verb, "uitvoerend")
    return ("onderwerp", None) if clause.predicaat in partij.tokens and _holds(tree, clause) else ("", None)


def _is_about(tree: Tree, clause: Clause, signal: Signal) -> bool:
    """Whether a cooperation of some parties is only what something is made for: `regels voor de samenwerking`."""
    first = tree.span(signal.start, signal.end)[0]
    return clause.lijdend and tree.case(first) in ("voor", "over", "van")


def _before_it(tree: Tree, clause: Clause, governor: int) -> bool:
    """Whether `door X` tells who did what went before: `na overdracht door X`, `de zaken die door X zijn gemeld`."""
    if governor != clause.predicaat:
        return not clause.lijdend and tree.tokens[governor].pos == "NOUN" and tree.case(governor) in EARLIER
    return clause.bijzin == "relcl" and clause.lijdend and clause.werkwoord in PASSED_ON


def _elsewhere(tree: Tree, clause: Clause, head: int) -> bool:
    """Whether the parser made something a subject that is none of this clause: it stands before a semicolon."""
    marks = [i for i, form in enumerate(tree.forms) if form == ";"]
    return any(head < mark < clause.predicaat for mark in marks) and bool(clause.onderwerp)


def _has_subject_before(tree: Tree, clause: Clause, i: int) -> bool:
    """Whether a clause opens with its verb and has its subject from the clause before, so that what follows is object.

    `Zij houdt het plan bij, roept de hulpverleners bijeen`.
    """
    shared = bool(clause.onderwerp) and max(clause.onderwerp) < clause.tokens[0]
    return shared and clause.predicaat < i and tree.tokens[clause.predicaat].is_finite


def _owns(tree: Tree, clause: Clause, office: int) -> bool:
    """Whether a clause says that its subject is somebody's task: `dat is haar taak`, `hoort tot hun takenpakket`."""
    return clause.predicaat == office or (clause.werkwoord in BELONGING and tree.case(office) in ("tot", "bij"))


def _holds(tree: Tree, clause: Clause) -> bool:
    """Whether a clause tells who holds an office: `trekker van de werkgroep is X`."""
    copula = tree.children(clause.predicaat, "cop")
    return bool(copula) and any(tree.lemma(i) in HOLDERS for i in clause.onderwerp)


def _is_held(tree: Tree, relatie: Relatie, parties: Sequence[Partij]) -> bool:
    """Whether a party is only the office of which a clause tells who holds it: the trekker of `trekker is X`."""
    clause = relatie.clause
    office = relatie.band == "onderwerp" and relatie.partij.kop in clause.onderwerp
    held = any(clause.predicaat in p.tokens and p is not relatie.partij for p in parties)
    return office and held and tree.lemma(clause.predicaat) not in HOLDERS and tree.lemma(relatie.partij.kop) in HOLDERS


def _before(tree: Tree, partij: Partij, parties: Sequence[Partij], signals: Sequence[Signal]) -> Signal | None:
    """The prepositional group right before a party, or before the party it is coordinated with."""
    place = leftmost(tree, partij.tokens[0])
    start = tree.tokens[place].start
    best: Signal | None = None
    for signal in signals:
        if signal.kind == "band" and 0 <= start - signal.end <= 1 and (best is None or signal.start < best.start):
            best = signal
    if best is None:
        first = first_of_group(tree, partij.kop)
        other = next((p for p in parties if p.kop == first and p is not partij), None)
        if other is not None:
            return _before(tree, other, (other,), signals)
    return best
