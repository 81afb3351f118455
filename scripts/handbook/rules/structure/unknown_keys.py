"""Tells what is wrong with keys between plus signs that stay text where an extension reads such."""

from __future__ import annotations

from handbook.core.likeness import names_like
from handbook.markdown.unparsed import Leak
from handbook.rules.suggestions import question


def repair_of_keys(leak: Leak) -> str:
    """Return what to type instead of such keys, or nothing where perhaps no keys are meant."""
    # Tables that only a page with such a sign needs.
    from pymdownx.keymap_db import aliases, keymap  # noqa: PLC0415

    known = frozenset({*keymap, *aliases})
    names = leak.sign.strip("+").split("+")
    unknown = [name for name in names if name not in known]
    if leak.kind == "half_key":
        sure = not unknown and any(len(name) > 1 for name in names)
        return f"앞뒤에 더하기표를 둘씩 두어 ++{'+'.join(names)}++ 꼴로 적으세요." if sure else ""
    near = {name: names_like(name, known).names for name in unknown}
    if unknown and all(near.values()):
        meant = "+".join(near[name][0] if name in near else name for name in names)
        return question([f"++{meant}++"])
    if unknown and len(unknown) < len(names):
        return f"'{unknown[0]}' 키는 pymdownx.keys 확장에 없어요. 다른 이름으로 적으세요."
    return ""
