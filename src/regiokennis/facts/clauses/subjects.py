"""Who acts in a clause where the parser was unsure: subjects behind the verb, and objects that it made subjects."""

from collections.abc import Sequence

from regiokennis.annotate.words import wordset
from regiokennis.facts.clauses.model import Clause, Partij
from regiokennis.facts.clauses.phrases import first_of_group, leftmost, preceding_case
from regiokennis.facts.clauses.tree import Tree

SEATED = wordset(
    "zitten plaatsnemen deelnemen aanschuiven aansluiten meedoen meedenken meekijken meewerken meebeslissen meepraten "
    "beslissen besluiten oordelen adviseren toezien waken gaan beschikken rapporteren"
)
"""Verbs without an object: what the parser takes for one is who does it."""
ASKING = frozenset({"wie", "welke", "wat", "waar", "hoe", "of", "wanneer"})
"""Words that open a question, which may stand in front of the verb that answers it: `wie dat is, bepaalt X`."""
AGENTIVE = wordset(
    "verzorgen uitvoeren doen organiseren geven coördineren bieden leveren begeleiden bewaken regelen "
    "fungeren gelden optreden nemen voeren vaststellen opstellen verrichten maken schrijven inkopen betalen "
    "financieren bekostigen beheren opleggen bijhouden uitwerken voorbereiden trekken"
)
"""Verbs of which a task or office in front is no subject: `de training verzorgt X`, `als trekker fungeert X`."""


def acted_on(tree: Tree, clause: Clause, parties: Sequence[Partij]) -> set[int]:
    """The parties that the parser made subjects and that are none.

    Of several those behind the verb where one stands in front of it, and those in front of the verb that share the
    preposition of another: `voor de opvang en het meldpunt staan de gemeenten aan de lat`.
    """
    if clause.lijdend or not clause.onderwerp:
        return set()
    shared = _behind_preposition(tree, parties)
    heads = {p.kop for p in parties}.difference(*clause.voorwaarden) - shared
    heads -= {p.kop for p in parties if preceding_case(tree, p) not in ("", "door")}
    loose = [i for i in clause.onderwerp if i in heads]
    helps = {p.kop for p in parties if p.kop in loose and is_help(tree, p)}
    if clause.werkwoord in AGENTIVE and helps and helps != set(loose):
        return shared | helps  # `acute hulp biedt X`
    first = next((i for i in loose if tree.tokens[i].dep.startswith("nsubj")), None)
    if first is None:
        return shared
    above = tree.tokens[first].head
    verbs = [i for i in (above, *tree.children(above, "aux", "cop")) if tree.tokens[i].is_finite]
    return shared | {i for i in loose if verbs and first < verbs[0] < i}


def _behind_preposition(tree: Tree, parties: Sequence[Partij]) -> set[int]:
    """The heads of parties right in front of a finite verb that `en` ties to a noun behind a preposition."""
    found = set()
    for partij in parties:
        joint = leftmost(tree, partij.tokens[0]) - 1
        follows = partij.tokens[-1] + 1
        if joint < 2 or tree.tokens[joint].pos != "CCONJ" or follows >= len(tree):
            continue
        first = leftmost(tree, joint - 1) - 1
        opens = first == 0 or (first > 0 and tree.forms[first - 1] in (";", ":"))
        nominal = tree.tokens[joint - 1].pos in ("NOUN", "PROPN") and tree.tokens[first].pos == "ADP"
        if opens and nominal and tree.form(first) != "door" and tree.tokens[follows].is_finite:
            found.add(partij.kop)
    return found


def inverted(tree: Tree, clause: Clause, parties: Sequence[Partij]) -> Partij | None:
    """The party right behind the finite verb without preposition, where the parser saw no party as subject (V2)."""
    verb = _finite(tree, clause)
    if verb is None:  # `waarover X beslist`, where the tagger saw a participle
        agents = (p for p in parties if p.kop in clause.tokens and clause.werkwoord in SEATED)
        return next((p for p in agents if _is_agent(tree, clause, p, leftmost(tree, p.tokens[0]))), None)
    answers = not clause.lijdend and _answers(tree, verb)
    for partij in parties:
        if partij.kop in clause.tokens and leftmost(tree, partij.tokens[0]) == verb + 1:
            if (answers and not preceding_case(tree, partij)) or _goes_on_inverted(tree, clause, partij):
                return partij
            break
    doers = [partij for partij in parties if not is_help(tree, partij)]
    if any(partij.kop in clause.onderwerp and not preceding_case(tree, partij) for partij in doers):
        return None
    own = [i for i in clause.onderwerp if i in clause.tokens and not _labels(tree, i)]
    for partij in parties:
        if partij.kop not in clause.tokens or partij.soort == "terug" or tree.case(first_of_group(tree, partij.kop)):
            continue
        start = leftmost(tree, partij.tokens[0])
        behind = start == verb + 1 and not preceding_case(tree, partij)
        ahead = partij.tokens[-1] == verb - 1 and not preceding_case(tree, partij) and _leads(tree, clause, verb)
        ahead = ahead and tree.form(0) != "als"
        fronted = behind and clause.werkwoord in AGENTIVE and not clause.lijdend
        if (behind or ahead) and (fronted or not (own and min(own) < verb)):
            return partij
        if _is_agent(tree, clause, partij, start):
            return partij
    return None


def _leads(tree: Tree, clause: Clause, verb: int) -> bool:
    """Whether words of a clause follow its finite verb: where it closes the clause, an object may stand before it."""
    return any(i > verb and tree.tokens[i].pos != "PUNCT" for i in clause.tokens)


def is_help(tree: Tree, partij: Partij) -> bool:
    """Whether a party is a kind of help, which is what somebody else gives where the clause names who has it."""
    if partij.type != "voorziening":
        return False
    said = tree.text(partij.tokens)
    return said.islower() or (partij.tokens[0] == 0 and said[1:].islower())


def _answers(tree: Tree, verb: int) -> bool:
    """Whether a finite verb stands behind a question in front of it, which is its object: `wie dat is, bepaalt X`."""
    if verb == 0 or tree.tokens[verb - 1].text != ",":
        return False
    opens = max((i + 1 for i in range(verb - 1) if tree.tokens[i].text in (";", ":")), default=0)
    return tree.form(opens) in ASKING


def _goes_on_inverted(tree: Tree, clause: Clause, partij: Partij) -> bool:
    """Whether a clause has its subject behind the verb as the one it is coordinated to, and another object besides.

    `Dan zorgt de politie voor de veiligheid en biedt X opvang`: the parser makes X an object too.
    """
    token = tree.tokens[clause.predicaat]
    above = tree.children(token.head, "nsubj")
    return (
        token.dep == "conj"
        and any(i > token.head for i in above)
        and partij.soort == "naam"
        and not tree.text(partij.tokens).islower()
        and (len(tree.children(clause.predicaat, "obj", "iobj")) > 1 or clause.werkwoord in SEATED)
    )


def _is_agent(tree: Tree, clause: Clause, partij: Partij, start: int) -> bool:
    """Whether what the parser took for an object can only be who acts.

    It stands behind a verb that has no object, or right behind the pronoun of a relative clause about a thing: `de
    uitkering, die X beheert`.
    """
    if tree.tokens[partij.kop].dep != "obj" or preceding_case(tree, partij):
        return False
    relative = clause.bijzin == "relcl" and start > 0 and tree.form(start - 1) in ("die", "dat")
    return relative or (clause.werkwoord in SEATED and not clause.onderwerp) or _is_second(tree, clause, start)


def _is_second(tree: Tree, clause: Clause, start: int) -> bool:
    """Whether a party opens the second of two clauses that end with a verb: `waarin X helpt en Y het plan maakt`."""
    token = tree.tokens[clause.predicaat]
    objects = tree.children(clause.predicaat, "obj")
    above = tree.tokens[token.head].dep
    behind = start > 0 and tree.form(start - 1) == "en" and max(objects) < clause.predicaat
    return token.dep == "conj" and above == "acl:relcl" and len(objects) > 1 and behind


def _labels(tree: Tree, i: int) -> bool:
    """Whether a noun only numbers what follows: `Actie 3: het team doet`."""
    behind = [token.text for token in tree.tokens[i + 1 : i + 3]]
    return ":" in behind


def _finite(tree: Tree, clause: Clause) -> int | None:
    """The finite verb of a clause; a plural that the tagger took for a noun counts where nothing else does."""
    for i in clause.tokens:
        token = tree.tokens[i]
        if token.is_finite or token.dep in ("aux", "aux:pass", "cop"):
            return i
    token = tree.tokens[clause.predicaat]
    return clause.predicaat if token.text.endswith("en") and token.dep in ("ROOT", "conj", "acl:relcl") else None
