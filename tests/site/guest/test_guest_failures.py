"""Whatever goes wrong has its sentence and a way on. Each is brought about in a real browser."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from browsing import BrowserContext, expect
from guest_computer import Computer, expect_failure, listen
from guest_server import Answer, GuestServer

pytestmark = pytest.mark.browser

WASM = "/assets/guest/v86.wasm.gz"
LIBRARY = "/assets/guest/libv86.js"
ROM = "/assets/guest/rom.bin.gz"
WORKER = "/assets/js/guest/worker.js"
ROM_SIZE = 65_536
RESET = 0xFFF0
HTML = Answer(b"<!doctype html><title>?</title>", 200, "text/html")
PATIENT = 30_000
"""Milliseconds; the page itself speaks after five seconds."""


def rom(code: bytes, place: int = RESET) -> Answer:
    """A ROM of zeros but for `code`; the CPU begins at RESET."""
    image = bytearray(ROM_SIZE)
    image[RESET : RESET + 3] = b"\xe9" + ((place - RESET - 3) % 65_536).to_bytes(2, "little")
    image[place : place + len(code)] = code
    return Answer(bytes(image))


# lidt [0x600], where memory is zero; then protected mode; then an exception that nobody can take.
NOWHERE = bytes.fromhex("0f011e0006 0f20c0 0c01 0f22c0 cc")


@pytest.mark.parametrize(
    ("path", "answer", "code"),
    [
        (WASM, Answer(status=404), "missing"),
        (LIBRARY, Answer(status=404), "missing"),
        (ROM, Answer(status=404), "missing"),
        (WASM, HTML, "wrong-type"),
        (LIBRARY, HTML, "wrong-type"),
        (ROM, HTML, "wrong-type"),
        (WASM, Answer(b"\0asm\1\0\0\0garbage"), "wasm-broken"),
        (ROM, Answer(bytes(ROM_SIZE)), "rom-blank"),
        (ROM, rom(bytes.fromhex("fa f4"), RESET + 3), "frozen"),
        (ROM, rom(bytes.fromhex("eb fe"), RESET + 3), "no-answer"),
        (ROM, rom(NOWHERE, 0xFF00), "crashed"),
        (WORKER, Answer(status=404), "worker-refused"),
        (WORKER, HTML, "worker-refused"),
    ],
)
def test_what_cannot_start_says_why_and_shows_what_was_recorded(
    computer: Computer, root: Path, path: str, answer: Answer, code: str
) -> None:
    computer.server.answers[path] = answer
    computer.open()
    computer.press()
    expect_failure(computer, root, code)
    if "기록으로 보기" in computer.failure.inner_text():
        expect(computer.page.locator(".guest").get_by_text("게스트> 끄기")).to_be_visible()
    del computer.server.answers[path]
    computer.failure.get_by_role("button", name="다시 켜기").click()
    expect(computer.status).to_contain_text("켜졌어요", timeout=60_000)
    expect(computer.failure).to_be_empty()


def test_a_policy_that_forbids_webassembly_is_named(computer: Computer, root: Path) -> None:
    computer.server.worker_may_compile = False
    computer.open()
    computer.press()
    expect_failure(computer, root, "wasm-refused")
    expect(computer.page.locator(".guest").get_by_text("게스트> 끄기")).to_be_visible()


def test_a_browser_without_webassembly(computer: Computer, root: Path, guest_site: Path) -> None:
    script = (guest_site / WORKER[1:]).read_bytes()
    without = b"delete self.WebAssembly;\n" + script
    computer.server.answers[WORKER] = Answer(without, 200, "text/javascript")
    computer.open()
    computer.press()
    expect_failure(computer, root, "no-wasm")


def test_a_network_that_goes_away(computer: Computer, root: Path) -> None:
    computer.page.route("**/v86.wasm.gz", lambda route: route.abort())
    computer.open()
    computer.press()
    expect_failure(computer, root, "unreachable")


def test_a_network_that_stalls_is_told_and_left_by_a_press(computer: Computer) -> None:
    computer.page.route("**/v86.wasm.gz", lambda route: None)
    computer.open()
    computer.press()
    expect(computer.status).to_contain_text("아직 내려받고 있어요", timeout=PATIENT)
    computer.page.unroute_all(behavior="ignoreErrors")
    computer.page.get_by_role("button", name="다시 켜기").click()
    expect(computer.status).to_contain_text("켜졌어요", timeout=60_000)


def test_without_the_script_of_the_panel_one_may_press_again(computer: Computer) -> None:
    panel = "/assets/js/guest/panel.js"
    computer.server.answers[panel] = Answer(status=404)
    computer.open()
    computer.press()
    expect(computer.status).to_contain_text("켜는 프로그램을 받지 못했어요")
    expect(computer.page.locator(".guest__power")).to_be_enabled()


def test_a_frozen_guest_is_told_from_a_busy_one(computer: Computer, root: Path) -> None:
    computer.start()
    computer.field.fill("얼리기")
    computer.field.press("Enter")
    expect_failure(computer, root, "frozen")
    expect(computer.failure).to_be_in_viewport(ratio=1)
    again = computer.failure.get_by_role("button", name="다시 켜기")
    again.focus()
    again.press("Enter")
    expect(computer.status).to_contain_text("켜졌어요", timeout=60_000)
    expect(computer.screen).to_be_focused()
    computer.field.fill("반복 4294967295")
    computer.field.press("Enter")
    expect_failure(computer, root, "busy")
    computer.failure.get_by_role("button", name="멈춤 Ctrl+C 보내기").click()
    expect(computer.screen).to_contain_text("^C")
    expect(computer.failure).to_be_empty()
    computer.type("메아리 살았다", "\n살았다\n")


def test_a_worker_that_hangs(computer: Computer, root: Path) -> None:
    computer.start()
    (worker,) = (one for one in computer.page.workers if one.url.endswith(WORKER))
    worker.evaluate("setTimeout(() => { for (;;) ; }, 0)")
    computer.field.fill("도움말")
    computer.field.press("Enter")
    expect_failure(computer, root, "silent")
    computer.failure.get_by_role("button", name="다시 켜기").click()
    expect(computer.status).to_contain_text("켜졌어요", timeout=60_000)


def test_without_the_package_the_page_says_so(computer: Computer, guest_site: Path) -> None:
    page = (guest_site / "guest/index.html").read_text(encoding="utf-8")
    marked = re.sub(r'(<script src="[^"]*js/guest\.js")', r"\1 data-missing", page)
    assert marked != page
    computer.server.answers["/guest/"] = Answer(marked.encode(), 200, "text/html; charset=utf-8")
    computer.open()
    expect(computer.status).to_contain_text("에뮬레이터(v86)가 실려 있지 않아서")
    expect(computer.page.locator(".guest__power")).to_have_count(0)
    expect(computer.page.locator(".guest").get_by_text("게스트> 끄기")).to_be_visible()


def test_an_old_browser_is_told_so(computer: Computer) -> None:
    computer.page.add_init_script("delete window.CompressionStream")
    computer.open()
    expect(computer.status).to_contain_text("새 버전에서 열어 보세요")
    expect(computer.page.locator(".guest").get_by_text("게스트> 끄기")).to_be_visible()


def test_a_page_opened_as_a_file_is_told_so(computer: Computer, guest_site: Path) -> None:
    computer.page.goto((guest_site / "guest/index.html").as_uri())
    expect(computer.status).to_contain_text("웹 주소로 열면 켜져요")
    expect(computer.page.locator(".guest").get_by_text("게스트> 끄기")).to_be_visible()


def test_without_script_the_record_opens(context: BrowserContext, server: GuestServer) -> None:
    assert context.browser is not None
    plain = context.browser.new_context(java_script_enabled=False)
    computer = Computer(plain.new_page(), server)
    listen(computer)
    computer.open()
    computer.page.get_by_text("기록으로 보기").first.click()
    expect(computer.page.locator(".guest").get_by_text("게스트> 끄기")).to_be_visible()
    expect(computer.page.locator(".guest__frame")).to_have_count(0)
    plain.close()
