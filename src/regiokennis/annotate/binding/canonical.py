"""The name that one document gives a concept of the vocabulary."""

import re
from collections import Counter

from regiokennis.annotate.binding.regions import COLLECTIVE
from regiokennis.annotate.candidates import Read
from regiokennis.annotate.chunks import is_abbreviation
from regiokennis.annotate.gazetteer import Match
from regiokennis.annotate.words import forms as label_forms
from regiokennis.annotate.words import key
from regiokennis.ontology import Begrip

BETWEEN = re.compile(r"\stussen(?P<lid>\s)(?:de\s|het\s)?")
AND = re.compile(r"\sen(?P<lid>\s)(?:de\s|het\s)?")
"""What stands before the two parties of an agreement; an article may belong to the name of either."""
LEADING = re.compile(r"^(?:de|het|een|alle|onze|eigen|deze)\s", re.IGNORECASE)
"""Words before a noun that are no part of what it is called."""
SHORT = re.compile(r"(?=(?:[^A-Z]*[A-Z]){2})\w{2,5}(?:['’]\w{1,2})?|(?i:[bcdfghjklmnpqrstvwxz]{2,4})")
"""A short word with two capitals or without a vowel, that stands for a name too: `RvdK`, `GI's`, `ggz`."""
QUOTE = re.compile(r"[\"“”„]")
BRACKETED = re.compile(r"\s*\([^)]*\)$")
SLIP = re.compile(r"[a-z][A-Z]|\w-(?: |en\b|of\b)|^[a-z]")
"""How a name looks where a space was lost or a line was broken."""
COMPOUND = re.compile(r"[A-Z]{2,}-[a-z]+")
"""A common noun that begins with an abbreviation: `MDA-overleg`."""
MINISTRY = "ministerie van "
LAW = "wet"
TEAM = "team"
"""Soort of concepts of which a document may have one or many: its own number is the name."""
GOVERNING = frozenset((COLLECTIVE, "bestuur", "rijksoverheid"))
"""Soorten of concepts that bear one name everywhere."""
CALLED = frozenset(("actor", "voorziening", "overleg", "doelgroep", "programma"))
"""Types whose kinds a document calls in its own way."""
SHORTENED = frozenset(("actor", "voorziening", "overleg", "methode"))
"""Types whose canonical name follows the document where that names a part of the full name."""
BRACKETS = frozenset(("actor", "voorziening", "overleg", "programma"))
"""Types whose names bear the abbreviation that the document introduces."""


def document_name(begrip: Begrip, forms: Counter[str], short: str | None) -> str:
    """The concept as this document names it: a kind by the noun used most, a name by the part that occurs.

    The vocabulary's own name stays where it occurs, and for laws and governments; `(AFK)` is added if introduced.
    A document that always puts its spaces and hyphens elsewhere is followed.
    """
    naam = _spelled(begrip, forms) if begrip.scheme != LAW else begrip.naam
    full = BRACKETED.sub("", naam)
    keys = {key(form).casefold(): form for form in forms}
    weak = begrip.kenmerken.get("zwakLabel", ())
    if any(_plain(full) in folded.replace("é", "e") for folded in keys):
        pass
    elif begrip.scheme == "doelgroep" and all(form.casefold() in weak for form in forms):
        naam = _capital(max((w for w in weak if naam.casefold().startswith(w)), key=len, default=naam))
    elif (begrip.scheme in CALLED or begrip.kenmerk("naamZoalsHier") == "true") and _is_kind(begrip):
        naam = _capital(_noun_here(begrip, full, forms))
    elif naam.casefold().startswith(MINISTRY):
        naam = _ministry(naam, forms)
    elif begrip.scheme in SHORTENED:
        governs = begrip.kenmerk("soort") in GOVERNING
        single = begrip.scheme == "methode"
        named = (
            form
            for _, form in sorted(keys.items())
            if not (governs and form.islower()) and not (single and " " not in form)
        )
        parts = [form for form in named if _is_part(form, naam)]
        naam = _capital(max(parts, key=len, default=naam))
    naam = QUOTE.sub("", naam) if len(QUOTE.findall(naam)) % 2 else naam
    bears = re.search(rf"\b{re.escape(short)}\b", naam) if short else None
    if short and not bears and begrip.scheme in BRACKETS and key(naam).casefold() == key(full).casefold():
        naam = f"{naam} ({short})"
    return naam


def _ministry(naam: str, forms: Counter[str]) -> str:
    """A ministry by its letters, where the document never writes what they stand for: `Ministerie van VWS`."""
    shorts = Counter({form.split()[-1]: count for form, count in forms.items() if SHORT.fullmatch(form.split()[-1])})
    return f"{MINISTRY.capitalize()}{max(shorts, key=lambda form: (shorts[form], form))}" if shorts else naam


def _spelled(begrip: Begrip, forms: Counter[str]) -> str:
    """A name with the spaces and hyphens that the document gives it; what is glued or falls apart is a slip."""
    naam = begrip.naam
    same = [form for form in forms if key(form).casefold() == key(naam).casefold()]
    if "(" in naam or any(form.casefold() == naam.casefold() for form in same):
        return naam
    spaces = naam.count(" ")
    most = spaces + naam.count("-")
    apart = spaces > 0 and begrip.scheme == "actor"
    whole = [f for f in same if spaces <= f.count(" ") <= most + apart and not SLIP.search(f)]
    return max(whole, key=lambda form: (forms[form], form), default=naam)


def agreed_name(kind: Match, read: Read) -> str | None:
    """`Samenwerkingsafspraken tussen politie en Veilig Thuis`: an agreement by the parties that made it."""
    text, end = read.block.text, kind.end
    for link in (BETWEEN, AND) if kind.text.islower() else ():
        gap = link.match(text, end)
        starts = (gap.end(), gap.end("lid")) if gap else ()
        end = max((m.end for m in read.matches if m.entry.type == "actor" and m.start in starts), default=-1)
        if end < 0:
            return None
    return _capital(" ".join(text[kind.start : end].split())) if end > kind.end else None


def _noun_here(begrip: Begrip, full: str, forms: Counter[str]) -> str:
    """What a document calls a kind; a form that differs from the vocabulary's only by inflection leaves it its name."""
    bare: Counter[str] = Counter()
    for form, count in forms.items():
        bare[LEADING.sub("", form)] += count
    inflected = {key(form).casefold() for form in label_forms(full.casefold())}
    same = [form for form in bare if key(form).casefold() in inflected]
    if same and begrip.kenmerk("naamZoalsHier") != "true":
        counted = " " in full or begrip.kenmerk("soort") == TEAM
        numbers = [form for form in same if counted and form.casefold().split()[:-1] == full.casefold().split()[:-1]]
        return max(numbers, key=lambda form: (bare[form], form), default=full)
    weak = begrip.kenmerken.get("zwakLabel", ())
    nouns = [form for form in bare if not is_abbreviation(form) and not SHORT.fullmatch(form)]
    best = max(nouns, key=lambda form: (form not in weak, bare[form], len(form), form), default=full)
    labels = (full.casefold(), *begrip.alt_labels) if " " in best and best.islower() else ()
    plain = (label for label in labels if label.split()[-1] == best.split()[-1] and best in label_forms(label))
    return next(plain, best)


def _is_kind(begrip: Begrip) -> bool:
    """Whether a concept is a common noun, also written without capitals, that documents name in their own way."""
    fixed = begrip.kenmerk("soort") in GOVERNING or begrip.scheme == "doelgroep"
    own = not fixed or begrip.kenmerk("naamZoalsHier") == "true"
    common = begrip.naam.lower() in (begrip.naam, *begrip.alt_labels) or COMPOUND.fullmatch(begrip.naam) is not None
    return own and common


def _is_part(form: str, naam: str) -> bool:
    """Whether a form is words of the full name, in order, and no abbreviation: `Veiligheidshuis`, `reclassering`."""
    words = [w.casefold() for w in re.findall(r"\w+", form)]
    whole = [w.casefold() for w in re.findall(r"\w+", naam)]
    if len(words) >= len(whole) or form.isupper() or len(form) < 5:
        return False
    if form.islower():
        return whole[: len(words)] == words
    return any(
        whole[i : i + len(words)] == words and whole[i - 1 : i] not in (["van"], ["voor"]) for i in range(len(whole))
    )


def _plain(form: str) -> str:
    """A form as it is compared, also without the accents that a capital loses: `Eén`, `één`."""
    return key(form).casefold().replace("é", "e")


def _capital(naam: str) -> str:
    return naam[:1].upper() + naam[1:]
