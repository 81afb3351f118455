"""The rules about Korean: where they look, where they do not, and that their repairs hold."""

from __future__ import annotations

from pathlib import Path
from unicodedata import normalize

import pytest

from handbook.cli import fix
from handbook.core.diagnostics import Diagnostic
from sample_book import Find, make_book, project_of

PAGE = "docs/basics/vm.md"


def korean(found: list[Diagnostic]) -> list[tuple[str, int, int]]:
    """Rule, line and column of each finding about Korean."""
    return [(d.rule, d.location.line, d.location.column) for d in found if d.rule.startswith("KOR")]


def on(find: Find, text: str) -> list[tuple[str, int, int]]:
    return korean(find({PAGE: f"# 가상 머신 {{ #vm }}\n\n{text}\n"}))


@pytest.mark.parametrize(
    ("text", "rule", "line", "column"),
    [
        ("[타입 2](type-2.md)은 켜요.", "KOR002", 3, 18),
        ("앞줄이에요\n**하이퍼바이저**(hypervisor)은 켜요.", "KOR002", 4, 23),
        ("- 항목\n\n    VM가 켜져요.", "KOR002", 5, 7),
        ("| 가 | 나 |\n| --- | --- |\n| CPU을 써요 | 둘 |", "KOR002", 5, 6),
        ('!!! note "이름"\n\n    하나가 켜집니다.', "KOR003", 5, 9),
        ("앞말이에요. 게스트를 켠다(실선).", "KOR003", 3, 13),
        ("> 인용\n\n보여지는 글", "KOR004", 5, 1),
        ("*그래서* 보여지는 말은 커요.", "KOR004", 3, 7),
        ("보여진다는 말을 들었어요.", "KOR004", 3, 1),
        ("디스크 **40 GB**를 줘요.", "KOR005", 3, 7),
        ("하나와 둘。", "KOR006", 3, 6),
        ("켰어요 [@popek1974] .", "KOR006", 3, 17),
        ("켰어요.껐어요.", "KOR006", 3, 4),
        ("하이퍼바이저에 의한 일이에요.", "KOR008", 3, 7),
        ("켰어요 — 껐어요.", "KOR009", 3, 5),
        ("켰어요 ✅", "KOR009", 3, 5),
        ("할께요.", "KOR010", 3, 2),
        ("그런 뜻이예요.", "KOR010", 3, 4),
        ("켜야 되요.", "KOR010", 3, 4),
        ("끄면 안되요.", "KOR010", 3, 4),
        ("끄면 안돼서 켜요.", "KOR010", 3, 4),
        ("그것은 보통 프로그램이 켜요.", "KOR011", 3, 5),
        ("그 보통의 커널이 켜요.", "KOR011", 3, 3),
        ("느리다고 알기 쉬워요.", "KOR012", 3, 4),
        ("커널이에요. 하나예요. 그래서 둘이 아니라 하나인 거예요.", "KOR013", 3, 14),
        ("**컨테이너**를을 지워요.", "KOR018", 3, 9),
        ("`uname`은는 짧아요.", "KOR018", 3, 8),
        ("[타입 2](type-2.md)를을 켜요.", "KOR018", 3, 18),
        ("- 읽는것은 커널이에요.", "KOR019", 3, 3),
        ("켰어요.. 껐어요.", "KOR006", 3, 4),
        ("켰어요..껐어요.", "KOR006", 3, 4),
        ("켰어요 [@popek1974]..", "KOR006", 3, 17),
        ("하나,, 둘이에요.", "KOR006", 3, 3),
        ("켰나요??", "KOR006", 3, 4),
        ("파일이 파일이 있어요.", "KOR018", 3, 5),
        ("여기 호스트의\n호스트의 글이에요.", "KOR018", 4, 1),
        ("**VM은 VM은** 켜져요.", "KOR018", 3, 7),
        ("ISA 마다 달라요.", "KOR019", 3, 5),
        ("**VM** 은 켜져요.", "KOR019", 3, 8),
        ("`uname` 은 짧아요.", "KOR019", 3, 9),
        ("VM\n을 켜요.", "KOR019", 4, 1),
        ("아무 글자 를 봐요.", "KOR019", 3, 7),
    ],
)
def test_a_fault_is_found_where_it_stands(
    find: Find, text: str, rule: str, line: int, column: int
) -> None:
    assert on(find, text) == [(rule, line, column)]


@pytest.mark.parametrize(
    "text",
    [
        "`커널는 20 GB 되어지는 글` ``4 GB``",
        "보여지다는 쓰지 않아요. 되어지다 대신 되다를 써요. *보여지는* 글도, 되요라고 적지 않아요.",
        "쓰여지다라는 말과 되요, 할께요 같은 말을 피해요. 몇일 표기는 틀려요. _사용되어지는_ 말.",
        "```text\n커널는 켜진다! 20 GB…\n```",
        "<!-- 커널는 켜진다! -->",
        "> 하이퍼바이저은 켜진다! 보여진다.",
        "문서는 '커널는 보여진다!'라고 적었어요.",
        '그 책은 "하이퍼바이저에 의해 켜집니다."라고 적었어요.',
        "`uname`는 짧아요. [@popek1974]은 없어요.",
        "[글](https://example.com/커널는)을 봐요.",
        "dom0는 dom0은 EL2가 EL2이 링 0은 링 0는 타입 1로 타입 1으로 가요.",
        "- 명사형 목록\n- 이 목록은 끝난다.\n- [ ] 보기는 틀린다.",
        "| 가 | 나 |\n| --- | --- |\n| 켠다. | 끈다. |\n| 가·나 | 가/나 → 다 |",
        "바다. 한번 켜 봐요. 세대가 바뀌어요. 3 대 1이에요. 타입 1 번호예요.",
        "리눅스 2.6.20부터 있어요. 1,024바이트예요. 12:30에 봐요. 3.5배예요.",
        "보통은 켜요. 켜는 것이 보통이에요. 보통 한 시간이 걸려요. '보통 프로그램'은 모호해요.",
        "느린 줄 알기 쉬워요. 에뮬레이터로 알기 쉬워요. 알기 쉽게 적어요.",
        "커널이에요. 하나예요.\n\n둘이에요. 셋이에요. 켜요. 넷이에요. 넷이 아니에요. 다섯이에요.",
        "- 하나예요.\n- 둘이에요.\n- 셋이에요.",
        "Yahoo!가 아니에요. a != b 예요. 팩토리얼 5!을 몰라요.",
        "가상 머신, 하이퍼바이저, 게스트 OS, 호스트 OS, 커널, 프로세스, 드라이버, 펌웨어, 디스크,"
        " 메모리, 네트워크 카드, 장치 드라이버, 시스템 호출, 사용자 모드, 커널 모드를 배워요.",
        "이 일은 이루어지고 알려지고 만들어져요.",
        "VM.\n\nVM\n\n1. 하나\n\n*강조*와 2 * 3",
        "`커널은는 읽는것은` '볼륨은는'이라고 적었어요. 읽는것은이라고 적지 않아요. *커널은는* 글",
        "이것은 그것이 아무것도 아니에요. 차이가 나요. 무언가가 있어요.",
        "`a..` '하나..' \"하나,,\" 가..힣을 1..10에서 봐요. `cd` ..은 위의 폴더예요.",
        "서로 서로 깊이 깊이 하나하나 조금씩 조금씩 누가 누가 봐요. `파일이 파일이`",
        "파일이 파일에 있어요. 파일이, 파일이 있어요. 마음대로 마음대로 해요.",
        "`VM 은` 'VM 은' 이 만 번째 VM 이 도는 데 두 시간, 금 은 한 냥, 더 보다 보면 마다해요.",
    ],
)
def test_what_is_no_running_text_or_no_fault_is_left_alone(find: Find, text: str) -> None:
    assert on(find, text) == []


def test_pages_for_contributors_show_mistakes_on_purpose(find: Find) -> None:
    assert korean(find({"docs/contributing/a.md": "# 가 { #a }\n\n커널는 보여진다! 4 GB\n"})) == []


def test_captions_and_descriptions_are_read(find: Find) -> None:
    page = (
        "---\ntitle: 가상 머신\ndescription: 게스트은 하나예요.\n---\n\n# 가상 머신 { #vm }\n\n"
        '```mermaid\nblock\n%% id: one\n%% caption: VM는 상자예요.\n  a["가"]\n```\n'
    )
    assert korean(find({PAGE: page})) == [("KOR002", 11, 15)]


def test_the_glossary_is_read(find: Find) -> None:
    entry = '- id: kernel\n  ko: 커널\n  en: kernel\n  short: "VM는 4 GB예요!"\n'
    found = korean(find({"docs/_data/glossary.yml": entry}))
    assert found == [("KOR002", 4, 13), ("KOR005", 4, 15), ("KOR009", 4, 21)]


def test_a_decomposed_word_is_found_at_its_letters_and_not_in_addresses(find: Find) -> None:
    word = normalize("NFD", "한글")
    assert on(find, f"앞 {word} 뒤") == [("KOR001", 3, 3)]
    assert on(find, f"앞 `{word}` <https://example.com/{word}>") == []


BROKEN = """# 가상 머신 { #vm }

하이퍼바이저은 VM를 켭니다. 게스트이 실행되어집니다. 메모리는 4 GB，디스크는 세개예요 .
갯수가 다 되요. **게스트**(guest)은 시스템 호출으로 부탁해요.그다음을 보세요:

호스트에서에서 하이퍼바이저를을 켜는것은 필요할때 할수 있어요.

하이퍼바이저 을 켜요..그래서 VM 는 VM을 VM을 봐요,, 끝이에요.
"""
REPAIRED = """# 가상 머신 { #vm }

하이퍼바이저는 VM을 켭니다. 게스트이 실행돼요. 메모리는 4GB, 디스크는 세 개예요.
개수가 다 돼요. **게스트**(guest)는 시스템 호출로 부탁해요. 그다음을 보세요.

호스트에서 하이퍼바이저를 켜는 것은 필요할 때 할 수 있어요.

하이퍼바이저를 켜요. 그래서 VM은 VM을 봐요, 끝이에요.
"""


def test_repairs_hold_and_a_second_run_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call = "- id: call\n  ko: 시스템 호출\n  en: system call\n  short: 부탁하는 길이에요.\n"
    glossary = call + "- id: vmm\n  ko: 하이퍼바이저\n  en: hypervisor\n  short: 나눠 줘요.\n"
    project = project_of(make_book(tmp_path, {PAGE: BROKEN, "docs/_data/glossary.yml": glossary}))
    fix.fix(project)
    assert (project.root / PAGE).read_text(encoding="utf-8") == REPAIRED
    capsys.readouterr()
    fix.fix(project)
    assert capsys.readouterr().out == "고칠 것이 없어요.\n"
