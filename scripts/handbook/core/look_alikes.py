"""What two names differ in that look the same on a screen."""

from __future__ import annotations

import re
import unicodedata

TURNING = "".join(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
"""The characters that have the text after them run in a direction (Unicode, UAX #9)."""

INVISIBLE = {
    "\u200b": "폭 없는 공백",
    "\u200c": "폭 없는 비연결자",
    "\u200d": "폭 없는 연결자",
    "\u2060": "낱말 잇개",
    "\ufeff": "바이트 순서 표시(BOM)",
    "\u00ad": "부드러운 붙임표",
    "\u200e": "글의 방향 표시",
    "\u200f": "글의 방향 표시",
    "\u061c": "글의 방향 표시",
    **dict.fromkeys(TURNING, "글의 방향 표시"),
}
"""The characters that take no room, and what each is called."""

SPACES = {
    "\u00a0": "줄 바꿈 없는 공백",
    "\u202f": "줄 바꿈 없는 좁은 공백",
    "\u3000": "전각 공백",
    "\u2007": "숫자 폭 공백",
    **dict.fromkeys((chr(code) for code in range(0x2000, 0x200B)), "폭이 다른 공백"),
    "\u205f": "폭이 다른 공백",
}
"""The spaces that are not the one of the keyboard, and what each is called."""

_ALPHABETS = {"CYRILLIC": "키릴 글자", "GREEK": "그리스 글자"}
# The letters of two other alphabets that are drawn like Latin ones (Unicode's confusables.txt).
_LATIN = str.maketrans(
    "аеорсухіјѕԁһԛԝАВЕКМНОРСТХІЈЅυοινΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aeopcyxijsdhqwABEKMHOPCTXIJSuoivABEZHIKMNOPTYX",
)
_INVISIBLE = re.compile(f"[{''.join(INVISIBLE)}]")
_SPACES = re.compile(r"\s+")
_HYPHENS = re.compile("[\u2010-\u2015\u2212]")


def difference(one: str, other: str) -> str:
    """Say in Korean in what two names differ that look alike; empty where anyone sees it."""
    if one == other or _drawn(one) != _drawn(other):
        return ""
    told = [part for part in _parts(one, other) if part]
    return f"눈에는 같아 보이지만 {', '.join(told)}." if told else ""


def _drawn(text: str) -> str:
    """Return what is seen of a text."""
    plain = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text)).translate(_LATIN)
    return _SPACES.sub(" ", _HYPHENS.sub("-", plain)).strip()


def _parts(one: str, other: str) -> list[str]:
    return [
        _form(one, other),
        _hidden(one, other),
        _spaces(one, other),
        _width(one, other),
        _alphabet(one, other),
        "붙임표의 종류가 달라요" if _HYPHENS.findall(one) != _HYPHENS.findall(other) else "",
    ]


def _form(one: str, other: str) -> str:
    composed = [unicodedata.is_normalized("NFC", text) for text in (one, other)]
    if composed[0] == composed[1]:
        return ""
    if composed[1]:
        return "앞은 자모로 풀린 글자(NFD)이고 뒤는 모은 글자(NFC)예요"
    return "앞은 모은 글자(NFC)이고 뒤는 자모로 풀린 글자(NFD)예요"


def _hidden(one: str, other: str) -> str:
    for name, text, rest in (("앞", one, other), ("뒤", other, one)):
        found = _INVISIBLE.search(text)
        if found is not None and not _INVISIBLE.search(rest):
            return f"{name}에는 보이지 않는 글자({INVISIBLE[found[0]]})가 있어요"
    return ""


def _spaces(one: str, other: str) -> str:
    gaps, others = _SPACES.findall(one), _SPACES.findall(other)
    if gaps == others:
        return ""
    if any(set(gap) - {" "} for gap in (*gaps, *others)):
        return "빈칸의 종류가 달라요"
    return f"빈칸의 수가 달라요(앞 {one.count(' ')}칸, 뒤 {other.count(' ')}칸)"


def _width(one: str, other: str) -> str:
    for name, text, rest in (("앞", one, other), ("뒤", other, one)):
        wide = next((c for c in text if unicodedata.east_asian_width(c) == "F"), "")
        if wide and wide not in rest:
            return f"{name}의 '{wide}' 글자는 전각이에요"
    return ""


def _alphabet(one: str, other: str) -> str:
    for name, text, rest in (("앞", one, other), ("뒤", other, one)):
        for character in text:
            alphabet = _ALPHABETS.get(unicodedata.name(character, "").split(" ")[0])
            if alphabet and character not in rest:
                return f"{name}의 '{character}' 글자는 {alphabet}예요"
    return ""
