"""What a question names, by scheme: terms of the vocabulary, turns of phrase, numbers of the Format and regions."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from regiokennis.questions.groups import Group
from regiokennis.questions.knowledge import Knowledge
from regiokennis.questions.tokens import Token
from regiokennis.questions.vocabulary import Hit, Term
from regiokennis.questions.words import Words

ENTITIES = ("actor", "voorziening", "wet", "methode", "doelgroep", "programma", "overleg")
"""Schemes of what can be named by itself."""
UNKNOWN_REGION = re.compile(r"\b(?:[Rr]egio|[Pp]rovincie)\s+((?:[A-Z][\w'’-]+)(?:[ -](?:en\s)?[A-Z][\w'’-]+)*)")
PARAGRAPH = re.compile(r"(?<![\d.])\d(?:\.\d{1,2}){1,2}(?![\d.])")
"""The number of an element of the Format: `7.3.9`."""


def fill_slots(hits: Sequence[Hit]) -> dict[str, tuple[Term, ...]]:
    """The terms found, by scheme; of terms of one scheme within each other the longest."""
    found: dict[str, dict[Term, None]] = {}
    for hit in hits:
        longer = (
            other.start <= hit.start and hit.end <= other.end and other.end - other.start > hit.end - hit.start
            for other in hits
            if other.term.scheme == hit.term.scheme
        )
        if any(longer):
            continue
        found.setdefault(hit.term.scheme, {})[hit.term] = None
        if hit.term.scheme in ENTITIES:
            found.setdefault("entiteit", {})[hit.term] = None
    return {scheme: tuple(terms) for scheme, terms in found.items()}


def places_within(words: Sequence[Token], hits: Sequence[Hit], knowledge: Knowledge) -> list[Hit]:
    """The regions and national documents in the names of what is asked for, where none is named by itself.

    The document of a region calls its own organisations (`Raad Kuststreek`) by the rest of the name.
    """
    named = {hit.term.scheme for hit in hits}
    if "document" in named:
        return []
    spans = {(hit.start, hit.end) for hit in hits if hit.term.scheme in ENTITIES and hit.end - hit.start > 1}
    programmes = {(hit.start, hit.end) for hit in hits if hit.term.scheme == "programma"}
    regions = frozenset() if "regio" in named else knowledge.regios.keys()
    return [
        replace(found, start=at, end=at + found.end)
        for start, end in sorted(spans if regions else spans & programmes)
        for at in range(start + 1, end)
        for found in knowledge.vocabulary.find(words[at:end])
        if found.start == 0
        and (
            (found.term.scheme == "regio" and found.term.code in regions)
            or (found.term.scheme == "document" and (start, end) in programmes)
        )
    ]


def without_region(content: Sequence[Group], words: Sequence[Token], within: Sequence[Hit]) -> tuple[Group, ...]:
    """The groups, where a region stands in the name with the rest of the name as a form of it."""
    places = {i for hit in within for i in range(hit.start, hit.end)}
    return tuple(
        replace(group, alternatives=group.alternatives | {rest}, said=group.said | {rest})
        if group.named and group.places & places and (rest := frozenset(words[i].key for i in group.places - places))
        else group
        for group in content
    )


def aside(words: Sequence[Token], hits: Sequence[Hit], table: Words) -> frozenset[Term]:
    """The tasks that only say when another one is done (`de triage na een melding`)."""
    tasks = {hit.term for hit in hits if hit.term.scheme == "taak"}
    after = frozenset(hit.term for hit in hits if hit.term in tasks and _after(words, hit.start, table))
    return after if tasks - after else frozenset()


def _after(words: Sequence[Token], place: int, table: Words) -> bool:
    """Whether what stands here comes after a word that says when, with nothing but empty words between."""
    for word in reversed(words[:place]):
        if word.text.lower() in table.after:
            return True
        if word.key not in table.empty:
            return False
    return False


def add_special(
    slots: dict[str, tuple[Term, ...]], kind: str | None, regional: bool, documents: Sequence[str], knowledge: Knowledge
) -> None:
    """Slots that are no term: the sort of answer asked for, and whether the programme or the Format is named."""
    asked = {"bedrag": "bedrag", "aantal": "aantal", "deel": "aantal"}.get(kind or "")
    if kind in {"definitie", "hoe"}:
        asked = "uitleg"
    if asked:
        slots[f"vraagt-{asked}"] = (Term("vraagt", asked, asked),)
    programme = [document for document in documents if knowledge.kind_of(document) == "programma"]
    if programme or slots.get("landelijk"):
        slots["landelijk"] = (Term("landelijk", "programma", "het landelijke programma"),)
    if any(knowledge.kind_of(document) == "format" for document in documents):
        slots["format"] = (Term("landelijk", "format", "het Format"),)
    if regional:
        slots.setdefault("regio", ())


def paraphrases(words: Sequence[Token], names: Sequence[Hit], knowledge: Knowledge) -> list[Hit]:
    """Concepts that a turn of phrase stands for; phrases of one concept that overlap count as one.

    A phrase that has a word of a longer name and not all of it (`veilig` of an organisation) is none.
    """
    found = []
    spans = [frozenset(range(hit.start, hit.end)) for hit in names if hit.end - hit.start > 1]
    for (scheme, code), fitting in knowledge.words.phrases.fitting(words).items():
        said = {pattern.places_in(words): span for span, pattern in fitting}
        whole = {
            places: span for places, span in said.items() if all(places >= name or not places & name for name in spans)
        }
        if not whole:
            continue
        start, end = min(whole.values())
        for first, last in sorted(whole.values())[1:]:
            end = max(end, last) if first < end else end
        term = knowledge.term(scheme, code) or Term(scheme, code, code)
        for places in dict.fromkeys((frozenset[int]().union(*whole), *whole)):
            own = tuple(words[i].key for i in sorted(places) if start <= i < end)
            found += [Hit(term, start, end, own)] if own else []
    return found


def numbers(text: str, words: Sequence[Token], knowledge: Knowledge) -> list[Hit]:
    """Elements of the Format named by their number (`7.3.9`)."""
    found = []
    for match in PARAGRAPH.finditer(text):
        place = next((i for i, word in enumerate(words) if word.start == match.start()), None)
        terms = knowledge.numbered.get(match.group(), ())
        if place is not None and terms:
            found += [Hit(term, place, place + 1, (words[place].key,)) for term in terms]
            found.append(Hit(Term("nummer", match.group(), match.group()), place, place + 1, (words[place].key,)))
    return found


def regions(
    text: str, slots: Mapping[str, tuple[Term, ...]], around: frozenset[Term], knowledge: Knowledge
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Regions asked for that have a document, and names of those that have none.

    A municipality stands for its region where no region is named, or where its surroundings are meant (`around`).
    """
    found: dict[str, None] = {}
    missing: dict[str, None] = {}
    for term in slots.get("regio", ()):
        if term.code in knowledge.regios:
            found[term.code] = None
        else:
            missing[term.naam] = None
    named = bool(found)
    for term in slots.get("gemeente", ()):
        regios = knowledge.regios_of(term.naam)
        if not named or term in around:
            found.update(dict.fromkeys(regios))
        if not named and not regios and not knowledge.mentions(term.naam):
            missing[f"de gemeente {term.naam}"] = None
    if not found and not missing:
        missing.update((match[1], None) for match in UNKNOWN_REGION.finditer(text))
    return tuple(found), tuple(missing)
