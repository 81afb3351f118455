"""Lays out a registry's storage with images made from trees of files, in no engine's help."""

from __future__ import annotations

import gzip
import hashlib
import json
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

UNNEEDED = (
    *("var/cache/apt", "var/lib/apt/lists", "var/log"),
    *("usr/share/doc", "usr/share/man", "usr/share/locale", "usr/share/i18n"),
)
OCI = "application/vnd.oci.image"


@dataclass(frozen=True)
class Image:
    """An image of one layer: a tree, the architecture it is for, and what the engine starts."""

    tree: Path
    architecture: str
    config: Mapping[str, object]


def store(root: Path, repository: str, tag: str, images: Sequence[Image]) -> None:
    """Lays the images into the registry's folder under one name, as an index of platforms."""
    home = root / "docker/registry/v2"
    names = home / "repositories" / repository
    entries = [_image(home, names, image) for image in images]
    index = {"schemaVersion": 2, "mediaType": f"{OCI}.index.v1+json", "manifests": entries}
    digest = _blob(home, json.dumps(index).encode())["digest"]
    revisions = [str(entry["digest"]) for entry in entries] + [str(digest)]
    for revision in revisions:
        _link(names / "_manifests/revisions" / revision.replace(":", "/"), revision)
    _link(names / "_manifests/tags" / tag / "current", str(digest))
    _link(names / "_manifests/tags" / tag / "index" / str(digest).replace(":", "/"), str(digest))


def _image(home: Path, names: Path, image: Image) -> dict[str, object]:
    left_out = [f"--exclude=./{path}/*" for path in UNNEEDED]
    archive = subprocess.run(
        ["tar", "-C", str(image.tree), *left_out, "--sort=name", "-cf", "-", "."],
        check=True,
        capture_output=True,
    ).stdout
    layer = _blob(home, gzip.compress(archive, compresslevel=6, mtime=0))
    config = {
        "architecture": image.architecture,
        "os": "linux",
        "config": image.config,
        "rootfs": {"type": "layers", "diff_ids": [_digest(archive)]},
    }
    settings = _blob(home, json.dumps(config).encode())
    for blob in (layer, settings):
        _link(names / "_layers" / str(blob["digest"]).replace(":", "/"), str(blob["digest"]))
    manifest = {
        "schemaVersion": 2,
        "mediaType": f"{OCI}.manifest.v1+json",
        "config": {"mediaType": f"{OCI}.config.v1+json", **settings},
        "layers": [{"mediaType": f"{OCI}.layer.v1.tar+gzip", **layer}],
    }
    return {
        "mediaType": f"{OCI}.manifest.v1+json",
        **_blob(home, json.dumps(manifest).encode()),
        "platform": {"os": "linux", "architecture": image.architecture},
    }


def _blob(home: Path, content: bytes) -> dict[str, object]:
    digest = _digest(content)
    name = digest.removeprefix("sha256:")
    folder = home / "blobs/sha256" / name[:2] / name
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "data").write_bytes(content)
    return {"digest": digest, "size": len(content)}


def _digest(content: bytes) -> str:
    return f"sha256:{hashlib.sha256(content).hexdigest()}"


def _link(folder: Path, digest: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "link").write_text(digest, encoding="ascii")
