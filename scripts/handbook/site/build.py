"""`build`: check → strict MkDocs build → finish → checks of the built pages → publish."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from handbook.book.project import Project
from handbook.core.child import run_child
from handbook.core.crash import signals_held
from handbook.core.errors import CouldNotRun
from handbook.core.revisions import last_commit_time
from handbook.core.system_words import reason_of, way_out
from handbook.diagrams import engine
from handbook.site import emulator
from handbook.site.environment import addresses_from
from handbook.site.publish import finish, refuse_other_folder, replace_folder


def build(project: Project, site_dir: Path, with_guest: bool = False) -> int:
    """Build the whole site into `site_dir`, which changes only if everything succeeds.

    Returns 0, or 1 when MkDocs or a check of the built pages found something.
    Raises CouldNotRun when the diagrams cannot be drawn, an address of the environment is none, the
    folder cannot be written, or the emulator of the guest is not there and the site may not go
    without it (`with_guest`).
    """
    if not engine.available():
        raise CouldNotRun(
            "이 컴퓨터에는 그림을 그리는 merman이 없어서 사이트를 펴낼 수 없어요.",
            hint="serve 명령으로 보거나, 풀 리퀘스트를 보내 자동 빌드에 맡기세요.",
        )
    has_emulator = emulator.is_installed(project.root)
    if with_guest and not has_emulator:
        raise CouldNotRun(
            "페이지 안에서 컴퓨터를 켜는 v86 패키지가 없어서 펴낼 수 없어요.",
            emulator.FOLDER,
            emulator.WAY_OUT,
        )
    site_url = addresses_from(os.environ).site_url
    refuse_other_folder(site_dir)
    with _workshop(site_dir) as workshop:
        site = Path(workshop) / "site"
        if _mkdocs_build(project, site) != 0:
            print(
                "MkDocs가 사이트를 빌드하다가 멈췄어요. 바로 위의 WARNING이나 ERROR 줄을 고치세요."
            )
            return 1
        faults = finish(project.root, site, site_url)
        for fault in faults:
            print(f"빌드한 사이트: {fault}")
        if faults:
            print(f"빌드한 페이지에서 {len(faults)}가지를 찾았어요.")
            return 1
        replace_folder(site, site_dir)
    print(f"사이트를 빌드했어요: {site_dir}")
    if not has_emulator:
        print(f"페이지 안의 컴퓨터는 기록으로만 보여요. 켜려면 {emulator.WAY_OUT}")
    return 0


def _workshop(site_dir: Path) -> tempfile.TemporaryDirectory[str]:
    """Return a folder beside `site_dir` that is gone afterwards. Raises CouldNotRun."""
    try:
        site_dir.parent.mkdir(parents=True, exist_ok=True)
        with signals_held():  # between the folder and its end nobody would clear it up
            return tempfile.TemporaryDirectory(dir=site_dir.parent, prefix=".new-site-")
    except OSError as error:
        raise CouldNotRun(
            f"사이트를 둘 폴더를 만들지 못했어요({reason_of(error)}).",
            str(site_dir),
            way_out(error, "쓸 수 있는 폴더를 --site-dir로 고르세요."),
        ) from None


def _mkdocs_build(project: Project, site: Path) -> int:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    command += ["--config-file", str(project.config_file), "--site-dir", str(site)]
    environment = dict(os.environ)
    when = last_commit_time(project.root)
    if when is not None:
        # The same sources give the same bytes, whatever day it is.
        environment.setdefault("SOURCE_DATE_EPOCH", str(when))
    return run_child(command, project.root, environment)
