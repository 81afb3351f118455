"""The data files are read once per change, and survive entries of a wrong shape."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from handbook.core.errors import CouldNotRun
from handbook.data.glossary import glossary_from
from handbook.data.load import load_document, load_glossary, load_sources


def write(root: Path, name: str, text: str) -> Path:
    file = root / "docs/_data" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_a_change_on_disk_is_seen_and_no_change_is_not_read_again(tmp_path: Path) -> None:
    entry = "- {id: kvm, ko: KVM, en: KVM, short: 커널이에요.}\n"
    file = write(tmp_path, "glossary.yml", entry)
    first = load_glossary(tmp_path)
    assert load_glossary(tmp_path) is first
    file.write_text(entry + entry.replace("kvm", "xen"), encoding="utf-8")
    os.utime(file, ns=(1, 1))
    assert [term.id for term in load_glossary(tmp_path).terms] == ["kvm", "xen"]


def test_a_missing_data_file_names_the_file(tmp_path: Path) -> None:
    with pytest.raises(CouldNotRun) as caught:
        load_sources(tmp_path)
    assert caught.value.where == "docs/_data/sources.yml"


def test_broken_yaml_is_reported_once_and_for_all_readers(tmp_path: Path) -> None:
    write(tmp_path, "redirects.yml", "- from: a: b\n")
    for _ in range(2):
        with pytest.raises(CouldNotRun, match=r"redirects\.yml:1:10"):
            load_document(tmp_path, "docs/_data/redirects.yml")


@pytest.mark.parametrize("value", [None, "text", {"id": 1}, [1, None, {"id": "a"}]])
def test_entries_of_a_wrong_shape_are_left_to_the_schema_rule(value: object) -> None:
    assert glossary_from(value).terms == ()


def test_an_everyday_word_is_searched_for_but_not_linked() -> None:
    glossary = glossary_from(
        [
            {
                "id": "image",
                "ko": "이미지",
                "en": "image",
                "short": "묶음이에요.",
                "link": "search",
                "aliases": [{"form": "컨테이너 이미지"}, {"form": "도커 이미지", "link": "search"}],
            }
        ]
    )
    assert glossary.terms[0].linked_forms == ("컨테이너 이미지",)
    assert "도커 이미지" in glossary.terms[0].all_forms
