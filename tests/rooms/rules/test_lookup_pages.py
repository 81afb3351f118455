"""A page that is there to look things up in need not have every part of a chapter."""

from __future__ import annotations

from sample_book import Find

VM = "docs/basics/vm.md"
WAYS = "docs/_data/ways.yml"
QUESTIONS = """\
---
title: 자주 묻는 질문
description: 규칙의 보기를 시험하는 아주 작은 책의 셋째 쪽이고, 답을 찾아보는 쪽이라 퀴즈가 없어요.
level: 1
requires: []
reviewed: 2026-11-29
lookup: true
---

# 자주 묻는 질문 { #questions }
"""
OPENING = "\n궁금한 것을 찾아요.\n"
QUESTION = "\n## 느린가요 { #slow }\n\n일마다 달라요.\n"


def found(find: Find, rule: str, files: dict[str, str]) -> list[str]:
    return [d.message for d in find(files) if d.rule == rule]


def test_only_the_opening_must_be_there(find: Find) -> None:
    assert found(find, "STR005", {VM: QUESTIONS + OPENING + QUESTION}) == []
    assert found(find, "STR005", {VM: QUESTIONS + QUESTION}) == [
        "이 장에는 여는 글이 없어요. 제목 바로 다음에 절이 시작돼요."
    ]
    chapter = QUESTIONS.replace("lookup: true\n", "") + OPENING + QUESTION
    assert "이 장에는 그림이 없어요." in found(find, "STR005", {VM: chapter})


def test_the_front_matter_says_true_or_nothing(find: Find) -> None:
    assert found(find, "STR001", {VM: QUESTIONS + OPENING}) == []
    told = found(find, "STR001", {VM: QUESTIONS.replace("true", "false") + OPENING})
    assert len(told) == 1


def test_no_way_leads_through_it(find: Find) -> None:
    way = "- id: taste\n  name: 맛보기\n  want: 먼저 알고 싶어요.\n"
    way += "  pages: [basics/hypervisor.md, basics/vm.md]\n"
    told = found(find, "STR032", {VM: QUESTIONS + OPENING, WAYS: way})
    assert told == ["'basics/vm.md' 페이지는 책의 차례(nav)에 있는 장이 아니에요."]
