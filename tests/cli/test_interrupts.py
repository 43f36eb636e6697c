"""An interruption is told of even where Python drops it or makes another error of it."""

from __future__ import annotations

import subprocess
import sys

import pytest

LOST = """
import os, signal, threading
from claimcheck.cli import app, console, interrupts

class Interrupted:
    def __set_name__(self, owner, name):
        os.kill(os.getpid(), signal.SIGINT)

def fork():
    os.kill(os.getpid(), signal.SIGINT)
    sum(range(10_000))

signal.signal(signal.SIGINT, signal.default_int_handler)  # a background job ignores it
interrupts.listen()
assert not interrupts.heard() and list(console.watched("ab", "Read")) == ["a", "b"]
"""
IN_A_CLASS = """
try:
    type("Made", (), {"field": Interrupted()})
except (RuntimeError, KeyboardInterrupt):  # as the version of Python has it
    pass
"""
IN_A_FORK = """
os.register_at_fork(after_in_parent=fork)
if not os.fork():
    os._exit(0)
"""
NEXT = """
try:
    list(console.watched("ab", "Read"))
except KeyboardInterrupt:
    print("told")
"""
OTHERWISE = """
def command(*_, **__):
    try:
        type("Made", (), {"field": Interrupted()})
    except (RuntimeError, KeyboardInterrupt):
        raise ValueError("something else")

app.build = lambda asked: command
print(app.main([]))
"""
unix = pytest.mark.skipif(sys.platform == "win32", reason="a process that sends itself the signal ends")


def said(script: str) -> str:
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return done.stdout.strip()


@unix
@pytest.mark.parametrize("lost", [IN_A_CLASS, IN_A_FORK])
def test_a_lost_interruption_is_told_at_the_next_document(lost: str) -> None:
    assert said(LOST + lost + NEXT) == "told"
    assert said(LOST + NEXT) == ""


@unix
def test_an_interruption_that_became_another_error_ends_as_one() -> None:
    assert said(LOST + OTHERWISE) == "130"


@unix
def test_an_interruption_that_is_ignored_stays_so() -> None:
    """As of what a shell runs in the background."""
    ignored = LOST.replace("default_int_handler", "SIG_IGN")
    assert said(ignored + "os.kill(os.getpid(), signal.SIGINT); print(interrupts.heard())") == "False"
