"""The kept releases of the graph, and what changed between two."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query

from regiokennis_api.conditional import ConditionalRoute
from regiokennis_api.negotiation import gives_json
from regiokennis_api.plain import plain
from regiokennis_api.releases import NAME, UseReleases, Versielijst, compare_releases

router = APIRouter(prefix="/v1", tags=["versies"], route_class=ConditionalRoute, dependencies=[Depends(gives_json)])
EXAMPLE = ["versie-0123456789abcdef"]


@router.get("/versies", summary="Bewaarde versies van de graaf", operation_id="leesVersies")
def releases(kept: UseReleases) -> dict[str, Any]:
    """De versies die bewaard zijn, de nieuwste eerst, elk met het moment waarop zij is gebouwd."""
    listed = kept.listed()
    view: dict[str, Any] = plain(Versielijst(totaal=len(listed), versies=listed))
    return view


@router.get("/versies/verschil", summary="Wat er tussen twee versies veranderde", operation_id="vergelijkVersies")
def changes(
    kept: UseReleases,
    van: Annotated[str, Query(pattern=NAME, description="De versie om vanaf te kijken.", examples=EXAMPLE)],
    naar: Annotated[
        str | None, Query(pattern=NAME, description="De versie om naar te kijken; anders de huidige.", examples=EXAMPLE)
    ] = None,
) -> dict[str, Any]:
    """Per soort de id's van de feiten die erbij kwamen, die verdwenen en die iets anders zijn gaan zeggen."""
    view: dict[str, Any] = plain(compare_releases(kept.get(van), kept.get(naar)))
    return view
