"""Which words of a text the index keeps."""

from __future__ import annotations

import pytest

from handbook.site.search.words import Splitter, letters

NAMES = ("가상 머신", "virtual machine", "하이퍼브이", "게스트 운영 체제", "VM")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("컨테이너를 지우면", ["컨테이너", "지우"]),
        ("볼륨에서는 남아요.", ["볼륨", "남아"]),
        ("프로그램이라서 실행하면", ["프로그램", "실행"]),
        ("설치했는데, 설치되지", ["설치", "설치"]),
        ("페이지와 패키지", ["페이지", "패키지"]),
        ("가상 머신을 켜요", ["가상 머신", "켜요"]),
        ("가상머신을 켜요", ["가상머신", "켜요"]),
        ("게스트 운영체제의 커널", ["게스트 운영체제", "커널"]),
        ("이 가상. 머신을", ["가상", "머신"]),
        ("하이퍼브이는", ["하이퍼브이"]),
        ("링은 둘", ["링은", "둘"]),
        ("VERR_SVM_DISABLED 오류", ["verr svm disabled", "오류"]),
        ("ＶＭ을", ["vm"]),
        ("", []),
    ],
)
def test_particles_come_off_and_names_stay_together(text: str, words: list[str]) -> None:
    assert list(Splitter(NAMES).words(text)) == words


def test_letters_are_what_is_left_without_marks_and_spaces() -> None:
    assert letters("Docker Desktop 4.0(가상 머신)") == "dockerdesktop40가상머신"
