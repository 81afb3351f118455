"""Press, and a computer is there: what is loaded, what is said, what is counted."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest

from browsing import BrowserContext, expect
from guest_computer import Computer
from guest_server import GuestServer
from web import page_paths, serve_folder

pytestmark = pytest.mark.browser

MOST_BYTES = 560_000
OWN = re.compile(r"/assets/(js/guest|guest/|css/guest)")


def test_nothing_is_loaded_before_the_press_and_nothing_from_elsewhere_after(
    computer: Computer,
) -> None:
    computer.open()
    computer.page.wait_for_load_state("networkidle")
    before = [path for path in computer.server.asked if OWN.search(path)]
    sheets = ["/assets/css/guest-screen.css", "/assets/css/guest.css"]
    # Two style sheets are asked for at once, and either may arrive first.
    assert sorted(before) == [*sheets, "/assets/js/guest.js"]
    computer.press()
    expect(computer.status).to_contain_text("켜졌어요", timeout=60_000)
    after = {path for path in computer.server.asked if path.startswith("/assets/guest/")}
    names = ("libv86.js", "v86.wasm.gz", "rom.bin.gz")
    assert after == {f"/assets/guest/{name}" for name in names}
    assert computer.errors == [], "no complaint of the policy, no other host"


def test_what_a_start_fetches_is_as_small_as_the_button_says(
    computer: Computer, guest_site: Path
) -> None:
    computer.start()
    fetched = {path for path in computer.server.asked if OWN.search(path)}
    total = sum(moved(guest_site / path[1:]) for path in fetched)
    assert total <= MOST_BYTES
    computer.open()
    button = computer.page.locator(".guest__power").inner_text()
    said = re.search(r"\(([\d.]+)MB", button)
    assert said is not None
    assert float(said[1]) == pytest.approx(total / 1_000_000, abs=0.05)


def moved(file: Path) -> int:
    """The bytes that a server moves: any compresses scripts and styles, few do other files."""
    data = file.read_bytes()
    return len(gzip.compress(data, 9)) if file.suffix in {".js", ".css"} else len(data)


def test_pages_without_a_guest_load_not_one_byte_of_it(
    computer: Computer, guest_site: Path
) -> None:
    texts = [(path, read(guest_site, path)) for path in page_paths(guest_site)]
    without = [(path, text) for path, text in texts if 'data-guest="' not in text]
    assert len(without) > len(texts) / 2
    assert [
        path for path, text in without if re.search(r'(src|href)="[^"]*(js|css)/guest', text)
    ] == []
    computer.open(without[-1][0])
    computer.page.wait_for_load_state("networkidle")
    assert computer.server.asked
    assert [path for path in computer.server.asked if OWN.search(path)] == []


def read(site: Path, path: str) -> str:
    return (site / path / "index.html").read_text(encoding="utf-8")


def test_the_emulator_is_the_one_that_is_pinned(root: Path, guest_site: Path) -> None:
    pinned = json.loads((root / "guest/package.json").read_text("utf-8"))["dependencies"]["v86"]
    script = (root / "docs/assets/js/guest/snapshot.js").read_text("utf-8")
    assert f'V86_VERSION = "{pinned}"' in script
    notice = (guest_site / "assets/guest/v86-license.txt").read_text("utf-8")
    assert "The v86 contributors" in notice
    assert f"v86 {pinned}" in (root / "docs/contributing/licences.md").read_text("utf-8")


def test_hangul_goes_in_and_comes_back(computer: Computer) -> None:
    computer.start()
    computer.type("메아리 엽서 3장, 고마워요 🙂", "\n엽서 3장, 고마워요 🙂\n")
    computer.type("모르는것", "모르는 명령이에요: 모르는것")
    assert computer.errors == []


def test_an_input_method_composes_in_the_field_and_the_guest_gets_what_is_done(
    computer: Computer, context: BrowserContext
) -> None:
    computer.start()
    computer.field.focus()
    keys = context.new_cdp_session(computer.page)
    line = computer.page.locator(".guest__line")
    for text in ("ㄷ", "도", "됴", "도"):
        keys.send("Input.imeSetComposition", {"text": text, "selectionStart": 1, "selectionEnd": 1})
    expect(line).to_have_text("게스트> ")
    keys.send("Input.insertText", {"text": "도움말"})
    expect(line).to_have_text("게스트> 도움말")
    computer.field.press("Backspace")
    expect(line).to_have_text("게스트> 도움")
    computer.field.press_sequentially("말")
    computer.field.press("Enter")
    expect(computer.screen).to_contain_text("order N, 주문 N")


def test_a_screen_reader_hears_whole_lines_and_the_cursor_line_is_no_part_of_them(
    computer: Computer,
) -> None:
    computer.start()
    log = computer.page.get_by_role("log")
    computer.field.press_sequentially("disk")
    expect(computer.page.locator(".guest__line")).to_have_text("게스트> disk")
    assert "게스트> disk" not in log.inner_text()
    computer.field.press("Enter")
    whole = "게스트> disk\n디스크 1번 섹터: 비어 있어요"
    expect(log).to_contain_text(whole, use_inner_text=True)


@pytest.mark.parametrize(("command", "byte"), [("정지", "F4"), ("차단", "FA"), ("내보내기", "E6")])
def test_a_forbidden_instruction_is_named_with_its_byte(
    computer: Computer, command: str, byte: str
) -> None:
    computer.start()
    computer.type(command, re.compile(rf"13번 예외\(#GP\).*바이트 {byte}"))
    expect(computer.page.locator(".guest__fault")).to_contain_text(f"바이트 {byte}")
    assert computer.counted("막힌 명령어") == 1


def test_a_touch_of_the_kernel_is_named_with_its_address(computer: Computer) -> None:
    computer.start()
    computer.type("엿보기 0x500", re.compile(r"14번 예외\(#PF\)"))
    fault = computer.page.locator(".guest__fault")
    expect(fault).to_contain_text("14번 예외(#PF)")
    expect(fault).to_contain_text("닿으려던 주소는 0x00000500이에요")


def test_an_order_is_counted_and_stands_on_the_disk(computer: Computer) -> None:
    computer.start()
    assert computer.counted("쓴 섹터") == 0
    computer.type("주문 317", "디스크 1번 섹터에 적었어요: order 317")
    expect(computer.page.locator(".guest__changed")).to_have_count(10)
    assert bytes(computer.bytes_of_disk()[:10]) == b"order 317\n"
    assert computer.counted("쓴 섹터", column=1) == 1
    # A sector goes out in words of two bytes; the commands and the serial line come on top.
    assert computer.counted("그 가운데 디스크로", column=1) == 256
    assert computer.counted("포트에 쓰기", column=1) > 256
    assert computer.counted("포트에서 읽기", column=1) > 0
    computer.type("주문 317", re.compile(r"적었어요: order 317[^$]*적었어요: order 317"))
    expect(computer.page.locator(".guest__changed")).to_have_count(0)
    assert computer.counted("실행한 명령어", 1) > 1000
    assert computer.counted("시스템 호출", 1) > 1


def test_the_lights_tell_who_runs(computer: Computer) -> None:
    computer.start()
    idle = computer.page.locator(".guest__light", has_text="쉬는 중")
    expect(idle).to_contain_text("켜짐")
    computer.field.fill("반복 4000000000")
    computer.field.press("Enter")
    user = computer.page.locator(".guest__light", has_text="사용자 프로그램")
    expect(user).to_contain_text("켜짐")
    expect(idle).to_contain_text("꺼짐")
    computer.page.get_by_role("button", name="멈춤 Ctrl+C", exact=True).click()
    expect(idle).to_contain_text("켜짐")


def test_power_off_is_seen(computer: Computer) -> None:
    computer.start()
    computer.type("끄기", "전원을 꺼요.")
    expect(computer.status).to_have_text("게스트가 전원을 껐어요.")
    expect(computer.failure).to_be_empty()
    expect(computer.page.locator(".guest__light--on")).to_have_count(0)
    computer.page.get_by_role("button", name="다시 켜기").click()
    expect(computer.status).to_contain_text("켜졌어요", timeout=60_000)


def test_a_start_from_a_plain_server_without_headers_works_too(
    computer: Computer, guest_site: Path
) -> None:
    with serve_folder(guest_site) as url:
        computer.server = GuestServer(url)
        computer.start()
