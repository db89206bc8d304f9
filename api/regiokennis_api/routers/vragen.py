"""Questions in plain Dutch."""

from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException, Query, Response
from pydantic import BaseModel, Field
from pydantic_core import to_json

from regiokennis.questions import answer
from regiokennis_api.limits import MAX_QUESTION
from regiokennis_api.negotiation import takes_json
from regiokennis_api.state import Server, UseServer
from regiokennis_api.tables import csv_response, rows_of_antwoord, wanted_form

router = APIRouter(prefix="/v1", tags=["vragen"])
Form = Annotated[str, Depends(wanted_form)]


class Vraag(BaseModel):
    """Een vraag."""

    vraag: Annotated[str, Field(min_length=1, description="De vraag in gewoon Nederlands.")]

    model_config = {"json_schema_extra": {"examples": [{"vraag": "Welke regio belegt casusregie waar?"}]}}


@router.post("/vragen", summary="Stel een vraag", operation_id="stelVraag", dependencies=[Depends(takes_json)])
def ask(body: Vraag, server: UseServer, form: Form) -> Response:
    """Beantwoord een vraag uit de documenten, of zeg waarom dat niet kan."""
    return reply(body.vraag, form, server)


@router.get("/vragen", summary="Stel een vraag in het adres", operation_id="leesVraag")
def ask_by_address(
    server: UseServer,
    form: Form,
    q: Annotated[
        str,
        Query(
            min_length=1,
            description="De vraag in gewoon Nederlands.",
            examples=["Welke regio belegt casusregie waar?"],
        ),
    ],
) -> Response:
    """Beantwoord een vraag uit de documenten, of zeg waarom dat niet kan."""
    return reply(q, form, server)


def reply(vraag: str, form: str, server: Server) -> Response:
    """The answer as JSON, or its facts as a table; 413 for a question that is longer than a question is."""
    check_length(vraag)
    found = answer(vraag, server.knowledge)
    if form == "csv":
        return csv_response("antwoord", rows_of_antwoord(found, server.knowledge))
    # Answers about all regions are long: written from the values themselves, without a copy as dictionaries.
    return Response(to_json(found), media_type="application/json", headers={"Vary": "Accept"})


def check_length(vraag: str) -> None:
    """HTTPException 413 where a question is too long, 400 where it is blank."""
    if len(vraag) > MAX_QUESTION:
        raise HTTPException(413, f"De vraag is te lang: hoogstens {MAX_QUESTION} tekens.")
    if not vraag.strip():
        raise HTTPException(400, "De vraag is leeg.")
