"""What `new chapter` puts on a page: its parts, each with a line that says what to write there."""

from __future__ import annotations

import re
from string import Template

DESCRIPTION = (
    "이 장이 답할 물음을 이 자리에 한두 문장으로 적어요. "
    "검색 결과에 그대로 나오니 50자에서 160자 사이로 맞춰요."
)
PAGE = Template("""\
---
title: $front_title
description: $description
level: 1
requires: []
reviewed: $today
---

# $title { #$name }

장을 여는 물음을 적어요. 독자가 눌러서 고를 짐작을 아래에 둘 이상 적어요.

- [?] 짐작할 만한 답을 적어요.
- [?] 다른 짐작을 적어요.

이야기는 두 문장에서 네 문장이에요. 인물과 숫자는 글쓰기 지침에 있는 것을 써요.
$sources

## 그림에서 볼 것 { #picture }

그림을 먼저 보이고 설명을 이어요. 상자와 선을 이 장에 맞게 바꿔요.

```mermaid
block
%% id: $figure
%% caption: 그림에서 무엇을 볼지 세 문장까지 적어요.
columns 1
  app["프로그램"]
  kernel["OS 커널"]
  hw["하드웨어"]
  class app app
  class kernel host
  class hw hardware
```

## 처음 물음의 답 { #answer }

<!-- guess -->

장을 연 물음에 답해요.

## 핵심 정리 { #summary }

- 이 장에서 기억할 것을 적어요.
- 한 줄에 하나씩 적어요.
- 세 줄에서 다섯 줄이에요.

## 퀴즈 { #quiz }
$quizzes""")
OPENING = Template("""\
---
title: $front_title
description: 무엇을 배우고, 다 읽으면 무엇을 할 수 있는지 한두 문장으로 적어요.
hide:
  - toc
---

# $title { #part-$folder }

이 부분이 앞 부분에서 무엇을 이어받아 어디까지 가는지 적어요.

읽고 나면 답할 수 있는 물음을 아래에 적어요.

- 한 줄에 물음 하나를 적어요.
- 두 개에서 네 개가 알맞아요.

{{ part }}
""")
"""The first page of a part: docs/parts/<folder>.md."""
SOURCES = Template("""
사실을 말하는 문장에는 출처를 달아요 [@$source]. 이 표시는 보기이니 진짜 출처로 바꿔요.
""")
QUIZ = Template("""
### $number. 물음의 이름 { #quiz-$number }

실제로 있는 오해 하나를 겨눠서 물어요. 조건을 다 적어 정답이 하나이게 해요.

- [x] 맞는 보기를 적어요.

    맞은 까닭을 적고 본문의 절로 이어요. ([그림에서 볼 것](#picture))

- [ ] 정말 그렇게 믿는 사람이 있는 틀린 보기를 적어요.

    틀린 까닭을 적고, 그 말이 맞는 다른 자리를 알려 줘요. ([그림에서 볼 것](#picture))
""")

_GUIDE = re.compile(r"^(?!#|```).*요\..*$", re.MULTILINE)
_BLANK = re.compile(r"\\\$[a-z_]+")


def guide_lines() -> re.Pattern[str]:
    """Return what matches a whole line that is still as `new chapter` left it, without margins."""
    templates = (
        f"description: {DESCRIPTION}",
        OPENING.template,
        PAGE.template,
        SOURCES.template,
        QUIZ.template,
    )
    lines = {match[0].strip() for text in templates for match in _GUIDE.finditer(text)}
    return re.compile("|".join(_BLANK.sub(r"\\S+", re.escape(line)) for line in sorted(lines)))
