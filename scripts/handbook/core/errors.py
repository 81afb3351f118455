"""Why a command could not run at all (exit code 2), as opposed to a finding (exit code 1)."""

from __future__ import annotations


class CouldNotRun(Exception):
    """A problem that stops the whole command.

    `message` says what is wrong, `where` names the place (a path, or path:line:column), and
    `hint` says the way out; all in Korean, each without a line break.
    """

    def __init__(self, message: str, where: str = "", hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        self.hint = hint

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        way_out = f" 고치기: {self.hint}" if self.hint else ""
        return f"{place}{self.message}{way_out}"
