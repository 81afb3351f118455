"""How a figure is followed step by step: the sentences as choices, and one sentence at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from handbook.diagrams.model import Step
from handbook.diagrams.svg import element
from handbook.korean.line_breaks import as_html
from handbook.korean.width import width

_BEFORE = "'다음'을 누르면 한 걸음씩 짚어요."
_NEARLY = 0.8
"""A sentence this much as wide as the widest may still take one more line."""


def step_list(steps: Sequence[Step], name: str) -> str:
    """Write the steps of the figure `name` as choices: the style sheet lights the arrow of the
    chosen one. A phone with scripts shows one sentence at a time, and these when asked.
    """
    group = f"{name}-step"
    choices = [
        element("li", _choice(group, element("span", as_html(step.words.text)))) for step in steps
    ]
    return element(
        "fieldset",
        element("legend", "한 걸음씩 보기"),
        element(
            "label",
            element("input", type="checkbox"),
            element("span", "모든 걸음 보기"),
            class_="steps__all",
            data_search_exclude="",
        ),
        _choice(group, element("span", "모두 보기"), chosen=True),
        element("ol", *choices),
        class_="steps",
    )


def _choice(group: str, words: str, *, chosen: bool = False) -> str:
    button = element("input", type="radio", name=group, checked="" if chosen else None)
    return element("label", button, words)


def stepper(steps: Sequence[Step], title: str) -> str:
    """Write what stands below the drawing of the figure `title` where scripts run: the sentence of
    one step, and buttons to the next and to the one before. Its place is as high as the longest
    sentence needs, so that nothing moves from step to step.
    """
    if not steps:
        return ""
    rooms = (
        element("span", as_html(words), class_="stepper__room", aria_hidden="true")
        for words in _longest([_BEFORE, *(step.words.text for step in steps)])
    )
    return element(
        "div",
        element(
            "div",
            element("p", as_html(_BEFORE), class_="stepper__words", role="status"),
            *rooms,
            class_="stepper__now",
        ),
        _button("back", "이전", title, aria_disabled="true"),
        element("span", f"0 / {len(steps)}", class_="stepper__count"),
        _button("on", "다음", title),
        _button("play", "차례로 보기", title),
        class_="stepper",
        role="group",
        aria_label=f"한 걸음씩 보기: {title}",
        data_generated="",
        data_search_exclude="",
    )


def _longest(sentences: Sequence[str]) -> Iterator[str]:
    most = max(map(width, sentences))
    return (words for words in sentences if width(words) >= _NEARLY * most)


def _button(name: str, words: str, title: str, aria_disabled: str | None = None) -> str:
    return element(
        "button",
        words,
        type="button",
        class_=f"stepper__{name}",
        aria_label=f"{words}: {title}",
        aria_disabled=aria_disabled,
    )
