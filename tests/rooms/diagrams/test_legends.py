"""What the lines of figures mean is said where a reader first meets them."""

from __future__ import annotations

from handbook.diagrams.legends import said_once


def _figure(*items: str) -> str:
    listed = "".join(f"<li>{item}</li>" for item in items)
    return f'<figure class="diagram"><ul class="diagram__legend" x="">{listed}</ul></figure>'


def test_a_line_is_explained_at_the_first_figure_that_has_it() -> None:
    page = _figure("실선") + "<p>글</p>" + _figure("실선", "점선") + _figure("점선")
    assert said_once(page) == (
        _figure("실선") + "<p>글</p>" + _figure("점선") + '<figure class="diagram"></figure>'
    )


def test_figures_behind_one_switch_keep_their_own() -> None:
    both = f'<figure class="switch"><div>{_figure("실선")}{_figure("실선")}</div></figure>'
    assert said_once(both + _figure("실선")) == both + '<figure class="diagram"></figure>'
    assert said_once(_figure("실선") + both).count("<li>") == 1
