"""A reader looks something up: in the glossary, among the corrections and the figures, before an
examination.
"""

from __future__ import annotations

import re
import unicodedata

import pytest

from accessibility import axe_faults
from browsing import PHONE, Page, expect

pytestmark = pytest.mark.browser

GLOSSARY = "reference/glossary/"
CORRECTIONS = "reference/corrections/"
EXAM = "reference/exam/"
FIGURES = "reference/figures/"
HEAVY = 300_000
"""Bytes of HTML that a page of pictures to look things up in may not reach."""
# A tenth of the 67 screens that the glossary was long.
FARTHEST = 6.7 * PHONE["height"]


@pytest.fixture
def page(phone: Page) -> Page:
    """The page of these tests is on a phone."""
    return phone


def shown(page: Page) -> list[str]:
    """The names of the entries that are left, in their order."""
    names: list[str] = page.locator(".glossary-entry:visible h3").evaluate_all(
        "all => all.map(heading => heading.firstChild.textContent)"
    )
    return names


def test_every_term_is_near_once_its_name_is_typed(page: Page, site_url: str) -> None:
    page.goto(site_url + GLOSSARY)
    expect(page.get_by_label("용어 찾기")).to_be_visible()
    far = page.evaluate(
        """most => {
          const field = document.querySelector(".filter__field");
          const far = [];
          for (const heading of document.querySelectorAll(".glossary-entry h3")) {
            field.value = heading.firstChild.textContent;
            field.dispatchEvent(new Event("input"));
            const box = heading.getBoundingClientRect();
            if (!box.height || box.bottom + scrollY > most) far.push(field.value);
          }
          return far;
        }""",
        FARTHEST,
    )
    assert far == []


def test_without_script_every_meaning_is_read_and_near_its_letter(
    plain: Page, site_url: str
) -> None:
    plain.goto(site_url + GLOSSARY)
    expect(plain.locator(".filter")).to_be_hidden()
    entries = plain.locator(".glossary-entry")
    assert plain.locator(".glossary-entry > p:visible").count() >= entries.count()
    tops = [
        (name, box["y"])
        for heading in plain.locator("h2, .glossary-entry > h3").all()
        if (name := heading.inner_text()) and (box := heading.bounding_box())
    ]
    letter = 0.0
    for name, top in tops:
        letter = top if len(name.splitlines()[0]) == 1 else letter
        assert top - letter <= FARTHEST, name
    details = entries.first.locator("details")
    details.locator("summary").click()
    expect(details.locator("p").first).to_be_visible()


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("가상머신은", "가상 머신"),
        (unicodedata.normalize("NFD", "하이퍼바이저"), "하이퍼바이저"),
        ("HYPERVISOR", "하이퍼바이저"),
        ("ㄱㅅㅁㅅ", "가상 머신"),
        ("하이퍼바ㅇ", "하이퍼바이저"),
        ("\uff2b\uff36\uff2d", "KVM"),
        ("가상 기계", "가상 머신"),
    ],
)
def test_a_term_is_found_however_it_is_typed(
    page: Page, site_url: str, typed: str, first: str
) -> None:
    page.goto(site_url + GLOSSARY)
    page.get_by_label("용어 찾기").fill(typed)
    expect(page.get_by_role("status").first).to_contain_text("개를 찾았어요.")
    assert first in shown(page)[:3]
    assert len(shown(page)) < 12


def test_a_syllable_that_is_being_typed_counts_and_enter_goes_to_the_term(
    page: Page, site_url: str
) -> None:
    page.goto(site_url + GLOSSARY)
    page.get_by_label("용어 찾기").focus()
    keyboard = page.context.new_cdp_session(page)
    for text in ("도", "돜", "도커"):
        keyboard.send(
            "Input.imeSetComposition",
            {"text": text, "selectionStart": len(text), "selectionEnd": len(text)},
        )
        assert "도커" in shown(page), text
    keyboard.send("Input.insertText", {"text": "도커"})
    page.keyboard.press("Enter")
    expect(page.locator("#term-docker")).to_be_focused()
    expect(page.locator("#term-docker ~ details")).to_have_attribute("open", "")


def test_the_term_that_was_typed_stands_above_those_that_hold_it_until_others_are_typed(
    page: Page, site_url: str
) -> None:
    page.goto(site_url + GLOSSARY)
    everything = shown(page)
    field = page.get_by_label("용어 찾기")
    for typed in ("컨테이너는", "컨테이"):
        field.fill(typed)
        assert shown(page)[0] == "컨테이너"
        assert len(shown(page)) > 1
    page.keyboard.press("Enter")
    expect(page.locator("#term-container")).to_be_focused()
    expect(page.locator("#term-container ~ details")).to_have_attribute("open", "")
    field.fill("")
    assert shown(page) == everything


def test_what_is_not_there_is_said_and_a_letter_less_brings_all_back(
    page: Page, site_url: str
) -> None:
    page.goto(site_url + GLOSSARY)
    field = page.get_by_label("용어 찾기")
    everything = len(shown(page))
    field.fill("붕어빵")
    expect(page.get_by_role("status").first).to_contain_text("여기에는 없어요.")
    assert shown(page) == []
    field.fill("")
    assert len(shown(page)) == everything


def test_a_link_to_a_term_opens_it_even_where_it_was_filtered_away(
    page: Page, site_url: str
) -> None:
    page.goto(f"{site_url}{GLOSSARY}#term-kvm")
    expect(page.locator("#term-kvm ~ details")).to_have_attribute("open", "")
    page.get_by_label("용어 찾기").fill("도커")
    page.evaluate("location.hash = '#term-kubernetes'")
    expect(page.locator("#term-kubernetes")).to_be_in_viewport()
    expect(page.locator("#term-kubernetes ~ details")).to_have_attribute("open", "")


def test_the_corrections_say_first_what_is_often_said_and_are_filtered(
    page: Page, site_url: str
) -> None:
    page.goto(site_url + CORRECTIONS)
    expect(page.locator("h3#e36 + blockquote")).to_contain_text("하나 더 돌아요")
    page.get_by_label("오해 찾기").fill("도커")
    expect(page.get_by_role("status").first).to_contain_text("찾았어요.")
    expect(page.locator("#e39")).to_be_visible()
    expect(page.locator("#e03")).to_be_hidden()
    expect(page.locator("#meaning")).to_be_hidden()
    expect(page.locator(".sources")).to_be_visible()
    for words in ("도커는 하나 더", "속도 컨테이너"):
        page.get_by_label("오해 찾기").fill(words)
        expect(page.get_by_role("status").first).to_contain_text("찾았어요.")
    expect(page.get_by_text("컨테이너에서는 속도가 떨어지지 않아요")).to_be_visible()


def test_a_figure_is_found_by_a_box_and_its_link_leads_to_it_even_behind_a_switch(
    page: Page, site_url: str
) -> None:
    page.goto(site_url + FIGURES)
    page.get_by_label("그림 찾기").fill("QEMU 가상 장치")
    expect(page.get_by_role("status").first).to_contain_text("찾았어요.")
    assert page.locator(".figure-card:visible").count() < 12
    link = page.get_by_role("link", name=re.compile("HVM$"))
    expect(link).to_be_visible()
    link.click()
    expect(page.locator("#fig-xen-hvm-stack")).to_be_in_viewport()
    expect(page.locator("#fig-xen-pv-stack")).to_be_hidden()


def test_every_figure_has_its_picture_and_none_is_fetched_before_it_is_near(
    page: Page, site_url: str
) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    answer = page.goto(site_url + FIGURES, wait_until="networkidle")
    assert answer is not None
    assert len(answer.body()) < HEAVY
    pictures = page.locator(".figure-card__picture > img")
    addresses = pictures.evaluate_all("all => all.map(picture => picture.src)")
    assert len(addresses) == page.locator(".figure-card").count()
    assert 0 < sum(url.endswith(".svg") and "/fig-" in url for url in fetched) < len(addresses) / 2
    assert [url for url in addresses if not page.request.get(url).ok] == []


def test_the_page_before_an_examination_fits_on_two_sheets(page: Page, site_url: str) -> None:
    page.goto(site_url + EXAM)
    chapters = page.locator(".exam-chapter")
    expect(page.locator(".exam-quiz")).to_have_count(chapters.count())
    pdf = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf)) <= 4, "two sheets have four sides"
    page.emulate_media(media="print")
    small = page.locator(".exam-chapter li, .exam-chapter p:visible").evaluate_all(
        "all => all.filter(e => parseFloat(getComputedStyle(e).fontSize) < 10.5).length"
    )
    assert small == 0, "at least 8 points"


@pytest.mark.parametrize("address", [GLOSSARY, CORRECTIONS, EXAM, FIGURES])
def test_nothing_is_cut_at_320_pixels_and_axe_finds_nothing_in_a_filtered_page(
    page: Page, site_url: str, address: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(site_url + address)
    if address != EXAM:
        page.locator(".filter__field").fill("커널")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert axe_faults(page) == []
