"""Particles (조사) and endings: which may follow a noun, and which form a noun asks for.

The list is the word class of 한글 맞춤법 제41항 (written together with the noun before them), with
the forms of 이다, and of 하다, 되다 and 시키다 that make a verb of a noun (가상화해요).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from handbook.korean.sounds import Ending, endings

PAIRS: Mapping[str, str] = MappingProxyType(
    {
        "은": "는",
        "이": "가",
        "을": "를",
        "과": "와",
        "아": "야",
        "이에요": "예요",
        "이었어요": "였어요",
        "이다": "다",
        "이라": "라",
        "이라고": "라고",
        "이라는": "라는",
        "이라도": "라도",
        "이라면": "라면",
        "이라서": "라서",
        "이란": "란",
        "이랑": "랑",
        "이나": "나",
        "이며": "며",
        "이면": "면",
        "이고": "고",
        "이지만": "지만",
        "이든": "든",
        "으로": "로",
        "으로는": "로는",
        "으로도": "로도",
        "으로만": "로만",
        "으로서": "로서",
        "으로써": "로써",
        "으로부터": "로부터",
    }
)
"""Particles with two forms: after a consonant, and after a vowel."""

# Others may follow these: 에서+만+은, 까지+의, 으로+부터.
_INNER = (
    "들|쯤|당|씩|끼리|에서부터|에게서|에서|에게|에다가|에|으로부터|로부터|으로서|로서|으로써|로써"
    "|으로|로|한테서|한테|께서|께|이랑|랑|과|와|하고|보다|처럼|같이|만큼|대로|마다|부터|까지|조차"
    "|마저|밖에|치고|뿐|만|이나|나|이라도|라도"
)
_LAST = (
    "은커녕|는커녕|커녕|은|는|이|가|을|를|도|의|엔|에선|에겐|한텐|까진|부턴|보단|으론|론|이란|란"
    "|이든지|든지|이든|든|이야말로|야말로|이야|야|이여|여|아|이요|요"
)
_PAST = "다|다고|다는|다면|던|고|고요|지만|으며|으면|으니|는데|는지|을|을까요|기|어요|어도|습니다"
# 이다. Its 이 may go after a vowel, but not before endings that begin other words (자, 니, 던).
_BE = (
    "이?(?:다|고요?|며|면서?|지만|거나|므로|란|든가|에요|예요"
    "|라(?:고(?:는|도|만|요)?|는|는데|서|도|면|든지|든가|기보다는?|며)?)"
    "|이(?:자|니|니까|지|지요|죠|던|네요|군요|냐|냐는|냐고|기도|기에|기는|기만|어서|어야|어도)"
    f"|여(?:서|야|도)|예요|인(?:데|데도|데요|지|지는|지도|지를|지가|가|가요|만큼)?"
    "|일(?:까|까요|지|지도|지라도|수록|뿐)?|임(?:을|은|이|에도)?|입니(?:다|까)"
    f"|(?:이었|였)(?:{_PAST})"
)
_STEM = (
    "다|는|는데|는지|고|며|면|면서|지|지는|지도|지만|기|기가|기는|기도|기만|기에|기로|기까지|던"
    "|도록|려|려고|려면|러|거나|므로|자|자마자|니|니까|게|게끔|나요|네요|느라|느냐"
)
_DO = (
    f"(?:하|되|시키)(?:{_STEM})|(?:하여|되어|시켜|해|돼)(?:서|도|야|야만|야지|요|지|진|졌어요|져요)?"
    "|하세요|해(?:줘요|주는|줄|두고|두면|둬요|보면|봐요|버려요)"
    f"|(?:했|하였|됐|되었|시켰)(?:{_PAST})"
    "|(?:한|된|시킨)(?:다|다고|다는|다면|지|데)?|(?:할|될|시킬)(?:까|까요|지|지도|수록|게요|때)?"
    "|(?:함|됨|시킴)(?:으로써|으로|을|은|이|에)?|(?:합|됩|시킵)니(?:다|까)"
)

WORD_END = r"(?!\w)(?![-.][0-9A-Za-z])"
"""Regular expression for a place where a word is over; `kvm.ko` and `KVM-based` go on."""

WORD_REST = (
    rf"(?:(?:{_INNER}){{1,3}}(?:{_LAST}|{_BE})?(?!\w)|(?:{_LAST}|{_BE}|{_DO})(?!\w)|{WORD_END})"
)
"""Regular expression for what may stand between a noun and the end of its word."""


def choose(word: str, pair: str) -> str | None:
    """Return the form of `pair` (은/는 in either order) that `word` asks for.

    None where the reading of `word` is unsure: digits read two ways, unknown abbreviations.
    Raises ValueError for a pair that is not in PAIRS.
    """
    first, _, second = pair.partition("/")
    consonant, vowel = (first, second) if PAIRS.get(first) == second else (second, first)
    if PAIRS.get(consonant) != vowel:
        raise ValueError(f"not a pair of particles: {pair}")
    rieul = vowel if consonant.startswith("으로") else consonant
    forms = {Ending.CONSONANT: consonant, Ending.RIEUL: rieul, Ending.VOWEL: vowel}
    chosen = {forms[ending] for ending in endings(word)}
    return chosen.pop() if len(chosen) == 1 else None
