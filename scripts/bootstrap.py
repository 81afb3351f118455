"""Sets up what a command needs and hands over to the `handbook` package.

Standard library only: it runs on a bare machine. Standard output is left to the command; set-up
speaks on standard error.
"""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

from browsers import SHELL, find_browser, has_shell_package, is_shell
from child import INTERRUPTED, run

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
SITE_LOCK = "requirements.lock"
TEST_LOCK = "requirements-test.lock"
DIAGRAM_LOCK = "requirements-diagrams.lock"
TEST_COMMANDS = ("test", "lint")
# Commands whose modules are for this repository alone, and are not in the package.
REPOSITORY_COMMANDS = {"bench": "tools.bench", "cards": "tools.share_cards"}
COULD_NOT_RUN = 2
GUEST_TOOLS = {"nasm": "nasm", "gcc": "gcc", "qemu-system-i386": "qemu-system-x86"}
# What the `needs` of a console block may name: a command, or a header of C.
CONSOLE_TOOLS = {
    "busybox": "busybox-static",
    "gcc": "gcc",
    "nasm": "nasm",
    "ps": "procps",
    "qemu-img": "qemu-utils",
    "qemu-system-x86_64": "qemu-system-x86",
    "runc": "runc",
    "stdio.h": "libc6-dev",
    "strace": "strace",
    "umoci": "umoci",
    "unshare": "util-linux",
}
HEADERS = Path("/usr/include")


class SetUpError(Exception):
    """Why the environment could not be made; the text says the way out."""


def say(text: str) -> None:
    """Print one line of progress on standard error, whatever encoding the console has."""
    encoding = sys.stderr.encoding or "utf-8"
    print(text.encode(encoding, "replace").decode(encoding), file=sys.stderr, flush=True)


def venv_python() -> Path:
    """Return the path of the environment's Python (it may not exist yet)."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def may_apt() -> bool:
    """Tell whether missing Debian packages may be installed without asking."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt_install(*packages: str) -> bool:
    """Install Debian packages and return whether that worked."""
    child = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    commands = (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages],
    )
    return all(subprocess.call(c, env=child, stdout=sys.stderr) == 0 for c in commands)


def ensure_venv_module() -> None:
    """Make sure that `python -m venv` can bring pip along (a stock Debian cannot)."""
    probe = [sys.executable, "-c", "import venv, ensurepip"]
    if subprocess.call(probe, stderr=subprocess.DEVNULL) == 0:
        return
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if may_apt():
        say(f"파이썬 venv 모듈이 없어서 {package} 패키지를 설치해요.")
        if apt_install(package):
            return
    raise SetUpError(
        "파이썬 venv 모듈이 없어요. 다음 명령을 실행한 뒤 다시 시작하세요: "
        f"sudo apt-get install {package}"
    )


def works(python: Path) -> bool:
    """Tell whether `python` starts and has pip (a moved or half-made environment does not)."""
    probe = [str(python), "-c", "import pip"]
    try:
        return python.exists() and subprocess.call(probe, stderr=subprocess.DEVNULL) == 0
    except OSError:  # made for another machine, or no program any more
        return False


def make_venv() -> None:
    """Create .venv unless a working one is there. Raises SetUpError."""
    if works(venv_python()):
        return
    ensure_venv_module()
    say("처음이라 .venv 폴더에 환경을 만들어요. 몇 분 걸릴 수 있어요.")
    shutil.rmtree(VENV, ignore_errors=True)
    if subprocess.call([sys.executable, "-m", "venv", str(VENV)], stdout=sys.stderr) != 0:
        shutil.rmtree(VENV, ignore_errors=True)
        raise SetUpError(
            "가상 환경을 만들지 못했어요. 저장소 폴더에 쓸 수 있는지, "
            "디스크에 자리가 있는지 확인하세요."
        )


def fingerprint(lock: str) -> str:
    """Return a hash of a lock file and of the Python that installs it."""
    return hashlib.sha256(sys.version.encode() + (ROOT / lock).read_bytes()).hexdigest()


def _receipt(lock: str) -> Path:
    return VENV / f"{lock}.done"


def installed(lock: str) -> bool:
    """Tell whether exactly this lock is installed already."""
    receipt = _receipt(lock)
    return receipt.exists() and receipt.read_text(encoding="ascii") == fingerprint(lock)


def pip_install(lock: str) -> bool:
    """Install a lock file by its hashes; return whether that worked."""
    command = [str(venv_python()), "-m", "pip", "install", "--quiet", "--no-deps"]
    command += ["--disable-pip-version-check", "--require-hashes", "--only-binary", ":all:"]
    if subprocess.call([*command, "-r", str(ROOT / lock)], stdout=sys.stderr) != 0:
        return False
    _receipt(lock).write_text(fingerprint(lock), encoding="ascii")
    return True


def install(lock: str, what: str) -> None:
    """Install a lock file unless it is in place. Raises SetUpError when pip fails."""
    if installed(lock):
        return
    say(f"{what} 설치하는 중이에요.")
    if not pip_install(lock):
        raise SetUpError(
            f"{what} 설치하지 못했어요. 인터넷 연결을 확인하고 같은 명령을 다시 실행하세요. "
            "까닭은 바로 위에 적혀 있어요."
        )


def install_diagrams() -> None:
    """Install the diagram engine where it has a wheel; elsewhere the browser draws."""
    if installed(DIAGRAM_LOCK):
        return
    say("그림을 그리는 merman 패키지를 설치하는 중이에요.")
    if not pip_install(DIAGRAM_LOCK):
        say(
            f"이 컴퓨터({platform.system()} {platform.machine()})에는 merman 패키지를 설치할 수 "
            "없어요. serve 명령에서는 브라우저가 그림을 그리고, build 명령은 쓸 수 없어요."
        )


def has_korean_font() -> bool:
    """Tell whether Hangul can be drawn; only Linux machines come without."""
    if not sys.platform.startswith("linux"):
        return True
    lister = shutil.which("fc-list")
    if lister is None:
        return False
    return bool(subprocess.run([lister, ":lang=ko"], capture_output=True, check=False).stdout)


def ensure_test_tools() -> None:
    """Find or install a browser, a Korean font and npm (for the library that one test serves).

    Raises SetUpError with the command to type.
    """
    browser = find_browser(venv_python())
    if not is_shell(browser) and has_shell_package() and may_apt():
        say(f"테스트에 쓸 {SHELL} 패키지를 설치해요. 창이 없어서 테스트가 일찍 끝나요.")
        browser = SHELL if apt_install(SHELL) else browser
    wanted = [] if browser else ["chromium"]
    if not has_korean_font():
        wanted += ["fontconfig", "fonts-noto-cjk"]
    if shutil.which("npm") is None:
        wanted.append("npm")
    if not wanted:
        return
    if may_apt():
        say(f"테스트에 쓸 {', '.join(wanted)} 패키지를 설치해요.")
        if apt_install(*wanted):
            return
    elif wanted == ["chromium"]:
        say("테스트에 쓸 크로미엄을 내려받아요.")
        if subprocess.call([venv_python(), "-m", "playwright", "install", "chromium"]) == 0:
            return
    raise SetUpError(
        f"테스트에 필요한 것이 없어요: {', '.join(wanted)}. 다음 명령을 실행한 뒤 다시 시작하세요: "
        f"sudo apt-get install {' '.join(wanted)}"
    )


def ensure_guest_tools() -> None:
    """Find or install what builds and runs the guest; where that cannot be, name what is missing.

    Its tests (`-m guest`) are skipped with the same names then, and all others run.
    """
    _ensure(GUEST_TOOLS, "게스트를 빌드하고 켜는 데 쓸", "게스트 테스트는 건너뛰어요")


def ensure_console_tools() -> None:
    """The same for what the commands of the book need that the tests type (`-m console`)."""
    _ensure(CONSOLE_TOOLS, "책의 명령을 돌리는 데 쓸", "그것을 쓰는 콘솔 블록은 건너뛰어요")


def _ensure(tools: dict[str, str], purpose: str, otherwise: str) -> None:
    wanted = [package for tool, package in tools.items() if not is_here(tool)]
    if not wanted:
        return
    names = ", ".join(wanted)
    if may_apt():
        say(f"{purpose} {names} 패키지를 설치해요.")
        if apt_install(*wanted):
            return
    say(
        f"{names} 패키지가 없어서 {otherwise}. 데비안에서는 다음 명령으로 설치해요: "
        f"sudo apt-get install {' '.join(wanted)}"
    )


def is_here(tool: str) -> bool:
    """Tell whether a command can be found, or a header of C where compilers look first."""
    return (HEADERS / tool).exists() if tool.endswith(".h") else shutil.which(tool) is not None


def set_up(command: str) -> None:
    """Bring the environment to where `command` can run. Raises SetUpError."""
    make_venv()
    install(SITE_LOCK, "사이트 도구를")
    install_diagrams()
    if command in TEST_COMMANDS:
        install(TEST_LOCK, "테스트 도구를")
    if command == "test":
        ensure_test_tools()
        ensure_guest_tools()
        ensure_console_tools()


def child_environment(command: str) -> dict[str, str]:
    """Return the environment of the command: the working tree is what runs, in UTF-8."""
    child = dict(os.environ)
    paths = [str(ROOT / "scripts"), child.get("PYTHONPATH", "")]
    child["PYTHONPATH"] = os.pathsep.join(path for path in paths if path)
    child.setdefault("PYTHONUTF8", "1")
    if command != "test":
        # A folder with files such as yaml.py in it may be where the command was started.
        child["PYTHONSAFEPATH"] = "1"
    child.setdefault("NO_MKDOCS_2_WARNING", "1")
    if command == "test":
        # Tests start hundreds of processes: each would compile all its modules anew.
        child.pop("PYTHONDONTWRITEBYTECODE", None)
    browser = find_browser(venv_python()) if command == "test" else None
    if browser:
        child["HANDBOOK_CHROMIUM"] = browser
    return child


def main(arguments: list[str]) -> int:
    """Set up, run the command in the environment, and return its exit code."""
    command = arguments[0] if arguments else "--help"
    try:
        set_up(command)
    except KeyboardInterrupt:
        return INTERRUPTED
    except SetUpError as error:
        say(str(error))
        return COULD_NOT_RUN
    module, given = ("handbook", arguments)
    if command in REPOSITORY_COMMANDS:
        module, given = (REPOSITORY_COMMANDS[command], arguments[1:])
    call = [str(venv_python()), "-m", module, *given]
    return run(call, child_environment(command), ends_by_interrupt=command == "serve")
