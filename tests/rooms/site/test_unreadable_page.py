"""A page that cannot be read stops the plain `mkdocs build` in one sentence, not in a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from handbook.site.hooks.events import on_page_read_source


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("가상 머신".encode("cp949"), "cp949(EUC-KR)로 보여요"),
        ("가상 머신".encode("utf-16"), "UTF-16으로 저장된 파일이에요"),
        (b"# a\n\x00", "이진 파일이에요"),
        ("# 가\n".encode(), ""),
    ],
)
def test_why_a_page_cannot_be_read_is_said(data: bytes, said: str, tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "a.md").write_bytes(data)
    (tmp_path / "mkdocs.yml").write_text("site_name: a\n", "utf-8")
    config = load_config(str(tmp_path / "mkdocs.yml"))
    page = Page(None, File("a.md", str(docs), str(tmp_path / "site"), True), config)
    if not said:
        on_page_read_source(page, config)
        return
    with pytest.raises(PluginError, match=r"docs/a\.md") as refused:
        on_page_read_source(page, config)
    assert said in str(refused.value)
