"""Several processes say what one says, and leave nothing behind."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest
from tests.children import child
from tests.kept.test_again import CLAIMS, CONFIG, TEXTS, write

from claimcheck.copies import in_turns
from claimcheck.crew import FORKS, WORTH, Crew, File, elsewhere
from claimcheck.errors import Fault, UserError
from claimcheck.kept.pack import Record
from claimcheck.kept.record import Given
from claimcheck.model import Problem

COMMAND = [sys.executable, "-m", "claimcheck", "run"]
PADDING = "Rain fell on hall {} for most of the night, and the choir sang to the end of its hymn.\n\n"
BROKEN = 3


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with more than two processes are worth, and two documents that cannot be read."""
    monkeypatch.chdir(tmp_path)
    write("claimcheck.yaml", CONFIG)
    write("claims.yaml", CLAIMS)
    size = 0
    for number in range(10_000):
        for name, text in TEXTS.items():
            body = text + "\n" + "".join(PADDING.format(number * 100 + line) for line in range(20))
            write(f"texts/{number:04}{name}", body)
            size += len(body)
        if size > 3 * WORTH:
            break
    Path("texts/0000z.txt").write_bytes(b"\x00\x01")
    Path("texts/0001z.txt").write_bytes(b"")
    return tmp_path


def ran(*arguments: str) -> tuple[int, str, str]:
    done = subprocess.run([*COMMAND, *arguments], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.usefixtures("archive")
@pytest.mark.parametrize("form", ["json", "table", "sarif"])
def test_the_report_is_the_same_with_every_number_of_processes(form: str) -> None:
    alone = ran("--no-cache", "-j", "1", "-f", form, "--show", "agrees", "--show", "undecided")
    assert alone[0] == 2 and "texts/0000z.txt" in alone[1] + alone[2]
    for jobs in ("2", "3"):
        assert ran("--no-cache", "-j", jobs, "-f", form, "--show", "agrees", "--show", "undecided") == alone
    kept = ran("-j", "2", "-f", form, "--show", "agrees", "--show", "undecided")
    assert kept == alone
    assert ran("-j", "1", "-f", form, "--show", "agrees", "--show", "undecided") == alone  # of what the others made
    write("claims.yaml", CLAIMS.replace("1970-05-01", "1971-05-01"))
    judged = ran("-j", "2", "-f", form)
    assert judged == ran("--no-cache", "-j", "1", "-f", form)


def test_an_error_of_the_user_is_the_same_from_another_process() -> None:
    wrong = UserError([Fault("a.yaml", 3, 4, "no"), Fault("b.yaml", 0, 0, "nor this")])
    told = pickle.loads(pickle.dumps(wrong))
    assert (told.faults, str(told)) == (wrong.faults, str(wrong))


class Fragile:
    """Ends its process at one of the files."""

    def fresh(self, file: File) -> Given:
        if file.data == b"end":
            os.kill(os.getpid(), signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
        return Given((), [Problem(file.path, file.data.decode())])


def files(data: Sequence[bytes]) -> list[File]:
    return [File(f"{number}.txt", b"", each) for number, each in enumerate(data)]


HERE = Problem("", "here")


class Leader:
    """The process that has others begun; it is asked to examine nothing but what they leave."""

    def prepare(self) -> None:
        pass

    def examined(self, file: File) -> Given:
        return Given((), [HERE])


@pytest.fixture
def crew() -> Iterator[Crew]:
    hired = Crew(Leader(), Fragile, 2)
    yield hired
    hired.close()


def told(found: Record | Given) -> str:
    """Which file a record is of, or that it was examined here."""
    return found.problems[0].message if isinstance(found, Given) else found.head[0][0][0]


def test_what_they_give_comes_in_the_order_of_the_files(crew: Crew) -> None:
    assert [*map(told, crew.given(files([b"%d" % n for n in range(100)])))] == [str(n) for n in range(100)]


def test_what_a_killed_process_leaves_is_examined_here(crew: Crew) -> None:
    """Not one file is without an answer, and none waits for it."""
    given = files([*(b"%d" % n for n in range(BROKEN)), b"end", *(b"%d" % n for n in range(40))])
    found = [*map(told, crew.given(given))]
    assert len(found) == len(given)
    assert found[BROKEN] == "here" and found[-1] == "here"
    later = files([b"1"] * 40)  # so many that they are handed out, to processes that are gone
    assert [*map(told, crew.given(later))] == ["here"] * len(later)


@pytest.mark.parametrize("wrong", [OSError, ImportError, NotImplementedError])
def test_where_no_process_can_be_begun_nothing_is_lost(
    crew: Crew, monkeypatch: pytest.MonkeyPatch, wrong: type[Exception]
) -> None:
    def refuse(*_: object) -> None:
        raise wrong("no semaphores here")

    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor", refuse)
    monkeypatch.setattr("os.fork", refuse)
    assert elsewhere(os.getpid, partial(steps, [], 1)) is None
    for many in (3, 100):
        assert [*map(told, crew.given(files([b"1"] * many)))] == ["here"] * many


@pytest.mark.skipif(not FORKS, reason="there is no copy of a process")
@pytest.mark.parametrize("copies", [1, 3])
def test_tasks_are_done_in_turns(copies: int) -> None:
    def done(where: str, task: str) -> str:
        time.sleep(0.1)
        return f"{task} {where}"

    found = in_turns([*"abcdefgh"], copies, partial(done, "here"), lambda: partial(done, "there"))
    assert [found[at].split()[0] for at in range(8)] == [*"abcdefgh"]
    assert {one.split()[1] for one in found.values()} == {"here", "there"}


@pytest.mark.skipif(not FORKS, reason="there is no copy of a process")
def test_what_a_copy_fails_at_is_missing() -> None:
    def fail(task: int) -> int:
        raise ValueError(task)

    def here(task: int) -> int:
        time.sleep(0.2)
        return task

    found = in_turns([*range(6)], 1, here, lambda: fail)
    assert all(found[at] == at for at in found)
    assert len(found) >= 5  # a copy takes no other one then


@pytest.mark.skipif(not FORKS, reason="there is no copy of a process")
def test_a_copy_ends_with_what_fails_here() -> None:
    begun = time.monotonic()

    def here(task: int) -> int:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        in_turns([1, 2], 1, here, lambda: lambda _: time.sleep(30))
    for child_ in multiprocessing.active_children():
        child_.join(20)
    assert time.monotonic() - begun < 20


def steps(gone: list[int], many: int) -> Iterator[int]:
    for step in range(many):
        gone.append(step)
        yield step


def test_work_is_done_elsewhere_while_something_else_is_done_here() -> None:
    gone: list[int] = []
    assert elsewhere(os.getpid, partial(steps, gone, 3)) not in (None, os.getpid())
    assert gone[:1] == [0]
    elsewhere(partial(time.sleep, 0.5), partial(steps, gone := [], 3))
    assert gone == [0, 1, 2]


def test_what_is_done_here_ends_with_the_work_elsewhere() -> None:
    def slowly() -> Iterator[int]:
        for step in range(1000):
            time.sleep(0.02)
            yield step

    begun = time.monotonic()
    assert elsewhere(os.getpid, slowly)
    assert time.monotonic() - begun < 19


def test_an_error_elsewhere_is_raised_here_and_a_killed_process_gives_nothing() -> None:
    with pytest.raises(UserError) as told:
        elsewhere(wrong, partial(steps, [], 1))
    assert told.value.faults == (Fault("a.yaml", 3, 4, "no"),)
    assert elsewhere(partial(Fragile().fresh, File("a", b"", b"end")), partial(steps, [], 1)) is None


def wrong() -> None:
    raise UserError([Fault("a.yaml", 3, 4, "no")])


def test_few_files_are_not_worth_a_process() -> None:
    little, much = files([b"x" * (WORTH // 2)] * 3), files([b"x" * WORTH] * 3)
    assert Crew.size(little, 8) <= 1
    assert [Crew.size(much, most) for most in (1, 2, 8)] == [1, 2, 3]
    assert Crew.size(files([b"x" * 9 * WORTH]), 8) == 1  # one file is not divided


@pytest.mark.skipif(sys.platform == "win32", reason="sends signals to groups of processes")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_no_process_outlives_the_run(archive: Path, how: int) -> None:
    for number in range(60):
        for old in archive.glob("texts/0000?.*"):
            (archive / f"texts/{number}x{old.name}").write_bytes(old.read_bytes())
    command = [*COMMAND, "--no-cache", "-j", "2"]
    with child(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True) as running:
        until(partial(others, running.pid))
        running.send_signal(how)
        assert running.wait(120) == (130 if how == signal.SIGINT else -how)
        until(lambda: not others(running.pid))
        assert running.stderr is not None and "Traceback" not in running.stderr.read()


def others(group: int) -> list[str]:
    """The processes of a group but for its first one."""
    told = subprocess.run(["ps", "-A", "-o", "pgid=,pid=,stat="], capture_output=True, text=True, check=True)
    rows = [line.split() for line in told.stdout.splitlines()]
    return [pid for of, pid, state in rows if int(of) == group != int(pid) and not state.startswith("Z")]


def until(holds: Callable[[], object], seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it never was so"
        time.sleep(0.05)


ELSEWHERE = """
import multiprocessing, sys
if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    import claimcheck.crew
    claimcheck.crew.FORKS = False
    from claimcheck.__main__ import main
    sys.argv[0] = "claimcheck"
    main()
"""


def test_processes_that_inherit_nothing_say_the_same(archive: Path) -> None:
    """As on Windows and macOS: what a process needs goes to it in writing."""
    (archive / "elsewhere.py").write_text(ELSEWHERE, encoding="utf-8")
    write(
        "claimcheck.yaml",
        "claimcheck: 1\nclaims: [claims.yaml]\nseverity: {person-age: note}\ndocuments:\n  - path: texts/*\n"
        "  - {path: 'texts/*a.txt', levels: {office-title: warning}, fields: {title: head}}\n"
        "  - {path: 'texts/*b.md', timezone: America/Lima, published: {from_path: 'texts/{yyyy}b.md'}}\n",
    )
    alone = ran("--no-cache", "-j", "1", "-f", "json")
    command = [sys.executable, "elsewhere.py", "run", "-j", "2", "-f", "json"]
    for more in (["--no-cache"], []):
        done = subprocess.run([*command, *more], capture_output=True, text=True, check=False)
        assert (done.returncode, done.stdout, done.stderr) == alone
