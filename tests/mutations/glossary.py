"""Damage to the glossary, and to the spellings that it decides."""

from __future__ import annotations

from mutations.damage import Operators, in_glossary, in_prose

OPERATORS: Operators = {
    "a key of a term": ("GLO001", in_glossary(r"^  (?P<x>en): ", "english")),
    "a spelling": (
        "GLO003",
        in_prose(r"(?<![가-힣A-Za-z])(?P<x>가상 머신)(?=[은이을의])", "가상머신"),
    ),
    "a related term": ("GLO004", in_glossary(r"^  see: \[(?P<x>[\w-]+)", "no-such-term")),
    "the source of a term": ("GLO004", in_glossary(r"^  sources: \[(?P<x>[\w-]+)", "no-such-one")),
}
