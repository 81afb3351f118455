"""How the pages look, measured: fonts that apply, lines, edges, call-outs, what paper shows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from browsing import Browser, Page
from design_walk import KINDS, WIDTHS, measured

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("design")]

CHAPTER = "basics/virtual-machine/"
PRACTICE = "practice/ready/"
PAGES = (
    "",
    CHAPTER,
    "methods/xen/",
    "containers/vm-vs-container/",
    "start/how-to-read/",
    PRACTICE,
    "review/basics/",
    "reference/glossary/",
    "reference/corrections/",
    "contributing/rules/LNK007/",
)
OPENERS = (
    "start/layers/",
    CHAPTER,
    "methods/xen/",
    "resources/cpu/",
    "containers/docker/",
    "field/cloud/",
    PRACTICE,
)
"""A chapter of each part."""
NAMED = frozenset(
    {"Pretendard", "Apple SD Gothic Neo", "Noto Sans KR", "Noto Sans CJK KR", "Malgun Gothic"}
)
"""The fonts that the book asks for by name, as the browser calls them once it uses one."""
MONOSPACED = frozenset({"SF Mono", "Menlo", "Consolas", "D2Coding", "Noto Sans Mono CJK KR"})
"""Those for code: Latin letters are half as wide as Hangul in those that have it."""


@pytest.fixture(scope="module")
def faults(browser: Browser, site_url: str) -> dict[str, list[str]]:
    """What the measured pages of each type get wrong."""
    return measured(browser, site_url, PAGES)


@pytest.mark.parametrize("kind", KINDS)
def test_pages_of_every_type_at_every_width(faults: dict[str, list[str]], kind: str) -> None:
    assert faults[kind] == []


@pytest.mark.parametrize(
    ("place", "named"),
    [
        (".md-content p:not([class])", NAMED),
        ("h1", NAMED),
        (".md-nav__link, .md-header__topic", NAMED),
        ("svg.diagram__drawing text", NAMED),
        (".sources [lang=en]", NAMED),
        ("td", NAMED),
        ("pre code", MONOSPACED),
        ("p code", MONOSPACED),
    ],
)
def test_a_font_of_the_books_own_is_used_at_every_width(
    page: Page, site_url: str, place: str, named: frozenset[str]
) -> None:
    page.goto(site_url + CHAPTER)
    installed = {name for name in named if name in _fonts_of(page, name)}
    if not installed:
        pytest.skip("none of the book's fonts is on this machine")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate(_SHOW_ONE, place)
        used = _fonts_at(page, "[data-asked]")
        assert used, width
        assert set(used) <= named, width


# Of the drawings of a figure and the names of a page one is hidden at each width.
_SHOW_ONE = """
place => {
  document.querySelector('[data-asked]')?.removeAttribute('data-asked');
  const shown = [...document.querySelectorAll(place)].find(one =>
    one.checkVisibility({visibilityProperty: true}) && one.textContent.trim());
  shown.setAttribute('data-asked', '');
}
"""


def _fonts_of(page: Page, family: str) -> list[str]:
    """The fonts that a scratch element gets which asks for one family."""
    page.evaluate(
        """family => {
          const place = document.createElement('p');
          place.id = 'scratch';
          place.textContent = '가나다 abc';
          place.style.fontFamily = `"${family}"`;
          document.getElementById('scratch')?.remove();
          document.body.append(place);
        }""",
        family,
    )
    return _fonts_at(page, "#scratch")


def _fonts_at(page: Page, selector: str) -> list[str]:
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    answer = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})
    session.detach()
    return [font["familyName"] for font in answer["fonts"]]


_FACE = """
kind => {
  const box = document.createElement('div'), title = document.createElement('p');
  box.className = `admonition ${kind}`;
  title.className = 'admonition-title';
  title.textContent = '제목';
  box.append(title, Object.assign(document.createElement('p'), {textContent: '글'}));
  document.querySelector('.md-content__inner').append(box);
  const face = getComputedStyle(box), head = getComputedStyle(title);
  const seen = [face.borderTopStyle, face.borderInlineStartStyle, face.borderTopColor,
    face.borderTopWidth, face.borderInlineStartWidth, face.backgroundColor, head.color,
    getComputedStyle(title, '::before').content, getComputedStyle(title, '::after').content];
  const said = [face.color, getComputedStyle(box.lastChild).fontSize];
  box.remove();
  return {face: seen.join(' '), colour: said[0], size: parseFloat(said[1])};
}
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_kind_of_call_out_has_a_face_of_its_own_and_the_bodys_ink(
    browser: Browser, site_url: str, scheme: str
) -> None:
    context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light")
    page = context.new_page()
    page.goto(site_url + CHAPTER)
    kinds = "exam reality analogy simplified story misconception ahead note warning".split()
    faces = {kind: page.evaluate(_FACE, kind) for kind in kinds}
    body = page.locator(".md-content__inner").evaluate("one => getComputedStyle(one).color")
    context.close()
    assert len({face["face"] for face in faces.values()}) == len(kinds)
    assert {face["colour"] for kind, face in faces.items() if kind != "ahead"} == {body}
    assert min(face["size"] for face in faces.values()) >= 15


def _source_of(page: str, root: Path) -> str:
    return (root / f"docs/{page.rstrip('/')}.md").read_text(encoding="utf-8")


def test_a_chapter_says_where_it_stands_and_what_it_takes(
    page: Page, root: Path, site_url: str
) -> None:
    page.goto(site_url + CHAPTER)
    # Only 시작 comes before its part.
    listed = re.findall(
        r"- ((?:start|basics)/[\w-]+)\.md", (root / "mkdocs.yml").read_text("utf-8")
    )
    number = listed.index(CHAPTER.rstrip("/")) + 1
    assert page.locator(".chapter-head__number").inner_text() == f"{number}장기초 2/7"
    assert "분" in page.locator(".chapter-facts").inner_text()
    before = page.locator(".chapter-before")
    required = re.search(r"^requires: \[(.*)\]$", _source_of(CHAPTER, root), re.MULTILINE)
    assert required is not None
    assert before.locator("a").count() == len(required[1].split(","))
    assert not before.locator("a").first.is_visible()
    title = page.locator("h1").bounding_box()
    lead = page.locator(".chapter-lead").bounding_box()
    assert title is not None
    assert lead is not None
    assert lead["y"] >= title["y"] + title["height"]


def test_what_is_looked_up_has_no_number(page: Page, site_url: str) -> None:
    page.goto(site_url + "practice/faq-vm/")
    assert page.locator(".chapter-head__number").inner_text() == "찾아보기실전"
    page.goto(site_url + PRACTICE)
    assert re.match(r"\d+장실전 1/", page.locator(".chapter-head__number").inner_text())


def test_each_part_has_a_hue_that_can_be_read(browser: Browser, site_url: str) -> None:
    hues = {}
    for scheme in ("light", "dark"):
        context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light")
        page = context.new_page()
        for path in OPENERS:
            page.goto(site_url + path)
            number = page.locator(".chapter-head__number")
            colour, ground = number.evaluate(
                "one => [one, document.body].map(node => getComputedStyle(node))"
                ".map((style, at) => at ? style.backgroundColor : style.color)"
            )
            hues[scheme, path] = colour
            assert _contrast(colour, ground) >= 4.5
        context.close()
    assert len(set(hues.values())) == len(hues)


def _contrast(one: str, other: str) -> float:
    lights = sorted(_luminance(one) for one in (one, other))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(float(part)) / 255 for part in colour[colour.index("(") + 1 : -1].split(",")[:3]]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_copy_button_and_the_frame_of_a_question_can_be_seen(
    browser: Browser, site_url: str, scheme: str
) -> None:
    context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light")
    page = context.new_page()
    page.goto(site_url + CHAPTER)
    sign = page.locator(".md-code__button").first.evaluate(
        "one => [getComputedStyle(one, '::after'), getComputedStyle(one.closest('pre')"
        ".querySelector('code'))].map(style => style.backgroundColor)"
    )
    page.locator(".quiz").first.scroll_into_view_if_needed()
    frame = page.locator(".quiz__option").first.evaluate(
        "one => [getComputedStyle(one).borderTopColor, "
        "getComputedStyle(document.body).backgroundColor]"
    )
    context.close()
    assert _contrast(*sign) >= 3
    assert _contrast(*frame) >= 3


def test_numbers_stand_under_numbers(page: Page, site_url: str) -> None:
    page.goto(site_url + "containers/vm-vs-container/")
    cell = page.locator("td", has_text="36.1밀리초")
    style = cell.evaluate(
        "one => { const s = getComputedStyle(one); return [s.textAlign, s.fontSize] }"
    )
    assert style[0] == "right"
    assert float(style[1].removesuffix("px")) >= 15


def test_a_jump_leaves_a_mark_where_it_lands(page: Page, site_url: str) -> None:
    page.goto(site_url + CHAPTER)
    ground = "one => getComputedStyle(one).backgroundColor"
    entry = page.locator("#source-1")
    before = entry.evaluate(ground)
    page.locator('.citation a[href="#source-1"]').first.click()
    assert entry.evaluate(ground) != before
    top = entry.bounding_box()
    header = page.locator(".md-header").bounding_box()
    assert top is not None
    assert header is not None
    assert top["y"] >= header["height"]


def test_marks_of_sources_are_quiet_and_their_ways_back_can_be_hit(
    page: Page, site_url: str
) -> None:
    page.goto(site_url + CHAPTER)
    line = page.locator(".citation a").first.evaluate(
        "one => getComputedStyle(one).textDecorationLine"
    )
    assert line == "none"
    for back in page.locator(".source-back").all():
        box = back.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 24
