"""What Python writes of an index, JavaScript reads: words, sections and how often."""

from __future__ import annotations

import json
import random
from itertools import pairwise
from pathlib import Path

import pytest

from asking import Ask, asker
from handbook.site.search.endings import ENDINGS, PARTICLES, SILENT
from handbook.site.search.postings import Shape, postings
from handbook.site.search.words import Splitter, letters

_SEEDS = range(6)


@pytest.fixture(scope="module")
def run(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Ask:
    return asker(root / "docs/assets/js/search", tmp_path_factory.mktemp("search"))


def _book(seed: int) -> tuple[list[dict[int, int]], list[list[int]]]:
    """Words of an invented book: some stand nearly everywhere, some once, some often."""
    chance = random.Random(seed)
    pages = [
        [chance.choice((0, 1, 40, 500, 9000)) for _ in range(chance.randint(1, 9))]
        for _ in range(chance.choice((1, 2, 5, 40, 90)))
    ]
    count = sum(len(page) for page in pages)
    words = []
    for _ in range(60):
        held = chance.sample(range(count), chance.choice((1, count, chance.randint(1, count))))
        words.append({section: chance.choice((1, 1, 2, 7, 300)) for section in sorted(held)})
    return words, pages


@pytest.mark.parametrize("seed", _SEEDS)
def test_postings_are_read_as_they_were_written(run: Ask, seed: int) -> None:
    words, pages = _book(seed)
    written = list(postings(words, Shape(pages)))
    read = run(
        "postings.js",
        "(({ starts, sections, times }) => [[...starts], [...sections], [...times]])"
        f"(m.postings(Uint8Array.from({written}), {len(words)}, {json.dumps(pages)}))",
    )
    starts, sections, times = read
    assert [dict(zip(sections[a:b], times[a:b], strict=True)) for a, b in pairwise(starts)] == words


def test_both_take_off_the_same_ends_and_read_the_same_letters(run: Ask) -> None:
    assert run("endings.js", "m.PARTICLES") == PARTICLES
    assert run("endings.js", "m.ENDINGS") == ENDINGS
    assert set(run("everyday.js", "[...m.SILENT]")) == SILENT
    words = "프로그램이라면 실행했는데 설치되지 링에서 페이지 느려졌어요 남아요".split()
    roots = run("endings.js", f"{json.dumps(words)}.map(word => m.rootOf(word).word)")
    assert roots == list(Splitter([]).words(" ".join(words)))
    text = "Docker Desktop 4.0(가상 머신)은 ＶＭ, \u1100\u1161! ㅋㅋ é"
    assert run("text.js", f"m.flatten({json.dumps(text)}).flat") == letters(text)
