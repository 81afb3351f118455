"""Which project a command works on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from handbook.core.errors import CouldNotRun

CONFIG_NAME = "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class Project:
    """`root` holds `config_file`; the pages are below root/docs."""

    root: Path
    config_file: Path


def find_project(start: Path, config_file: Path | None = None) -> Project:
    """Return the project of `config_file`, or of `start` or the nearest folder above it.

    Raises CouldNotRun when there is no mkdocs.yml.
    """
    if config_file is not None:
        if not _is_file(config_file):
            raise CouldNotRun(
                "설정 파일이 없어요.", str(config_file), "--config-file 값을 확인하세요."
            )
        return Project(config_file.resolve().parent, config_file.resolve())
    folder = start.resolve()
    for candidate in (folder, *folder.parents):
        if (candidate / CONFIG_NAME).is_file():
            return Project(candidate, candidate / CONFIG_NAME)
    raise CouldNotRun(f"{CONFIG_NAME} 파일이 없어요.", str(folder), "저장소 폴더로 옮겨 가세요.")


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name that is too long
        return False
