"""Figures that are switched and followed: by mouse, keyboard and address, without a script."""

from __future__ import annotations

import pytest

from accessibility import axe_faults
from browsing import Browser, Page, expect

pytestmark = pytest.mark.browser

PAGE = "containers/vm-vs-container/"
FIRST, SECOND = "#fig-vm-side", "#fig-container-side"
DESK = ".diagram__drawing--desk"
"""Of the two drawings of a figure the one for a wide screen."""


def opacity(page: Page, figure: str, step: int) -> str:
    """How visible the arrow of a step is, once it has stopped changing."""
    way = page.locator(f"{figure} {DESK} .way--{step}").first
    way.evaluate("w => Promise.all(w.getAnimations().map(a => a.finished))")
    return str(way.evaluate("w => getComputedStyle(w).opacity"))


def choose(page: Page, name: str) -> None:
    page.locator(".switch__choices").get_by_text(name, exact=True).click()


def test_a_switch_shows_one_figure_at_a_time(page: Page, site_url: str) -> None:
    page.goto(site_url + PAGE)
    expect(page.locator(FIRST)).to_be_visible()
    expect(page.locator(SECOND)).to_be_hidden()
    choose(page, "컨테이너")
    expect(page.locator(FIRST)).to_be_hidden()
    expect(page.locator(SECOND)).to_be_visible()
    expect(page.locator(f"{SECOND} .diagram__legend")).to_contain_text("굵은 테두리")


def test_boxes_move_to_where_they_are_now_and_lines_of_changed_ones_are_thicker(
    page: Page, site_url: str
) -> None:
    page.goto(site_url + PAGE)
    # On a busy machine the movement would be over before it is looked at.
    devtools = page.context.new_cdp_session(page)
    devtools.send("Animation.enable")
    devtools.send("Animation.setPlaybackRate", {"playbackRate": 0})
    choose(page, "컨테이너")
    moved = page.locator(f'{SECOND} {DESK} [data-box="hw"]')
    assert moved.evaluate("b => b.getAnimations().length") == 1
    moved.evaluate("b => b.getAnimations().forEach(a => a.finish())")
    width = "b => getComputedStyle(b.querySelector('rect')).strokeWidth"
    assert page.locator(f"{SECOND} {DESK} .box--changed").first.evaluate(width) == "3px"
    assert moved.evaluate(width) == "1.2px"


def test_without_motion_nothing_moves(browser: Browser, site_url: str) -> None:
    context = browser.new_context(reduced_motion="reduce", locale="ko-KR")
    page = context.new_page()
    page.goto(site_url + PAGE)
    expect(page.locator(f"{FIRST} .stepper__play")).to_be_hidden()
    choose(page, "컨테이너")
    expect(page.locator(SECOND)).to_be_visible()
    assert page.evaluate("document.getAnimations().length") == 0
    page.locator(f"{SECOND} .steps li label").first.click()
    assert page.locator(f"{SECOND} .way__dot").count() == 0
    assert opacity(page, SECOND, 2) == "0.2"
    context.close()


def test_a_step_lights_its_arrow_and_the_whole_comes_back(page: Page, site_url: str) -> None:
    page.goto(site_url + PAGE)
    steps = page.locator(f"{FIRST} .steps")
    steps.locator("li label").nth(1).click()
    assert opacity(page, FIRST, 2) == "1"
    assert opacity(page, FIRST, 1) == "0.2"
    steps.get_by_text("모두 보기").click()
    page.mouse.move(0, 0)
    assert opacity(page, FIRST, 1) == "1"


def test_the_pointer_lights_a_sentence_from_its_arrow_and_an_arrow_from_its_sentence(
    page: Page, site_url: str
) -> None:
    page.goto(site_url + PAGE)
    page.locator(f"{FIRST} .steps li").nth(2).hover()
    assert opacity(page, FIRST, 3) == "1"
    assert opacity(page, FIRST, 1) == "0.2"
    label = page.locator(f"{FIRST} .steps li > label").nth(0)
    plain = label.evaluate("l => getComputedStyle(l).backgroundColor")
    page.locator(f"{FIRST} {DESK} .way--1 text").hover()
    assert label.evaluate("l => getComputedStyle(l).backgroundColor") != plain


@pytest.mark.parametrize(
    ("pressed", "step", "other"), [(".step-mark--3", 3, 1), (".way--1 text", 1, 3)]
)
def test_the_number_of_a_step_and_its_arrow_choose_its_sentence(
    page: Page, site_url: str, pressed: str, step: int, other: int
) -> None:
    page.goto(site_url + PAGE)
    page.locator(f"{FIRST} {DESK} {pressed}").first.click()
    expect(page.locator(f"{FIRST} .steps li input").nth(step - 1)).to_be_checked()
    assert opacity(page, FIRST, step) == "1"
    assert opacity(page, FIRST, other) == "0.2"


def test_steps_and_switches_are_worked_with_the_keyboard(page: Page, site_url: str) -> None:
    page.goto(site_url + PAGE)
    page.locator(".switch__choices input").first.focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(SECOND)).to_be_visible()
    steps = page.locator(f"{SECOND} .steps")
    for name in ("이전", "다음", "차례로 보기"):
        page.keyboard.press("Tab")
        expect(page.locator(SECOND).get_by_role("button", name=name)).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    expect(steps.locator("li input").first).to_be_checked()
    assert opacity(page, SECOND, 1) == "1"
    assert opacity(page, SECOND, 2) == "0.2"


def test_steps_are_played_one_after_another_and_can_be_stopped(page: Page, site_url: str) -> None:
    page.clock.install()
    page.goto(site_url + PAGE)
    steps = page.locator(f"{FIRST} .steps")
    figure = page.locator(FIRST)
    figure.get_by_role("button", name="차례로 보기").click()
    expect(steps.locator("li input").nth(0)).to_be_checked()
    page.clock.run_for(2700)
    expect(steps.locator("li input").nth(1)).to_be_checked()
    figure.get_by_role("button", name="멈추기").click()
    page.clock.run_for(20_000)
    expect(steps.locator("li input").nth(1)).to_be_checked()
    expect(figure.get_by_role("button", name="차례로 보기")).to_be_visible()


def test_an_address_chooses_the_figure_that_it_names(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}{PAGE}{SECOND}")
    expect(page.locator(SECOND)).to_be_visible()
    expect(page.locator(SECOND)).to_be_in_viewport()
    page.goto(f"{site_url}{PAGE}{FIRST}")
    expect(page.locator(FIRST)).to_be_visible()


def test_without_script_a_figure_is_switched_and_followed_all_the_same(
    browser: Browser, site_url: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url + PAGE)
    expect(page.locator(SECOND)).to_be_hidden()
    choose(page, "컨테이너")
    expect(page.locator(SECOND)).to_be_visible()
    page.locator(f"{SECOND} .steps li label").nth(1).click()
    opaque = page.locator(f"{SECOND} {DESK} .way--2")
    expect(opaque).to_have_css("opacity", "1")
    expect(page.locator(f"{SECOND} {DESK} .way--1")).to_have_css("opacity", "0.2")
    page.goto(f"{site_url}{PAGE}{SECOND}")
    expect(page.locator(FIRST)).to_be_visible()
    expect(page.locator(SECOND)).to_be_visible()
    context.close()


def test_on_paper_every_figure_stands_whole_with_its_name_and_numbers(
    page: Page, site_url: str
) -> None:
    page.goto(site_url + PAGE)
    page.locator(f"{FIRST} .steps li label").nth(1).click()
    page.emulate_media(media="print")
    for figure, name in ((FIRST, "VM"), (SECOND, "컨테이너")):
        expect(page.locator(figure)).to_be_visible()
        expect(page.locator(f"{figure} .switch__name")).to_have_text(name)
        expect(page.locator(f"{figure} {DESK} .step-mark").first).to_be_visible()
        expect(page.locator(f"{figure} .steps li").first).to_be_visible()
    expect(page.locator(".switch__choices")).to_be_hidden()
    expect(page.locator(f"{FIRST} {DESK} .way--1")).to_have_css("opacity", "1")


def test_a_guess_is_kept_and_shown_where_it_is_answered(page: Page, site_url: str) -> None:
    page.goto(site_url + PAGE)
    again = page.locator(".guess-again")
    expect(again).to_be_hidden()
    page.get_by_role("button", name="두 개", exact=True).click()
    expect(again).to_have_text("처음에 고른 답: 두 개")
    page.reload()
    chosen = page.locator(".guess button[aria-pressed=true]")
    expect(chosen).to_have_text("두 개")
    expect(again).to_have_text("처음에 고른 답: 두 개")
    chosen.focus()
    page.keyboard.press("Enter")
    expect(again).to_be_hidden()


def test_without_script_a_guess_is_a_list(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url + PAGE)
    expect(page.locator("ul.guess > li").first).to_be_visible()
    assert page.locator(".guess button").count() == 0
    expect(page.locator(".guess-again")).to_be_hidden()
    context.close()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_figure_in_use_passes_axe_and_fits_the_screen(
    browser: Browser, site_url: str, width: int, scheme: str
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
        locale="ko-KR",
    )
    page = context.new_page()
    page.goto(site_url + PAGE)
    page.get_by_role("button", name="두 개", exact=True).click()
    choose(page, "컨테이너")
    page.locator(SECOND).get_by_role("button", name="다음").click()
    assert axe_faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1")
    context.close()


def test_several_guesses_can_be_pressed_where_several_are_asked_for(
    page: Page, site_url: str
) -> None:
    page.goto(site_url + "methods/full-virtualization/")
    for name in ("디스크", "네트워크 카드", "CPU"):
        page.locator(".guess").get_by_role("button", name=name, exact=True).click()
    page.locator(".guess").get_by_role("button", name="CPU", exact=True).click()
    expect(page.locator(".guess-again")).to_have_text("처음에 고른 답: 디스크, 네트워크 카드")
    page.reload()
    expect(page.locator(".guess [aria-pressed=true]")).to_have_count(2)
