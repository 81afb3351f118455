"""Scripts of the built site: without comments, and otherwise as they were written."""

from __future__ import annotations

from pathlib import Path

from handbook.site.script_comments import trim_scripts, without_comments

SCRIPT = """\
/* What it does,
   and why. */
(function () {
  /* Only here. */
  var pattern = "/* no comment */"; /* behind code */
})();
"""


def test_a_comment_on_lines_of_its_own_is_not_shipped_and_no_code_is_lost() -> None:
    assert without_comments(SCRIPT) == (
        '(function () {\n  var pattern = "/* no comment */"; /* behind code */\n})();\n'
    )


def test_the_scripts_that_pages_load_are_trimmed(tmp_path: Path) -> None:
    script = tmp_path / "assets/js/figures.js"
    script.parent.mkdir(parents=True)
    script.write_text(SCRIPT, encoding="utf-8")
    trim_scripts(tmp_path)
    assert script.read_text("utf-8") == without_comments(SCRIPT)
    trim_scripts(tmp_path / "empty")


def test_no_script_of_the_built_book_begins_with_a_comment(built_site: Path) -> None:
    scripts = sorted((built_site / "assets/js").glob("*.js"))
    assert scripts
    assert [one.name for one in scripts if one.read_text("utf-8").startswith("/*")] == []
