"""Which line of the national programme each action serves: said by the document itself, or inferred.

The inference is a linear classifier over words (`features`), trained on actions written for it
(training/acties), with the vocabulary's own wording for the sub-lines on top. Every decision names
the words it rests on. Mappings that people can check: cf. SSSOM's `mapping_justification`.
"""

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from operator import add

from regiokennis.annotate.model import AnnotatedText
from regiokennis.facts.derive.classifier import Klasse, Reading, load
from regiokennis.facts.derive.described import describe_lines
from regiokennis.facts.derive.placed import Stated, find_placed
from regiokennis.facts.extractors.actielijn import find_lines
from regiokennis.facts.model import Draft, Feit
from regiokennis.facts.soorten import Actie, Alternatief, Koppeling
from regiokennis.ontology import Begrip, Ontology

SCHEME = "ghnt"
"""The scheme of lines; the programme it belongs to has this as a label."""
GEEN = "geen"
ALTERNATIVE_FROM = 0.12
"""An other line is worth telling from this share on."""
VOCABULARY_BONUS = 1.6
"""Added (in units of the classifier's score) to a sub-line whose own wording stands in the action."""
ABOVE = 0.5
"""What the words of the region's own line weigh against those of an action below it."""
TOLD_WORDS = 3
WEAK = 0.4
"""A word that carries less than this part of the strongest one is not told as a reason."""
FEATURES_TO_LEARN_FROM = 4
"""With fewer known features an action says too little by itself."""
MOST = 0.95
BY_WHOM = re.compile(r"\b(?:door|vanuit)\s(?:de\s|het\s)?[A-Z][\w’'-]*(?:\s(?:en\s)?[A-Z][\w’'-]*)*")
STATED = 0.95
SURE_OF_PART = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the classifier says of one action."""

    klasse: Klasse
    kans: float
    lijnen: tuple[tuple[str, float], ...]
    """Each line (or geen) with its share, best first."""
    woorden: tuple[str, ...]


def derive(feiten: tuple[Feit, ...], text: AnnotatedText, ontology: Ontology) -> Iterator[Draft]:
    """One koppeling for each action of a region, with the evidence of the action."""
    if text.document.regio is None:
        return
    lines = Lines(ontology)
    older = lines.older_than_programme(text)
    acties = [(feit, feit.velden) for feit in feiten if isinstance(feit.velden, Actie)]
    subjects = [_subject(velden, text.document.regio_naam) for _, velden in acties]
    readings = [load().read(subject) for subject in subjects]
    learned = _learn(readings)
    placed = find_placed(text, lines.lines, [velden.actielijn for _, velden in acties if velden.actielijn])
    series = text.once(find_lines, ontology)
    described = describe_lines(text, series.leden if series is not None else ())
    for (feit, actie), subject, reading in zip(acties, subjects, readings, strict=True):
        own = placed.own.get(actie.actielijn or "")
        stated = placed.row(feit.bewijs) or lines.stated(feit) or own or placed.section(feit.bewijs)
        hits = lines.hits(subject)
        alone = _judge(reading, hits, lines, learned)
        if stated is not None:
            velden = _state(feit, stated, alone, lines)
            yield Draft(velden=velden, bewijs=feit.bewijs, zekerheid=STATED, herkomst="expliciet")
            continue
        line = actie.actielijn or ""
        above = load().read(" ".join([line, described.get(line, "")])).totals if line else ()
        verdict = _judge(reading, hits, lines, learned, above) if above else alone
        velden = _describe(feit, verdict, lines, older=older)
        if verdict.klasse.lijn != alone.klasse.lijn:
            reden = f"{velden.toelichting} Ook de lijn waar de actie onder staat (“{actie.actielijn}”) telt mee."
            velden = replace(velden, toelichting=reden)
        yield Draft(
            velden=velden,
            bewijs=feit.bewijs,
            zekerheid=round(min(verdict.kans, MOST), 2),
            herkomst="afgeleid",
        )


def _subject(velden: Actie, regio: str | None) -> str:
    """The action's words without the region's name and without who does it (`door …`): neither is its subject."""
    tekst = BY_WHOM.sub(" ", velden.tekst)
    return re.sub(re.escape(regio), " ", tekst) if regio else tekst


def _learn(readings: Iterable[Reading]) -> dict[str, tuple[float, ...]]:
    """What strange terms mean in this document: the mean scores of the surer actions that use them.

    A region's own word (a project, a meeting) is explained where it is introduced and only named elsewhere.
    """
    uses: dict[str, list[tuple[float, ...]]] = {}
    for reading in readings:
        if len(reading.pulls) < FEATURES_TO_LEARN_FROM:
            continue
        scores = reading.totals
        for feature in reading.vreemd:
            if feature.words.islower():  # a name does things; it is not a subject
                uses.setdefault(feature.name, []).append(scores)
    return {
        name: tuple(sum(column) / len(rows) for column in zip(*rows, strict=True))
        for name, rows in sorted(uses.items())
    }


def classify(tekst: str, lines: "Lines") -> Verdict:
    """The line with the largest share of the classifier and the vocabulary together."""
    return _judge(load().read(tekst), lines.hits(tekst), lines, {})


def _judge(
    reading: Reading,
    hits: Mapping[str, str],
    lines: "Lines",
    learned: Mapping[str, tuple[float, ...]],
    above: Sequence[float] = (),
) -> Verdict:
    """The line with the largest share of the classifier, the vocabulary (`hits`) and the document's own terms."""
    model = load()
    scores = list(map(add, model.bias, reading.totals)) if reading.pulls else list(model.bias)
    for i, value in enumerate(above):
        scores[i] += ABOVE * value
    terms = [f for f in reading.vreemd if f.name in learned] if len(reading.pulls) < FEATURES_TO_LEARN_FROM else []
    for feature in terms:
        for i, value in enumerate(learned[feature.name]):
            scores[i] += value
    for i, klasse in enumerate(model.klassen):
        if klasse.sub is not None and lines.name(klasse.sub) in hits:
            scores[i] += VOCABULARY_BONUS
    top = max(scores)
    sharpness = model.scherpte * (0.5 + 0.5 * reading.bekend)
    shares = [math.exp((score - top) * sharpness) for score in scores]
    total = sum(shares)
    per_line: dict[str, float] = {}
    for klasse, share in zip(model.klassen, shares, strict=True):
        name = klasse.lijn or GEEN
        per_line[name] = per_line.get(name, 0.0) + share / total
    ranked = tuple(sorted(per_line.items(), key=lambda item: (-item[1], item[0])))
    lijn, kans = ranked[0]
    best = max(
        (i for i, klasse in enumerate(model.klassen) if (klasse.lijn or GEEN) == lijn), key=lambda i: (scores[i], -i)
    )
    sub = model.klassen[best].sub
    named = [hits[lines.name(sub)]] if sub and lines.name(sub) in hits else []
    named += [feature.words for feature in terms if learned[feature.name][best] > 0]
    return Verdict(klasse=model.klassen[best], kans=kans, lijnen=ranked, woorden=_telling(reading, best, named))


def _telling(reading: Reading, best: int, named: list[str]) -> tuple[str, ...]:
    """The words that carried a decision: the vocabulary's and the document's own first, then the strongest."""
    words = list(named)
    ordered = sorted(reading.pulls, key=lambda item: (-item[1][best], item[0].name))
    for feature, pull in ordered:
        if len(words) >= TOLD_WORDS or pull[best] <= 0 or pull[best] < WEAK * ordered[0][1][best]:
            break
        told = " ".join(words).lower()
        if feature.words.lower() not in told:
            words = [word for word in words if word.lower() not in feature.words.lower()] + [feature.words]
    return tuple(words)


def _state(feit: Feit, stated: Stated, verdict: Verdict, lines: "Lines") -> Koppeling:
    """The line that the document gives; the part of it is inferred where the classifier agrees on the line."""
    lijn, sub, words = stated
    reason = f"Het document zelf plaatst deze actie bij “{words}”."
    klasse = verdict.klasse
    if sub is None and klasse.lijn and klasse.sub and lines.name(klasse.lijn) == lijn and verdict.kans >= SURE_OF_PART:
        sub = lines.name(klasse.sub)
        told = ", ".join(f"“{word}”" for word in verdict.woorden)
        reason += f" Het onderdeel is afgeleid uit {told}." if told else " Het onderdeel is afgeleid."
    return Koppeling(actie=feit.id, ghnt=lijn, ghntSub=sub, toelichting=reason)


def _describe(feit: Feit, verdict: Verdict, lines: "Lines", *, older: bool) -> Koppeling:
    klasse = verdict.klasse
    lijn = lines.name(klasse.lijn) if klasse.lijn else GEEN
    sub = lines.name(klasse.sub) if klasse.sub else None
    return Koppeling(
        actie=feit.id,
        ghnt=lijn,
        ghntSub=sub,
        alternatieven=tuple(
            Alternatief(ghnt=lines.name(name) if name != GEEN else GEEN, zekerheid=round(share, 2))
            for name, share in verdict.lijnen[1:]
            if share >= ALTERNATIVE_FROM
        ),
        toelichting=_explain(klasse, verdict.woorden, sub, older=older),
    )


def _explain(klasse: Klasse, woorden: tuple[str, ...], sub: str | None, *, older: bool) -> str:
    """One or two Dutch sentences that a reader can check against the action."""
    told = ", ".join(f"“{word}”" for word in woorden)
    if klasse.lijn is None:
        reason = (
            f"De woorden {told} wijzen op organisatie, geld, volgen van resultaten of algemene preventie."
            if told
            else "De actie noemt geen onderwerp van het landelijke programma."
        )
    elif not told:
        reason = "Geen woord van de actie wijst duidelijk een lijn aan; dit is de lijn die het vaakst past."
    elif sub is None:
        reason = f"De woorden {told} wijzen op een bepaalde groep mensen."
    else:
        reason = f"De woorden {told} passen bij het onderdeel “{sub}”."
    return f"{reason} De actie is ouder dan het landelijke programma." if older else reason


@cache
def _whole_words(label: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(label)}(?!\w)", re.IGNORECASE)


class Lines:
    """The national action lines as the vocabulary has them: names, spellings, and wording of their sub-lines."""

    def __init__(self, ontology: Ontology) -> None:
        self._begrippen = ontology.scheme(SCHEME)
        self._by_label: dict[str, Begrip] = {}
        for begrip in self._begrippen:
            for label in (begrip.naam, *begrip.alt_labels, *begrip.hidden_labels):
                self._by_label.setdefault(label.casefold(), begrip)
        self._by_code = {begrip.code: begrip for begrip in self._begrippen}
        self._wording = [
            (label.casefold(), _whole_words(label), begrip)
            for begrip in self._begrippen
            if begrip.breder is not None
            for label in (begrip.naam, *begrip.alt_labels)
        ]
        self._names = [
            (label.casefold(), _whole_words(label), begrip)
            for begrip in self._begrippen
            if len(begrip.naam.split()) > 1
            for label in (begrip.naam, *begrip.hidden_labels)
        ]
        programme = (
            begrip
            for begrip in ontology.scheme("programma")
            if SCHEME in {label.casefold() for label in begrip.alt_labels}
        )
        self._geldig_van = next((value for begrip in programme if (value := begrip.kenmerk("geldigVan"))), None)

    @property
    def lines(self) -> list[str]:
        """The names of the lines themselves, without their parts."""
        return [begrip.naam for begrip in self._begrippen if begrip.breder is None and len(begrip.naam.split()) > 1]

    def name(self, label: str) -> str:
        """The vocabulary's spelling of a line or sub-line; the label itself where it has none."""
        begrip = self._by_label.get(label.casefold())
        return begrip.naam if begrip else label

    def hits(self, tekst: str) -> dict[str, str]:
        """Sub-lines whose own wording stands in the text, with that wording."""
        found: dict[str, str] = {}
        folded = tekst.casefold()
        for label, pattern, begrip in self._wording:
            if label in folded and (match := pattern.search(tekst)):
                found.setdefault(begrip.naam, match[0])
        return found

    def stated(self, feit: Feit) -> Stated | None:
        """The line that the document names for the action: in its action line or in a heading above it."""
        assert isinstance(feit.velden, Actie)
        said = [feit.velden.actielijn or "", *(bewijs.sectie or "" for bewijs in feit.bewijs)]
        for words in said:
            folded = words.casefold()
            for label, pattern, begrip in self._names:
                if label in folded and (match := pattern.search(words)):
                    line = self._by_code.get(begrip.breder) if begrip.breder else begrip
                    if line is not None:
                        return line.naam, begrip.naam if begrip.breder else None, match[0]
        return None

    def older_than_programme(self, text: AnnotatedText) -> bool:
        """Whether the document was published before the programme began."""
        date = text.document.geschreven
        return bool(self._geldig_van and date and date[:4] < self._geldig_van[:4])
