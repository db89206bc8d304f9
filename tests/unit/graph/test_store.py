"""A store changes in one step or not at all, and says in one line what is wrong with a folder."""

import fcntl

import pytest
from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions

from regiokennis.graph.store import MARKER, POINTER, Store, StoreError, current_version, replace, sorted_lines

GRAPH = NamedNode("https://voorbeeld.nl/graaf/a")


def quads(*words):
    return [
        Quad(NamedNode(f"https://voorbeeld.nl/{word}"), NamedNode("https://voorbeeld.nl/p"), Literal(word), GRAPH)
        for word in words
    ]


def test_what_is_written_is_read(tmp_path):
    """All quads come back, and a query sees the union of the named graphs."""
    replace(tmp_path / "store", quads("een", "twee"))
    store = Store.open(tmp_path / "store")
    rows = store.query("SELECT ?o WHERE { ?s ?p ?o } ORDER BY ?o")
    assert isinstance(rows, QuerySolutions)
    assert [row["o"].value for row in rows] == ["een", "twee"]
    assert store.graphs() == (GRAPH,)


def test_a_reader_keeps_its_version_while_a_build_replaces_it(tmp_path):
    """Who has the store open reads on, twice over; who opens it afterwards sees the new one."""
    replace(tmp_path, quads("een"))
    reader = Store.open(tmp_path)
    replace(tmp_path, quads("een", "twee"))
    assert len(list(reader.quads())) == 1
    assert len(list(Store.open(tmp_path).quads())) == 2


def test_equal_content_keeps_the_version(tmp_path):
    """A build that changes nothing changes no file: the version is named by its content."""
    first = replace(tmp_path, quads("een", "twee")).versie
    before = sorted(path.stat().st_mtime_ns for path in (tmp_path / first).iterdir())
    assert replace(tmp_path, quads("twee", "een", "een")).versie == first
    assert sorted(path.stat().st_mtime_ns for path in (tmp_path / first).iterdir()) == before


def test_the_last_releases_stay(tmp_path):
    """As many as are asked for, newest first; never fewer than two, for a reader may have the previous one open."""
    names = [replace(tmp_path, quads(word), keep=3).versie for word in ("een", "twee", "drie", "vier")]
    assert {path.name for path in tmp_path.glob("versie-*")} == set(names[1:])
    assert [release.versie for release in Store.open(tmp_path).releases()] == names[:0:-1]
    fifth = replace(tmp_path, quads("vijf"), keep=1).versie
    assert {path.name for path in tmp_path.glob("versie-*")} == {names[3], fifth}
    assert not (tmp_path / "bouw").exists()


def test_a_kept_release_can_be_opened(tmp_path):
    """By its name; a name that is not in the list, or a path, is refused."""
    first = replace(tmp_path, quads("een")).versie
    replace(tmp_path, quads("een", "twee"))
    assert len(list(Store.open(tmp_path, first).quads())) == 1
    for name in ("versie-0000000000000000", "../store", "bouw", ""):
        with pytest.raises(StoreError, match=r"niet .meer. bewaard"):
            Store.open(tmp_path, name)


def test_a_release_has_the_moment_it_became_current(tmp_path, monkeypatch):
    """A build that changes nothing keeps the moment; content that comes back is a new release of an old name."""
    first = replace(tmp_path, quads("een")).versie
    listed = tmp_path / "versies.json"
    before = listed.read_bytes()
    replace(tmp_path, quads("een"))
    assert listed.read_bytes() == before
    second = replace(tmp_path, quads("twee")).versie
    replace(tmp_path, quads("een"))
    assert [release.versie for release in Store.open(tmp_path).releases()] == [first, second]


def test_a_store_without_a_list_knows_its_current_version(tmp_path):
    """An older store, or a damaged list: the current version is a release, dated by its folder."""
    first = replace(tmp_path, quads("een")).versie
    for text in (None, "rommel", "[1]"):
        (tmp_path / "versies.json").unlink() if text is None else (tmp_path / "versies.json").write_text(text)
        assert [release.versie for release in Store.open(tmp_path).releases()] == [first]
    second = replace(tmp_path, quads("twee")).versie
    assert [release.versie for release in Store.open(tmp_path).releases()] == [second, first]


def test_a_broken_build_leaves_the_old_version(tmp_path):
    """An error halfway through the quads leaves what was current, and the next build works."""

    def failing():
        yield from quads("twee")
        raise RuntimeError("stuk")

    replace(tmp_path, quads("een"))
    with pytest.raises(RuntimeError):
        replace(tmp_path, failing())
    assert len(list(Store.open(tmp_path).quads())) == 1
    replace(tmp_path, quads("een", "twee"))
    assert len(list(Store.open(tmp_path).quads())) == 2


def test_what_a_killed_build_left_is_swept_away(tmp_path):
    """A half-written database in the build folder does not stand in the way."""
    replace(tmp_path, quads("een"))
    (tmp_path / "bouw").mkdir()
    (tmp_path / "bouw" / "CURRENT").write_text("rommel")
    assert len(list(replace(tmp_path, quads("twee")).quads())) == 1


def test_a_damaged_version_is_rebuilt(tmp_path):
    """A build mends a version whose files are gone, though its name is right."""
    versie = replace(tmp_path, quads("een")).versie
    (tmp_path / versie / "CURRENT").unlink()
    with pytest.raises(StoreError, match="beschadigd"):
        Store.open(tmp_path)
    assert replace(tmp_path, quads("een")).versie == versie
    assert len(list(Store.open(tmp_path).quads())) == 1


def test_two_builds_at_once(tmp_path):
    """The second build is told so, and waits for nothing."""
    replace(tmp_path, quads("een"))
    with (tmp_path / "bouw.slot").open("w") as slot:
        fcntl.flock(slot, fcntl.LOCK_EX)
        with pytest.raises(StoreError, match="andere build"):
            replace(tmp_path, quads("twee"))


@pytest.mark.parametrize("action", [Store.open, current_version, lambda path: replace(path, quads("een"))])
def test_a_folder_that_is_no_store(tmp_path, action):
    """Reading and building both refuse it, and leave it as it was."""
    (tmp_path / "foto.jpg").write_text("x")
    with pytest.raises(StoreError, match="geen regiokennis-store"):
        action(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["foto.jpg"]


@pytest.mark.parametrize("action", [Store.open, lambda path: replace(path, quads("twee"))])
def test_a_store_of_another_version(tmp_path, action):
    """Reading and building both refuse it, and leave it as it was."""
    versie = replace(tmp_path, quads("een")).versie
    (tmp_path / MARKER).write_text("formaat 99\n")
    with pytest.raises(StoreError, match="formaat 99"):
        action(tmp_path)
    assert (tmp_path / POINTER).read_text().strip() == versie


def test_no_store_yet(tmp_path):
    """A folder that is missing or empty asks for a build."""
    with pytest.raises(StoreError, match="build"):
        Store.open(tmp_path / "niets")
    with pytest.raises(StoreError, match="geen regiokennis-store"):
        Store.open(tmp_path)


def test_a_file_is_no_store(tmp_path):
    """Nor is a file a place to build in."""
    file = tmp_path / "bestand"
    file.write_text("x")
    with pytest.raises(StoreError, match="geen regiokennis-store"):
        replace(file, quads("een"))


def test_sorted_lines_do_not_depend_on_order():
    """The canonical text has every statement once, sorted."""
    assert sorted_lines(quads("b", "a", "b")) == sorted_lines(quads("a", "b"))
    assert len(sorted_lines(quads("b", "a", "b"))) == 2
