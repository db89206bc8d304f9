"""The answer as a whole: a short first sentence on how the regions compare, then one short sentence for each."""

import re
from collections.abc import Sequence

from regiokennis.questions.interpret import Question
from regiokennis.questions.say import short
from regiokennis.questions.tell import Part, ended, subject

MAX_SENTENCES = 6
NAMED = 4
"""Regions that are named one by one; more are counted."""
ENOUGH, LONG = 160, 260
"""Characters to which claims are added, and of the longest one."""
QUOTED = re.compile(r"In .{3,200}? staat(?: \(onder ‘.*?’\))?: “(.*)”\.?$", re.DOTALL)
"""A claim that is a quotation."""
OF_A_TASK = {
    "belegd": "belegd in",
    "knelpunt": "een knelpunt in",
    "voorgenomen": "een voornemen in",
    "onderzoek": "in onderzoek in",
    "aanbevolen": "aanbevolen in",
}
OF_THE_FORMAT = {"ja": "ingevuld in", "deels": "deels ingevuld in", "nee": "niet ingevuld in"}
"""How a status is told of the regions that have it."""
NAMED_IN, SILENT = "genoemd in", "niet genoemd in"
RELATED = "alleen in een verwante taak genoemd in"
"""Facts about a task that have no status are those of a related one."""


def join(parts: Sequence[Part], question: Question) -> str:
    """One to six sentences; of one place all its claims, of several the comparison and the first claim of each."""
    if len(parts) == 1:
        sentences = [ended(claim) for claim in parts[0].claims[:MAX_SENTENCES]]
        return parts[0].answer.antwoord if len(parts[0].claims) <= MAX_SENTENCES else " ".join(sentences)
    first = _compare(parts, question)
    said = [f"{part.answer.naam}: {_brief(part)}" for part in parts]
    room = MAX_SENTENCES - bool(first)
    if len(said) > room:
        said = [*said[: room - 1], f"Wat de andere {len(said) - room + 1} zeggen, staat in de tabel"]
    return " ".join(ended(each) for each in [*([first] if first else []), *said])


def _brief(part: Part) -> str:
    """The first claims, as many as make a short sentence; of a quotation its words; or that nothing is said."""
    if not part.claims:
        return part.answer.antwoord.partition(";")[0].rstrip(".")
    quoted = QUOTED.match(part.claims[0])
    if quoted:
        return f"“{short(quoted[1], LONG)}”"
    told = part.claims[0].rstrip(".")
    for claim in part.claims[1:]:
        if len(told) + len(claim) > ENOUGH:
            break
        told = f"{told}; {claim.rstrip('.')}"
    return short(told, LONG)


def _compare(parts: Sequence[Part], question: Question) -> str:
    """Which regions have which status; empty where all have the same and it says no more than that they are told of."""
    held: dict[str, list[str]] = {}
    for part in parts:
        held.setdefault(_told_as(part, question), []).append(part.answer.naam)
    if len(held) < 2 and not held.keys() & {*OF_A_TASK.values(), *OF_THE_FORMAT.values()}:
        return ""
    if held.keys() == {NAMED_IN, SILENT}:
        return f"Dit staat in de documenten van {_names(held[NAMED_IN])}, niet in die van {_names(held[SILENT])}"
    order = [*OF_A_TASK.values(), *OF_THE_FORMAT.values(), NAMED_IN, RELATED]
    groups = sorted(held, key=lambda told: order.index(told) if told in order else len(order))
    about = subject(question)
    what = about[:1].upper() + about[1:] if about and "," not in about and _of_task(question) else "Dit"
    return f"{what} is {_row([f'{told} {_names(held[told])}' for told in groups])}"


def _told_as(part: Part, question: Question) -> str:
    status = part.answer.status
    if not part.found:
        return SILENT
    if _of_task(question):
        return (OF_A_TASK | OF_THE_FORMAT | {"benoemd": RELATED}).get(status, NAMED_IN)
    return OF_THE_FORMAT.get(status, NAMED_IN)


def _of_task(question: Question) -> bool:
    """Whether one task is asked for: then the status of a region is the status of that task."""
    template = question.template
    return template is not None and any(each.schema == "taak" for each in template.parameters)


def _names(names: Sequence[str]) -> str:
    return _row(names) if len(names) <= NAMED else f"{len(names)} regio's"


def _row(items: Sequence[str]) -> str:
    return " en ".join(filter(None, (", ".join(items[:-1]), items[-1])))
