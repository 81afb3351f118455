"""Facts are read from the HTML that the extensions promise to emit."""

from __future__ import annotations

from handbook.markdown.html import read_rendered

HTML = """
<h1 id="vm">가상 머신</h1>
<p><a class="term" href="../../reference/glossary/#term-kvm" data-term="kvm">KVM</a>은
<b>커</b>널이에요<sup class="citation"><a href="#source-1" id="cite-1-1">[1]</a></sup>.</p>
<pre><code>숨은 코드</code></pre>
<ul class="quiz">
<li class="quiz-option" data-correct="true"><summary>맞는 보기</summary></li>
<li class="quiz-option" data-correct="false"><summary>틀린 보기</summary></li>
</ul>
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


def test_a_quiz_is_its_right_and_wrong_options() -> None:
    (quiz,) = read_rendered(HTML).quizzes
    assert [(option.right, option.explained) for option in quiz] == [(True, False), (False, False)]


def test_the_text_is_what_a_reader_sees() -> None:
    text = read_rendered(HTML).text
    assert "KVM은 커널이에요[1]." in text
    assert "틀린 보기 보통 목록" in text
    assert "숨은 코드" not in text
    assert "풀이" not in text


def test_broken_html_is_read_as_far_as_it_goes() -> None:
    assert read_rendered("<p id=a <b id='b'> <!-- ").ids
