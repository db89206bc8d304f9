"""Full-text search in the sentences of the documents."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query

from regiokennis_api.lists import Zoeklijst
from regiokennis_api.negotiation import gives_json
from regiokennis_api.plain import plain
from regiokennis_api.state import UseServer
from regiokennis_api.views import find_passages

router = APIRouter(prefix="/v1", tags=["zoek"], dependencies=[Depends(gives_json)])


@router.get("/zoek", summary="Zoek in de documenten", operation_id="zoek")
def search(
    server: UseServer,
    q: Annotated[
        str, Query(min_length=1, max_length=300, description="Woorden of een vraag.", examples=["huisverbod"])
    ],
    regio: Annotated[str | None, Query(max_length=100, description="Id van een regio.", examples=["voorbeeld"])] = None,
    aantal: Annotated[int, Query(ge=1, le=50, description="Hoeveel zinnen hoogstens.", examples=[10])] = 10,
) -> dict[str, Any]:
    """De zinnen waarin de gezochte woorden (of hun synoniemen) staan, de beste eerst."""
    found = find_passages(q, server.knowledge, regio=regio, limit=aantal)
    view: dict[str, Any] = plain(Zoeklijst(q=q, totaal=len(found), passages=found))
    return view
