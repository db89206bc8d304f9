"""Quoted answers: the sentences or the list of a document that say what is asked, or none."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from regiokennis.questions.groups import Group
from regiokennis.questions.kinds import EXACT, counts, shows
from regiokennis.questions.search import CANDIDATES, Found, Search
from regiokennis.questions.sentences import Zin

GOES_ON = re.compile(
    r"^[“\"‘'(]*(?:Deze|Dit|Die|Dat|Hier\w*|Daar\w*|Ook|Zij|Ze|Hij|Het gaat|Dan|Enerzijds|Anderzijds|Tevens|Elders|Zo|"
    r"Bovendien|Verder|Afhankelijk|De beide)\b|"
    r"(?:[^\s,]+ ){1,7}?(?:zij|hij)\b|"
    r"(?:[^\s,]+ ){1,7}?(?:dit|deze)\b(?! (?:regio|gemeente|visie|tussen|brief|document|stuk|plan))"
)
"""A sentence that begins so, or soon says `dit` or `deze`, leans on the one before it."""
LEANS_BACK = re.compile(
    r"^[“\"‘'(]*(?:(?:\w+ )?(?:[Dd]eze|[Dd]it|[Dd]ie|[Hh]ier\w*|[Dd]aar\w*)\b|"
    r"(?:[^\s,]+ ){1,6}?(?:is|zijn|wordt|worden|kan|kunnen|zal|zullen|moet|mag|mogen) dit\b)"
)
"""A sentence that begins so, or soon asks what `dit` is, cannot be read without the one before it."""
LEANS = re.compile(r"\b(?:om dat te|om dit te|hiervoor|daarvoor|hiervan|daarvan|dit doen|dat doen|doet dit|doet dat)\b")
"""Words inside a sentence that lean on the paragraph before."""
DEFINES = re.compile(r"defini|begrip|betekenis|wat is\b", re.IGNORECASE)
"""Headings under which a document says what it means by a word."""
EXPLAINS = {"definitie", "hoe"}
"""Sorts of question for which the sentences that follow belong to the answer."""
MANY = 3
"""Of this many things that are asked a sentence may lack one."""
MAX_LIST = 14
MAX_RUN = 4
CLOSE = 0.7
"""A further passage must fit at least this part as well as the best one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Sentences that stand together, with how well they fit."""

    zinnen: tuple[Zin, ...]
    score: float

    @property
    def text(self) -> str:
        """As one text; the items of a list apart by semicolons."""
        head, *below = self.zinnen
        if head.bloksoort == "kop" and below:
            between = "; " if all(zin.bloksoort == "lijst" for zin in below) else " "
            return f"{head.tekst}: {between.join(zin.tekst.rstrip('; ') for zin in below)}"
        items = [zin for zin in self.zinnen[1:] if zin.inleiding is not None and zin.blok != self.zinnen[0].blok]
        prose = [zin.tekst for zin in self.zinnen if zin not in items]
        listed = "; ".join(zin.tekst.rstrip(";. ") for zin in items)
        return " ".join([*prose, listed]) if listed else " ".join(prose)


def find_quotes(
    search: Search,
    wanted: Sequence[Group],
    documents: Iterable[str],
    kind: str | None,
    *,
    limit: int = 2,
    needed: bool = True,
    enough: float = 0.0,
) -> tuple[Quote, ...]:
    """The best passages that have everything the question names; none where something is missing.

    `needed` says that a number, an amount or a date that is asked for must stand in them; passages beside facts that
    give it already need not. `enough` is the least that they must score.
    """
    strong = [group for group in wanted if group.strong]
    if not strong:
        return ()
    rarest = max(search.weight(group) for group in strong)

    def spared(group: Group) -> bool:
        return _may_lack(group, search) and search.weight(group) < rarest

    many = len(strong) >= MANY and kind not in EXACT
    found = search.fitting(wanted, documents, spared if many else _never)
    found = tuple(each for each in found if each.score >= enough and _of_that(each, kind, strong, search))
    fitting = [each for each in found if not needed or _gives(each, kind, strong[0], search)][:CANDIDATES]
    ranks = {each.place: _rank(each, strong, kind, search) for each in fitting}
    best = max(ranks.values(), default=0.0)
    quotes: list[Quote] = []
    taken: set[str] = set()
    for each in sorted(fitting, key=lambda each: (-ranks[each.place], each.place)):
        if len(quotes) == limit or ranks[each.place] < CLOSE * best:
            break
        if each.zin.iri in taken:
            continue
        zinnen = _extend(each, kind, search)
        said = {" ".join(zin.tekst.split()).lower() for quote in quotes for zin in quote.zinnen}
        if zinnen[0].tekst.lower() in said or taken & {zin.iri for zin in zinnen}:
            continue
        taken.update(zin.iri for zin in zinnen)
        quotes.append(Quote(zinnen=zinnen, score=each.score))
    return tuple(quotes)


def _may_lack(group: Group, search: Search) -> bool:
    """Whether a sentence may lack a thing that is asked: no name and no number, and the documents know the word."""
    frequency = search.sentences.frequency
    known = any(all(word in frequency for word in each) for each in group.alternatives)
    return known and not (group.named or group.asked) and not group.text[0].isdigit()


def _of_that(found: Found, kind: str | None, strong: Sequence[Group], search: Search) -> bool:
    """Whether an amount is of what is asked: that of a few words is of what they name, not of what stands beside."""
    if kind != "bedrag" or not search.sentences.brief[found.place]:
        return True
    words = search.sentences.said_at(found.place)
    return all(group.matches(words) for group in strong)


def _never(group: Group) -> bool:
    del group
    return False


def _gives(found: Found, kind: str | None, first: Group, search: Search) -> bool:
    """Whether a sentence has the number, the amount, the date or the reason that is asked for."""
    if kind is None:
        return True
    words = search.sentences.keys[found.place]
    return shows(kind, found.zin.tekst) and (kind != "aantal" or counts(found.zin.tekst, words, first.alternatives))


def _rank(found: Found, strong: Sequence[Group], kind: str | None, search: Search) -> float:
    """The score, with a little more for a sentence that explains what is asked to be explained."""
    extra = 0.0
    zin = found.zin
    if kind == "aantal" and search.sentences.numbered[found.place]:
        extra += 0.15
    words = search.sentences.keys[found.place]
    if strong and strong[0].matches(frozenset(words[:3])):
        extra += 0.1
    if any(group.asked and group.matches(frozenset(words)) for group in strong):
        extra += 0.1
    if kind == "wie" and found.place in search.sentences.naming:
        extra += 0.1
    if kind == "definitie" and strong:
        extra += _explains(found, strong[0], search)
    if zin.bloksoort == "kop":
        extra -= 0.5
    if zin.regio is not None:
        extra += 0.05 if search.sentences.ours[found.place] else 0.0
        extra -= 0.1 if search.sentences.background[found.place] and kind != "definitie" else 0.0
    if (zin.document, zin.blok) in search.sentences.introduced and kind in {"opsomming", "definitie", "aantal"}:
        extra += 0.25
    return found.score + extra


def _explains(found: Found, first: Group, search: Search) -> float:
    """What a sentence scores more as it says what something is."""
    extra, zin = 0.0, found.zin
    words = search.sentences.keys[found.place]
    head = frozenset(words[:5])
    if first.matches(head):
        extra += 0.15
    if re.match(r"^[\w\s()/-]{3,40}? ?[-–:] \w", zin.tekst) or DEFINES.search(" ".join(zin.sectie[-1:])):
        extra += 0.2
    block = search.sentences.by_block[zin.document, zin.blok]
    if block[0] == found.place and len(block) > 2:
        extra += 0.1
    if re.search(
        r"\b(?:is een|zijn|betekent|houdt in|wordt verstaan|verstaan we|bestaat uit|staat voor|staan voor)\b",
        zin.tekst,
    ):
        extra += 0.1
    return extra


def _extend(found: Found, kind: str | None, search: Search) -> tuple[Zin, ...]:
    """The sentence with the list it introduces, with those after it that lean on it, and the one it leans on itself."""
    sentences = search.sentences
    zin = found.zin
    if zin.bloksoort == "kop":
        return (zin, *_below(found, MAX_LIST if kind == "opsomming" else MAX_RUN, search))
    block = sentences.by_block[zin.document, zin.blok]
    run = [found.place]
    if found.place > block[0] and LEANS_BACK.match(zin.tekst):
        run.insert(0, found.place - 1)
    for place in range(found.place + 1, min(found.place + MAX_RUN, block[-1] + 1)):
        if not (GOES_ON.match(sentences.zinnen[place].tekst) or kind in EXPLAINS):
            break
        run.append(place)
    if run[-1] == block[-1]:
        items = sentences.introduced.get((zin.document, zin.blok), ())
        run += items[:MAX_LIST] or _carried_on(run, zin, search)
    return tuple(sentences.zinnen[place] for place in run)


def _below(found: Found, most: int, search: Search) -> Sequence[Zin]:
    """What stands under a heading, up to the next one: a heading that fits is the subject, and these tell it.

    Where a heading stands right below it, what stands under that one.
    """
    after = search.sentences.zinnen[found.place + 1 : found.place + 1 + most]
    heads = tuple(takewhile(lambda zin: zin.bloksoort == "kop" and zin.document == found.zin.document, after))
    above = heads[-1] if heads else found.zin
    told = takewhile(lambda zin: (zin.document, zin.sectie) == (above.document, above.sectie), after[len(heads) :])
    return tuple(told)


def _carried_on(run: Sequence[int], zin: Zin, search: Search) -> list[int]:
    """The first sentence of the next paragraph, where it leans on this one and this one stands alone."""
    zinnen = search.sentences.zinnen
    after = run[-1] + 1
    if len(run) > 1 or after >= len(zinnen):
        return []
    following = zinnen[after]
    same = (following.document, following.sectie, following.bloksoort) == (zin.document, zin.sectie, zin.bloksoort)
    return [after] if same and LEANS.search(following.tekst) else []
