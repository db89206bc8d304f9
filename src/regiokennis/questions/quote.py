"""Quoted answers: the sentences or the list of a document that say what is asked, or none."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from regiokennis.questions.groups import Group
from regiokennis.questions.kinds import EXACT, NOT_COUNTED
from regiokennis.questions.search import Found, Search
from regiokennis.questions.sentences import Zin

GOES_ON = re.compile(
    r"^[“\"‘'(]*(?:Deze|Dit|Die|Dat|Hier\w*|Daar\w*|Ook|Zij|Ze|Hij|Het gaat|Dan|Enerzijds|Anderzijds|Tevens|Elders|Zo|"
    r"Bovendien|Verder|Afhankelijk|De beide)\b"
)
"""A sentence that begins so leans on the one before it."""
LEANS_BACK = re.compile(r"^[“\"‘'(]*(?:\w+ )?(?:[Dd]eze|[Dd]it|[Dd]ie|[Hh]ier\w*|[Dd]aar\w*)\b")
"""A sentence that begins so cannot be read without the one before it."""
LEANS = re.compile(r"\b(?:om dat te|om dit te|hiervoor|daarvoor|hiervan|daarvan|dit doen|dat doen|doet dit|doet dat)\b")
"""Words inside a sentence that lean on the paragraph before."""
OURS = re.compile(r"\b(?:wij|we|ons|onze|regio|gemeenten)\b", re.IGNORECASE)
"""Words of a document that speaks of its own region."""
DEFINES = re.compile(r"defini|begrip|betekenis|wat is\b", re.IGNORECASE)
"""Headings under which a document says what it means by a word."""
BACKGROUND = re.compile(r"landelijk|nationa|wetgeving|problematiek|gevolgen|definitie|cijfers", re.IGNORECASE)
"""Headings under which a document tells of other places."""
EXPLAINS = {"definitie", "hoe"}
"""Sorts of question for which the sentences that follow belong to the answer."""
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
        items = [zin for zin in self.zinnen[1:] if zin.inleiding is not None and zin.blok != self.zinnen[0].blok]
        prose = [zin.tekst for zin in self.zinnen if zin not in items]
        listed = "; ".join(zin.tekst.rstrip(";. ") for zin in items)
        return " ".join([*prose, listed]) if listed else " ".join(prose)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotes:
    """What was found, and what no sentence says."""

    quotes: tuple[Quote, ...]
    lacks: tuple[str, ...]
    """What is asked and not found, when there are no quotes."""


def find_quotes(
    search: Search,
    wanted: Sequence[Group],
    documents: Iterable[str] | None,
    kind: str | None,
    *,
    limit: int = 2,
    needed: bool = True,
) -> Quotes:
    """The best passages that have everything the question names; none where something is missing.

    `needed` says that a number, an amount or a date that is asked for must stand in them; passages beside facts that
    give it already need not.
    """
    strong = [group for group in wanted if group.strong]
    if not strong:
        return Quotes(quotes=(), lacks=())
    found = search.answers(wanted, documents, kind if needed else None)
    fitting = [each for each in found if _fits(each, strong, search, exact=kind in EXACT)]
    if not fitting:
        return Quotes(quotes=(), lacks=found[0].lacks if found else tuple(group.text for group in strong))
    ranked = sorted(fitting, key=lambda each: (-_rank(each, strong, kind, search), each.place))
    best = _rank(ranked[0], strong, kind, search)
    quotes: list[Quote] = []
    taken: set[str] = set()
    for each in ranked:
        if len(quotes) == limit:
            break
        if each.zin.iri in taken or _rank(each, strong, kind, search) < CLOSE * best:
            continue
        zinnen = _extend(each, kind, search)
        said = {" ".join(zin.tekst.split()).lower() for quote in quotes for zin in quote.zinnen}
        if zinnen[0].tekst.lower() in said or taken & {zin.iri for zin in zinnen}:
            continue
        taken.update(zin.iri for zin in zinnen)
        quotes.append(Quote(zinnen=zinnen, score=each.score))
    return Quotes(quotes=tuple(quotes), lacks=())


def _fits(found: Found, strong: Sequence[Group], search: Search, *, exact: bool) -> bool:
    """Whether nothing that is asked is missing; of many things one may be, if the documents know the word at all."""
    if not found.lacks:
        return True
    only = found.lacks[0]
    if exact or len(found.lacks) > 1 or only.startswith("(") or only[0].isdigit() or len(strong) < 3:
        return False
    missing = next(group for group in strong if group.text == found.lacks[0])
    known = any(all(word in search.sentences.frequency for word in each) for each in missing.alternatives)
    rarest = max(search.weight(group) for group in strong)
    return known and not missing.named and search.weight(missing) < rarest and found.score >= 0.6


def _rank(found: Found, strong: Sequence[Group], kind: str | None, search: Search) -> float:
    """The score, with a little more for a sentence that explains what is asked to be explained."""
    extra = 0.0
    zin = found.zin
    if kind == "aantal" and re.search(r"\d", NOT_COUNTED.sub(" ", zin.tekst)):
        extra += 0.15
    words = search.sentences.keys[found.place]
    if strong and strong[0].matches(frozenset(words[:3])):
        extra += 0.1
    if kind == "wie" and found.place in search.sentences.naming:
        extra += 0.1
    if kind == "definitie" and strong:
        head = frozenset(words[:5])
        if strong[0].matches(head):
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
    if zin.bloksoort == "kop":
        extra -= 0.5
    if zin.regio is not None:
        extra += 0.05 if OURS.search(zin.tekst) else 0.0
        extra -= 0.1 if BACKGROUND.search(" ".join(zin.sectie[-2:])) and kind != "definitie" else 0.0
    if (zin.document, zin.blok) in search.sentences.introduced and kind in {"opsomming", "definitie", "aantal"}:
        extra += 0.25
    return found.score + extra


def _extend(found: Found, kind: str | None, search: Search) -> tuple[Zin, ...]:
    """The sentence with the list it introduces, with those after it that lean on it, and the one it leans on itself."""
    sentences = search.sentences
    zin = found.zin
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


def _carried_on(run: Sequence[int], zin: Zin, search: Search) -> list[int]:
    """The first sentence of the next paragraph, where it leans on this one and this one stands alone."""
    zinnen = search.sentences.zinnen
    after = run[-1] + 1
    if len(run) > 1 or after >= len(zinnen):
        return []
    following = zinnen[after]
    same = (following.document, following.sectie, following.bloksoort) == (zin.document, zin.sectie, zin.bloksoort)
    return [after] if same and LEANS.search(following.tekst) else []
