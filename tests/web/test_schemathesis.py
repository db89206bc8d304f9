"""Made-up requests over the whole OpenAPI description: never a 5xx, and every answer is as described."""

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from regiokennis.graph import Store
from regiokennis.ontology import Ontology
from regiokennis_api.app import create_app
from regiokennis_api.described import DESCRIBED

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    negative_data_rejection,
]
EXAMPLES = 12
"""Requests an operation; the same ones each time."""


@pytest.fixture(scope="module")
def api(store: Store, ontology: Ontology) -> schemathesis.BaseSchema:
    return schemathesis.openapi.from_asgi("/v1/openapi.json", create_app(store, ontology))


def test_answers_to_made_up_requests(api: schemathesis.BaseSchema) -> None:
    """Each operation with its examples' kind of requests and with broken ones; all faults are told together."""
    faults, tried = [], set()
    for operation in (found.ok() for found in api.get_all_operations()):
        tried.add(operation.label)
        for mode in schemathesis.GenerationMode:
            try:
                _try(operation, mode)
            except Unsatisfiable:
                assert mode == schemathesis.GenerationMode.NEGATIVE, operation.label  # any text is a valid question
            except (AssertionError, ExceptionGroup) as error:
                faults.append(f"{operation.label} ({mode.value}): {error}")

    assert len(tried) == len(DESCRIBED)
    assert not faults, "\n\n".join(faults)


def _try(operation: schemathesis.schemas.APIOperation, mode: schemathesis.GenerationMode) -> None:
    @settings(
        max_examples=EXAMPLES, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def answer(case: schemathesis.Case) -> None:
        case.call_and_validate(checks=CHECKS)

    answer()
