"""Each simulator at work in a real browser: mouse, keyboard, address, tour."""

from __future__ import annotations

import re

import pytest

from browsing import Page, expect
from simulators import NAMES, opened, step

SECOND = {
    "trap-and-emulate": "method=emulation",
    "disk-write": "route=type1",
    "page-tables": "mode=shadow",
    "cpu-share": "neighbours=3",
    "consolidation": "policy=peak",
    "container": "pid=off",
}
"""What the address says when the first option is moved on by one."""
USUAL = {"cpu-share": "neighbours=1"}
"""What a tour names although it is so from the start, which an address leaves out."""

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("name", NAMES)
def test_a_guess_by_mouse_is_judged_and_then_the_step_is_the_reader_s(
    page: Page, site_url: str, name: str
) -> None:
    simulator = opened(page, f"{site_url}simulators/{name}/", name)
    expect(simulator.locator(".sim__question")).to_contain_text("맞혀 보기")
    simulator.locator(".sim__choices button").first.click()
    expect(simulator.get_by_role("status")).to_have_text(re.compile("^(✓ 맞아요|✗ 아니에요)"))
    expect(simulator.locator(".sim__score")).to_contain_text("/1")
    expect(simulator.locator(".sim__where")).to_contain_text("걸음 0/")
    expect(simulator.locator(".sim__ask")).to_be_hidden()
    expect(step(simulator)).to_be_focused()
    page.keyboard.press("Enter")
    expect(simulator.locator(".sim__where")).to_contain_text("걸음 1/")
    simulator.get_by_role("button", name="처음부터").click()
    expect(simulator.locator(".sim__score")).to_be_hidden()


@pytest.mark.parametrize("name", NAMES)
def test_the_keyboard_alone_goes_to_the_end_and_back(page: Page, site_url: str, name: str) -> None:
    simulator = opened(page, f"{site_url}simulators/{name}/", name)
    onward = step(simulator)
    told = simulator.get_by_role("status")
    simulator.get_by_role("button", name="처음부터").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(onward).to_be_focused()
    said = set()
    while onward.get_attribute("aria-disabled") != "true":
        page.keyboard.press("Enter")
        said.add(told.inner_text())
    assert len(said) > 2, "each step is told in a sentence of its own"
    page.keyboard.press("Enter")
    expect(told).to_contain_text("여기가 끝이에요")
    expect(onward).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Space")
    expect(simulator.locator(".sim__where")).to_contain_text("걸음 0/")


@pytest.mark.parametrize("name", NAMES)
def test_an_option_by_keyboard_changes_the_run(page: Page, site_url: str, name: str) -> None:
    simulator = opened(page, f"{site_url}simulators/{name}/", name)
    summary = simulator.locator(".sim__fold summary")
    before = summary.inner_text()
    summary.press("Enter")
    first = simulator.locator(".sim__fold input").first
    kind = first.get_attribute("type")
    first.focus()
    page.keyboard.press("Space" if kind == "checkbox" else "ArrowRight")
    here = simulator.locator(".sim__here")
    expect(here).to_have_attribute("href", f"?sim={name}:{SECOND[name]}#sim-{name}")
    summary.press("Enter")
    expect(first).to_be_hidden()
    assert summary.inner_text() != before, "folded up, it says what is chosen"


@pytest.mark.parametrize("name", NAMES)
def test_the_address_of_a_moment_opens_it(page: Page, site_url: str, name: str) -> None:
    simulator = opened(page, f"{site_url}simulators/{name}/", name)
    for _ in range(3):
        step(simulator).click()
    told = simulator.get_by_role("status").inner_text()
    expect(page).to_have_url(re.compile(rf"\?sim={name}:at=3(#.*)?$"))
    page.mouse.wheel(0, 6000)
    expect(page.locator(".md-footer")).to_be_in_viewport()
    expect(page).to_have_url(re.compile(rf"\?sim={name}:at=3(#.*)?$"))
    page.goto("about:blank")
    again = opened(page, f"{site_url}simulators/{name}/?sim={name}:at=3", name)
    expect(again.get_by_role("status")).to_have_text(told)
    expect(again).to_be_in_viewport()


@pytest.mark.parametrize("name", NAMES)
def test_a_mangled_address_opens_something_that_works(page: Page, site_url: str, name: str) -> None:
    query = f"?sim={name}:method=<b>,route=,at=99999,constructor=x,%00&sim="
    simulator = opened(page, f"{site_url}simulators/{name}/{query}", name)
    where = simulator.locator(".sim__where").inner_text()
    shown, last = where.removeprefix("걸음 ").split("/")
    assert shown == last, "a moment after the last is the last"


@pytest.mark.parametrize("name", NAMES)
def test_every_link_of_the_tour_sets_its_moment(page: Page, site_url: str, name: str) -> None:
    simulator = opened(page, f"{site_url}simulators/{name}/", name)
    links = page.locator("a[data-sim-state]")
    assert links.count() >= 6
    for number in range(links.count()):
        links.nth(number).click()
        asked = links.nth(number).get_attribute("data-sim-state") or ""
        here = simulator.locator(".sim__here").get_attribute("href") or ""
        found = here.removeprefix(f"?sim={name}").removesuffix(f"#sim-{name}").removeprefix(":")
        assert set(filter(None, found.split(","))) == set(asked.split(",")) - {USUAL.get(name)}
        expect(simulator.locator(".sim__told")).to_contain_text(
            f"안내 {number + 1}/{links.count()}"
        )
        expect(simulator.locator(".sim__stage")).to_be_in_viewport(ratio=0.9)
    simulator.get_by_role("button", name="안내를 처음부터").press("Enter")
    expect(simulator.locator(".sim__told")).to_contain_text(f"안내 1/{links.count()}")


@pytest.mark.parametrize("name", NAMES)
def test_a_tour_goes_on_when_the_reader_changes_what_it_shows(
    page: Page, site_url: str, name: str
) -> None:
    simulator = opened(page, f"{site_url}simulators/{name}/", name)
    simulator.get_by_role("button", name="안내를 따라 보기").click()
    told = simulator.locator(".sim__told")
    expect(told).to_contain_text("안내 1/")
    where = simulator.locator(".sim__where").inner_text().split("/")[0]
    simulator.locator(".sim__fold summary").click()
    free = simulator.locator(".sim__fold input:not(:checked)").last
    chosen = [free.get_attribute(name) for name in ("name", "value")]
    free.check()
    expect(
        simulator.locator(f'input[name="{chosen[0]}"][value="{chosen[1]}"]:checked')
    ).to_have_count(1)
    expect(told).to_contain_text("안내 1/")
    assert simulator.locator(".sim__where").inner_text().split("/")[0] == where
    simulator.get_by_role("button", name="다음 안내").click()
    expect(told).to_contain_text("안내 2/")


def test_doing_what_the_tour_asks_brings_its_next_stop(page: Page, site_url: str) -> None:
    simulator = opened(page, f"{site_url}simulators/disk-write/", "disk-write")
    simulator.get_by_role("button", name="안내를 따라 보기").click()
    expect(simulator.locator(".sim__told")).to_contain_text("정전을 눌러 보세요")
    simulator.get_by_role("radio", name="정전").check()
    expect(simulator.locator(".sim__told")).to_contain_text("안내 2/")
    expect(simulator.get_by_role("status")).to_contain_text("사라져요")


@pytest.mark.parametrize("name", NAMES)
def test_it_plays_by_itself_as_far_as_a_question(page: Page, site_url: str, name: str) -> None:
    simulator = opened(page, f"{site_url}simulators/{name}/", name)
    simulator.locator("select").select_option(label="빠르게")
    play = simulator.locator(".sim__controls button").nth(3)
    question = simulator.locator(".sim__ask")
    play.click()
    expect(simulator.get_by_role("status")).to_contain_text("먼저 골라 보세요")
    expect(simulator.locator(".sim__where")).to_contain_text("걸음 0/")
    simulator.locator(".sim__choices button").first.click()
    play.click()
    expect(play).to_have_text("멈춤")
    expect(play).to_have_text("이어서", timeout=30_000)
    shown, last = simulator.locator(".sim__where").inner_text().removeprefix("걸음 ").split("/")
    assert shown != "0"
    assert question.is_visible() or shown == last


@pytest.mark.parametrize("name", NAMES)
def test_the_next_question_is_one_press_away(page: Page, site_url: str, name: str) -> None:
    simulator = opened(page, f"{site_url}simulators/{name}/", name)
    question = simulator.locator(".sim__ask")
    for _ in range(20):
        ahead = simulator.get_by_role("button", name=re.compile("^(다음 질문까지|끝까지)$"))
        asks = ahead.inner_text() == "다음 질문까지"
        ahead.click()
        expect(question).to_be_visible(visible=asks)
        if not asks:
            break
    shown, last = simulator.locator(".sim__where").inner_text().removeprefix("걸음 ").split("/")
    assert shown == last
