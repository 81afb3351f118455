"""Records what the docker pages show: `python3 -m tools.docker_session.record FOLDER`.

In: `session.txt` (what is typed), the files of `docs/assets/code/postcard-shop*`, `scripts` on
PYTHONPATH, and a Debian host as root with debootstrap, QEMU and mke2fs.
Out: `docs/assets/code/postcard-shop/transcript.txt`.
The engine runs in a QEMU guest that is built in FOLDER, since where the book is made none can run;
nothing is pulled from Docker Hub: the base images are trees that debootstrap makes, served by a
registry in the guest. An hour is soon gone: the guest translates every instruction (TCG).
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
from datetime import UTC, datetime
from pathlib import Path

from tools.docker_session.registry import Image, store

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
CODE = ROOT / "docs/assets/code"
TRANSCRIPT = CODE / "postcard-shop/transcript.txt"
MIRROR = "http://deb.debian.org/debian"
ENGINE = (
    "docker.io,docker-cli,docker-buildx,docker-compose,docker-registry,containerd,runc,"
    "linux-image-cloud-amd64,systemd-sysv,udev,kmod,iproute2,iptables,procps,curl,tmux,"
    "qemu-user,ca-certificates"
)
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"


def main() -> None:
    """Builds the guest in the folder named on the command line and records the session in it."""
    work = Path(sys.argv[1]).resolve()
    work.mkdir(parents=True, exist_ok=True)
    guest = tree(work / "engine", "trixie", ENGINE)
    furnish(guest)
    fill(guest / "var/lib/registry", work)
    disk, out = work / "disk.img", work / "out.img"
    run("mke2fs", "-q", "-F", "-t", "ext4", "-d", str(guest), str(disk), "8G")
    out.write_bytes(bytes(16 << 20))
    boot(guest, disk, out)
    write(out)


def tree(folder: Path, release: str, packages: str, *options: str) -> Path:
    """Returns the folder; in it lie the release and the packages (separated by commas)."""
    if not folder.is_dir():
        wanted = [f"--include={packages}"] if packages else []
        run("debootstrap", "--variant=minbase", *options, *wanted, release, str(folder), MIRROR)
    return folder


def furnish(guest: Path) -> None:
    """Lays into the guest its first program, the session and the user's folders."""
    shutil.copy2(HERE / "init.sh", guest / "init.sh")
    shutil.copy2(HERE / "session.txt", guest / "session.txt")
    if not (guest / "home/sohee").is_dir():
        run("chroot", str(guest), "useradd", "-m", "-s", "/bin/bash", "-G", "docker", "sohee")
    for name in ("postcard-shop", "postcard-shop-db"):
        shutil.copytree(
            CODE / name,
            guest / "home/sohee" / name,
            ignore=shutil.ignore_patterns("transcript.txt"),
            dirs_exist_ok=True,
        )
    (guest / "home/sohee/postcard-shop-db/.env").write_text(
        "POSTGRES_PASSWORD=change-me\n", encoding="utf-8"
    )


def fill(registry: Path, work: Path) -> None:
    """Lays the base images, which cannot be pulled here, into the registry of the guest."""
    shell = {"Cmd": ["bash"], "Env": [f"PATH={PATH}"]}
    debian = [
        Image(tree(work / "debian-amd64", "bookworm", "ca-certificates"), "amd64", shell),
        Image(
            tree(work / "debian-arm64", "bookworm", "", "--foreign", "--arch=arm64"), "arm64", shell
        ),
    ]
    postgres = tree(work / "postgres", "trixie", "postgresql-17")
    shutil.copy2(HERE / "postgres-start", postgres / "usr/local/bin/postgres-start")
    data = "/var/lib/postgresql/data"
    database = {
        "Entrypoint": ["postgres-start"],
        "Env": [f"PATH=/usr/lib/postgresql/17/bin:{PATH}", f"PGDATA={data}"],
        "Volumes": {data: {}},
    }
    shutil.rmtree(registry, ignore_errors=True)
    store(registry, "library/debian", "12", debian)
    store(registry, "library/postgres", "17", [Image(postgres, "amd64", database)])


def boot(guest: Path, disk: Path, out: Path) -> None:
    """Starts the guest with the two disks and waits until it has switched itself off."""
    kernel = next(guest.glob("boot/vmlinuz-*"))
    initrd = next(path for path in guest.glob("boot/initrd.img-*") if path.suffix != ".dpkg-bak")
    run(
        *("qemu-system-x86_64", "-accel", "tcg,thread=multi", "-m", "3072", "-smp", "2"),
        *("-cpu", "qemu64", "-nographic", "-no-reboot"),
        *("-kernel", str(kernel), "-initrd", str(initrd)),
        *(
            "-append",
            "root=/dev/vda rw console=ttyS0 init=/init.sh net.ifnames=0 no_timer_check quiet",
        ),
        *("-drive", f"file={disk},if=virtio,format=raw,cache=unsafe"),
        *("-drive", f"file={out},if=virtio,format=raw"),
        *("-nic", "user,model=virtio-net-pci"),
    )


def write(out: Path) -> None:
    """Writes the parts of the session that lie on the disk, in the session's order."""
    session = (HERE / "session.txt").read_text(encoding="utf-8").split("\n")
    with tarfile.open(out) as archive:
        parts = [
            f"== {name}\n{member.read().decode().strip()}\n"
            for name in (line[3:] for line in session if line.startswith("== "))
            if (member := archive.extractfile(f"transcript/{name}.txt"))
        ]
    day = datetime.now(UTC).date().isoformat()
    TRANSCRIPT.write_text(f"recorded: {day}\n\n" + "\n".join(parts), encoding="utf-8")


def run(*command: str) -> None:
    """Runs a command; ends the recording with its message where it fails."""
    subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
