"""Facts are read from the HTML that the extensions promise to emit."""

from __future__ import annotations

from handbook.markdown.html import read_rendered

HTML = """
<h1 id="vm">가상 머신</h1>
<p><a class="term" href="../../reference/glossary/#term-kvm" data-term="kvm">KVM</a>은
<b>커</b>널이에요<sup class="citation" data-generated=""><a
href="#source-1" id="cite-1-1">[1]</a></sup>.</p>
<pre><code>숨은 코드</code></pre>
<div class="quiz" data-kind="one" data-question="quiz-1"><p>하나 고르기</p><ol>
<li class="quiz__option" data-answer="x"><details><summary>맞는 <code>보기</code></summary>
<div class="quiz__answer"><p><strong>맞아요.</strong> <a href="#vm">길</a></p></div></details></li>
<li class="quiz__option" data-answer=""><details><summary>틀린 보기</summary>
<div class="quiz__answer"><p><strong>아니에요.</strong> </p></div></details></li>
</ol></div>
<ul class="guess"><li>짐작 하나</li><li>짐작 <b>둘</b></li></ul><p class="guess-again"></p>
<ul><li>보통 목록</li></ul>
<figure data-fence="0" id="fig-x"></figure><!-- <figure data-fence="1" id="fig-y"></figure> -->
<img src="a.png" srcset="b.png 1x, c.png 2x"><a name="old"></a>
<template id="term-definitions"><div data-term="kvm">풀이</div></template>
"""


def test_ids_addresses_and_diagrams_are_those_of_the_page() -> None:
    page = read_rendered(HTML)
    assert page.ids == ("vm", "cite-1-1", "fig-x", "old", "term-definitions")
    assert page.fences == (0,)
    assert ("srcset", "c.png") in page.addresses
    assert page.terms == {"kvm"}


def test_a_question_is_its_kind_its_name_and_its_options() -> None:
    quiz, _ = read_rendered(HTML).quizzes
    assert (quiz.kind, quiz.name) == ("one", "quiz-1")
    right, wrong = quiz.options
    assert (right.answer, right.text, right.explained) == ("x", "맞는 보기", True)
    assert right.targets == ["#vm"]
    assert (wrong.answer, wrong.text) == ("", "틀린 보기")
    assert not wrong.explained
    assert wrong.targets == []


def test_a_guess_is_its_choices_and_where_it_is_shown_again() -> None:
    page = read_rendered(HTML)
    assert [option.text for option in page.quizzes[1].options] == ["짐작 하나", "짐작 둘"]
    assert page.recalled == 1


def test_the_text_is_what_a_reader_sees() -> None:
    text = read_rendered(HTML).text
    assert "KVM은 커널이에요[1]." in text
    assert "짐작 둘 보통 목록" in text
    assert "숨은 코드" not in text
    assert "풀이" not in text


def test_broken_html_is_read_as_far_as_it_goes() -> None:
    assert read_rendered("<p id=a <b id='b'> <!-- ").ids
