"""The commands of `regiokennis`; each imports what it needs when it runs, so that `--help` is quick."""
# ruff: noqa: PLC0415 - spaCy and rdflib take seconds to import

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click

from regiokennis import __version__
from regiokennis.cli.dutch import Choice, DutchGroup, Port, UsageFault
from regiokennis.errors import RegiokennisError
from regiokennis.settings import Settings

if TYPE_CHECKING:
    from regiokennis.facts import Velden
    from regiokennis.graph import Store
    from regiokennis.ontology import Ontology

EXPORT_FORMATS = ("jsonl", "csv", "ttl", "trig", "nq", "jsonld")
RESULT_FORMATS = ("json", "csv", "tsv", "xml")
PATH = click.Path(path_type=Path)

store_option = click.option("--store", metavar="MAP", type=PATH, help="De map van de graaf (anders build/store).")
regio_option = click.option("--regio", metavar="REGIO", help="Alleen deze regio (kleine letters, streepjes).")


def _soorten() -> list[str]:
    from regiokennis.facts.soorten import SOORTEN

    return [cast("type[Velden]", soort).soort for soort in SOORTEN]


soort_option = click.option(
    "--soort",
    metavar="SOORT",
    type=Choice(_soorten),
    help="Alleen deze soort feit, zoals toewijzing, actie, cijfer of knelpunt.",
)

HELP = """Wat staat er in de regiovisies over huiselijk geweld en kindermishandeling?

Regiokennis leest de documenten, haalt er feiten uit, elk met de zin waarin het staat, en beantwoordt vragen.

Begin zo:

\b
  regiokennis build
  regiokennis ask "Welke regio belegt casusregie waar?"
  regiokennis export --soort toewijzing > toewijzingen.jsonl
"""
EPILOG = """Wat een opdracht oplevert, staat op de uitvoer; berichten staan op het foutkanaal. Hij eindigt met 0 als het
is gelukt, met 1 als de invoer niet deugt en met 2 als de opdracht verkeerd is gebruikt. De mappen zijn ook te kiezen
met REGIOKENNIS_CORPUS en REGIOKENNIS_STORE."""


@click.group(
    cls=DutchGroup,
    help=HELP,
    epilog=EPILOG,
    subcommand_metavar="OPDRACHT ...",
    context_settings={"max_content_width": 100},
)
@click.version_option(__version__, message="regiokennis %(version)s", help="Toon de versie.")
def regiokennis() -> None:
    """The commands together."""


@regiokennis.command()
@click.option("--corpus", metavar="MAP", type=PATH, help="De map met documenten en documenten.toml (anders corpus).")
@store_option
def build(corpus: Path | None, store: Path | None) -> None:
    """Bouw de graaf uit het corpus, of ververs hem.

    Gaat er iets mis, dan blijft de oude graaf staan. Wie de graaf leest, merkt van het bouwen niets.
    """
    from tqdm import tqdm

    from regiokennis.pipeline import build as build_graph

    settings = _settings(store)
    settings = replace(settings, corpus=corpus.resolve()) if corpus else settings
    columns, rows = shutil.get_terminal_size()  # 80 by 24 where the terminal does not tell; tqdm would show nothing
    with tqdm(desc="corpus openen", total=1, unit="stap", disable=None, ncols=columns, nrows=rows, leave=False) as bar:
        built = build_graph(settings, progress=_progress(bar))
    click.echo(f"De graaf staat in {settings.store} ({len(built.data)} gegevens, {built.versie}).", err=True)


def _progress(bar: Any) -> Callable[[str, int, int], None]:
    def show(what: str, done: int, total: int) -> None:
        bar.total, bar.n = total, done
        bar.set_description(what)

    return show


@regiokennis.command()
@click.argument("bestanden", metavar="BESTAND...", nargs=-1, required=True, type=PATH)
@click.option("--regio", metavar="NAAM", help="De regio waarover het gaat; anders uit de tekst afgeleid.")
@soort_option
def extract(bestanden: tuple[Path, ...], regio: str | None, soort: str | None) -> int:
    """Haal feiten uit bestanden die niet in het corpus staan.

    Drukt per feit een regel JSON af. De graaf blijft ongemoeid. Van een bestand dat niet te lezen is, staat er een
    regel op het scherm; de andere bestanden gaan door.
    """
    from regiokennis.documents import Source, open_source
    from regiokennis.facts import to_json
    from regiokennis.pipeline import Reader

    sources: list[Source] = []
    for bestand in bestanden:
        try:
            sources.append(open_source(bestand))
        except RegiokennisError as error:
            click.echo(str(error), err=True)
    if sources:
        reader = Reader.open(_settings())
    for source in sources:
        for feit in reader.extract(source, regio).feiten:
            if soort in (None, feit.soort):
                click.echo(json.dumps(to_json(feit), ensure_ascii=False))
    return 0 if len(sources) == len(bestanden) else 1


@regiokennis.command()
@soort_option
@regio_option
@click.option(
    "--format",
    "vorm",
    metavar="VORM",
    type=Choice(lambda: EXPORT_FORMATS),
    default="jsonl",
    help=f"De vorm: {', '.join(EXPORT_FORMATS)}; anders jsonl.",
)
@store_option
def export(soort: str | None, regio: str | None, vorm: str, store: Path | None) -> None:
    """Druk af wat er in de graaf staat."""
    from regiokennis.documents import resolve_region
    from regiokennis.graph import read_regios
    from regiokennis.graph.export import export as export_graph

    opened, ontology = _open(store)
    regios = read_regios(opened, ontology)
    found, _ = resolve_region(regio, ontology.scheme("regio"))
    if regio is not None and found not in regios:
        raise RegiokennisError(f"De regio '{regio[:60]}' staat niet in de graaf; wel: {', '.join(regios)}.")
    for piece in export_graph(opened, ontology, format=vorm, soort=soort, regio=found):
        click.echo(piece, nl=False)


@regiokennis.command()
@click.argument("vraag", metavar="VRAAG")
@click.option("--json", "als_json", is_flag=True, help="Druk het hele antwoord af als JSON.")
@store_option
def ask(vraag: str, als_json: bool, store: Path | None) -> None:
    """Stel een vraag in gewoon Nederlands.

    Zet de vraag tussen aanhalingstekens. Elk antwoord noemt de zinnen waarop het rust; zeggen de documenten niets, dan
    staat er dat ze niets zeggen.
    """
    from regiokennis.cli.answer import check_question, write

    vraag = check_question(vraag)
    from regiokennis import questions

    answer = questions.ask(vraag, *_open(store)).to_json()
    click.echo(json.dumps(answer, ensure_ascii=False, indent=2) if als_json else write(answer))


@regiokennis.command()
@click.argument("bestand", metavar="BESTAND|-")
@click.option(
    "--format",
    "vorm",
    metavar="VORM",
    type=Choice(lambda: RESULT_FORMATS),
    default="json",
    help="De vorm van een tabel: json, csv, tsv of xml; anders json. Een graaf komt als Turtle.",
)
@store_option
def sparql(bestand: str, vorm: str, store: Path | None) -> None:
    """Stel een vraag in SPARQL, uit een bestand of (met -) van de invoer."""
    from regiokennis.cli.answer import read_query
    from regiokennis.graph.sparql import select

    opened, _ = _open(store)
    click.echo(select(opened, read_query(bestand), vorm), nl=False)


@regiokennis.command()
@click.argument("goud", metavar="[GOUD...]", nargs=-1, type=PATH)
@click.option("--fouten", is_flag=True, help="Toon ook elk gemist en elk te veel gevonden feit, met de plaats.")
@click.option(
    "--vragen", metavar="BESTAND", type=PATH, help="Vragen met wat er in het antwoord moet staan (JSON Lines)."
)
def evaluate(goud: tuple[Path, ...], fouten: bool, vragen: Path | None) -> None:
    """Meet hoe goed de feiten (en de antwoorden) zijn, tegen goudbestanden."""
    if not goud and vragen is None:
        raise UsageFault("Noem een of meer goudbestanden, of --vragen BESTAND.", click.get_current_context())
    from regiokennis.evaluation.report import evaluate as score

    click.echo(score(goud, _settings(), fouten=fouten, vragen=vragen), nl=False)


@regiokennis.command()
@click.argument("bestand", metavar="BESTAND", type=PATH)
@click.option("--regio", metavar="NAAM", required=True, help="De regio waarover het gaat, zoals 'Hart van Brabant'.")
@click.option("--titel", metavar="TITEL", help="De titel; anders uit de tekst afgeleid.")
@click.option("--documentsoort", metavar="SOORT", help="regiovisie, brief, …; anders uit de tekst afgeleid.")
@click.option("--corpus", metavar="MAP", type=PATH, help="De map van het corpus (anders corpus).")
def add(bestand: Path, regio: str, titel: str | None, documentsoort: str | None, corpus: Path | None) -> None:
    """Zet een document in het corpus; draai daarna `regiokennis build`."""
    from regiokennis import documents
    from regiokennis.ontology import Ontology
    from regiokennis.pipeline import known_regios

    settings = _settings()
    ontology = Ontology.open(settings.ontology, settings.base)
    found = documents.infer(documents.open_source(bestand), ontology, regio=regio, soort=documentsoort)
    found = replace(found, titel=titel) if titel else found
    root = corpus.resolve() if corpus else settings.corpus
    added = documents.add(root, found, known_regios(ontology))
    click.echo(f"Het document staat in het corpus als {added.id}. Draai nu `regiokennis build`.", err=True)


@regiokennis.command()
@click.option("--host", metavar="ADRES", default="127.0.0.1", help="Het adres om op te luisteren; anders 127.0.0.1.")
@click.option("--port", metavar="POORT", type=Port(), default=8000, help="De poort; anders 8000.")
@store_option
def serve(host: str, port: int, store: Path | None) -> None:
    """Start de website en de API."""
    opened, ontology = _open(store)
    from regiokennis.cli.server import run

    run(opened, ontology, host=host, port=port)


def _settings(store: Path | None = None) -> Settings:
    settings = Settings.from_environment()
    return replace(settings, store=store.resolve()) if store else settings


def _open(store: Path | None) -> "tuple[Store, Ontology]":
    from regiokennis.graph import Store
    from regiokennis.ontology import Ontology

    settings = _settings(store)
    return Store.open(settings.store), Ontology.open(settings.ontology, settings.base)
