"""One region as its own documents tell it: governance, municipalities, tasks, actions, amounts, bottlenecks."""

from dataclasses import dataclass

from regiokennis.facts.model import Feit
from regiokennis.facts.soorten import Entiteit, Entiteittype
from regiokennis.ontology import Ontology
from regiokennis.questions.compare.dekking import Formatregel, compare_format
from regiokennis.questions.compare.ghnt import Ghntvergelijking, compare_ghnt
from regiokennis.questions.compare.kennis import Kennis, Regio
from regiokennis.questions.compare.taken import Taakrij, compare_taken


@dataclass(frozen=True, slots=True, kw_only=True)
class Profiel:
    """Facts grouped as a reader asks for them; every list is in reading order and may be empty."""

    regio: Regio
    bestuur: tuple[Feit, ...]
    gemeenten: tuple[Feit, ...]
    evaluaties: tuple[Feit, ...]
    uitgangspunten: tuple[Feit, ...]
    doelen: tuple[Feit, ...]
    voorzieningen: tuple[Feit, ...]
    methoden: tuple[Feit, ...]
    doelgroepen: tuple[Feit, ...]
    overleggen: tuple[Feit, ...]
    bedragen: tuple[Feit, ...]
    cijfers: tuple[Feit, ...]
    wetten: tuple[Feit, ...]
    actielijnen: tuple[Feit, ...]
    acties: tuple[Feit, ...]
    knelpunten: tuple[Feit, ...]
    taken: tuple[Taakrij, ...]
    ghnt: Ghntvergelijking
    format: tuple[Formatregel, ...]


def profile(kennis: Kennis, ontology: Ontology, regio: Regio) -> Profiel:
    """Everything the graph holds of one region."""

    def entities(type_: Entiteittype) -> tuple[Feit, ...]:
        return tuple(
            feit
            for feit in kennis.van(regio.id, "entiteit")
            if isinstance(feit.velden, Entiteit) and feit.velden.type == type_
        )

    return Profiel(
        regio=regio,
        bestuur=kennis.van(regio.id, "functie"),
        gemeenten=kennis.van(regio.id, "gemeente"),
        evaluaties=kennis.van(regio.id, "evaluatie"),
        uitgangspunten=kennis.van(regio.id, "uitgangspunt"),
        doelen=kennis.van(regio.id, "doel"),
        voorzieningen=entities(Entiteittype.VOORZIENING),
        methoden=entities(Entiteittype.METHODE),
        doelgroepen=entities(Entiteittype.DOELGROEP),
        overleggen=entities(Entiteittype.OVERLEG),
        bedragen=kennis.van(regio.id, "bedrag"),
        cijfers=kennis.van(regio.id, "cijfer"),
        wetten=kennis.van(regio.id, "wetsverwijzing"),
        actielijnen=kennis.van(regio.id, "actielijn"),
        acties=kennis.van(regio.id, "actie"),
        knelpunten=kennis.van(regio.id, "knelpunt"),
        taken=compare_taken(kennis, ontology, regios=(regio.id,)).taken,
        ghnt=compare_ghnt(kennis, ontology, regios=(regio.id,)),
        format=compare_format(kennis, ontology, regios=(regio.id,)).regels,
    )
