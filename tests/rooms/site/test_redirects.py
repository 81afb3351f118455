"""Old addresses in the built site: where they lead, and what they must not take the place of."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.core.errors import CouldNotRun
from handbook.data.redirects import Redirect
from handbook.site.moved_places import lead_on
from handbook.site.redirects import write_redirects
from rooms.site.finished import built, faults


def test_an_old_address_leads_to_the_page_that_took_its_place(tmp_path: Path) -> None:
    site = built(tmp_path, basics__virtual_machine__index='<h1 id="virtual-machine">VM</h1>')
    write_redirects(site, [Redirect("vm/", "basics/virtual_machine.md#virtual-machine")])
    # The refresh is told here because only `finish` knows that it is ours.
    assert [fault for fault in faults(site) if "http-equiv" not in fault] == []
    text = (site / "vm/index.html").read_text(encoding="utf-8")
    assert 'url=../basics/virtual_machine/#virtual-machine"' in text


def test_an_old_name_of_a_place_is_kept_on_the_place_itself(tmp_path: Path) -> None:
    site = built(tmp_path, vm__index='<h2 data-x="a > b" id="new">조각</h2>', index="<p>1</p>")
    lead_on(site, [Redirect("vm/#old", "vm.md#new"), Redirect("vm/#older", "vm.md#new")])
    text = (site / "vm/index.html").read_text(encoding="utf-8")
    assert '<h2 data-x="a > b" id="new"><span id="older"></span><span id="old"></span>조각' in text
    assert faults(site) == []


def test_a_place_that_went_to_another_page_leads_there_from_the_end(tmp_path: Path) -> None:
    heading = '<h2 id="job">하는 <code>일</code><a href="#job" class="headerlink">¶</a></h2>'
    site = built(tmp_path, vm__index="<article><p>글</p></article>", deep__type__index=heading)
    lead_on(
        site,
        [
            Redirect("vm/#work", "deep/type.md#job"),
            Redirect("vm/#gone", "deep/type.md"),
            Redirect("none/#gone", "deep/type.md"),
        ],
    )
    text = (site / "vm/index.html").read_text(encoding="utf-8")
    assert '<p id="work">' in text and '<a href="../deep/type/#job">하는 일</a></p>' in text
    assert '<p id="gone">' in text and '<a href="../deep/type/">새 자리로 가기</a></p>' in text
    assert text.index("<p>글</p>") < text.index("moved-places") < text.index("</article>")
    assert faults(site) == []


def test_a_redirect_never_overwrites_a_page(tmp_path: Path) -> None:
    site = built(tmp_path, vm__index="still here")
    with pytest.raises(CouldNotRun, match="아직 페이지가 있어요"):
        write_redirects(site, [Redirect("vm/", "index.md")])
    assert "still here" in (site / "vm/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "old", ["../out/", "a/../../out/", "a\\..\\..\\out/", "C:/out/", "./", "a//b/"]
)
def test_a_redirect_never_leaves_the_site(tmp_path: Path, old: str) -> None:
    site = built(tmp_path, index="<p>1</p>")
    with pytest.raises(CouldNotRun, match="사이트 밖"):
        write_redirects(site, [Redirect(old, "index.md")])
    assert sorted(f.name for f in tmp_path.rglob("*") if f.is_file()) == ["index.html"]


def test_a_redirect_never_takes_the_place_of_a_file(tmp_path: Path) -> None:
    site = built(tmp_path, index="<p>1</p>")
    (site / "sitemap.xml").write_text("<x/>", encoding="utf-8")
    with pytest.raises(CouldNotRun, match="둘 수 없어요") as caught:
        write_redirects(site, [Redirect("sitemap.xml/", "index.md")])
    assert caught.value.hint


def test_a_redirect_to_a_page_whose_name_ends_like_an_index_leads_there(tmp_path: Path) -> None:
    site = built(tmp_path, basics__reindex__index="<p>1</p>")
    write_redirects(site, [Redirect("old/", "basics/reindex.md")])
    assert 'url=../basics/reindex/"' in (site / "old/index.html").read_text(encoding="utf-8")
