"""The report on prose reads the bodies of chapters, and says what is outside the aims."""

from __future__ import annotations

import re
from pathlib import Path

from handbook.report.rhythm import report
from sample_book import read_book

CHAPTER = """\
---
title: 커널
description: 커널은 몇 개일까요? 프로그램 둘이 커널 하나를 어떻게 나눠 쓰는지 \
그림으로 답하는 짧은 장이에요.
level: 1
requires: []
reviewed: 2026-11-23
---

# 커널 { #kernel }

커널은 하나예요.

- [?] 하나 골라 두세요.

| 표는 | 세지 않아요. |
| --- | --- |
| 하나예요. | 둘이에요. |

## 핵심 정리 { #summary }

- 그런데 프로그램은 둘이라서 커널이 차례를 정해 주고 프로그램은 그 차례를 기다려야만 해요.

## 퀴즈 { #quiz }

### 1. 몇 개인가요 { #quiz-1 }

퀴즈는 세지 않아요.

- [x] 하나예요.

    하나예요. ([정리](#summary))
"""


def line_of(chapter: str, folder: Path) -> str:
    lines = report(read_book(folder, {"docs/basics/vm.md": chapter})).splitlines()
    return next(line for line in lines if line.startswith("basics/vm.md: "))


def test_only_the_body_of_a_chapter_is_read(tmp_path: Path) -> None:
    assert line_of(CHAPTER, tmp_path) == (
        "basics/vm.md: 2문장, 평균 7.0어절, 편차 5.0어절, 이음말 50%, 뒤집는 말 50.0%, 예요 50%,"
        " 이름 앞 보통 0번 (예요 목표 16% 이하)"
    )


def test_a_figure_outside_the_aims_is_told(tmp_path: Path) -> None:
    turn = "그런데 프로그램은 둘이라서 커널이 차례를 정해 주고 프로그램은"
    plain = CHAPTER.replace(turn, "보통 프로그램은")
    _, _, missed = line_of(plain, tmp_path).partition(" (")
    assert missed == (
        "편차 목표 4.0어절 이상, 이음말 목표 12% 이상, 뒤집는 말 목표 1.5% 이상,"
        " 예요 목표 16% 이하, 이름 앞 보통 목표 0번 이하)"
    )


def test_the_last_line_is_of_all_chapters_and_other_pages_have_none(tmp_path: Path) -> None:
    lines = report(read_book(tmp_path, {"docs/basics/vm.md": CHAPTER})).splitlines()
    counts = [int(re.search(r": (\d+)문장", line)[1]) for line in lines]  # type: ignore[index]
    assert counts[-1] == sum(counts[:-1])
    assert lines[-1].startswith("모두: ")
    assert not any(line.startswith(("index.md", "reference/")) for line in lines)
