"""What careful readers of the first design saw, so that it does not come back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from appearance import box, style
from browsing import Browser, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("design")]

CHAPTER = "basics/virtual-machine/"
TABLE = "methods/three-axes/"
RULE = "contributing/rules/LNK007/"


def test_sections_are_parted_by_space_and_not_by_lines(page: Page, site_url: str) -> None:
    page.goto(site_url + CHAPTER)
    assert style(page.locator("h2").first, "borderTopWidth") == "0px"


def test_the_way_up_is_a_button_and_no_wall(phone: Page, site_url: str) -> None:
    phone.goto(site_url + CHAPTER)
    phone.mouse.wheel(0, 3000)
    phone.wait_for_function("scrollY > 1000")
    phone.mouse.wheel(0, -300)
    up = phone.locator(".md-top")
    expect(up).to_be_visible()
    assert box(up)["height"] < 80


def test_the_theme_speaks_right_korean(page: Page, site_url: str) -> None:
    page.goto(site_url + CHAPTER)
    expect(page.locator(".md-nav--primary")).to_have_attribute("aria-label", "내비게이션")
    html = page.content()
    assert re.findall("네비게이션|맨위로|페이지소스|하단/푸터|상단/헤더", html) == []
    up = page.locator(".md-top")
    page.mouse.wheel(0, 3000)
    page.wait_for_function("scrollY > 1000")
    page.mouse.wheel(0, -300)
    expect(up).to_be_visible()
    expect(up).to_contain_text("맨 위로")
    text = box(page.locator(".md-content__inner"))
    assert box(up)["x"] >= text["x"] + text["width"] - 200


def test_a_figure_has_a_name_and_no_tooltip(page: Page, site_url: str) -> None:
    page.goto(site_url + CHAPTER)
    assert page.locator("svg.diagram__drawing title").count() == 0
    names = page.locator("svg.diagram__drawing--desk").evaluate_all(
        "all => all.map(one => one.getAttribute('aria-label'))"
    )
    assert len(set(names)) == len(names)
    assert "계층 그림" not in names


def test_a_figure_is_enlarged_without_a_script_and_read_as_text(
    browser: Browser, site_url: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url + CHAPTER)
    menu = page.locator(".diagram__menu").first
    menu.get_by_text("글로 읽기").click()
    expect(menu.locator("li").first).to_contain_text("아래에서 위로")
    menu.get_by_text("크게 보기").click()
    assert page.url.endswith(".svg")
    expect(page.locator("svg > text").last).to_contain_text("CC BY 4.0")
    context.close()


def test_a_figure_is_taken_along_as_a_picture(page: Page, site_url: str) -> None:
    page.goto(site_url + CHAPTER)
    with page.expect_download() as download:
        page.get_by_role("button", name="PNG 내려받기").first.click()
    assert download.value.suggested_filename.endswith(".png")
    picture = Path(download.value.path()).read_bytes()
    assert picture.startswith(b"\x89PNG")
    width, height = (int.from_bytes(picture[at : at + 4], "big") for at in (16, 20))
    assert width > 600 < height * 4
    assert len(picture) > 10_000, "it is not blank"


def test_a_page_says_once_and_in_words_when_it_was_looked_at(page: Page, site_url: str) -> None:
    page.goto(site_url + CHAPTER)
    expect(page.get_by_text("내용 확인").locator("visible=true")).to_have_count(1)
    expect(page.get_by_text("마지막으로 고친 날")).to_have_count(0)


def test_the_first_page_is_named_once(page: Page, site_url: str) -> None:
    page.goto(site_url)
    expect(page).to_have_title("가상화 첫걸음")


def test_no_particle_of_a_figure_is_left_to_the_reader(built_site: Path) -> None:
    pages = built_site.rglob("index.html")
    unsure = re.compile(r"와\(과\)|을\(를\)|으로\(로\)")
    book = [file for file in pages if "contributing" not in file.parts]
    described = (
        re.findall(r"<desc.*?</desc>", file.read_text("utf-8"), re.DOTALL) for file in book
    )
    assert [found for texts in described for text in texts for found in unsure.findall(text)] == []


def test_a_page_without_a_script_is_dark_where_its_reader_wants_that(
    browser: Browser, site_url: str
) -> None:
    grounds = []
    for script in (True, False):
        context = browser.new_context(java_script_enabled=script, color_scheme="dark")
        page = context.new_page()
        page.goto(site_url + CHAPTER)
        places = ("body", "h1", ".diagram", "pre code", ".admonition.exam")
        grounds.append(
            [
                (style(page.locator(place).first, "color"), style(page.locator(place).first, name))
                for place in places
                for name in ("backgroundColor", "borderTopColor")
            ]
        )
        context.close()
    assert grounds[0] == grounds[1]


def test_the_copy_button_stands_above_the_code_and_copies_what_is_typed(
    phone: Page, site_url: str
) -> None:
    phone.goto(site_url + CHAPTER)
    code = phone.locator(".highlight code:has(.gp)").first
    button = phone.locator(".highlight pre:has(.gp) .md-code__button").first
    first = code.locator(".gp").first
    assert box(button)["y"] + box(button)["height"] <= box(first)["y"] + 4
    copied = button.get_attribute("data-clipboard-text") or ""
    assert copied.startswith("lscpu | grep")
    assert "KVM" not in copied
    assert style(first, "userSelect") == "none"


def test_a_shown_message_underlines_what_it_points_at(page: Page, site_url: str) -> None:
    page.goto(site_url + RULE)
    message = page.locator("pre code", has_text="mkdocs.yml:4:5: LNK007")
    expect(message.locator("mark")).to_have_text("basics/hypervisors.md")
    assert "^^^" not in message.inner_text()


def test_a_rules_page_leads_back_on_and_shows_where_it_belongs(page: Page, site_url: str) -> None:
    page.goto(site_url + RULE)
    assert style(page.locator(".md-tabs__item").last.locator("a"), "fontWeight") == "700"
    expect(page.locator(".md-footer__link--prev")).to_contain_text("LNK006")
    page.locator(".md-footer__link--next").click()
    expect(page).to_have_url(site_url + "contributing/rules/LNK008/")
    page.locator(".page-back a").click()
    expect(page).to_have_url(site_url + "contributing/checks/")


def test_on_a_phone_both_neighbours_of_a_page_have_their_words(phone: Page, site_url: str) -> None:
    phone.goto(site_url + CHAPTER)
    for way, words in (("prev", "가상화"), ("next", "에뮬레이션")):
        expect(phone.locator(f".md-footer__link--{way} .md-footer__title")).to_be_visible()
        expect(phone.locator(f".md-footer__link--{way}")).to_contain_text(words)
        arrow, title = (
            box(phone.locator(f".md-footer__link--{way} {part}"))
            for part in ("svg", ".md-footer__title")
        )
        assert abs(arrow["y"] + arrow["height"] / 2 - title["y"] - title["height"] / 2) < 2


def test_on_a_phone_both_ways_to_begin_are_as_wide_as_the_text(phone: Page, site_url: str) -> None:
    phone.goto(site_url)
    room = box(phone.locator(".begin__buttons"))["width"]
    buttons = phone.locator(".begin__buttons a").all()
    assert len(buttons) == 2
    assert {box(button)["width"] for button in buttons} == {room}


def test_a_table_that_sorts_says_so_and_keeps_its_width(page: Page, site_url: str) -> None:
    page.goto(site_url + TABLE)
    table = page.locator("[data-sortable] table").first
    heads = table.locator("th button")
    sources = table.locator("th", has_text="출처")
    expect(sources).to_have_count(1)
    expect(sources.locator("button")).to_have_count(0)
    for cell in ("th", "tbody td, tbody th"):
        assert style(table.locator(cell).first, "position") == "sticky"
    for head in heads.all():
        assert style(head, "content", "::after") not in ("none", '""')
        assert box(head)["height"] >= 24
        assert box(head)["width"] >= box(head.locator(".."))["width"] - 2
    width = box(table)["width"]
    page.locator(".sortable-table__bar input").first.fill("없는 제품")
    expect(table.get_by_text("찾은 줄이 없어요")).to_be_visible()
    expect(page.locator(".sortable-table__bar [role=status]").first).to_contain_text("0줄")
    assert abs(box(table)["width"] - width) < 2
    page.locator(".sortable-table__bar input").first.fill("")
    heads.first.click()
    expect(page.locator(".sortable-table__bar [role=status]").first).to_contain_text("세웠어요")


def test_on_a_phone_a_table_of_four_short_columns_fits_and_a_wider_one_shows_that_it_goes_on(
    phone: Page, site_url: str
) -> None:
    phone.goto(site_url + "start/how-to-read/")
    frames = phone.locator(".md-typeset__scrollwrap").all()
    assert frames
    assert [frame for frame in frames if frame.evaluate("f => f.scrollWidth > f.clientWidth")] == []
    phone.goto(site_url + TABLE)
    frame = phone.locator(".md-typeset__scrollwrap").first
    assert frame.evaluate("f => f.scrollWidth > f.clientWidth")
    # Two shades stay at the edges, and two of the ground move with the table and cover them.
    assert style(frame, "backgroundAttachment") == "local, local, scroll, scroll"
    assert "gradient" in style(frame, "backgroundImage")


def test_the_tab_key_meets_no_nameless_stop(page: Page, site_url: str) -> None:
    page.goto(site_url + CHAPTER)
    stops = []
    for _ in range(40):
        page.keyboard.press("Tab")
        stops.append(
            page.evaluate(
                "(() => { const a = document.activeElement; return [a.className, a.ariaLabel"
                " || a.textContent.trim() || a.title || a.placeholder || a.id]; })()"
            )
        )
    assert [stop for stop in stops if "search__scrollwrap" in stop[0]] == []
    assert [stop for stop in stops if stop[1] in ("", "¶")] == []
    signs = page.locator(".headerlink")
    assert len({sign.get_attribute("aria-label") for sign in signs.all()}) == signs.count()


def test_paper_shows_questions_first_answers_last_and_where_they_are_from(
    page: Page, site_url: str
) -> None:
    page.goto(site_url + CHAPTER)
    page.emulate_media(media="print")
    for answer in page.locator(".quiz__answer").all():
        expect(answer).to_be_hidden()
    expect(page.locator(".quiz-key")).to_be_visible()
    assert style(page.locator(".quiz-key"), "breakBefore") == "page"
    expect(page.locator(".print-foot")).to_contain_text("CC BY 4.0")
    for place in (".md-code__nav", ".diagram__menu", ".headerlink", ".chapter-before"):
        expect(page.locator(place).first).to_be_hidden()
    for place, name, value in (
        ("h2", "breakAfter", "avoid"),
        ("tr", "breakInside", "avoid"),
        (".diagram__scroll", "breakInside", "avoid"),
    ):
        assert style(page.locator(place).first, name) == value


def test_an_english_phrase_is_told_to_be_english(page: Page, site_url: str) -> None:
    page.goto(site_url + CHAPTER)
    phrases = page.locator("p [lang=en]").all_inner_texts()
    assert "virtual machine" in phrases
    assert all(" " in phrase or "-" in phrase for phrase in phrases)
