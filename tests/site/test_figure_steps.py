"""One sentence of a figure at a time, below its drawing: on a phone, by keyboard, by ear."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from accessibility import axe_faults
from browsing import PHONE, Browser, Locator, Page, expect

pytestmark = pytest.mark.browser

PAGES = {
    "methods/full-virtualization/": "#fig-device-emulation-sequence",
    "containers/vm-vs-container/": "#fig-vm-side",
    "methods/xen/": "#fig-xen-pv-stack",
    "methods/hardware-assisted/": "#fig-vm-exit-sequence",
}
LONG = "methods/full-virtualization/"
HEADER = 52
"""What the site's own bar takes of a phone's screen."""


def opened(page: Page, site_url: str, path: str = LONG) -> Locator:
    """The figure of a page, its upper edge below the site's bar."""
    page.goto(site_url + path)
    figure = page.locator(PAGES[path])
    figure.evaluate(
        "(figure, bar) => scrollTo({top: figure.getBoundingClientRect().top + scrollY - bar,"
        " behavior: 'instant'})",
        HEADER,
    )
    return figure


def box(part: Locator) -> Any:
    found = part.bounding_box()
    assert found is not None
    return found


def pressed(figure: Locator, name: str) -> None:
    figure.get_by_role("button", name=name).click()


def sentences(figure: Locator) -> list[str]:
    return figure.locator(".steps li > label > span").all_text_contents()


@pytest.mark.parametrize("path", PAGES)
def test_a_drawing_and_the_sentence_of_each_step_stand_on_one_screen(
    phone: Page, site_url: str, path: str
) -> None:
    figure = opened(phone, site_url, path)
    drawing = figure.locator(".diagram__drawing--phone, .diagram__drawing").first
    words = figure.locator(".stepper__words")
    every = sentences(figure)
    for number, sentence in enumerate(every, start=1):
        pressed(figure, "다음")
        expect(words).to_have_text(f"{number}. {sentence}")
        expect(figure.locator(".stepper__count")).to_have_text(f"{number} / {len(every)}")
        assert box(drawing)["y"] >= HEADER
        on = box(figure.locator(".stepper__on"))
        assert on["y"] + on["height"] <= PHONE["height"]
        assert 0 <= box(words)["y"] - (box(drawing)["y"] + box(drawing)["height"]) < 24


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
@pytest.mark.parametrize("path", PAGES)
def test_nothing_moves_from_step_to_step(page: Page, site_url: str, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    figure = opened(page, site_url, path)
    button, caption = figure.locator(".stepper__on"), figure.locator("figcaption")
    places = set()
    for _ in range(len(sentences(figure)) + 1):
        button.press("Enter")
        places.add((box(button)["height"], box(figure)["height"], box(caption)["y"]))
    assert len(places) == 1


def test_the_arrow_of_the_step_stands_out_and_its_number_is_filled(
    phone: Page, site_url: str
) -> None:
    figure = opened(phone, site_url)
    pressed(figure, "다음")
    pressed(figure, "다음")
    drawing = figure.locator(".diagram__drawing--phone")
    expect(drawing.locator(".way--2")).to_have_css("opacity", "1")
    expect(drawing.locator(".way--1")).to_have_css("opacity", "0.2")
    fill = "mark => getComputedStyle(mark.firstElementChild).fill"
    now, other = drawing.locator(".step-mark--2"), drawing.locator(".step-mark--1")
    assert now.evaluate(fill) != other.evaluate(fill)


def test_from_the_last_step_one_comes_to_the_whole_and_no_further_back(
    phone: Page, site_url: str
) -> None:
    figure = opened(phone, site_url)
    back = figure.get_by_role("button", name="이전")
    expect(back).to_be_disabled()
    count = len(sentences(figure))
    for _ in range(count):
        pressed(figure, "다음")
    pressed(figure, "이전")
    pressed(figure, "다음")
    expect(figure.get_by_role("button", name="다음")).to_have_count(0)
    pressed(figure, "처음으로")
    expect(figure.locator(".stepper__count")).to_have_text(f"0 / {count}")
    expect(figure.locator(".stepper__words")).to_contain_text("'다음'을 누르면")
    expect(back).to_be_disabled()


def test_a_sentence_is_read_aloud_and_buttons_say_whose_they_are(
    phone: Page, site_url: str
) -> None:
    figure = opened(phone, site_url)
    title = figure.locator(".diagram__drawing").first.get_attribute("aria-label")
    group = figure.get_by_role("group", name=f"한 걸음씩 보기: {title}")
    group.get_by_role("button", name=f"다음: {title}").press("Enter")
    expect(group.get_by_role("status")).to_have_text(f"1. {sentences(figure)[0]}")
    expect(group.get_by_role("button", name=f"다음: {title}")).to_be_focused()
    heard = group.aria_snapshot()
    assert heard.count(sentences(figure)[0]) == 1
    assert sentences(figure)[1] not in heard


def test_buttons_are_large_enough_for_a_thumb(phone: Page, site_url: str) -> None:
    figure = opened(phone, site_url)
    for button in figure.locator(".stepper > button").all():
        size = box(button)
        assert size["width"] >= 44 <= size["height"]
    assert box(figure.locator(".steps__all"))["height"] >= 44


def test_a_phone_folds_the_list_of_all_steps_until_it_is_asked_for(
    phone: Page, site_url: str
) -> None:
    figure = opened(phone, site_url)
    listed = figure.locator(".steps li")
    expect(listed.first).to_be_hidden()
    figure.get_by_text("모든 걸음 보기").click()
    expect(listed.last).to_be_visible()
    listed.nth(2).click()
    expect(figure.locator(".stepper__count")).to_have_text(f"3 / {listed.count()}")
    figure.get_by_label("모든 걸음 보기").press("Space")
    expect(listed.first).to_be_hidden()


def test_on_a_desk_the_list_stands_open(page: Page, site_url: str) -> None:
    figure = opened(page, site_url)
    expect(figure.locator(".steps li").last).to_be_visible()
    expect(figure.locator(".steps__all")).to_be_hidden()
    figure.locator(".steps li label").nth(3).click()
    expect(figure.locator(".stepper__words")).to_have_text(f"4. {sentences(figure)[3]}")


def test_without_script_the_list_stands_alone(plain: Page, site_url: str) -> None:
    figure = opened(plain, site_url)
    expect(figure.locator(".stepper")).to_be_hidden()
    expect(figure.locator(".steps__all")).to_be_hidden()
    expect(figure.locator(".steps li").last).to_be_visible()


def test_on_paper_a_phone_prints_the_list_too(phone: Page, site_url: str) -> None:
    figure = opened(phone, site_url)
    pressed(figure, "다음")
    phone.emulate_media(media="print")
    expect(figure.locator(".stepper")).to_be_hidden()
    expect(figure.locator(".steps li").last).to_be_visible()
    expect(figure.locator(".step-mark--5").first).to_have_css("opacity", "1")


def test_where_its_script_does_not_come_the_list_can_be_opened(phone: Page, site_url: str) -> None:
    phone.route("**/figures.js", lambda route: route.abort())
    figure = opened(phone, site_url)
    figure.get_by_text("모든 걸음 보기").click()
    expect(figure.locator(".steps li").last).to_be_visible()


def test_a_drawing_higher_than_the_screen_is_followed_at_its_foot(
    phone: Page, site_url: str
) -> None:
    phone.set_viewport_size({"width": 360, "height": 560})
    figure = opened(phone, site_url)
    before = phone.evaluate("scrollY")
    # A press would scroll to the button.
    figure.locator(".stepper__on").evaluate("button => button.click()")
    expect(figure.locator(".stepper__words")).to_be_in_viewport(ratio=1)
    assert phone.evaluate("scrollY") == before


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_followed_figure_passes_axe_with_its_list_open(
    browser: Browser, site_url: str, scheme: str
) -> None:
    context = browser.new_context(
        viewport=PHONE,
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
        locale="ko-KR",
    )
    page = context.new_page()
    figure = opened(page, site_url)
    pressed(figure, "다음")
    figure.get_by_text("모든 걸음 보기").click()
    assert axe_faults(page) == []
    context.close()


def test_every_figure_with_steps_can_be_followed(built_site: Path) -> None:
    pages = [file.read_text("utf-8") for file in sorted(built_site.rglob("index.html"))]
    lists = sum(page.count('<fieldset class="steps"') for page in pages)
    assert lists == sum(page.count('<div class="stepper"') for page in pages) > 20
