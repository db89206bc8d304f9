"""What of a question must stand in a passage that answers it: not what asks, but what is asked for."""

from collections.abc import Sequence
from dataclasses import replace

from regiokennis.questions.groups import Group
from regiokennis.questions.kinds import COUNTED
from regiokennis.questions.knowledge import Knowledge
from regiokennis.questions.slots import PARAGRAPH
from regiokennis.questions.templates import Template
from regiokennis.questions.tokens import Token, key
from regiokennis.questions.vocabulary import Hit

COUNTS = {key("hoeveel"), key("aantal")}
WHICH = {key("welk"), key("welke")}


def weighed(
    content: Sequence[Group],
    words: Sequence[Token],
    kind: str | None,
    asking: frozenset[int],
    loose: frozenset[int],
    weak: frozenset[str],
) -> tuple[Group, ...]:
    """The groups with what asks made weak and what is counted strong; where none is strong, all that is left is."""
    found = [
        replace(group, strong=False) if _within(group, asking) or PARAGRAPH.fullmatch(group.text) else group
        for group in content
    ]
    if kind == "aantal":
        counted = min((i for i in asking if words[i].key in COUNTS), default=None)
        if counted is not None:
            found = [
                replace(group, strong=True) if group.start <= counted + 1 < group.end else group for group in found
            ]
    which = {i + 1 for i, word in enumerate(words) if word.key in WHICH}
    found = [_asked(group, words, loose, weak) if group.start in which else group for group in found]
    if not any(group.strong for group in found):
        numbers = {i for i, word in enumerate(words) if COUNTED.fullmatch(word.text)}
        found = [group if _within(group, asking | loose | numbers) else replace(group, strong=True) for group in found]
    return tuple(found)


def _asked(group: Group, words: Sequence[Token], loose: frozenset[int], weak: frozenset[str]) -> Group:
    """A group as the thing that is asked for: that is a noun, also where the tagger takes it for something else."""
    noun = _within(group, loose) and words[group.start].key not in weak
    return replace(group, asked=True, strong=group.strong or noun)


def _within(group: Group, places: frozenset[int]) -> bool:
    return group.places <= places


def own_words(
    content: Sequence[Group], hits: Sequence[Hit], template: Template | None, knowledge: Knowledge
) -> tuple[Group, ...]:
    """Where no task is asked for, a task's other words say nothing: only the question's own count."""
    if template is not None and any(each.schema == "taak" for each in template.parameters):
        return tuple(content)
    forms = knowledge.vocabulary.forms
    tasks = {(hit.start, hit.end) for hit in hits if hit.term.scheme == "taak" and hit.words in forms.get(hit.term, ())}
    return tuple(
        replace(group, alternatives=group.said)
        if (group.start, group.end) in tasks and knowledge.search.weight_known(replace(group, alternatives=group.said))
        else group
        for group in content
    )
