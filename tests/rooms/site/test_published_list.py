"""The list of published addresses grows with the site, and an address in it never leads nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.book.load import read_site
from handbook.check.run import diagnose
from handbook.data.load import PUBLISHED
from handbook.site.published_list import keep_published
from rooms.authoring.moving_book import git
from sample_book import ROOT, make_book, project_of

PAGE = (
    "---\ntitle: 타입 1\ndescription: 규칙의 보기를 시험하는 아주 작은 책의 한 쪽이에요.\n---\n\n"
    "# 타입 1 { #type-1 }\n\n## 나란히 { #beside }\n\n글.\n\n### 1. 물음 { #quiz-1 }\n\n글.\n"
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    others = {
        f"docs/basics/more-{number}.md": PAGE.replace("beside", f"beside-{number}").replace(
            "#type-1", f"#more-{number}"
        )
        for number in range(3)
    }
    return make_book(tmp_path, {"docs/basics/type-1.md": PAGE, **others})


def keep(root: Path) -> list[str]:
    """Build the list; return its addresses."""
    keep_published(root, read_site(project_of(root)), all_of_them=True)
    lines = (root / PUBLISHED).read_text("utf-8").splitlines()
    return [line for line in lines if not line.startswith("# ")]


def missed(root: Path) -> set[tuple[int, str]]:
    found = diagnose(read_site(project_of(root)))
    return {(d.location.line, d.location.path) for d in found if d.rule == "LNK025"}


def test_pages_and_places_of_their_own_are_listed_in_order(root: Path) -> None:
    listed = keep(root)
    assert listed == sorted(listed)
    assert {"basics/type-1/", "basics/type-1/#type-1", "basics/type-1/#beside"} <= set(listed)
    assert "#home" in listed
    assert "basics/type-1/#quiz-1" not in listed  # four pages have it


def test_terms_are_listed_where_the_site_shows_them(tmp_path: Path) -> None:
    page = PAGE.replace("## 나란히 { #beside }", "{{ glossary }}").replace("type-1", "glossary")
    root = make_book(tmp_path, {"docs/reference/glossary.md": page})
    assert "reference/glossary/#term-virtual-machine" in keep(root)


def test_what_is_new_is_added_and_nothing_is_taken_out(root: Path) -> None:
    before = set(keep(root))
    (root / "docs/basics/type-1.md").rename(root / "docs/basics/bare.md")
    after = keep(root)
    assert before < set(after)
    assert "basics/bare/" in after
    text = (root / PUBLISHED).read_text("utf-8")
    assert keep(root) == after
    assert (root / PUBLISHED).read_text("utf-8") == text


def test_a_page_or_place_that_went_is_found_without_a_revision_to_compare_with(root: Path) -> None:
    listed = keep(root)
    assert missed(root) == set()
    (root / "docs/basics/more-0.md").unlink()
    page = root / "docs/basics/type-1.md"
    page.write_text(PAGE.replace("#beside", "#side-by-side"), encoding="utf-8")
    lines = (root / PUBLISHED).read_text("utf-8").splitlines()
    wanted = ("basics/more-0/", "basics/type-1/#beside")
    assert missed(root) == {(lines.index(address) + 1, PUBLISHED) for address in wanted}
    (root / "docs/_data/redirects.yml").write_text(
        "- from: basics/more-0/\n  to: basics/more-1.md\n"
        "- from: basics/type-1/#beside\n  to: basics/type-1.md#side-by-side\n",
        encoding="utf-8",
    )
    assert missed(root) == set()
    assert "basics/more-0/#more-0" in listed


def test_a_book_without_a_list_has_nothing_to_miss(root: Path) -> None:
    (root / "docs/basics/more-0.md").unlink()
    assert missed(root) == set()


def added_on_a_branch(root: Path) -> list[str]:
    """Return the addresses that a build on a branch adds to the list."""
    known = set((root / PUBLISHED).read_text("utf-8").splitlines())
    keep_published(root, read_site(project_of(root)), all_of_them=False)
    lines = (root / PUBLISHED).read_text("utf-8").splitlines()
    return [line for line in lines if line not in known and not line.startswith("# ")]


@pytest.fixture
def branch(root: Path) -> Path:
    """A branch of a book whose trunk has listed no more than its home page."""
    (root / PUBLISHED).write_text("#home\n", encoding="utf-8")
    git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message=처음")
    git(root, "switch", "--quiet", "--create=mine")
    return root


def test_a_branch_that_adds_no_address_changes_nothing(branch: Path) -> None:
    page = branch / "docs/basics/type-1.md"
    page.write_text(PAGE.replace("글.", "다른 글.", 1), encoding="utf-8")
    assert added_on_a_branch(branch) == []
    assert PUBLISHED not in git(branch, "status", "--porcelain")


@pytest.mark.parametrize("committed", [False, True])
def test_a_branch_lists_what_it_adds_and_no_more(branch: Path, committed: bool) -> None:
    page = branch / "docs/basics/type-1.md"
    page.write_text(PAGE + "\n## 더 { #more }\n\n글.\n", encoding="utf-8")
    new = PAGE.replace("#type-1", "#new").replace("#beside", "#new-part")
    (branch / "docs/basics/new.md").write_text(new, encoding="utf-8")
    if committed:
        git(branch, "add", "--all")
        git(branch, "commit", "--quiet", "--message=더함")
    assert added_on_a_branch(branch) == [
        "basics/new/",
        "basics/new/#new",
        "basics/new/#new-part",
        "basics/type-1/#more",
    ]
    assert added_on_a_branch(branch) == []


def test_a_page_that_has_moved_has_new_addresses(branch: Path) -> None:
    git(branch, "mv", "docs/basics/type-1.md", "docs/basics/bare.md")
    assert added_on_a_branch(branch) == [
        "basics/bare/",
        "basics/bare/#beside",
        "basics/bare/#type-1",
    ]


def test_on_the_trunk_and_without_git_nothing_is_added(branch: Path) -> None:
    git(branch, "switch", "--quiet", "main")
    assert added_on_a_branch(branch) == []
    (branch / ".git").rename(branch / "elsewhere")
    assert added_on_a_branch(branch) == []


def test_two_branches_that_add_addresses_at_the_same_place_meet_in_peace(
    tmp_path: Path,
) -> None:
    repository = tmp_path / "repository"
    (repository / "docs/_data").mkdir(parents=True)
    (repository / ".gitattributes").write_bytes((ROOT / ".gitattributes").read_bytes())
    file = repository / PUBLISHED
    file.write_text("basics/a/\nbasics/z/\n", encoding="utf-8")
    git(repository, "init", "--quiet", "--initial-branch=main")
    for branch, lines in (("main", ""), ("one", "basics/b/\n"), ("two", "basics/c/\n")):
        if lines:
            git(repository, "switch", "--quiet", "--create", branch, "main")
        file.write_text(f"basics/a/\n{lines}basics/z/\n", encoding="utf-8")
        git(repository, "add", "--all")
        git(repository, "commit", "--quiet", f"--message={branch}")
    git(repository, "merge", "--quiet", "--no-edit", "one")
    merged = file.read_text("utf-8").splitlines()
    assert sorted(merged) == ["basics/a/", "basics/b/", "basics/c/", "basics/z/"]
