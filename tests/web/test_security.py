"""Headers, security.txt, limits per client and in size, and a logbook that tells nobody what was asked."""

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from fastapi.testclient import TestClient

from regiokennis.errors import RegiokennisError
from regiokennis.graph import Store
from regiokennis.ontology import Ontology
from regiokennis.settings import Settings
from regiokennis_api import problems
from regiokennis_api.app import create_app
from regiokennis_api.clients import Buckets, Proxies
from regiokennis_api.logbook import shortened
from regiokennis_api.routers.beveiliging import security_text

REPORT = Settings(
    meldpunt=("mailto:lek@voorbeeld.nl", "https://voorbeeld.nl/lek"), site="https://regiokennis.voorbeeld.nl/"
)


@pytest.fixture(scope="module")
def serve(store: Store, ontology: Ontology):
    """Clients of the app with other settings; the graph is read once for all of them."""
    plain = create_app(store, ontology)

    @contextmanager
    def open_with(settings: Settings, address: str = "203.0.113.7") -> Iterator[TestClient]:
        app = create_app(store, ontology, settings, server=plain.state.server)
        yield TestClient(app, raise_server_exceptions=False, client=(address, 50000))

    return open_with


def scope(peer: str, forwarded: str) -> dict[str, object]:
    return {"type": "http", "client": (peer, 1), "headers": [(b"x-forwarded-for", forwarded.encode())]}


def test_security_txt_is_made_from_the_settings(serve) -> None:
    """Contact, Expires within a year, Canonical; without a contact there is no file."""
    now = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
    with serve(REPORT) as client:
        response = client.get("/.well-known/security.txt")

    assert response.headers["content-type"] == "text/plain; charset=utf-8"
    assert response.text.splitlines()[:2] == ["Contact: mailto:lek@voorbeeld.nl", "Contact: https://voorbeeld.nl/lek"]
    assert "Expires: 2027-05-21T00:00:00Z\n" in security_text(REPORT, now)
    assert "Canonical: https://regiokennis.voorbeeld.nl/.well-known/security.txt\n" in response.text
    with serve(Settings()) as client:
        assert client.get("/.well-known/security.txt").status_code == 404


def test_hsts_only_with_tls(serve) -> None:
    with serve(Settings(tls=True)) as client:
        assert client.get("/health").headers["strict-transport-security"].startswith("max-age=31536000")
    with serve(Settings()) as client:
        assert "strict-transport-security" not in client.get("/health").headers


def test_who_asks_too_much_is_told_when_to_come_back(serve) -> None:
    """429 with Retry-After as problem+json, for this client only; /health stays free."""
    with serve(Settings(tempo=0.1, voorraad=2)) as client:
        seen = [client.get("/v1/regios").status_code for _ in range(3)]
        refused = client.get("/v1/regios")

        assert [200, 200, 429] == seen
        assert refused.headers["content-type"] == "application/problem+json"
        assert 1 <= int(refused.headers["retry-after"]) <= 10
        assert refused.headers["api-version"]
        assert client.get("/health").status_code == 200


def test_a_forwarded_address_counts_only_from_our_proxy(serve) -> None:
    """Else every script could be a new client with each request."""
    limits = Settings(tempo=0.1, voorraad=1)
    with serve(limits) as client:
        spoofed = [client.get("/v1/regios", headers={"X-Forwarded-For": f"198.51.100.{n}"}).status_code for n in (1, 2)]
    with serve(replace(limits, proxies=("203.0.113.0/24",))) as client:
        believed = [
            client.get("/v1/regios", headers={"X-Forwarded-For": f"198.51.100.{n}"}).status_code for n in (1, 2)
        ]

    assert ([200, 429], [200, 200]) == (spoofed, believed)


@pytest.mark.parametrize(
    ("forwarded", "client"),
    [
        ("198.51.100.1", "198.51.100.1"),
        ("6.6.6.6, 198.51.100.1", "198.51.100.1"),
        ("198.51.100.1, 10.0.0.9", "198.51.100.1"),
        ("", "10.0.0.1"),
        ("10.0.0.3, 10.0.0.2", "10.0.0.3"),
        ("onzin", "onzin"),
    ],
)
def test_the_client_is_the_last_address_that_is_not_ours(forwarded: str, client: str) -> None:
    """What a client puts in front of the header itself is not believed."""
    assert client == Proxies(["10.0.0.0/8"]).client(scope("10.0.0.1", forwarded))


def test_a_bucket_fills_again() -> None:
    """With the time that passed, up to its size."""
    now = [0.0]
    buckets = Buckets(2, 3, clock=lambda: now[0])
    first = [buckets.wait("a") for _ in range(4)]
    now[0] = 0.5

    assert [0, 0, 0, 0.5] == first
    assert [0, 0.5] == [buckets.wait("a"), buckets.wait("a")]
    now[0] = 100.0
    assert [0, 0, 0] == [buckets.wait("a") for _ in range(3)]
    assert buckets.wait("b") == 0


def test_wrong_settings_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REGIOKENNIS_TEMPO", "snel")
    with pytest.raises(RegiokennisError, match="REGIOKENNIS_TEMPO"):
        Settings.from_environment()
    with pytest.raises(RegiokennisError, match="REGIOKENNIS_PROXIES"):
        Proxies(["geen netwerk"])


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {"TLS": "1", "VOORRAAD": "7", "PROXIES": "10.0.0.0/8 ::1", "MELDPUNT": "mailto:a@b.nl"}.items():
        monkeypatch.setenv(f"REGIOKENNIS_{name}", value)
    found = Settings.from_environment()

    assert (True, 7, ("10.0.0.0/8", "::1"), ("mailto:a@b.nl",)) == (
        found.tls,
        found.voorraad,
        found.proxies,
        found.meldpunt,
    )


def test_the_logbook_tells_no_question_and_no_person(serve, caplog: pytest.LogCaptureFixture) -> None:
    """A line of JSON a request: the route, not what was typed; the network, not the address."""
    log = logging.getLogger("regiokennis.verzoeken")
    with serve(Settings(logboek=True)) as client:
        log.addHandler(caplog.handler)
        client.get("/v1/zoek", params={"q": "geheim"})
        client.post("/v1/vragen", json={"vraag": "Wat is geheim?"})
        client.get("/v1/regios/geheim")
        client.get("/geheim/geheim")
        log.removeHandler(caplog.handler)
    lines = [json.loads(record.message) for record in caplog.records if record.name == log.name]

    assert [("/v1/zoek", 200), ("/v1/vragen", 200), ("/v1/regios/{id}", 404)] == [
        (line["pad"], line["status"]) for line in lines[:3]
    ]
    assert {"203.0.113.0"} == {line["client"] for line in lines}
    assert not [line for line in lines[:3] if "geheim" in json.dumps(line)]
    assert lines[3]["pad"] == "?"


@pytest.mark.parametrize(
    ("address", "network"),
    [("192.0.2.77", "192.0.2.0"), ("2001:db8:1:2::9", "2001:db8:1::"), ("testclient", ""), ("", "")],
)
def test_addresses_are_shortened(address: str, network: str) -> None:
    assert network == shortened(address)


def test_the_unexpected_is_a_500_without_a_trace(serve) -> None:
    """With the headers that every response has."""
    with serve(Settings()) as client:

        @client.app.get("/v1/stuk")
        def broken() -> None:
            raise RuntimeError("inwendig geheim")

        response = client.get("/v1/stuk")

    assert (500, problems.MEDIA_TYPE) == (response.status_code, response.headers["content-type"])
    assert response.headers["api-version"]
    assert "geheim" not in response.text


@pytest.mark.parametrize("path", ["/v1/vragen", "/sparql"])
def test_a_large_body_is_refused(serve, path: str) -> None:
    """By its announced length, and by what arrives where none is announced."""

    def pieces() -> Iterator[bytes]:
        for _ in range(40):
            yield b"x" * 10_000

    with serve(Settings()) as client, client:  # the second starts the workers of /sparql
        assert client.post(path, content=b"x" * 400_000).status_code == 413
        assert client.post(path, content=pieces()).status_code == 413
