"""The seven lessons, by keyboard alone: each looks at the guest and ticks itself off."""

from __future__ import annotations

import re

import pytest

from accessibility import axe_faults
from browsing import BrowserContext, Locator, expect
from guest_computer import Computer, listen
from guest_server import GuestServer

pytestmark = pytest.mark.browser

DONE = re.compile("다 했어요$")


def press(target: Locator) -> None:
    """Press a button as the keyboard does: focus must be able to reach it."""
    target.focus()
    expect(target).to_be_focused()
    target.press("Enter")


def choose(computer: Computer, lesson: str) -> None:
    chooser = computer.page.get_by_role("navigation", name="배울 것 일곱")
    press(chooser.get_by_role("button", name=lesson))
    expect(computer.lesson).to_have_count(1)


def do(computer: Computer, name: str, done: int) -> None:
    """Press a task's button and wait until as many tasks are done."""
    press(computer.lesson.get_by_role("button", name=name, exact=True))
    expect(computer.lesson.locator(".guest__task--done")).to_have_count(done, timeout=30_000)


def finished(computer: Computer) -> None:
    expect(computer.lesson.locator(".guest__state")).to_have_text(DONE)
    expect(computer.lesson.locator(".guest__ending")).to_have_text(re.compile("요[.]$"))
    assert computer.errors == []


def test_the_keyboard_reaches_the_power_button_and_the_field(computer: Computer) -> None:
    computer.open()
    press(computer.page.locator(".guest__power"))
    expect(computer.status).to_contain_text("켜졌어요", timeout=60_000)
    computer.page.keyboard.press("Tab")
    expect(computer.page.get_by_role("button", name="1. 켜기")).to_be_focused()
    press(computer.page.get_by_role("button", name="다시 켜기"))
    expect(computer.status).to_contain_text("켜졌어요", timeout=60_000)
    computer.field.focus()
    computer.page.keyboard.type("echo key")
    computer.page.keyboard.press("Enter")
    expect(computer.screen).to_contain_text("\nkey\n", use_inner_text=True)
    computer.page.keyboard.type("loop 4000000000")
    computer.page.keyboard.press("Enter")
    computer.page.keyboard.press("Control+c")
    expect(computer.screen).to_contain_text("^C")


def test_switching_on(computer: Computer) -> None:
    computer.start()
    expect(computer.lesson.locator(".guest__task--done")).to_have_count(1)
    do(computer, "도움말", 2)
    finished(computer)


def test_an_order_is_written_and_found(computer: Computer) -> None:
    computer.start()
    choose(computer, "2. 주문을")
    do(computer, "주문 317", 1)
    press(computer.lesson.get_by_role("button", name="512번째"))
    expect(computer.lesson.locator(".guest__verdict")).to_contain_text("아니에요. 512번째는")
    press(computer.lesson.get_by_role("button", name="6번째"))
    expect(computer.lesson.locator(".guest__verdict")).to_contain_text("0번 섹터의 512바이트")
    do(computer, "518번째", 2)
    do(computer, "디스크", 3)
    finished(computer)


def test_a_click_alone_ticks_nothing_off(computer: Computer) -> None:
    computer.start()
    choose(computer, "2. 주문을")
    computer.type("주문 318", "order 318")
    expect(computer.lesson.locator(".guest__task--done")).to_have_count(0)
    computer.type("주문 317", "order 317")
    expect(computer.lesson.locator(".guest__task--done")).to_have_count(1)


def test_forbidden_instructions(computer: Computer) -> None:
    computer.start()
    choose(computer, "3. 금지된")
    for number, command in enumerate(("정지", "차단", "내보내기", "엿보기 0x500"), 1):
        do(computer, command, number)
    finished(computer)


def test_popf(computer: Computer) -> None:
    computer.start()
    choose(computer, "4. 걸리지")
    do(computer, "아무 일 없이 지나가고 막히지도 않아요", 1)
    do(computer, "깃발", 2)
    do(computer, "표주소", 3)
    finished(computer)


def test_the_same_sum_in_three_places(computer: Computer) -> None:
    computer.start()
    choose(computer, "5. 같은")
    do(computer, "재기", 1)
    finished(computer)
    rows = computer.lesson.locator("table tbody tr")
    expect(rows).to_have_count(3)
    turns = 5_000_000
    expect(computer.lesson).to_contain_text(f"답이 같아요: {turns * (turns + 1) // 2 % 2**32}")
    assert all(float(t) > 0 for t in rows.locator("td:nth-child(2)").all_inner_texts())


def test_switching_on_anew_in_the_middle_of_measuring_leaves_nothing_stuck(
    computer: Computer,
) -> None:
    computer.start()
    choose(computer, "5. 같은")
    computer.field.fill("반쯤 친 줄")
    press(computer.lesson.get_by_role("button", name="재기"))
    press(computer.page.get_by_role("button", name="다시 켜기"))
    expect(computer.status).to_contain_text("켜졌어요", timeout=60_000)
    computer.field.fill("반쯤 친 줄")
    do(computer, "재기", 1)
    finished(computer)


def test_freeze_damage_and_bring_back(computer: Computer) -> None:
    computer.start()
    choose(computer, "6. 스냅샷")
    do(computer, "주문 317", 1)
    do(computer, "스냅샷 찍기", 2)
    do(computer, "지우기", 3)
    assert not any(computer.bytes_of_disk())
    do(computer, "되돌리기", 4)
    assert bytes(computer.bytes_of_disk()[:10]) == b"order 317\n"
    finished(computer)


def test_a_running_guest_moves_to_another_window_with_its_half_typed_line(
    computer: Computer, context: BrowserContext, server: GuestServer
) -> None:
    computer.start()
    computer.type("주문 317", "order 317")
    computer.type("도움말", "전원을 꺼요")
    choose(computer, "7. 켜 둔")
    do(computer, "반쯤 치기", 1)
    with context.expect_page() as opened:
        press(computer.lesson.get_by_role("button", name="받는 창 열기"))
    other = Computer(opened.value, server)
    listen(other)
    press(other.page.get_by_role("button", name=re.compile("옮겨 올 컴퓨터 기다리기")))
    expect(other.status).to_contain_text("준비됐어요", timeout=60_000)
    expect(computer.lesson.locator(".guest__task--done")).to_have_count(2)
    expect(other.field).to_be_disabled()
    expect(other.page.get_by_text("아직 컴퓨터가 오지 않아서 칠 수 없어요.")).to_be_visible()
    # What is typed while the guest is on its way is held back and arrives with it.
    computer.lesson.get_by_role("button", name="옮기기", exact=True).evaluate(
        """button => {
          button.click();
          const field = document.querySelector(".guest__field");
          field.value += " 3장";
          field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        }"""
    )
    expect(other.status).to_contain_text(
        re.compile(r"왔어요. 멈춘 시간은 \d+밀리초"), timeout=30_000
    )
    expect(other.status).to_contain_text("글자 5바이트는 붙들어 뒀다가 보냈어요")
    expect(computer.status).to_contain_text("이 창의 컴퓨터는 없앴어요")
    expect(computer.page.locator(".guest__light--on")).to_have_count(0)
    expect(computer.lesson.locator(".guest__task--done")).to_have_count(3)
    expect(other.screen).to_contain_text("게스트> 메아리 엽서 3장")
    expect(other.page.locator(".guest__line")).to_be_in_viewport()
    at_end = "screen => screen.scrollTop + screen.clientHeight >= screen.scrollHeight - 1"
    assert other.screen.evaluate(at_end), "the half typed line is in sight"
    expect(other.field).to_have_value("메아리 엽서 3장")
    expect(other.lesson.locator(".guest__lesson-title")).to_contain_text("7. 켜 둔 채")
    expect(other.lesson.locator(".guest__task--done")).to_have_count(3)
    other.field.press("Enter")
    expect(other.screen).to_contain_text("\n엽서 3장\n", use_inner_text=True)
    finished(other)
    other.type("디스크", "\n디스크 1번 섹터: order 317\n")
    assert bytes(other.bytes_of_disk()[:10]) == b"order 317\n"
    gave_its_guest_away_and_gets_another(computer)
    assert computer.errors == []
    assert other.errors == []


def gave_its_guest_away_and_gets_another(computer: Computer) -> None:
    expect(computer.field).to_be_disabled()
    expect(computer.page.get_by_text("이 창에는 이제 컴퓨터가 없어서")).to_be_visible()
    expect(computer.page.locator(".guest__commands button:enabled")).to_have_count(0)
    expect(computer.lesson.get_by_role("button", name="옮기기", exact=True)).to_be_disabled()
    press(computer.page.get_by_role("button", name="다시 켜기"))
    expect(computer.status).to_contain_text("켜졌어요", timeout=60_000)
    expect(computer.field).to_be_enabled()
    expect(computer.lesson.locator(".guest__task--done")).to_have_count(0)


def test_what_is_done_survives_a_reload_until_the_reader_clears_it(computer: Computer) -> None:
    computer.start()
    choose(computer, "2. 주문을")
    do(computer, "주문 317", 1)
    do(computer, "518번째", 2)
    computer.start()
    choose(computer, "2. 주문을")
    expect(computer.lesson.locator(".guest__task--done")).to_have_count(2)
    computer.type("주문 317", "order 317")
    do(computer, "디스크", 3)
    finished(computer)
    computer.start()
    done = computer.page.get_by_role("button", name="2. 주문을")
    expect(done).to_have_accessible_name(re.compile("다 했어요"))
    press(computer.page.get_by_role("button", name="적어 둔 것 지우기"))
    expect(done).not_to_have_accessible_name(re.compile("다 했어요"))
    computer.start()
    choose(computer, "2. 주문을")
    expect(computer.lesson.locator(".guest__task--done")).to_have_count(0)


def test_where_storage_is_refused_the_lessons_go_on(computer: Computer) -> None:
    # Only what the guest keeps is refused: the theme's own script does not stand a refusal.
    computer.page.add_init_script(
        """for (const name of ["getItem", "setItem", "removeItem"]) {
          const work = Storage.prototype[name];
          Storage.prototype[name] = function (key, ...more) {
            if (/guest/.test(key)) throw new DOMException("no", "SecurityError");
            return work.call(this, key, ...more);
          };
        }"""
    )
    computer.start()
    do(computer, "도움말", 2)
    finished(computer)
    press(computer.page.get_by_role("button", name="적어 둔 것 지우기"))
    expect(computer.lesson.locator(".guest__task--done")).to_have_count(1)
    assert computer.errors == []


def test_a_snapshot_of_an_earlier_visit_brings_the_order_back(computer: Computer) -> None:
    computer.start()
    choose(computer, "6. 스냅샷")
    do(computer, "주문 317", 1)
    do(computer, "스냅샷 찍기", 2)
    expect(computer.status).to_contain_text("찍었어요")
    computer.start()
    choose(computer, "6. 스냅샷")
    do(computer, "지우기", 3)
    do(computer, "되돌리기", 4)
    finished(computer)


def test_a_machine_that_is_off_takes_nothing_and_says_why(computer: Computer) -> None:
    computer.start()
    computer.type("끄기", "전원을 꺼요")
    expect(computer.field).to_be_disabled()
    expect(computer.field).to_have_accessible_description(re.compile("전원이 꺼져서"))
    expect(computer.page.locator(".guest__commands button:enabled")).to_have_count(0)
    expect(computer.lesson.get_by_role("button", name="도움말")).to_be_disabled()
    again = computer.page.get_by_role("button", name="다시 켜기")
    expect(again).to_be_focused()
    computer.page.keyboard.press("Enter")
    expect(computer.status).to_contain_text("켜졌어요", timeout=60_000)
    expect(again).to_be_focused()
    expect(computer.field).to_be_enabled()


@pytest.mark.parametrize(
    ("chapter", "presses"),
    [
        ("start/kernel-mode/", ["정지", "차단", "내보내기", "엿보기 0x500"]),
        ("methods/trap-and-emulate/", ["아무 일 없이 지나가고 막히지도 않아요", "깃발", "표주소"]),
        ("basics/emulation/", ["재기"]),
        ("basics/virtual-machine/", ["주문 317", "518번째", "디스크"]),
    ],
)
def test_a_chapter_holds_its_own_lesson_and_loads_it_on_the_press(
    computer: Computer, chapter: str, presses: list[str]
) -> None:
    computer.open(chapter)
    computer.page.wait_for_load_state("networkidle")
    assert not [path for path in computer.server.asked if "/js/guest/" in path]
    assert computer.page.locator("iframe").count() == 0
    computer.press()
    expect(computer.status).to_contain_text("켜졌어요", timeout=60_000)
    for number, name in enumerate(presses, 1):
        do(computer, name, number)
    finished(computer)
    assert axe_faults(computer.page, within=".guest") == []
