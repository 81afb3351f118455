"""From an author's text to a model with places."""

from __future__ import annotations

import pytest

from handbook.diagrams import engine
from handbook.diagrams.analyse import DiagramReport, analyse
from handbook.diagrams.kinds.flow.model import Flow
from handbook.diagrams.kinds.sequence.model import Message, Note, Sequence
from handbook.diagrams.kinds.stack.model import PathKind, Stack
from handbook.diagrams.kinds.table import kind_of
from handbook.diagrams.metadata import read_metadata
from handbook.diagrams.places import DiagramError, Place
from rooms.diagrams.samples import ALL, CHOICE, SYSTEM_CALL, TYPE_2

pytestmark = pytest.mark.skipif(not engine.available(), reason="no merman on this machine")


def stack_of(source: str) -> Stack:
    report = analyse(source)
    assert isinstance(report.model, Stack), report.error
    return report.model


def error_of(source: str) -> DiagramError:
    report = analyse(source)
    assert report.error is not None
    assert report.model is None
    return report.error


def test_a_stack_knows_its_rows_roles_and_marks() -> None:
    stack = stack_of(TYPE_2)
    assert [[box.id for box in row] for row in stack.rows] == [
        ["happ", "gapp"],
        ["vbox", "guest"],
        ["host", "vmm"],
        ["hw"],
    ]
    assert stack.box("vmm").role == "hypervisor"
    assert stack.box("hw").span == 2
    mark = stack.box("guest").mark
    assert mark is not None
    assert mark.text == "비루트 링 0"
    assert stack.box("host").label.flat == "호스트 OS 커널 Windows"


def test_solid_and_dashed_arrows_are_told_apart_in_every_spelling() -> None:
    arrows = [
        "a --> b",
        'a -- "글 -.-> 글" --> b',
        "a -.-> b",
        'a -. "글" .-> b',
        'a-."글".->b',
        "a---->b",
    ]
    source = 'block\ncolumns 1\n a["가"]\n b["나"]\n' + "".join(f" {arrow}\n" for arrow in arrows)
    cpu, io = PathKind.CPU, PathKind.IO
    assert [edge.kind for edge in stack_of(source).edges] == [cpu, cpu, io, io, io, cpu]


def test_edges_of_a_kind_join_into_paths() -> None:
    stack = stack_of(TYPE_2)
    assert [[(e.start, e.end) for e in path] for path in stack.paths(PathKind.IO)] == [
        [("guest", "vbox"), ("vbox", "host"), ("host", "hw")]
    ]
    assert [[(e.start, e.end) for e in path] for path in stack.paths(PathKind.CPU)] == [
        [("guest", "hw")]
    ]


def test_places_point_at_the_text_itself() -> None:
    lines = TYPE_2.splitlines()
    for words in analyse(TYPE_2).texts:
        line = lines[words.place.line - 1]
        assert line[words.place.column - 1 : words.place.end_column - 1] == words.text
    edge = stack_of(TYPE_2).edges[1]
    assert lines[edge.place.line - 1].strip() == 'guest -. "디스크 쓰기" .-> vbox'


def test_classes_for_boxes_that_are_not_there_are_kept_for_the_rules() -> None:
    source = 'block\ncolumns 1\n a["가"]\n class a,b guest\n class a fancy\n %% mark c: 링 0\n'
    stack = stack_of(source)
    assert [(use.name, use.known) for use in stack.box("a").classes] == [
        ("guest", True),
        ("fancy", False),
    ]
    assert [(use.target, use.target_place) for use in stack.stray_classes] == [
        ("b", Place(4, 10, 4, 11))
    ]
    assert [mark.target for mark in stack.stray_marks] == ["c"]


def test_styling_in_the_text_is_reported() -> None:
    source = 'block\ncolumns 1\n a["가"]\n style a fill:#fff\n classDef x fill:#000\n'
    assert [place.line for place in stack_of(source).styling] == [4, 5]


@pytest.mark.parametrize(
    ("body", "line", "words"),
    [
        (' a["가"]\n b["나"]:2\n', 3, "1칸만 채워서"),
        (' a["가"] b["나"]\n a["다"]\n', 4, "두 번"),
        (' root["가"]\n', 3, "Mermaid가 쓰는 이름"),
        (' a["가"]\n a --> zz\n', 4, "앞에서 만들지 않은"),
        (" a b\n", 3, "이름이 없거나"),
        (' a["가"]\n block:x:2\n b["나"]\n end\n', 4, "block을 넣지 않아요"),
        (' a(("가"))\n', 3, "모양"),
        (' a["가"] b["나"]\n a ==> b\n', 4, "쓰지 않는 화살표예요: ==>"),
        (' a["가"] b["나"]\n a --> a\n', 4, "자기 자신"),
        (' a["가"] b["나"]\n a <--> b\n', 4, "쓰지 않는 화살표예요"),
    ],
)
def test_what_mermaid_takes_and_the_book_cannot_draw_is_an_error(
    body: str, line: int, words: str
) -> None:
    error = error_of("block\ncolumns 2\n" + body)
    assert error.place.line == line
    assert words in error.message
    assert error.hint


def test_a_sequence_keeps_its_steps_in_order() -> None:
    model = analyse(SYSTEM_CALL).model
    assert isinstance(model, Sequence)
    assert [one.label.text for one in model.participants] == ["프로그램", "CPU", "커널"]
    kinds = [step.over if isinstance(step, Note) else step.reply for step in model.steps]
    assert kinds == [False, ("C",), False, False, ("A", "K"), True, True]
    first = model.steps[0]
    assert isinstance(first, Message)
    assert first.label.place == Place(9, 8, 9, 18)


@pytest.mark.parametrize(
    ("step", "words"),
    [
        ("loop 되풀이\nA->>B: 가\nend", "주고받는 줄과 쪽지만"),
        ("autonumber\nA->>B: 가", "주고받는 줄과 쪽지만"),
        ("A-xB: 가", "'-x' 화살표는"),
        ("Note right of A: 가", "위에만"),
    ],
)
def test_other_sequence_parts_are_errors(step: str, words: str) -> None:
    error = error_of(f"sequenceDiagram\nparticipant A\nparticipant B\n{step}\n")
    assert words in error.message


def test_a_flowchart_knows_shapes_groups_and_dashes() -> None:
    model = analyse(CHOICE).model
    assert isinstance(model, Flow)
    assert {node.id: (node.shape, node.role) for node in model.nodes} == {
        "q": ("box", ""),
        "k": ("choice", ""),
        "vm": ("box", "guest"),
        "ct": ("round", "container"),
    }
    assert [(link.dashed, link.label.text if link.label else "") for link in model.links] == [
        (False, ""),
        (False, "예"),
        (True, "아니요"),
    ]
    assert [(group.label.text, group.members) for group in model.groups] == [
        ("호스트", ("vm", "ct"))
    ]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('a["가"] ==> b["나"]', "쓰지 않는 화살표예요: ==>"),
        ('a[("가")] --> b["나"]', "모양의 상자"),
        ('a --> b["나"]', "이름이 없거나"),
    ],
)
def test_other_flowchart_parts_are_errors(line: str, words: str) -> None:
    error = error_of(f"flowchart TD\n{line}\n")
    assert words in error.message
    assert error.place.line == 2


def test_other_kinds_of_diagram_are_errors() -> None:
    assert "이 책이 그릴 수 있는 그림이 아니에요" in error_of('pie\n "가": 3\n').message


def test_metadata_joins_captions_and_keeps_places() -> None:
    metadata = read_metadata(TYPE_2)
    assert metadata.id is not None
    assert metadata.id.text == "type-2-stack"
    assert metadata.id.place == Place(2, 8, 2, 20)
    assert metadata.caption.startswith("소희의 노트북이에요.")
    assert metadata.caption.endswith("(실선). 디스크 쓰기는 VirtualBox와 Windows를 거쳐요(점선).")
    assert [mark.target for mark in metadata.marks] == ["guest"]


def test_metadata_reads_both_spellings_of_the_title_and_keeps_repetitions_apart() -> None:
    commented = read_metadata("block\n%% accTitle: 계층\n%% accTitle: 또\n%% id: a\n%% id: b\n")
    assert commented.title is not None
    assert commented.title.text == "계층"
    assert [words.text for words in commented.repeated] == ["또", "b"]
    plain = read_metadata(SYSTEM_CALL)
    assert plain.title is not None
    assert plain.description is not None
    assert plain.title.text == "시스템 호출"


def test_other_comments_are_just_comments() -> None:
    metadata = read_metadata("block\n%% 여기서 caption: 을 말해요\n%% mark: 링 0\n%%\n")
    assert (metadata.captions, metadata.marks, metadata.id) == ((), (), None)


@pytest.mark.parametrize("source", ALL.values(), ids=ALL)
def test_every_sample_is_read(source: str) -> None:
    report: DiagramReport = analyse(source)
    assert report.error is None
    assert report.model is not None
    assert kind_of(report.model).name in {"stack", "sequence", "flow"}


def filled(*rows: str, columns: str = "columns 2\n") -> list[tuple[int, str]]:
    """The line of each row that is not as wide as the stack, and the words about it."""
    report = analyse("block\n%% id: rows\n" + columns + "".join(f"  {row}\n" for row in rows))
    if report.error is not None:
        return [(report.error.place.line, report.error.message + report.error.hint)]
    assert isinstance(report.model, Stack)
    return [(line.place.line, line.message + line.hint) for line in report.model.misfilled]


@pytest.mark.parametrize(
    ("rows", "line", "words"),
    [
        # The hardware would stand beside the kernel.
        (('a["하나"] b["둘"]', 'k["커널"]', 'hw["하드웨어"]'), 5, 'k["…"]:2'),
        (('a["하나"] b["둘"]', 'hw["하드웨어"]'), 5, "1칸만"),
        # The box that has no room is not the one to mend.
        (('a["하나"]', 'hw["하드웨어"]:2'), 4, "'space'"),
        (('a["하나"] b["둘"]', "space", 'hw["하드웨어"]:2'), 5, "'space'"),
        (('a["하나"] b["둘"] c["셋"] d["넷"]',), 4, "columns 4"),
    ],
)
def test_a_line_of_boxes_that_does_not_fill_its_row_is_named(
    rows: tuple[str, ...], line: int, words: str
) -> None:
    found = filled(*rows)
    assert found[0][0] == line
    assert words in found[0][1]


def test_boxes_on_several_lines_need_columns() -> None:
    ((line, words),) = filled('a["하나"] b["둘"]', 'c["셋"] d["넷"]', columns="")
    assert line == 4 and "columns 2" in words
    assert filled('a["하나"] b["둘"]', columns="") == []


def test_spaces_and_words_like_space_are_counted_as_what_they_are() -> None:
    assert filled('a["space 상자"] space', "space:2", "%% space", 'hw["하드웨어"]:2') == []
    assert filled('spaced["둘"] space', 'hw["하드웨어"]:2', "spaced --> hw") == []
