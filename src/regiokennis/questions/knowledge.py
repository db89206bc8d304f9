"""Everything a question is answered with, opened once: the store, its sentences, the vocabulary, the question files."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from pyoxigraph import Literal, NamedNode, QuerySolutions

from regiokennis.facts.model import Bewijs
from regiokennis.graph import Documentkaart, Names, Store, read_documents, read_regios
from regiokennis.ontology import Begrip, Ontology
from regiokennis.questions import templates, words
from regiokennis.questions.evidence import read_evidence
from regiokennis.questions.region_names import spoken
from regiokennis.questions.search import Search
from regiokennis.questions.sentences import Sentences, Zin
from regiokennis.questions.tables import Table, read_table
from regiokennis.questions.tagging import Tagger, load_tagger, no_tagger
from regiokennis.questions.templates import Template
from regiokennis.questions.tokens import keys
from regiokennis.questions.vocabulary import Term, Vocabulary, build
from regiokennis.questions.words import Words
from regiokennis.settings import Settings

INTERNAL = frozenset(
    {"entiteittype", "herkomst", "kernwoord", "naamsoort", "formatelement", "rol", "gemeenterol", "gedekt"}
)
"""Schemes that no question names a term of."""


@dataclass(frozen=True, kw_only=True)
class Knowledge:
    """The store and the vocabulary as a question meets them."""

    store: Store
    ontology: Ontology
    words: Words
    templates: tuple[Template, ...]
    pipeline: str = ""
    """spaCy pipeline that tells verbs from what a question is about; without it every word counts."""

    @classmethod
    def open(cls, store: Store, ontology: Ontology, pipeline: str | None = None) -> "Knowledge":
        """Read the question files and the words; RegiokennisError where one of them is not right."""
        folder: Path = ontology.path / "vragen"
        return cls(
            store=store,
            ontology=ontology,
            words=words.read(folder / "woorden.toml", folder / "parafrasen.toml"),
            templates=templates.read_all(folder),
            pipeline=Settings().pipeline if pipeline is None else pipeline,
        )

    def warm(self) -> None:
        """Make everything that is made once now, so that no question waits for it."""
        self.search.warm()
        self.tagger("Wie doet het?")  # the first text that a pipeline reads takes it half a second
        for made in (self.vocabulary, self.numbered, self.municipalities, self.documents, self.tagger, self.elements):
            assert made is not None
        for template in self.templates:
            if template.herken and template.onderwerp != "nee":
                assert self.table(template.naam).passages.size == len(self.table(template.naam).rows)
            elif template.herken:
                assert self.table(template.naam).rows is not None

    @cached_property
    def tagger(self) -> Tagger:
        """Tells which words of a question are verbs and the like."""
        return load_tagger(self.pipeline) if self.pipeline else no_tagger

    @cached_property
    def names(self) -> Names:
        """The IRIs of this graph."""
        return Names(self.ontology.base)

    @cached_property
    def sentences(self) -> Sentences:
        """All sentences of the documents."""
        return Sentences.read(self.store, self.names)

    @cached_property
    def search(self) -> Search:
        """The full-text index over them."""
        return Search(sentences=self.sentences)

    @cached_property
    def regios(self) -> Mapping[str, str]:
        """Regions that a document speaks for: id -> name."""
        return read_regios(self.store, self.ontology)

    @cached_property
    def documents(self) -> Mapping[str, Documentkaart]:
        """All documents by id."""
        return {card.id: card for card in read_documents(self.store, self.ontology)}

    def kind_of(self, document: str) -> str:
        """The soort of a document, `` where it is not known."""
        card = self.documents.get(document)
        return card.soort if card else ""

    def documents_of(self, regio: str | None) -> tuple[str, ...]:
        """The documents of a region, or with None the national ones."""
        return tuple(id_ for id_, card in self.documents.items() if card.regio == regio)

    def template(self, naam: str) -> Template:
        """The question file of this name."""
        return next(template for template in self.templates if template.naam == naam)

    @cached_property
    def table(self) -> Callable[[str], Table]:
        """The rows of the question file of this name, read when they are first asked for."""

        def read(naam: str) -> Table:
            return read_table(self.template(naam), self.store, self.names, self.evidence, self.sentences)

        return cache(read)

    @cached_property
    def evidence(self) -> Mapping[str, tuple[Bewijs, ...]]:
        """The evidence of every fact by its IRI."""
        return read_evidence(self.store, self.names)

    @cached_property
    def elements(self) -> Mapping[str, Zin]:
        """By the number of an element of the Format the first sentence of its paragraph."""
        found: dict[str, Zin] = {}
        for id_, card in self.documents.items():
            for zin in self.sentences.of(id_) if card.soort == "format" else ():
                number = zin.sectie[-1].partition(" ")[0] if zin.sectie else ""
                if number and zin.bloksoort != "kop":
                    found.setdefault(number, zin)
        return found

    @cached_property
    def dated(self) -> Callable[[str, tuple[str, ...]], tuple[Zin, ...]]:
        """The first sentence of a document that names all these years, or the first of the document."""

        def find(document: str, years: tuple[str, ...]) -> tuple[Zin, ...]:
            own = self.sentences.of(document)
            naming = [zin for zin in own if years and all(year in zin.tekst for year in years)]
            return tuple((naming or own)[:1])

        return cache(find)

    @cached_property
    def _name_keys(self) -> tuple[tuple[str, frozenset[str], frozenset[str]], ...]:
        """The name of each entity with the words of it, and of each form it is written in."""
        return tuple((term.naam, frozenset(keys(term.naam)), frozenset(keys(form))) for term, form in self.entities)

    def names_with(self, naam: str) -> frozenset[str]:
        """The names of entities in the store that have this one in them, or are written so."""
        wanted = frozenset(keys(naam))
        return frozenset(each for each, own, form in self._name_keys if wanted <= own or wanted == form)

    @cached_property
    def municipalities(self) -> Mapping[str, tuple[str, ...]]:
        """Municipality -> regions whose document says that it takes part."""
        found: dict[str, list[str]] = {}
        for naam, regio in self._pairs("?feit a rk:Gemeente ; rk:naam ?a ; rk:regio ?b"):
            found.setdefault(naam, []).append(regio)
        return {naam: tuple(dict.fromkeys(regios)) for naam, regios in found.items()}

    def regios_of(self, gemeente: str) -> tuple[str, ...]:
        """The regions that a municipality takes part in, by what their documents say."""
        return self.municipalities.get(gemeente, ())

    def mentions(self, naam: str) -> bool:
        """Whether any document speaks of this name."""
        wanted = frozenset(keys(naam))
        return any(wanted <= frozenset(words) for words in self.sentences.keys)

    @cached_property
    def entities(self) -> tuple[tuple[Term, str], ...]:
        """Entities in the store with each form they are written in."""
        rows = [
            (Term(self.names.local(NamedNode(type_)), naam, naam), form)
            for naam, type_, form in self._triples(
                "?f a rk:Entiteit ; rk:naam ?a ; rk:type ?b . { ?f rk:naam ?c } UNION { ?f rk:ook ?c }"
            )
        ]
        return tuple(sorted(set(rows)))

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Every term a question can name, with its forms."""
        terms: dict[Term, list[str]] = {}
        for term, forms in (*self._concepts(), *self._regions(), *self._documents()):
            terms.setdefault(term, []).extend(forms)
        for term, form in self.entities:
            terms.setdefault(term, []).append(form)
        texts = (zin.tekst for zin in self.sentences.zinnen)
        cues = (cue.text for template in self.templates for cue in template.herken)
        extra = (" ".join(sorted(self.words.spelled)), *(re.sub(r"[<>|!?+_\d.]", " ", cue) for cue in cues))
        return build(terms.items(), (*texts, *extra), self.words.empty, self.words.heard)

    def term(self, scheme: str, code: str) -> Term | None:
        """The term of a concept, or None where the vocabulary has none of that code."""
        try:
            begrip = self.ontology.begrip(scheme, code)
        except KeyError:
            return None
        return _term(begrip)

    @cached_property
    def numbered(self) -> Mapping[str, tuple[Term, ...]]:
        """Tasks by their number in the Format (`7.3.9`)."""
        found: dict[str, list[Term]] = {}
        for begrip in self.ontology.scheme("taak"):
            if begrip.notatie:
                found.setdefault(begrip.notatie, []).append(_term(begrip))
        return {notatie: tuple(terms) for notatie, terms in found.items()}

    def number(self, taak: str) -> str:
        """The number of a task in the Format, `` where it has none."""
        try:
            return self.ontology.begrip("taak", taak).notatie or ""
        except KeyError:
            return ""

    def label(self, scheme: str, code: str) -> str:
        """The name of a concept, or its code where the vocabulary has none."""
        try:
            return self.ontology.begrip(scheme, code).naam
        except KeyError:
            return code

    def _concepts(self) -> Iterator[tuple[Term, tuple[str, ...]]]:
        for begrip in self.ontology.begrippen:
            if begrip.scheme in INTERNAL:
                continue
            forms = (begrip.naam, *begrip.alt_labels, *begrip.hidden_labels)
            named_after = [form[6:] for form in forms if begrip.scheme == "regio" and form.lower().startswith("regio ")]
            yield _term(begrip), (*forms, *named_after)

    def _regions(self) -> Iterator[tuple[Term, tuple[str, ...]]]:
        for id_, forms in spoken(self.regios).items():
            yield Term("regio", id_, self.regios[id_]), forms

    def _documents(self) -> Iterator[tuple[Term, tuple[str, ...]]]:
        for id_, card in self.documents.items():
            if card.regio is None:
                short = re.split(r"[:.,(]", card.titel)[0].strip()
                head = " ".join(short.split()[:2]) if len(short.split()) > 5 else short
                yield Term("document", id_, card.titel), (short, head, re.split(r"[-_]", id_)[0], f"het {short}")

    def _pairs(self, pattern: str) -> list[tuple[str, str]]:
        return [(a, self.names.local(NamedNode(b))) for a, b in self._rows(pattern, "a", "b")]

    def _triples(self, pattern: str) -> list[tuple[str, str, str]]:
        return [(row[0], row[1], row[2]) for row in self._rows(pattern, "a", "b", "c")]

    def _rows(self, pattern: str, *names: str) -> list[tuple[str, ...]]:
        variables = " ".join(f"?{name}" for name in names)
        rows = self.store.query(f"PREFIX rk: <{self.names.rk('').value}> SELECT {variables} WHERE {{ {pattern} }}")
        assert isinstance(rows, QuerySolutions)
        found = [tuple(row[name].value for name in names) for row in rows if all(row[name] for name in names)]
        return sorted(found)

    def literal(self, text: str) -> Literal:
        """A plain literal."""
        return Literal(text)


def _term(begrip: Begrip) -> Term:
    """A concept as a term; the parts of a national action line are a sort of their own."""
    scheme = "ghntsub" if begrip.scheme == "ghnt" and begrip.breder else begrip.scheme
    return Term(scheme, begrip.code, begrip.naam)
