"""What is said where the book cannot be read as its settings ask."""

from __future__ import annotations

from collections.abc import Sequence

from handbook.book.config.extensions import offered_extensions
from handbook.book.config.settings import Settings
from handbook.book.project import Project
from handbook.core.errors import CouldNotRun
from handbook.core.likeness import names_like

_UNDO = "바로 전에 고친 설정을 되돌려 보세요."


def unknown_extension(settings: Settings, project: Project) -> CouldNotRun:
    """Return that the book asks for a Markdown extension which is not there, with the one that was
    meant: without it most of what would be found is none.
    """
    name = settings.left_out[0]
    known = offered_extensions()
    place = next((str(w.location) for w in settings.words if w.target == name), "")
    return CouldNotRun(
        f"'{name}' Markdown 확장이 없거나 켜지지 않아서 책을 읽을 수 없어요.",
        place or project.config_file.relative_to(project.root).as_posix(),
        _asked(names_like(name, known - {name}).names),
    )


def wrong_setting(settings: Settings, project: Project) -> CouldNotRun:
    """Return which setting of the book is left out, and where it stands if that is known."""
    slip = next((option for option in settings.misspelt_options if option.stops), None)
    if slip is not None:
        return CouldNotRun(slip.message, str(slip.location), _asked(slip.meant))
    place = project.config_file.relative_to(project.root).as_posix()
    return CouldNotRun(settings.notices[0], place, _UNDO)


def _asked(meant: Sequence[str]) -> str:
    """Return the question whether one of the names is meant, and what to do if none is."""
    names = ", ".join(f"'{name}'" for name in meant)
    return f"혹시 {names} 말인가요? 아니면 {_UNDO}" if names else _UNDO
