"""The lines that say something of a diagram: none of them is passed over in silence."""

from __future__ import annotations

import pytest

from sample_book import Find, read_book

VM = "docs/basics/vm.md"
DIAGRAM = """# 가상 머신 {{ #vm }}

```mermaid
block
%% id: stack
%% caption: 게스트의 명령어가 하드웨어까지 가요.
columns 1
  guest["게스트 OS 커널"]
  hv["하이퍼바이저"]
  hw["하드웨어"]
  class guest guest
  class hv hypervisor
  class hw hardware
  guest --> hv
  hv --> hw
{line}
%% step hv->hw: 하이퍼바이저가 장치에 시켜요.
```
"""


def found(find: Find, line: str) -> list[tuple[str, int, str]]:
    everything = find({VM: DIAGRAM.format(line=line)})
    return [(d.rule, d.location.line, d.hint) for d in everything if d.rule.startswith("DIA")]


@pytest.mark.parametrize(
    ("line", "form"),
    [
        ("%% step: guest->hv 하이퍼바이저가 넘겨받아요.", "%% step 시작->끝: 한 문장"),
        ("%% step guest->hv 하이퍼바이저가 넘겨받아요.", "%% step 시작->끝: 한 문장"),
        ("%% step guest: 하이퍼바이저가 넘겨받아요.", "%% step 시작->끝: 한 문장"),
        ("%% step guest→hv: 하이퍼바이저가 넘겨받아요.", "%% step 시작->끝: 한 문장"),
        ("%% step1 guest->hv: 하이퍼바이저가 넘겨받아요.", "%% step 시작->끝: 한 문장"),
        ("%% step guest->hv\uff1a 하이퍼바이저가 넘겨받아요.", "%% step 시작->끝: 한 문장"),
        ("%% step guest->hv:", "%% step 시작->끝: 한 문장"),
        ("%%mark: 링 0", "%% mark 상자: 이름표"),
        ("%% caption guest: 한 문장이에요.", "%% caption: 한 문장"),
    ],
)
def test_a_line_of_another_shape_is_told_with_its_form(find: Find, line: str, form: str) -> None:
    assert found(find, line) == [("DIA009", 16, f"{form} 꼴로 적으세요.")]


@pytest.mark.parametrize("arrow", ["guest->hv", "guest -> hv", "guest ->hv"])
def test_blanks_round_an_arrow_are_nothing(
    find: Find, arrow: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    line = f"%% step {arrow}: 하이퍼바이저가 넘겨받아요."
    assert found(find, line) == []
    site = read_book(tmp_path_factory.mktemp("steps"), {VM: DIAGRAM.format(line=line)})
    (diagram,) = site.documents["basics/vm.md"].diagrams
    steps = diagram.report.metadata.steps
    assert [(step.start, step.end) for step in steps] == [("guest", "hv"), ("hv", "hw")]


@pytest.mark.parametrize(
    "line", ["%% 걸음은 아래에 적어요.", "%% stepwise drawing", "%% TODO later"]
)
def test_a_remark_is_a_remark(find: Find, line: str) -> None:
    step = "%% step guest->hv: 하이퍼바이저가 넘겨받아요."
    assert found(find, f"{line}\n{step}") == []


def test_a_switch_names_the_figure_that_is_nearly_the_one_it_asks_for(find: Find) -> None:
    other = DIAGRAM.split("\n\n", 1)[1].replace("id: stack", "id: other")
    first = DIAGRAM.format(line="%% variant: 하나")
    text = first + "\n" + other.format(line="%% variant stakc: 둘")
    (hint,) = [d.hint for d in find({VM: text}) if d.rule == "DIA031" and "바로" in d.message]
    assert hint.startswith("혹시 'stack' 그림인가요?")
