"""The place or name of its own that stands behind an organisation is part of its name."""

from collections.abc import Container, Sequence
from dataclasses import replace

from regiokennis.annotate.binding.canonical import SHORTENED
from regiokennis.annotate.binding.regions import COLLECTIVE, is_regional
from regiokennis.annotate.candidates import Read, lower_words
from regiokennis.annotate.chunks import extend, is_capital, paired
from regiokennis.annotate.gazetteer import Match
from regiokennis.annotate.words import Word

COLLECTIVES = frozenset((COLLECTIVE, "verzamelnaam", "team", "bestuur"))
"""Soorten of concepts that are no organisation and take no place into their name."""


def lengthen(reads: Sequence[Read], known_places: frozenset[str]) -> tuple[Read, ...]:
    """Take the place behind an actor into its name: `Veilig Thuis` + `Noord-Oudheem`, `Politie` + `Oost-Zandkreek`.

    What every region has its own of may bear any name behind it (`GGD Duin en Dal`), if that is no common word.
    """
    lower = lower_words(reads)
    said = [read.words for read in reads]
    towns = {m.entry.naam for read in reads for m in read.matches if m.entry.type == "gemeente"}
    wider = [
        place for place in sorted(known_places) if " " in place and set(place.split()) & towns and place not in towns
    ]
    return tuple(
        Read(
            read.block,
            read.words,
            tuple(_longer(m, read, known_places, lower, said) for m in read.matches if not _is_inside(m, read, wider)),
            read.closed,
        )
        for read in reads
    )


def _is_inside(match: Match, read: Read, wider: Sequence[str]) -> bool:
    """Whether a municipality's name is part of a region's: the city in `Land van Stad`."""
    if match.entry.type != "gemeente":
        return False
    text = read.block.text
    for place in wider:
        at = place.find(match.text)
        if at >= 0 and text[match.start - at : match.start - at + len(place)] == place and match.start >= at:
            return True
    return False


def _longer(
    match: Match,
    read: Read,
    known_places: frozenset[str],
    lower: Container[str],
    blocks: Sequence[Sequence[Word]],
) -> Match:
    """The match with the place or name of its own behind it, if it is an organisation that bears one."""
    begrip = match.entry.begrip
    if match.entry.type not in SHORTENED or begrip is None or begrip.kenmerk("soort") in COLLECTIVES:
        return match
    text, words = read.block.text, read.words
    following = next((i for i, w in enumerate(words) if w.start > match.end - 1), None)
    if following is None or text[match.end : words[following].start] not in (" ", "\n"):
        return match
    if not is_capital(words[following].text):
        return match
    last = extend(words, following, text)
    if is_regional(begrip) and " ".join(text[words[following].start : words[last].end].split()) not in known_places:
        longer = paired(words, last, text, blocks)
        last = last if _holds_name(read, match.end, words[longer].end) else longer
    article = words[following].text in ("De", "Het") and last > following and is_capital(words[following + 1].text)
    first = words[following + 1 if article else following].text
    named = first.casefold() not in lower and not first.isupper() and match.text[:1].isupper()
    if not (is_regional(begrip) and named and not _holds_name(read, match.end, words[last].end)):
        while (
            last >= following and " ".join(text[words[following].start : words[last].end].split()) not in known_places
        ):
            last -= 1
    if last < following:
        return match
    end = words[last].end
    regio = " ".join(text[words[following].start : end].split())
    return replace(match, end=end, text=text[match.start : end], regio=regio)


def _holds_name(read: Read, start: int, end: int) -> bool:
    """Whether a range holds another name of the vocabulary than a municipality's."""
    sure = (m for m in read.matches if (m.entry.exact or m.entry.type == "actor") and m.entry.type != "gemeente")
    return any(start <= m.start < end for m in sure)
