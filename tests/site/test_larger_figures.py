"""A figure enlarged where the reader is: wider than the column, with what belongs to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from accessibility import axe_faults
from browsing import PHONE, Browser, Locator, Page, expect

pytestmark = pytest.mark.browser

CHAPTER, FIGURE = "methods/full-virtualization/", "#fig-device-emulation-sequence"
SWITCHED, FIRST, SECOND = "methods/xen/", "#fig-xen-pv-stack", "PVH"
SCREENS = {
    "phone": (PHONE, 1.6),
    "turned": ({"width": 740, "height": 360}, 1.2),
    "tablet": ({"width": 820, "height": 1180}, 1.2),
    "laptop": ({"width": 1280, "height": 800}, 1.2),
    "desk": ({"width": 1920, "height": 1000}, 1.5),
}


@pytest.fixture(params=SCREENS)
def screen(browser: Browser, request: pytest.FixtureRequest) -> Iterator[tuple[Page, float]]:
    """A page on a screen, and how much larger a figure must grow there."""
    size, scale = SCREENS[request.param]
    context = browser.new_context(viewport=size, locale="ko-KR", reduced_motion="reduce")
    yield context.new_page(), scale
    context.close()


def box(part: Locator) -> Any:
    found = part.bounding_box()
    assert found is not None
    return found


def enlarged(page: Page, figure: str) -> Locator:
    page.locator(f"{figure} .diagram__larger").press("Enter")
    dialog = page.locator("dialog.larger")
    expect(dialog).to_be_visible()
    return dialog


def test_a_figure_grows_and_its_buttons_stay_on_the_screen(
    screen: tuple[Page, float], site_url: str
) -> None:
    page, scale = screen
    page.goto(site_url + CHAPTER)
    drawing = page.locator(f"{FIGURE} .diagram__drawing:visible")
    before = box(drawing)["width"]
    dialog = enlarged(page, FIGURE)
    assert box(drawing)["width"] >= scale * before
    for name in ("이전", "다음"):
        expect(dialog.get_by_role("button", name=name)).to_be_in_viewport(ratio=1)
    expect(dialog.get_by_role("button", name="닫기")).to_be_in_viewport(ratio=1)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1")


def test_a_drawing_as_high_as_the_screen_grows_too(page: Page, site_url: str) -> None:
    page.goto(site_url + "containers/docker/")
    drawing = page.locator("#fig-docker-chain .diagram__drawing:visible")
    before = box(drawing)["width"]
    enlarged(page, "#fig-docker-chain")
    assert box(drawing)["width"] >= 1.2 * before


def test_a_drawing_that_begins_in_the_middle_is_seen_there(phone: Page, site_url: str) -> None:
    phone.goto(site_url + "practice/choose/")
    name = phone.locator(".diagram--flow:visible").first.get_attribute("id")
    dialog = enlarged(phone, f"#{name}")
    first = box(dialog.locator(".diagram__drawing:visible .box").first)
    assert first["x"] >= 0
    assert first["x"] + first["width"] <= PHONE["width"]


def test_all_of_an_enlarged_figure_can_be_reached(
    screen: tuple[Page, float], site_url: str
) -> None:
    page, _ = screen
    page.goto(site_url + CHAPTER)
    dialog = enlarged(page, FIGURE)
    frame = dialog.locator(".diagram__scroll")
    drawing = frame.locator(".diagram__drawing:visible")
    corners = "one => { const {left, top, right, bottom} = one.getBoundingClientRect();"
    corners += " return {left, top, right, bottom}; }"
    for far, (sides, sign) in ((0, (("left", "top"), 1)), (10_000, (("right", "bottom"), -1))):
        frame.evaluate("(frame, to) => frame.scrollTo(to, to)", far)
        inner, outer = drawing.evaluate(corners), frame.evaluate(corners)
        for side in sides:
            assert sign * (inner[side] - outer[side]) >= -1, side
    # By keyboard too.
    frame.focus()
    expect(frame).to_be_focused()


def test_a_step_comes_into_sight_as_it_is_chosen(phone: Page, site_url: str) -> None:
    phone.emulate_media(reduced_motion="reduce")
    phone.goto(site_url + CHAPTER)
    dialog = enlarged(phone, FIGURE)
    for number in range(1, 9):
        dialog.get_by_role("button", name="다음").click()
        mark = dialog.locator(f".diagram__drawing--phone .step-mark--{number}")
        expect(mark).to_be_in_viewport(ratio=0.9)
        frame = box(dialog.locator(".diagram__scroll"))
        assert frame["y"] <= box(mark)["y"] <= frame["y"] + frame["height"]


def test_escape_and_the_button_put_the_figure_back(phone: Page, site_url: str) -> None:
    phone.goto(site_url + CHAPTER)
    link = phone.locator(f"{FIGURE} .diagram__larger")
    phone.locator(f"{FIGURE} .stepper__on").press("Enter")
    link.scroll_into_view_if_needed()
    height, place = phone.evaluate("document.body.scrollHeight"), box(link)
    for leave in ("Escape", "닫기"):
        dialog = enlarged(phone, FIGURE)
        dialog.get_by_role("button", name="다음").press("Enter")
        if leave == "Escape":
            phone.keyboard.press("Escape")
        else:
            dialog.get_by_role("button", name="닫기").press("Enter")
        expect(dialog).to_have_count(0)
        expect(link).to_be_focused()
    expect(phone.locator(f"{FIGURE} .stepper__count")).to_have_text("3 / 8")
    assert (phone.evaluate("document.body.scrollHeight"), box(link)) == (height, place)
    assert phone.url.partition("#")[0] == site_url + CHAPTER


def test_a_switch_and_the_meaning_of_its_lines_come_along(
    screen: tuple[Page, float], site_url: str
) -> None:
    page, _ = screen
    page.goto(site_url + SWITCHED)
    dialog = enlarged(page, FIRST)
    dialog.locator(".switch__choices").get_by_text(SECOND, exact=True).click()
    shown = dialog.locator(".diagram:visible")
    expect(shown).to_have_count(1)
    expect(shown).to_have_attribute("id", "fig-xen-pvh-stack")
    expect(shown.locator(".diagram__legend")).to_contain_text("점선: 입출력이 지나는 길")
    assert box(shown.locator(".diagram__drawing:visible"))["width"] > 328
    page.keyboard.press("Escape")
    expect(page.locator("#fig-xen-pvh-stack")).to_be_visible()


def test_a_later_figure_says_again_what_its_lines_mean(phone: Page, site_url: str) -> None:
    phone.goto(site_url + "basics/type-1/")
    figure = "#fig-type-2-beside"
    expect(phone.locator(f"{figure} .diagram__legend")).to_have_count(0)
    dialog = enlarged(phone, figure)
    legend = dialog.locator(".diagram__legend:visible")
    expect(legend).to_contain_text("점선: 입출력이 지나는 길")
    phone.keyboard.press("Escape")
    expect(phone.locator(f"{figure} .diagram__legend")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_an_enlarged_figure_has_the_colours_of_the_page_and_passes_axe(
    browser: Browser, site_url: str, width: int, scheme: str
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 740},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
        locale="ko-KR",
    )
    page = context.new_page()
    page.goto(site_url + SWITCHED)
    paper = page.locator(FIRST).evaluate("one => getComputedStyle(one).backgroundColor")
    dialog = enlarged(page, FIRST)
    assert dialog.evaluate("one => getComputedStyle(one).backgroundColor") == paper
    assert axe_faults(page) == []
    context.close()


def test_text_twice_as_large_leaves_room_for_the_drawing(phone: Page, site_url: str) -> None:
    session = phone.context.new_cdp_session(phone)
    session.send("Page.enable")
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    phone.goto(site_url + SWITCHED)
    dialog = enlarged(phone, FIRST)
    assert box(dialog.locator(".diagram__scroll:visible"))["height"] > 300
    for part in (".stepper__on:visible", ".diagram__legend:visible", ".larger__close"):
        dialog.locator(part).scroll_into_view_if_needed()
        expect(dialog.locator(part)).to_be_in_viewport(ratio=0.9)
    assert dialog.evaluate("one => one.scrollWidth <= one.clientWidth + 1")


def test_where_its_script_does_not_come_a_figure_opens_as_a_file(
    phone: Page, site_url: str
) -> None:
    phone.route("**/figure-menu.js", lambda route: route.abort())
    phone.goto(site_url + CHAPTER)
    phone.locator(f"{FIGURE} .diagram__larger").click()
    phone.wait_for_url("**/*.svg")


def test_what_the_menu_needs_is_fetched_when_it_is_used(phone: Page, site_url: str) -> None:
    fetched: list[str] = []
    phone.on("request", lambda request: fetched.append(request.url.rpartition("/")[2]))
    phone.goto(site_url + CHAPTER, wait_until="networkidle")
    assert not {"figure-menu.js", "larger.css"} & set(fetched)
    enlarged(phone, FIGURE)
    assert {"figure-menu.js", "larger.css"} <= set(fetched)
