"""How the guest looks and reads: widths, schemes, large text, forced colours, paper, the record."""

from __future__ import annotations

import re

import pytest

from accessibility import axe_faults
from browsing import Browser, expect
from guest_computer import Computer, listen
from guest_server import GuestServer

pytestmark = pytest.mark.browser

LESSONS = 7
TALL_LESSONS = {
    "2. 주문을": ["주문 317", "518번째", "디스크"],
    "3. 금지된": ["정지", "차단", "내보내기", "엿보기 0x500"],
    "4. 걸리지": ["아무 일 없이 지나가고 막히지도 않아요", "깃발", "표주소"],
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_in_any_lesson_and_nothing_is_too_wide(
    browser: Browser, server: GuestServer, width: int, scheme: str
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    computer = Computer(context.new_page(), server)
    listen(computer)
    computer.start()
    computer.type("주문 317", "order 317")
    computer.type("엿보기 0x500", re.compile("14번 예외"))
    chooser = computer.page.locator(".guest__choices button")
    expect(chooser).to_have_count(LESSONS)
    fold = computer.page.get_by_role("button", name="다른 배울 것 고르기")
    for number in range(LESSONS):
        if width < 600:
            fold.click()
        chooser.nth(number).click()
        expect(computer.lesson).to_have_count(1)
        expect(computer.page.locator(".guest__honest:visible")).to_have_count(1)
        assert axe_faults(computer.page, within="#guest") == []
        assert computer.page.evaluate("document.documentElement.scrollWidth") <= width
    computer.field.fill("얼리기")
    computer.field.press("Enter")
    expect(computer.failure).to_contain_text("인터럽트를 막은 채")
    assert axe_faults(computer.page, within="#guest") == []
    assert computer.page.locator("#guest [style]").count() == 0, "the policy forbids inline styles"
    assert computer.errors == []
    context.close()


def test_large_text_on_a_narrow_screen_stays_within_it(
    browser: Browser, server: GuestServer
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    computer = Computer(context.new_page(), server)
    computer.start()
    computer.page.evaluate("document.documentElement.style.setProperty('font-size', '250%')")
    assert computer.page.evaluate("document.documentElement.scrollWidth") <= 360
    context.close()


def test_a_finger_and_a_phone_s_keyboard_are_enough(browser: Browser, server: GuestServer) -> None:
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    computer = Computer(context.new_page(), server)
    computer.open()
    computer.page.locator(".guest__power").tap()
    expect(computer.status).to_contain_text("켜졌어요", timeout=60_000)
    computer.field.tap()
    # Such a keyboard puts words in without naming a key.
    computer.page.keyboard.insert_text("메아리 휴대폰")
    computer.page.get_by_role("button", name="보내기", exact=True).tap()
    expect(computer.screen).to_contain_text("\n휴대폰\n", use_inner_text=True)
    assert computer.page.evaluate("visualViewport.scale") == 1, "the field is no reason to zoom in"
    context.close()


def test_forced_colours_keep_the_lit_and_the_chosen_apart(
    browser: Browser, server: GuestServer
) -> None:
    context = browser.new_context(forced_colors="active")
    computer = Computer(context.new_page(), server)
    computer.start()
    colour = "element => getComputedStyle(element).backgroundColor"
    lit = computer.page.locator(".guest__light--on .guest__bulb").first.evaluate(colour)
    dark = computer.page.locator(".guest__light:not(.guest__light--on) .guest__bulb").first
    assert lit != dark.evaluate(colour)
    outline = "element => getComputedStyle(element).outlineStyle"
    chosen = computer.page.locator(".guest__choices [aria-pressed=true]")
    other = computer.page.locator(".guest__choices [aria-pressed=false]").first
    assert chosen.evaluate(outline) != other.evaluate(outline)
    context.close()


def test_on_a_phone_task_result_and_screen_stand_together(
    browser: Browser, server: GuestServer
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    computer = Computer(context.new_page(), server)
    computer.start()
    fold = computer.page.get_by_role("button", name="다른 배울 것 고르기")
    for number, title in enumerate(TALL_LESSONS):
        fold.click()
        computer.page.get_by_role("button", name=title).click()
        expect(computer.lesson.locator(".guest__lesson-title")).to_be_focused()
        expect(computer.lesson.locator(".guest__lesson-title")).to_be_in_viewport(ratio=1)
        expect(computer.page.locator(".guest__line")).to_be_in_viewport(ratio=1)
        steps = TALL_LESSONS[title]
        for done, name in enumerate(steps, 1):
            computer.lesson.get_by_role("button", name=name, exact=True).click()
            expect(computer.lesson.locator(".guest__task--done")).to_have_count(done)
            first = computer.lesson.locator(".guest__task:visible").first.bounding_box()
            last = computer.field.bounding_box()
            assert first is not None
            assert last is not None
            # The header of the site covers 48 of the 740 pixels.
            assert last["y"] + last["height"] - first["y"] <= 740 - 48, (number, name)
    context.close()


def test_paper_shows_the_record_though_it_is_closed(browser: Browser, server: GuestServer) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(server.url + "guest/")
    record = page.locator(".guest").get_by_text("게스트> 끄기")
    expect(record).not_to_be_visible()
    page.emulate_media(media="print")
    expect(record).to_be_visible()
    context.close()


def test_the_button_does_not_push_the_page_down(browser: Browser, server: GuestServer) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach("
        "entry => { window.shift += entry.value; }))"
        ".observe({ type: 'layout-shift', buffered: true });"
    )
    page.goto(server.url + "guest/", wait_until="networkidle")
    assert page.evaluate("window.shift") < 0.02
    context.close()
