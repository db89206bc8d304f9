"""Lead-ins of lists: who has what the items below them say."""

from regiokennis.annotate.words import wordset
from regiokennis.facts.clauses.model import Partij
from regiokennis.facts.clauses.sentence import ReadSentence

LEADS = ("inleiding", "takenlijst")
"""How a party of the lead-in is tied to an item: merely above it, or as who has the tasks that are listed."""
TASKS = wordset("taak verantwoordelijkheid verantwoordelijk opdracht bevoegdheid")
GIVEN = frozenset({"aan", "bij", "op", "onder", "bezit", "opdracht"})
"""Bonds of whom a lead-in gives what it lists, though its subject is the list: `bij X liggen de volgende taken`."""


def holders(lead: ReadSentence) -> tuple[Partij, ...]:
    """Who does what the items say: the subject of the lead-in, else to whom it gives them, else whose tasks they are.

    `Het team doet:`, `aan het team zijn opgedragen:`, `tot de taken van het team behoren:`.
    """
    return lead.subjects or _given(lead) or _owners(lead)


def lead_bond(lead: ReadSentence) -> str:
    """How the party of a lead-in is tied to the items below it: `heeft de volgende taken:` lists tasks."""
    return LEADS[not lead.subjects or any(token.lemma in TASKS for token in lead.tree.tokens)]


def names_others(lead: ReadSentence) -> bool:
    """Whether a lead-in is about parties that do not do what it lists, and not about whom the heading names.

    `### X` / `Heeft als taak:` goes on about the heading.
    """
    return bool(lead.parties) and not lead.tree.tokens[0].is_finite


def _given(lead: ReadSentence) -> tuple[Partij, ...]:
    for clause, relaties in zip(lead.clauses, lead.relaties, strict=True):
        if not clause.bijzin:
            return tuple(r.partij for r in relaties if r.band in GIVEN and r.partij.naam)
    return ()


def _owners(lead: ReadSentence) -> tuple[Partij, ...]:
    """The parties whose tasks a lead-in is about: `de taken van X zijn`."""
    tree = lead.tree
    return tuple(
        partij
        for partij in lead.parties
        if partij.naam and tree.case(partij.kop) == "van" and tree.lemma(tree.tokens[partij.kop].head) in TASKS
    )
