"""When and how the vision or its execution is evaluated."""

import re
from collections.abc import Iterator

from regiokennis.annotate.model import AnnotatedText
from regiokennis.facts.context import readable, sentences
from regiokennis.facts.model import Draft, Place
from regiokennis.facts.soorten import Evaluatie
from regiokennis.ontology import Ontology
from regiokennis.text.model import BlockKind

HINTS = ("evalu", "geëval", "review", "voortgang", "jaarverslag", "monitor", "tussenbalans", "eindbalans", "meting")
"""Parts of words without which no sentence speaks of an evaluation; most sentences need no further look."""
SUBJECT = re.compile(
    r"\b(?:(?:tussen|eind|mid-?term)?-?evaluaties?|(?:tussen|eind)balans|(?:tussen|eind|vervolg)meting|voortgangsberichten?|voortgangsbericht|jaarverslag|monitor\s+wordt|(?:tussen|eind)?-?geëvalueerd|evalueren|review|voortgangsrapportages?|"
    r"informatiebrief\s+over\s+de\s+voortgang|raadsinformatiebrief\s+over\s+de\s+voortgang|voortgang\b.{0,60}\b(?:gerapporteerd|rapporteert|rapporteren)|(?:gerapporteerd|rapporteert|rapporteren)\b.{0,60}\bvoortgang)\b",
    re.IGNORECASE,
)
PLANNED = re.compile(
    r"\b(?:vindt?|vinden|volgt|volgen|krijgt|krijgen|ontvangt|ontvangen|komt|wordt|worden|zal|zullen|is|zijn|plannen|gaan|gaat|rapporteert|rapporteren|evalueren|evalueert|voeren|voert|laten|laat|hebben|houdt|houden|staat|staan|maakt|maken|doet|doen|verricht|verrichten|verschijnt|levert|leveren|stellen|stelt)\b",
    re.IGNORECASE,
)
OF_WHAT = re.compile(
    r"\b(?:regiovisie|regioaanpak|visie|aanpak|plan(?:nen)?|uitvoeringsp\w+|actieplan|programma|beleid|afspraken|samenwerking\w*|voortgang|looptijd|uitvoering|(?:tussen|eind)evaluatie|(?:tussen|eind)balans|\w+meting|voortgangs\w+|stand\s+van\s+zaken|hiervan|acties?)\b",
    re.IGNORECASE,
)
MOMENT = re.compile(
    r"(?P<wanneer>\b(?:halverwege\s+(?:de\s+)?(?:looptijd|regioaanpak|periode|20\d\d)(?:\s+van\s+(?:de|deze)\s+\w+)?|(?:aan\s+het\s+)?(?:eind(?:e)?|begin)\s+(?:van\s+)?(?:de\s+looptijd|20\d\d|elk\s+jaar|de\s+periode)|"
    r"na\s+(?:afloop|één|een|twee|drie|\d)\s?(?:jaar|van\s+de\s+looptijd)?|(?:elk|ieder)\s+(?:half\s?)?jaar|jaarlijkse?|halfjaarlijkse?|twee\s?jaarlijkse?|per\s+kwartaal|elk\s+kwartaal|"
    r"(?:één|een|twee|drie|vier|\d)\s?(?:keer|maal)\s+per\s+jaar|eens\s+per\s+\w+\s+jaar|om\s+de\s+twee\s+jaar|tweejaarlijkse?|periodieke?|tussentijdse?|"
    r"(?:(?:in|na|voor)\s+het\s+)?(?:eerste|tweede|derde|vierde|laatste)\s+(?:helft|kwartaal)\s+(?:van\s+)?20\d\d|(?:(?:in|na)\s+(?:het|de)\s+)?(?:voorjaar|najaar|zomer|medio|begin|eind)\s+(?:van\s+)?20\d\d|(?:elk|ieder)\s+(?:voorjaar|najaar)|in\s+20\d\d))",
    re.IGNORECASE,
)
CASE_WORK = re.compile(
    r"\b(?:cliënt|casus|casuïstiek|hulpverleningsplan|eerder\s+gestelde\s+doelen|toekomstplan|gezin(?:nen)?)\b",
    re.IGNORECASE,
)

AS_SOURCE = re.compile(
    r"\b(?:uit|in|na(?:ar)?\s+aanleiding\s+van|op\s+basis\s+van|volgens)\s+(?:de|deze|een|het)\s+(?:\w+\s){0,2}?(?:\w*evaluatie|review)\b|\buit\s+deze\s+\w*evaluatie|\b(?:de|deze)\s+(?:\w*evaluatie|review)\s+(?:bleek|blijkt|laat|liet|is\s+het\s+product)|"
    r"\b(?:opdat|zodat|nadat|omdat|voordat)\s+(?:de|een|deze)\s+\w*evaluatie",
    re.IGNORECASE,
)
"""An evaluation that is only quoted: what it found, not that it takes place."""
JOINT = re.compile(
    r";\s+|,\s+(?=(?:de|een)\s+eind)|,?\s+en\s+(?=[^.,;]{0,30}\b(?:eind|vervolg)[a-z]*(?:evaluatie|balans|meting))"
)
"""What parts one evaluation from the next in a sentence that tells of both."""


def extract(text: AnnotatedText, ontology: Ontology) -> Iterator[Draft]:
    """Sentences that say that the vision, plan or agreements are (to be) evaluated; the moment where they tell it."""
    del ontology
    for block in readable(text):
        if block.kind is BlockKind.VOETNOOT:
            continue
        for sentence in sentences(text, block):
            said = block.text[sentence.start : sentence.end]
            lowered = said.lower()
            if not any(hint in lowered for hint in HINTS):
                continue
            if not SUBJECT.search(said) or not PLANNED.search(said) or CASE_WORK.search(said):
                continue
            if AS_SOURCE.search(said) or not OF_WHAT.search(said):
                continue
            for start, end in _parts(said):
                moment = MOMENT.search(said, start, end)
                yield Draft(
                    velden=Evaluatie(
                        wanneer=re.sub(r"\s+", " ", moment["wanneer"]) if moment else None,
                        tekst=re.sub(r"\s+", " ", said[start:end]).strip(),
                    ),
                    plaatsen=(Place(block=block.index, start=sentence.start + start, end=sentence.start + end),),
                    zekerheid=0.85 if moment else 0.65,
                )


def _parts(said: str) -> tuple[tuple[int, int], ...]:
    """The parts of a sentence that each tell of an evaluation with its own moment; else the whole sentence."""
    joints = [match.span() for match in JOINT.finditer(said)]
    edges = [0, *(edge for joint in joints for edge in joint), len(said)]
    parts = tuple(zip(edges[::2], edges[1::2], strict=True))
    told = tuple(part for part in parts if SUBJECT.search(said, *part))
    own = len(told) > 1 and all(MOMENT.search(said, *part) for part in told)
    return told if own else ((0, len(said)),)
