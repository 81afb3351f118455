"""Damage to the Korean."""

from __future__ import annotations

from mutations.damage import Operators

OPERATORS: Operators = {}
