"""What chapters look like on paper: sheets that are filled, what stands together, sizes."""

from __future__ import annotations

import pytest

from browsing import Browser, Page
from paper import Paper, read_paper

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("paper")]

CHAPTERS = (
    "start/kernel-mode/",
    "basics/type-1/",
    "methods/hardware-assisted/",
    "resources/network/",
    "containers/docker/",
    "field/arm-mac/",
)
"""Some with long code, pairs of 시험 and 실제, a simulator, figures to switch, a tall drawing."""
POINT = 96 / 72
MILLIMETRE = 96 / 25.4
FOOT_LINES = 3

# A PDF tells where links lead to: each place is given one, which takes no room.
_ASK = """
() => {
  const article = document.querySelector('.md-content__inner');
  const ask = (place, name) => {
    const link = document.createElement('a');
    place.id = name;
    link.href = `#${name}`;
    link.textContent = '\\u200b';
    link.style.position = 'absolute';
    article.prepend(link);
  };
  ask(article.querySelector('.quiz-key'), 'the-key');
  [...article.querySelectorAll('.exam + .reality')].forEach((reality, at) => {
    ask(reality.previousElementSibling, `exam-${at}`);
    ask(reality, `reality-${at}`);
  });
}
"""


@pytest.fixture(scope="module", params=CHAPTERS)
def paper(request: pytest.FixtureRequest, browser: Browser, site_url: str) -> Paper:
    """A chapter, printed."""
    page = browser.new_page(locale="ko-KR")
    page.goto(site_url + request.param)
    page.evaluate(_ASK)
    printed = read_paper(page.pdf(prefer_css_page_size=True))
    page.close()
    return printed


def test_no_sheet_is_left_half_empty_but_before_the_key_and_at_the_end(paper: Paper) -> None:
    ends = {paper.places["the-key"] - 1, len(paper.sheets) - 1}
    filled = {at + 1: sheet.filled for at, sheet in enumerate(paper.sheets) if at not in ends}
    assert {at: part for at, part in filled.items() if part < 0.5} == {}
    assert len(filled) >= 3


def test_an_examinations_answer_is_printed_with_what_is_real(paper: Paper) -> None:
    pairs = {name: at for name, at in paper.places.items() if name.startswith("exam-")}
    assert pairs == {name: paper.places[name.replace("exam", "reality")] for name in pairs}


def test_the_foot_is_printed_below_something(paper: Paper) -> None:
    assert paper.sheets[-1].lines > FOOT_LINES


def test_a_sheet_is_measured_by_its_last_line(page: Page) -> None:
    page.set_content(
        "<style>@page { size: A4; margin: 18mm } body { margin: 0 }</style>"
        '<p style="margin: 100mm 0 0">가</p><p style="break-before: page" id="there">나<br>다</p>'
        '<a href="#there">라</a>'
    )
    first, second = (printed := read_paper(page.pdf(prefer_css_page_size=True))).sheets
    assert first.filled == pytest.approx(105 / 261, abs=0.02)
    assert second.filled < 0.2
    assert (first.lines, second.lines) == (1, 3)
    assert printed.places == {"there": 1}


def test_drawings_are_low_enough_for_half_a_sheet_and_their_words_can_be_read(
    page: Page, site_url: str
) -> None:
    page.set_viewport_size({"width": round(174 * MILLIMETRE), "height": 800})
    page.emulate_media(media="print")
    for path in CHAPTERS:
        page.goto(site_url + path)
        drawings = page.locator(".diagram__drawing").evaluate_all(
            "all => all.filter(one => one.checkVisibility()).map(one => ["
            "one.getBoundingClientRect().height, Math.min(...[...one.querySelectorAll('text')]"
            ".map(text => text.getBoundingClientRect().height))])"
        )
        assert drawings
        assert max(height for height, _ in drawings) <= 110 * MILLIMETRE
        # A line of letters is higher than the size of its font.
        assert min(words for _, words in drawings) >= 7 * 1.2 * POINT
