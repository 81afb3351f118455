"""Questions and guesses as a reader meets them: by mouse, by keyboard, kept, on paper, searched."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from accessibility import axe_faults
from browsing import Browser, Locator, Page, expect
from handbook.site.search.sections import page_text

pytestmark = pytest.mark.browser

REVIEW = "review/methods/"
"""The questions of this page are of every kind."""


def question(page: Page, kind: str) -> Locator:
    return page.locator(f'.quiz[data-kind="{kind}"]').first


def item(quiz: Locator, answer: str) -> Locator:
    return quiz.locator(f'.quiz__option[data-answer="{answer}"]').first


def check(quiz: Locator) -> None:
    quiz.get_by_role("button", name="답 확인하기").click()


def marks(quiz: Locator) -> list[str]:
    found = quiz.locator(".quiz__option").evaluate_all("all => all.map(o => o.dataset.mark ?? '')")
    return list(found)


def put_in_order(quiz: Locator) -> None:
    """Move the items of an order, one step at a time, to where they belong."""
    options = quiz.locator(".quiz__option")
    count = options.count()
    for place in range(1, count + 1):
        one = item(quiz, str(place))
        while one.evaluate("o => [...o.parentNode.children].indexOf(o) + 1") > place:
            one.locator(".quiz__move--up").click()


def test_forced_colours_keep_what_was_right_and_wrong(browser: Browser, site_url: str) -> None:
    context = browser.new_context(forced_colors="active", locale="ko-KR")
    page = context.new_page()
    page.goto(site_url + REVIEW)
    quiz = question(page, "one")
    item(quiz, "").locator("label").click()
    check(quiz)
    for answer, sign in (("x", "✓"), ("", "✕")):
        state = item(quiz, answer).locator(".quiz__state")
        expect(state).to_be_visible()
        look = state.evaluate(
            "s => [getComputedStyle(s, '::before').content, getComputedStyle(s).color]"
        )
        # A sign that is text takes the reader's own colour; one that is painted would be gone.
        assert sign in look[0]
        assert look[1] == page.evaluate("getComputedStyle(document.body).color")
    context.close()


def test_a_wrong_choice_is_told_by_mark_and_word_and_every_option_is_explained(
    page: Page, site_url: str
) -> None:
    page.goto(site_url + REVIEW)
    quiz = question(page, "one")
    wrong = item(quiz, "")
    wrong.locator("label").click()
    check(quiz)
    expect(wrong.locator(".quiz__state")).to_have_text("고른 답, 아니에요")
    expect(item(quiz, "x").locator(".quiz__state")).to_have_text("맞는 답")
    expect(quiz.locator(".quiz__status")).to_have_text("고른 답과 맞는 답이 달라요.")
    expect(wrong.locator(".quiz__answer")).to_be_visible()
    for one in quiz.locator(".quiz__option").all():
        expect(one.locator("summary")).to_be_visible()
        assert one.locator(".quiz__answer a").count() > 0
    colours = [
        one.evaluate("o => getComputedStyle(o).borderTopColor") for one in (wrong, item(quiz, "x"))
    ]
    assert colours[0] != colours[1]


def test_without_a_choice_nothing_is_marked_but_it_is_said(page: Page, site_url: str) -> None:
    page.goto(site_url + REVIEW)
    quiz = question(page, "several")
    check(quiz)
    expect(quiz.get_by_role("status")).to_have_text("먼저 하나 이상 골라 주세요.")
    assert set(marks(quiz)) == {""}


def test_all_right_options_and_no_other_make_an_answer_right(page: Page, site_url: str) -> None:
    page.goto(site_url + REVIEW)
    quiz = question(page, "several")
    right = quiz.locator('.quiz__option[data-answer="x"] label')
    right.first.click()
    check(quiz)
    assert sorted(set(marks(quiz))) == ["", "missed", "right"]
    quiz.get_by_role("button", name="다시 풀기").click()
    for label in right.all():
        label.click()
    check(quiz)
    expect(quiz.get_by_role("status")).to_have_text("맞아요.")


def test_an_order_is_put_right_with_buttons(page: Page, site_url: str) -> None:
    page.goto(site_url + REVIEW)
    quiz = question(page, "order")
    check(quiz)
    assert "wrong" in marks(quiz)
    quiz.get_by_role("button", name="다시 풀기").click()
    put_in_order(quiz)
    check(quiz)
    assert set(marks(quiz)) == {"right"}
    expect(quiz.get_by_role("status")).to_have_text("맞아요.")


def test_who_does_it_is_answered_item_by_item(page: Page, site_url: str) -> None:
    page.goto(site_url + REVIEW)
    quiz = question(page, "who")
    check(quiz)
    expect(quiz.get_by_role("status")).to_have_text("빠짐없이 골라 주세요.")
    for one in quiz.locator(".quiz__option").all():
        name = one.get_attribute("data-answer") or ""
        one.get_by_role("radio", name=name, exact=True).check()
    check(quiz)
    assert set(marks(quiz)) == {"right"}


def test_everything_can_be_done_from_the_keyboard(page: Page, site_url: str) -> None:
    page.goto(site_url + REVIEW)
    quiz = question(page, "truth")
    quiz.locator("input").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    expect(quiz.locator("input").nth(1)).to_be_checked()
    page.keyboard.press("Tab")
    expect(quiz.get_by_role("button", name="답 확인하기")).to_be_focused()
    page.keyboard.press("Enter")
    assert set(marks(quiz)) != {""}
    quiz.get_by_role("button", name="다시 풀기").focus()
    page.keyboard.press("Enter")
    expect(quiz.get_by_role("button", name="답 확인하기")).to_be_focused()
    order = question(page, "order")
    second = order.locator(".quiz__option").nth(1)
    name = second.locator(".quiz__row > span").inner_text()
    second.locator(".quiz__move--up").focus()
    page.keyboard.press("Enter")
    expect(order.locator(".quiz__option").first.locator(".quiz__row > span")).to_have_text(name)
    expect(order.get_by_role("status")).to_have_text(f"{name}: 위에서 1번째")
    # Where it goes no further the way back has the focus, and the keyboard goes on.
    expect(order.locator(".quiz__option").first.locator(".quiz__move--down")).to_be_focused()
    page.keyboard.press("Enter")
    expect(order.get_by_role("status")).to_have_text(f"{name}: 위에서 2번째")


def test_a_mistake_leads_to_its_reason_and_a_right_answer_to_another_try(
    page: Page, site_url: str
) -> None:
    page.set_viewport_size({"width": 640, "height": 400})
    page.goto(site_url + REVIEW)
    quiz = question(page, "one")
    quiz.locator('.quiz__option:not([data-answer="x"]) label').last.click()
    check(quiz)
    first = quiz.locator('[data-mark="wrong"], [data-mark="missed"]').first
    expect(first.locator("summary")).to_be_focused()
    expect(first.locator("label").first).to_be_in_viewport()
    expect(first.locator("summary")).to_be_in_viewport()
    again = quiz.get_by_role("button", name="다시 풀기")
    again.click()
    item(quiz, "x").locator("label").click()
    check(quiz)
    expect(again).to_be_focused()


def test_an_answer_is_kept_in_this_browser_until_it_is_asked_again(
    page: Page, site_url: str
) -> None:
    page.goto(site_url + REVIEW)
    for kind in ("one", "order"):
        check_first = question(page, kind)
        if kind == "one":
            item(check_first, "x").locator("label").click()
        else:
            put_in_order(check_first)
        check(check_first)
    page.reload()
    page.locator(".quiz.is-live").last.wait_for()
    assert set(marks(question(page, "order"))) == {"right"}
    quiz = question(page, "one")
    expect(item(quiz, "x").locator("input")).to_be_checked()
    expect(item(quiz, "x").locator(".quiz__answer")).to_be_hidden()
    quiz.get_by_role("button", name="다시 풀기").click()
    page.reload()
    page.locator(".quiz.is-live").last.wait_for()
    assert set(marks(question(page, "one"))) == {""}
    assert page.context.cookies() == []


def test_a_question_can_be_linked_to(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}{REVIEW}#quiz-7")
    expect(page.locator("#quiz-7")).to_be_in_viewport()


def test_on_paper_there_are_questions_without_answers_and_a_key(page: Page, site_url: str) -> None:
    page.goto(site_url + REVIEW)
    quiz = question(page, "one")
    item(quiz, "").locator("label").click()
    check(quiz)
    key = page.locator(".quiz-key")
    expect(key).to_be_hidden()
    page.emulate_media(media="print")
    expect(key).to_be_visible()
    expect(key.locator("li")).to_have_count(page.locator(".quiz").count())
    expect(quiz.locator(".quiz__answer").first).to_be_hidden()
    expect(quiz.locator(".quiz__state").first).to_be_hidden()
    expect(quiz.locator(".quiz__option").first).to_be_visible()
    letters = "가나다라"
    right = [o.get_attribute("data-answer") for o in quiz.locator(".quiz__option").all()]
    number = page.locator(".quiz").evaluate_all(
        "(all, name) => all.findIndex(q => q.dataset.question === name)",
        quiz.get_attribute("data-question"),
    )
    answer = key.locator("li").nth(number)
    expect(answer).to_contain_text(f": {letters[right.index('x')]}")
    reasons = [
        " ".join(words.split()) for words in quiz.locator(".quiz__answer").all_text_contents()
    ]
    told = zip(letters, reasons, strict=False)
    expect(answer.locator("p")).to_contain_text([": ", *(f"{at}. {why}" for at, why in told)])
    expect(answer.locator("p").last).to_be_visible()


def test_wrong_options_are_not_found_by_the_search(built_site: Path) -> None:
    search = built_site / "search"
    heads = [json.loads(file.read_text(encoding="utf-8")) for file in search.glob("*.json")]
    shown = [file.read_text(encoding="utf-8") for file in (search / "texts").rglob("*.txt")]
    texts = " ".join([json.dumps(heads, ensure_ascii=False), *shown])
    html = (built_site / REVIEW / "index.html").read_text(encoding="utf-8")
    options = re.findall(
        r'<li class="quiz__option" data-answer="([^"]*)"[^>]*>.*?<span>([^<]+)</span>', html
    )
    wrong = [words for answer, words in options if answer == "" and "말이에요" not in words]
    right = [words for answer, words in options if answer == "x" and "말이에요" not in words]
    assert len(wrong) > 5
    assert [words for words in wrong if words in texts] == []
    read = page_text(html)
    assert read is not None
    found = " ".join([read.description, *(section.text for section in read.sections)])
    assert [words for words in wrong if words in found] == []
    assert [words for words in right if words not in found] == []
    # Of a long section the beginning is shown; all of it is looked for.
    (kept,) = (search / "texts" / REVIEW).glob("*.txt")
    assert found.startswith(kept.read_text(encoding="utf-8").strip())


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_answered_questions_pass_axe_and_fit_the_screen(
    browser: Browser, site_url: str, width: int, scheme: str
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
        locale="ko-KR",
    )
    page = context.new_page()
    page.goto(site_url + REVIEW)
    for quiz in page.locator(".quiz").all():
        kind = quiz.get_attribute("data-kind")
        if kind == "who":
            for group in quiz.locator("fieldset").all():
                group.locator("input").first.check()
        elif kind != "order":
            quiz.locator("input").first.check()
        check(quiz)
    assert axe_faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1")
    context.close()


def test_without_a_repository_there_is_nothing_to_report_to(page: Page, site_url: str) -> None:
    page.goto(site_url + REVIEW)
    expect(page.locator(".quiz__check").first).to_be_visible()
    expect(page.locator(".quiz__report")).to_have_count(0)
