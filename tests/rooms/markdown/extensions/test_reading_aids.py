"""What extensions add for a reader's eye and ear: lines that stay whole, names, English, marks."""

from __future__ import annotations

import re

import markdown
import pytest

_FOLDER = "handbook.markdown.extensions"


def html(text: str, *names: str) -> str:
    """`text` as HTML, made with these extensions of the book."""
    return markdown.markdown(
        text, extensions=["tables", "fenced_code", *(f"{_FOLDER}.{name}" for name in names)]
    )


def kept(text: str) -> list[str]:
    """The pieces of `text` that stay on one line, as a reader sees them."""
    found = re.findall(
        r'<(?:span|code) class="nobr">((?:(?!</span>).)*)', html(text, "line_breaks")
    )
    return [re.sub(r"<[^>]+>", "", piece) for piece in found]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("커널(kernel)이에요.", [")이에요"]),
        ("70%를 넘어요.", ["%를"]),
        ("Hyper-V는 x86-64와 SR-IOV를 써요.", ["Hyper-V는", "x86-64와", "SR-IOV를"]),
        ("타입 1 하이퍼바이저와 링 0", ["타입 1", "링 0"]),
        ("2026-11-23에 봤어요.", ["2026-11-23"]),
        ("`../basics/machine.md`처럼", ["../basics/machine.md처럼"]),
        ("**구조체**(structure)예요", [")예요"]),
        ("**VM**이라고", ["VM이라고"]),
        ("BSD 3-Clause와 virt-manager의 창", ["3-Clause와", "virt-manager의"]),
        ("**기능 켜기/끄기** 창", ["켜기/끄기"]),
        ("'-어지다'와 '~으로'", ["-어지다", "'와", "~으로"]),
        ("`debian-12.15.0-amd64-netinst.iso`", ["debian-12.15.0-amd64-netinst.iso"]),
        ("`docker.io/library/postcard-shop:1.0`", ["postcard-shop:1.0"]),
        ("`docker run --memory 256m`", ["--memory"]),
        ("`new chapter <폴더>/<이름>`", ["&lt;폴더&gt;", "&lt;이름&gt;"]),
        ("그냥 하는 말이에요.", []),
        ("https://a-b.example/c-d", []),
    ],
)
def test_a_particle_and_a_name_stay_on_their_line(text: str, pieces: list[str]) -> None:
    assert kept(text) == pieces


def test_the_words_themselves_stay_as_they_were() -> None:
    text = "커널(kernel)이에요. `docker run --memory 256m`으로 & 70%를 **VM**이 써요."
    shown = re.sub(r"<[^>]+>", "", html(text, "line_breaks", "english_phrases"))
    assert shown == text.replace("`", "").replace("**", "").replace("&", "&amp;")


def test_a_long_path_breaks_at_its_slashes() -> None:
    shown = html("`scripts/handbook/site/serve.py`에도 `cat /etc/hosts`", "line_breaks")
    assert "<code>scripts/<wbr />handbook/<wbr />site/<wbr />serve.py</code>에도</span>" in shown
    assert "<code>cat /etc/hosts</code>" in shown


def test_code_in_a_fence_is_left_alone() -> None:
    assert "nobr" not in html("```\ndocker run --rm x-y\n```\n", "line_breaks")


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("가상 머신(virtual machine, VM)이에요.", ["virtual machine"]),
        ("trap-and-emulate는 방법이에요.", ["trap-and-emulate"]),
        ("CPU와 VM, Hyper-V와 VMware Workstation", []),
        ("`guest operating system`", []),
        ("하나는 hypervisor예요.", []),
    ],
)
def test_phrases_are_english_and_names_are_not(text: str, phrases: list[str]) -> None:
    assert re.findall('<span lang="en">([^<]+)</span>', html(text, "english_phrases")) == phrases


def test_the_sign_of_a_heading_is_named_after_it() -> None:
    text = markdown.markdown(
        "## 처음 `코드`\n",
        extensions=["toc", f"{_FOLDER}.heading_links"],
        extension_configs={"toc": {"permalink": True}},
    )
    assert """aria-label="'처음 코드' 절의 주소\"""" in text


def test_columns_of_numbers_are_aligned_and_others_are_not() -> None:
    table = (
        "| 일 | 값 | 폭 | 날 |\n| --- | --- | --- | --- |\n"
        "| 가 | 36.1밀리초 | 0.9와 2.1 | 2026-11-23 |\n"
        "| 나 | 약 10,556 | 3.5와 4.1 | 2026-11-24 |\n"
    )
    rows = re.findall(r"<tr>(.*?)</tr>", html(table, "aligned_columns"), re.DOTALL)
    for row in rows:
        cells = re.findall(r"<t[hd]([^>]*)>", row)
        assert ["align-right" in cell for cell in cells] == [False, True, True, False]


def test_what_carets_point_at_is_marked_however_wide_its_letters_are() -> None:
    fence = "```\na.md:1:6: X 틀렸어요.\n  가상 머신은 <b>\n       ^^^^\n  고치기: 고쳐요.\n```\n"
    shown = html(fence, "carets")
    assert "  가상 <mark>머신</mark>은 &lt;b&gt;\n  고치기" in shown
    assert "^" not in shown
