"""The days on which console blocks were run: what a new run changes, and what it leaves."""

from __future__ import annotations

from datetime import date

from handbook.data.console_runs import HEADER, ConsoleRun, block_hash, runs_in, with_runs


def run(page: str, block: str, day: int = 3) -> ConsoleRun:
    return ConsoleRun(page, block, date(2026, 11, day), "Debian 12.11, x86-64")


def test_a_new_run_takes_the_place_of_what_was_said_of_its_page() -> None:
    text = with_runs("", "a.md", [run("a.md", "one"), run("a.md", "two")])
    text = with_runs(text, "b.md", [run("b.md", "three")])
    text = with_runs(text, "a.md", [run("a.md", "two", 9)])
    assert text.startswith(HEADER)
    assert list(runs_in(text)) == [run("a.md", "two", 9), run("b.md", "three")]


def test_a_block_that_went_to_another_page_is_listed_there_alone() -> None:
    text = with_runs("", "a.md", [run("a.md", "one")])
    text = with_runs(text, "b.md", [run("b.md", "one", 9)])
    assert list(runs_in(text)) == [run("b.md", "one", 9)]


def test_a_line_that_says_nothing_is_passed_over() -> None:
    odd = "# 글\n\na.md one\na.md one 2026-13-01 Debian\na.md one 2026-11-03 Debian 12\n"
    (kept,) = runs_in(odd)
    assert (kept.day, kept.machine) == (date(2026, 11, 3), "Debian 12")


def test_a_block_is_known_by_what_it_shows() -> None:
    assert block_hash("$ nproc\n2\n") == block_hash("$ nproc\n2")
    assert block_hash("$ free\nMem:\t4\n") == block_hash("$ free\nMem:    4")
    assert block_hash("$ nproc\n2") != block_hash("$ nproc\n4")
