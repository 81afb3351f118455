"""What MkDocs would read for ever: `build` checks the book before, `serve` shows it at once."""

from __future__ import annotations

from handbook.book.config.read_settings import read_settings
from handbook.book.project import Project
from handbook.core.errors import CouldNotRun


def refuse_endless(project: Project) -> None:
    """Raise CouldNotRun, naming the place, for settings that stand for too much, for folders that
    lead back to themselves, and for a pipe or device among the files.
    """
    settings = read_settings(project)
    for uri in sorted({*settings.published, *settings.hidden}):
        file = project.root / settings.docs / uri
        if file.exists() and not file.is_file():
            path = f"{settings.docs}/{uri}"
            raise CouldNotRun(
                "일반 파일이 아니라서 읽지 못해요.", path, "글 파일로 바꾸거나 지우세요."
            )
