"""Questions in plain Dutch."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, HTTPException, Query
from pydantic import BaseModel, Field

from regiokennis.questions import answer
from regiokennis_api.limits import MAX_QUESTION
from regiokennis_api.negotiation import gives_json, takes_json
from regiokennis_api.plain import plain
from regiokennis_api.state import Server, UseServer

router = APIRouter(prefix="/v1", tags=["vragen"], dependencies=[Depends(gives_json)])


class Vraag(BaseModel):
    """Een vraag."""

    vraag: Annotated[str, Field(min_length=1, description="De vraag in gewoon Nederlands.")]

    model_config = {"json_schema_extra": {"examples": [{"vraag": "Welke regio belegt casusregie waar?"}]}}


@router.post("/vragen", summary="Stel een vraag", operation_id="stelVraag", dependencies=[Depends(takes_json)])
def ask(body: Vraag, server: UseServer) -> dict[str, Any]:
    """Beantwoord een vraag uit de documenten, of zeg waarom dat niet kan."""
    return reply(body.vraag, server)


@router.get("/vragen", summary="Stel een vraag in het adres", operation_id="leesVraag")
def ask_by_address(
    server: UseServer,
    q: Annotated[
        str,
        Query(
            min_length=1,
            description="De vraag in gewoon Nederlands.",
            examples=["Welke regio belegt casusregie waar?"],
        ),
    ],
) -> dict[str, Any]:
    """Beantwoord een vraag uit de documenten, of zeg waarom dat niet kan."""
    return reply(q, server)


def reply(vraag: str, server: Server) -> dict[str, Any]:
    """The answer as JSON; 413 for a question that is longer than a question is."""
    check_length(vraag)
    found: dict[str, Any] = plain(answer(vraag, server.knowledge))
    return found


def check_length(vraag: str) -> None:
    """HTTPException 413 where a question is too long, 400 where it is blank."""
    if len(vraag) > MAX_QUESTION:
        raise HTTPException(413, f"De vraag is te lang: hoogstens {MAX_QUESTION} tekens.")
    if not vraag.strip():
        raise HTTPException(400, "De vraag is leeg.")
