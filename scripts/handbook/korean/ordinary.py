"""보통 before a noun, where it may be read as 대개 just as well as 일반."""

from __future__ import annotations

import re
from collections.abc import Iterator

_NOUNS = (
    "프로그램|프로세스|OS|운영 체제|커널|컴퓨터|서버|명령어|명령|리눅스|사용자|사람|게스트|호스트"
    "|파일|VM|가상 머신|장치|드라이버|컨테이너|이미지|데이터베이스|브라우저|하드웨어|디스크|계산"
    "|하이퍼바이저|도메인|글|문장|설치"
)
"""What the book speaks of: 보통 before any other noun is left to a reader's judgement."""
_AMBIGUOUS = re.compile(rf"(?<![가-힣])보통 (?P<noun>{_NOUNS})")


def before_nouns(text: str) -> Iterator[re.Match[str]]:
    """Yield each 보통 with the noun behind it, the group `noun`."""
    return _AMBIGUOUS.finditer(text) if "보통 " in text else iter(())
