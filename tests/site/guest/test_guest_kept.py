"""What cannot be kept, brought back or moved to another window has its sentence and a way on."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from browsing import expect
from guest_computer import Computer, expect_failure

pytestmark = pytest.mark.browser

ROM = "assets/guest/rom.bin.gz"


def snapshot_lesson(computer: Computer) -> Callable[[str], None]:
    computer.page.get_by_role("button", name="6. 스냅샷").click()
    return lambda name: computer.lesson.get_by_role("button", name=name, exact=True).click()


def test_a_browser_that_refuses_to_keep_anything(computer: Computer, root: Path) -> None:
    computer.page.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError'); }"
    )
    computer.start()
    press = snapshot_lesson(computer)
    press("주문 317")
    expect(computer.page.locator(".guest__changed")).to_have_count(10)
    press("스냅샷 찍기")
    expect_failure(computer, root, "storage-refused")
    computer.type("지우기", "0으로 채웠어요")
    press("되돌리기")
    expect(computer.status).to_contain_text("되돌렸어요")
    assert bytes(computer.bytes_of_disk()[:5]) == b"order"


def test_a_snapshot_outlives_the_page_but_not_its_version(computer: Computer, root: Path) -> None:
    computer.start()
    press = snapshot_lesson(computer)
    computer.type("주문 317", "order 317")
    press("스냅샷 찍기")
    expect(computer.status).to_contain_text("찍었어요")
    computer.start()
    assert not any(computer.bytes_of_disk())
    press = snapshot_lesson(computer)
    press("되돌리기")
    expect(computer.status).to_contain_text("되돌렸어요")
    assert bytes(computer.bytes_of_disk()[:5]) == b"order"
    computer.type("디스크", "\n디스크 1번 섹터: order 317\n")
    computer.page.evaluate(
        """() => {
          const key = "hb:guest-snapshot";
          const text = atob(localStorage[key]).replace('"v86":"0.', '"v86":"9.');
          localStorage[key] = btoa(text);
        }"""
    )
    computer.start()
    snapshot_lesson(computer)("되돌리기")
    expect_failure(computer, root, "state-other")
    computer.type("메아리 그대로", "\n그대로\n")


def test_a_file_that_is_no_snapshot_and_one_that_is(
    computer: Computer, root: Path, tmp_path: Path
) -> None:
    computer.start()
    press = snapshot_lesson(computer)
    computer.type("주문 317", "order 317")
    press("스냅샷 찍기")
    with computer.page.expect_download() as download:
        press("파일로 받기")
    good = tmp_path / "good.guest"
    download.value.save_as(good)
    cut = tmp_path / "cut.guest"
    cut.write_bytes(good.read_bytes()[:-2000])
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0" * 50)
    head, _, body = good.read_bytes().partition(b"\n")
    bomb = gzip.compress(bytes(64 * 1024 * 1024))
    (tmp_path / "bomb.guest").write_bytes(head + b"\n" + bomb)
    odd = json.loads(head) | {"half": 5}
    (tmp_path / "odd.guest").write_bytes(json.dumps(odd).encode() + b"\n" + body)
    chooser = computer.page.get_by_label("파일에서 되돌리기")
    for name in ("cut.guest", "photo.jpg", "bomb.guest", "odd.guest"):
        chooser.set_input_files(tmp_path / name)
        expect_failure(computer, root, "state-broken")
        computer.type("지우기", "0으로 채웠어요")
    chooser.set_input_files(good)
    expect(computer.status).to_contain_text("되돌렸어요")
    expect(computer.failure).to_be_empty()
    assert bytes(computer.bytes_of_disk()[:5]) == b"order"


PRETENDER = """
([version, words, rom]) => {
  const wire = new BroadcastChannel("handbook-guest");
  const send = (kind, more) => wire.postMessage({ kind, from: "other", version, ...more });
  wire.onmessage = ({ data }) => {
    if (data.kind === "who") send("ready", { rom });
    else if (data.kind === "state" && words.includes("restored"))
      send("restored", { to: data.from });
  };
}
"""


@pytest.fixture
def rom_number(guest_site: Path) -> str:
    """The number by which the worker tells one ROM from another."""
    return fingerprint(gzip.decompress((guest_site / ROM).read_bytes()))


@pytest.mark.parametrize(
    ("code", "pretends"),
    [
        ("move-late", ["0.5.462", []]),
        ("move-lost", ["0.5.462", ["restored"]]),
        ("move-other", ["9.9.9", []]),
    ],
)
def test_a_move_to_a_window_that_does_not_do_its_part(
    computer: Computer, root: Path, rom_number: str, code: str, pretends: list[object]
) -> None:
    computer.start()
    other = computer.page.context.new_page()
    other.goto(computer.server.url + "guest/")
    other.evaluate(PRETENDER, [*pretends, rom_number])
    computer.page.evaluate("window.open = () => null")
    computer.page.get_by_role("button", name="7. 켜 둔").click()
    computer.page.get_by_role("button", name="반쯤 치기").click()
    computer.page.get_by_role("button", name="받는 창 열기").click()
    expect(computer.lesson.locator(".guest__task--done")).to_have_count(2)
    computer.lesson.get_by_role("button", name="옮기기", exact=True).click()
    expect_failure(computer, root, code)
    if code == "move-lost":
        computer.failure.get_by_role("button", name="다시 켜기").click()
        expect(computer.status).to_contain_text("켜졌어요", timeout=60_000)
    computer.type("메아리 여기", "\n여기\n")


def fingerprint(data: bytes) -> str:
    """FNV-1a with 32 bits, as the worker computes it."""
    value = 0x811C9DC5
    for byte in data:
        value = ((value ^ byte) * 0x01000193) % 2**32
    return f"{value:08x}"
