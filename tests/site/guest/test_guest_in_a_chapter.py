"""Snapshot and move in the chapter that speaks of them: two computers stand on that page."""

from __future__ import annotations

import re

from browsing import BrowserContext, Locator, Page, expect
from guest_computer import STARTS_WITHIN, Computer, listen
from guest_server import GuestServer

CHAPTER = "basics/virtualization/"


def panel_of(page: Page, name: str, power: str) -> Locator:
    """Switch on the computer of the block `name`, and return the block."""
    panel = page.locator(f"#guest-{name}")
    panel.get_by_role("button", name=power).press("Enter")
    return panel


def do(panel: Locator, name: str, done: int) -> None:
    panel.locator(".guest__lesson").get_by_role("button", name=name, exact=True).press("Enter")
    expect(panel.locator(".guest__task--done")).to_have_count(done, timeout=STARTS_WITHIN)


def test_a_snapshot_brings_the_order_back(computer: Computer) -> None:
    computer.open(CHAPTER)
    panel = panel_of(computer.page, "snapshot", "컴퓨터 켜기")
    expect(panel.locator(".guest__status")).to_contain_text("켜졌어요", timeout=STARTS_WITHIN)
    for number, name in enumerate(["주문 317", "스냅샷 찍기", "지우기", "되돌리기"], 1):
        do(panel, name, number)
    expect(panel.locator(".guest__ending")).to_be_visible()
    assert computer.errors == []


def test_a_running_computer_moves_to_the_same_chapter_in_another_window(
    computer: Computer, context: BrowserContext, server: GuestServer
) -> None:
    computer.open(CHAPTER)
    panel = panel_of(computer.page, "move", "컴퓨터 켜기")
    expect(panel.locator(".guest__status")).to_contain_text("켜졌어요", timeout=STARTS_WITHIN)
    do(panel, "반쯤 치기", 1)
    opens = panel.locator(".guest__lesson").get_by_role("button", name="받는 창 열기")
    with context.expect_page() as opened:
        opens.press("Enter")
    other = Computer(opened.value, server)
    listen(other)
    receiver = panel_of(other.page, "move", "옮겨 올 컴퓨터 기다리기")
    expect(receiver).to_be_in_viewport()
    expect(receiver.locator(".guest__status")).to_contain_text("준비됐어요", timeout=STARTS_WITHIN)
    do(panel, "옮기기", 3)
    expect(receiver.locator(".guest__status")).to_contain_text(
        re.compile(r"왔어요. 멈춘 시간은 \d+밀리초"), timeout=STARTS_WITHIN
    )
    assert computer.errors == other.errors == []
