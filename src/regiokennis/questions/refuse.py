"""Why a question is not answered, and what can be asked instead."""

from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz, process

from regiokennis.facts.model import Bewijs
from regiokennis.questions.interpret import Question
from regiokennis.questions.knowledge import Knowledge
from regiokennis.questions.model import Antwoord, Interpretatie, RegioAntwoord, Status
from regiokennis.questions.say import Speaker
from regiokennis.questions.tell import Part, subject, title

OUTSIDE = (
    "Deze vraag valt buiten het domein: hier kunt u alleen vragen stellen over regiovisies, het Format en het "
    "programma Geweld hoort nergens thuis. Het antwoord staat niet in de documenten."
)
NOT_UNDERSTOOD = (
    "De vraag is niet begrepen: er staat geen onderwerp in dat in de documenten voorkomt. Noem bijvoorbeeld een taak, "
    "een voorziening, een knelpunt, een wet of een regio."
)
PERSONAL = (
    "Namen, telefoonnummers en adressen van personen en opvangplekken worden hier niet genoemd; dat staat niet in de "
    "gegevens. Wel kunt u vragen welk ambt of welke organisatie iets doet."
)
SUGGESTIONS = 4


def refuse(
    question: Question,
    reason: str,
    knowledge: Knowledge,
    meant: Interpretatie,
    per_regio: tuple[RegioAntwoord, ...] = (),
    passages: tuple[Bewijs, ...] = (),
) -> Antwoord:
    """The refusal of one question: `hulp`, `opdracht`, `buiten`, `leeg`, `regio` or `stil`."""
    match reason:
        case "hulp":
            status, said = Status.BUITEN_DOMEIN, knowledge.words.say["hulp"]["vraag"]
        case "opdracht" | "buiten":
            status, said = Status.BUITEN_DOMEIN, OUTSIDE
        case "leeg":
            status = Status.NIET_BEGREPEN
            said = NOT_UNDERSTOOD
        case "persoon":
            status, said = Status.GEEN_GEGEVENS, PERSONAL
        case "regio":
            status, said = Status.GEEN_GEGEVENS, _no_document(question, knowledge)
        case _:
            status, said = Status.GEEN_GEGEVENS, _silent(question, knowledge)
    return Antwoord(
        vraag=question.text,
        status=status,
        antwoord=said,
        interpretatie=meant,
        perRegio=per_regio,
        suggesties=() if reason == "hulp" else suggestions(question, knowledge),
        passages=passages,
    )


def silence(part: Part, documents: Sequence[str], question: Question, knowledge: Knowledge) -> Part:
    """A place of which the documents do not say what is asked."""
    titles = " en ".join(title(document, knowledge) for document in documents) or "de documenten"
    about = subject(question)
    speaker = Speaker(knowledge=knowledge, subject=about)
    empty = speaker.say(question.template.leeg, {}) if question.template else f"{about or 'dit'} is niet benoemd"
    there = "in dat document" if len(documents) == 1 else "in de documenten"
    said = f"{empty[:1].upper()}{empty[1:]} in {titles}; het antwoord staat niet {there}."
    said = said.replace(f" in {titles}", "", 1) if " in het document" in empty else said
    return replace(part, answer=replace(part.answer, status="niet benoemd", antwoord=said))


def _no_document(question: Question, knowledge: Knowledge) -> str:
    have = ", ".join(knowledge.regios.values())
    missing = " en ".join(question.missing)
    said = f"Van {missing} is er geen document; het antwoord staat niet in de documenten."
    return f"{said} Wel zijn er documenten van: {have}."


def _silent(question: Question, knowledge: Knowledge) -> str:
    documents = [
        document for regio in (question.regios or tuple(knowledge.regios)) for document in knowledge.documents_of(regio)
    ]
    documents = list(question.documents) if question.documents and not question.regios else documents
    titles = "; ".join(title(document, knowledge) for document in documents)
    about = subject(question) or ", ".join(group.text for group in question.content)
    what = {
        "aantal": "Een aantal of cijfer",
        "deel": "Een percentage",
        "frequentie": "Hoe vaak",
        "duur": "Een duur",
        "leeftijd": "Een leeftijd",
        "bedrag": "Een bedrag",
        "wanneer": "Een moment of termijn",
        "waarom": "Een reden",
        "kleur": "Een kleur",
    }.get(question.kind or "", "Dat")
    unknown = [group.text for group in question.content if group.strong and not knowledge.search.weight_known(group)]
    more = f" Het woord ‘{unknown[0]}’ komt er niet in voor." if unknown else ""
    absent = f" Van {' en '.join(question.missing)} is er geen document." if question.missing else ""
    return (
        f"{what} staat niet in de documenten{' (' + about + ')' if about else ''}.{more}{absent} Doorzocht: {titles}."
    )


def suggestions(question: Question, knowledge: Knowledge) -> tuple[str, ...]:
    """The nearest questions that can be answered."""
    examples = [example for template in knowledge.templates for example in template.voorbeelden]
    near = process.extract(question.text, examples, scorer=fuzz.token_set_ratio, limit=SUGGESTIONS)
    return tuple(example for example, _, _ in near)
