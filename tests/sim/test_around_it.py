"""How a simulator stands on its page: on a phone, without a script or a server, in every look."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from accessibility import axe_faults
from browsing import Browser, Page, expect
from simulators import CHAPTERS, NAMES, opened, step

LARGEST = 12_000
"""Bytes of a simulator's script with all that it shares, compressed."""

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("name", NAMES)
def test_figure_question_and_buttons_share_a_phone_s_screen(
    browser: Browser, site_url: str, name: str
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    simulator = opened(page, f"{site_url}simulators/{name}/", name)
    simulator.locator(".sim__stage").evaluate("element => element.scrollIntoView()")
    expect(simulator.locator(".sim__stage")).to_be_in_viewport(ratio=0.99)
    expect(step(simulator)).to_be_in_viewport(ratio=0.99)
    page.mouse.wheel(0, -10)
    expect(page.locator(".md-top")).to_be_hidden()
    context.close()


@pytest.mark.parametrize(
    ("name", "query", "leaks"),
    [
        ("page-tables", "", "24"),
        ("page-tables", ":levels=2x2", "8"),
        ("consolidation", "", "240%"),
        ("consolidation", ":at=1", "240%"),
        ("disk-write", ":sync=write,at=2", "사라져요"),
        ("disk-write", ":at=2", "VM 프로세스, 호스트 OS 커널"),
    ],
)
def test_nothing_tells_the_answer_before_the_guess(
    page: Page, site_url: str, name: str, query: str, leaks: str
) -> None:
    simulator = opened(page, f"{site_url}simulators/{name}/?sim={name}{query}", name)
    expect(simulator.locator(".sim__question")).to_be_visible()
    shown = [
        *simulator.locator(".sim__stage text").all_inner_texts(),
        *simulator.locator(".sim__facts dd").all_inner_texts(),
    ]
    assert leaks not in shown
    assert leaks not in (simulator.locator(".sim__drawing").get_attribute("aria-label") or "")


@pytest.mark.parametrize("name", NAMES)
def test_without_a_script_the_figure_and_the_story_stand(
    browser: Browser, site_url: str, name: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}simulators/{name}/")
    expect(page.locator(f"#sim-{name} svg.diagram__drawing:visible")).to_be_visible()
    expect(page.locator(f"#sim-{name}")).to_contain_text("움직이는 그림이 없을 때는")
    context.close()


@pytest.mark.parametrize("name", NAMES)
def test_it_runs_from_a_folder_without_a_server(
    browser: Browser, built_site: Path, name: str
) -> None:
    page = browser.new_page()
    address = (built_site / "simulators" / name / "index.html").as_uri()
    simulator = opened(page, address, name)
    step(simulator).click()
    expect(simulator.locator(".sim__where")).to_contain_text("걸음 1/")
    expect(page).to_have_url(re.compile(rf"\?sim={name}:at=1(#.*)?$"))
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_nothing_and_nothing_is_too_wide(
    browser: Browser, site_url: str, name: str, width: int, scheme: str
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page = context.new_page()
    simulator = opened(page, f"{site_url}simulators/{name}/?sim={name}:at=2", name)
    assert axe_faults(page, within=f"#sim-{name}") == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert simulator.locator("[style]").count() == 0, "the policy forbids inline styles"
    context.close()


@pytest.mark.parametrize("name", NAMES)
def test_forced_colours_keep_what_is_chosen_and_at_work_apart(
    browser: Browser, site_url: str, name: str
) -> None:
    context = browser.new_context(forced_colors="active", reduced_motion="reduce")
    page = context.new_page()
    simulator = opened(page, f"{site_url}simulators/{name}/?sim={name}:at=3", name)
    chosen = simulator.locator("input:checked + span").first
    other = simulator.locator("input:not(:checked) + span").first
    style = "element => getComputedStyle(element).outlineStyle"
    assert chosen.evaluate(style) != other.evaluate(style)
    now = simulator.locator(".sim__now > rect:first-child, .sim__row").first
    if now.count():
        assert now.evaluate("element => getComputedStyle(element).stroke") != "none"
    context.close()


@pytest.mark.parametrize("name", NAMES)
def test_it_comes_into_its_chapter_only_when_the_reader_comes_near(
    page: Page, site_url: str, name: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site_url}{CHAPTERS[name]}/", wait_until="networkidle")
    assert not [url for url in asked if "/js/sim/" in url]
    page.locator(f"#sim-{name}").scroll_into_view_if_needed()
    expect(page.locator(f"#sim-{name} .sim__frame")).to_be_visible()
    assert [url for url in asked if url.endswith(f"/js/sim/{name}/view.js")]


@pytest.mark.parametrize("name", NAMES)
def test_a_simulator_is_small_with_all_that_it_shares(built_site: Path, name: str) -> None:
    script = (built_site / f"assets/js/sim/{name}.bundle.js").read_bytes()
    assert len(gzip.compress(script, 9)) < LARGEST
