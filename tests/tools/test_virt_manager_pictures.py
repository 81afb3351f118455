"""When the tool that photographs virt-manager takes a page of its wizard for drawn."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree

import pytest

from tools.installer_pictures import Screen
from tools.virt_manager_pictures import DISK, HOST, ISO, MACHINE, POOL, Desk

SIZE = (40, 40)
FIRST, HALF, NEXT = (Screen(*SIZE, bytes([shade]) * 4800) for shade in (10, 20, 30))


class Looked(Desk):
    """A desk that shows one screen after another."""

    def __init__(self, *screens: Screen | None) -> None:
        super().__init__({}, pause=0)
        self._screens: Iterator[Screen | None] = iter(screens)

    def screen(self, window: str) -> Screen | None:
        return next(self._screens)


def test_a_window_that_is_not_drawn_yet_is_looked_at_again() -> None:
    # Once a window was found a moment before it could be photographed, and the tool ended.
    assert Looked(None, FIRST, FIRST).still("1") == FIRST


def test_the_page_that_was_answered_is_not_the_next_one() -> None:
    assert Looked(FIRST, FIRST, NEXT, NEXT).still("1", FIRST) == NEXT


def test_a_page_half_drawn_is_not_photographed() -> None:
    assert Looked(FIRST, HALF, NEXT, NEXT).still("1", FIRST) == NEXT


@pytest.mark.parametrize(("disk", "machine"), [("", ""), (DISK, MACHINE)])
def test_the_host_that_is_made_up_has_the_iso_and_the_memory_of_the_story(
    disk: str, machine: str
) -> None:
    host = ElementTree.fromstring(HOST.format(pool=POOL, iso=ISO, disk=disk, machine=machine))
    assert host.findtext("memory") == str(16 * 1024 * 1024)
    assert ISO in {volume.findtext("name") for volume in host.iter("volume")}
