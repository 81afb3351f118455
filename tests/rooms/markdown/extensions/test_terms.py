"""Which mentions become links, and which never do."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rooms.markdown.extensions.conftest import Convert

PARTICLES = """
는 가 를 의 에 로 와 도 만 에서
에서는 까지 부터 보다 처럼 라는 예요
""".split()


def linked(html: str) -> list[str]:
    return re.findall(r'class="term"[^>]*data-term="([^"]+)"', html)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(particle=st.sampled_from(PARTICLES))
def test_a_particle_stays_outside_the_link_and_hides_nothing(
    convert: Convert, particle: str
) -> None:
    assert f">하이퍼바이저</a>{particle} " in convert(f"하이퍼바이저{particle} 여기 있어요.")


@pytest.mark.parametrize(
    "text",
    [
        "`하이퍼바이저`",
        "[하이퍼바이저](x.md)",
        "글 <a href='x.html'>하이퍼바이저</a> 글",
        "글 <A HREF='x.html'>앞 **하이퍼바이저** 뒤</A> 글",
        "글 <a href='x.html'>하이퍼바이저 `앞`</a> 글",
        "## 하이퍼바이저 { #h }",
        "    하이퍼바이저는 코드예요.",
        "반가상화와 전가상화는 긴 말이에요.",
        "가상 기계는 찾을 때만 써요.",
    ],
)
def test_what_is_no_mention_is_no_link(convert: Convert, text: str) -> None:
    assert linked(convert(text)) == []


def test_a_term_behind_a_raw_link_is_a_link_of_its_own(convert: Convert) -> None:
    html = convert("<a href='x.html'>하이퍼바이저</a> 말고 하이퍼바이저예요. <a href='y.html'>끝")
    assert linked(html) == ["hypervisor"]
    assert "<a href='x.html'>하이퍼바이저</a> 말고 <a" in html
    assert linked(convert("<a href='x.html'>닫지 않았어요.\n\n하이퍼바이저예요.")) == ["hypervisor"]


def test_only_the_first_mention_is_a_link_and_its_meaning_stands_once(convert: Convert) -> None:
    html = convert("VM은 하나예요.\n\n가상머신은 둘이에요. VM도요.")
    assert linked(html) == ["virtual-machine"]
    assert html.count("컴퓨터처럼 움직이는") == 1


def test_a_page_does_not_link_the_term_that_it_explains(convert: Convert) -> None:
    assert linked(convert("하이퍼바이저는 VM을 만들어요.", "basics/hypervisor.md")) == [
        "virtual-machine"
    ]


def test_text_from_the_data_is_never_markup(convert: Convert) -> None:
    html = convert("하이퍼바이저예요. [@popek1974]")
    assert "&lt;실제&gt;" in html
    assert "&lt;more&gt;" in html
    assert "<more>" not in html


def test_an_unknown_source_is_shown_and_logged(
    convert: Convert, caplog: pytest.LogCaptureFixture
) -> None:
    assert "citation-unknown" in convert("말이에요 [@nobody1999].")
    assert "nobody1999" in caplog.text
