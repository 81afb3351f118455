"""What of a built page can be found, and under which names."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from handbook.data.glossary import glossary_from
from handbook.site.search.budget import LENGTHS, compressed, within
from handbook.site.search.cost import QUERY_BYTES, shown
from handbook.site.search.index import BOOK, CONTRIBUTING, as_json, indexes
from handbook.site.search.sections import SearchPage, SearchSection, page_text
from handbook.site.search.terms import term_entries
from handbook.site.search.wiring import wire
from handbook.site.search.write import write_search

PAGE = """<head><title>도커 - 책</title><meta name="description" content="설명"></head>
<article class="md-content__inner md-typeset">
<ul class="chapter-facts"><li>읽는 데 약 8분</li></ul>
<h1 id="docker">도커<a class="headerlink" href="#docker">¶</a></h1>
<p>도구 <strong>모음</strong>이에요<sup class="citation">[1]</sup>.</p>
<h2 id="volume">볼륨에 남겨요</h2><p>컨테이너를 지워도 남아요.</p>
<figure class="diagram"><svg><text>그림 글자</text></svg>
<figcaption>캡션이에요.</figcaption></figure>
<h2 id="quiz">퀴즈</h2><h3 id="quiz-1">1. 어디에 남을까요</h3>
<ul><li data-search-exclude="">레이어에 남아요.</li><li>볼륨에 남아요.</li></ul>
</article>"""


def test_a_page_is_cut_at_its_headings_and_what_misleads_is_left_out() -> None:
    page = page_text(PAGE)
    assert page is not None
    assert (page.title, page.description) == ("도커", "설명")
    assert [(s.anchor, s.title, s.text) for s in page.sections] == [
        ("", "도커", "도구 모음이에요."),
        ("volume", "볼륨에 남겨요", "컨테이너를 지워도 남아요. 캡션이에요."),
        ("quiz", "퀴즈", "1. 어디에 남을까요 볼륨에 남아요."),
    ]


def test_a_page_without_an_article_is_not_indexed() -> None:
    assert page_text("<title>옮겼어요</title><p>여기로 가세요.</p>") is None


def test_a_term_is_known_by_every_name_and_leads_to_its_chapter() -> None:
    glossary = glossary_from(
        [
            {
                "id": "hypervisor",
                "ko": "하이퍼바이저",
                "en": "hypervisor",
                "short": "소프트웨어예요.",
                "chapter": "basics/hypervisor.md#hypervisor",
                "aliases": [
                    {"form": "VMM", "kind": "abbreviation"},
                    {"form": "가상화 소프트웨어", "kind": "search", "link": "search"},
                ],
                "avoid": ["하이퍼바이져"],
            },
            {"id": "snapshot", "ko": "스냅샷", "en": "snapshot", "short": "저장이에요."},
        ]
    )
    pages: list[SearchPage] = [
        _page("start/", "", "hypervisor"),
        _page("basics/hypervisor/", "", "hypervisor", "names"),
    ]
    first, second = term_entries(glossary, pages)
    assert first.names == ("VMM", "하이퍼바이져")
    assert first.also == ("가상화 소프트웨어",)
    assert first.section == 3
    assert second.section == -1


def test_a_term_whose_chapter_is_about_more_is_explained_where_it_is_introduced() -> None:
    term = {"ko": "무시 블록", "en": "quiet block", "short": "블록이에요.", "chapter": "a.md"}
    page = _page("a/", "", "first", "second")
    page["sections"][2]["text"] = "이것을 무시 블록(quiet block)이라고 불러요."
    (entry,) = term_entries(glossary_from([{"id": "quiet", **term}]), [page])
    assert entry.section == 2


def _page(url: str, *anchors: str) -> SearchPage:
    sections: list[SearchSection] = [{"anchor": a, "title": a, "text": "글"} for a in anchors]
    return {"url": url, "title": "쪽", "sections": sections}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for folder in ("containers/docker", "contributing/rules/LNK001", "reference/glossary"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "index.html").write_text(PAGE, encoding="utf-8")
    return tmp_path


def test_contributors_pages_are_apart_and_a_rule_is_found_by_its_description(site: Path) -> None:
    found = indexes(site, glossary_from([]), {}, "", 0)
    assert [page["url"] for page in found[BOOK].head["pages"]] == [
        "containers/docker/",
        "reference/glossary/",
    ]
    (rule,) = found[CONTRIBUTING].head["pages"]
    assert rule["sections"] == [["", "도커", 2]]
    assert found[CONTRIBUTING].texts == {"contributing/rules/LNK001/0": "설명"}


def test_the_texts_stand_apart_from_what_finds_them(site: Path) -> None:
    term = {"id": "image", "ko": "이미지", "en": "image", "short": "파일 묶음이에요."}
    book = indexes(site, glossary_from([term]), {}, "", 0)[BOOK]
    assert book.texts["containers/docker/1"] == "컨테이너를 지워도 남아요. 캡션이에요."
    assert book.texts["reference/glossary/1"] == "파일 묶음이에요."
    assert "지워도 남아요" not in as_json(book.head)
    assert "묶음이에요" not in as_json(book.head)
    assert indexes(site, glossary_from([term]), {}, "", 0)[BOOK] == book


def test_the_index_takes_what_the_rest_of_a_query_leaves(site: Path) -> None:
    long = " ".join(f"낱말{number * 7919 % 100_003}" for number in range(900))
    for name in ("one", "other", "third"):
        (site / name).mkdir()
        page = PAGE.replace("컨테이너를 지워도 남아요.", long)
        (site / name / "index.html").write_text(page, encoding="utf-8")
    whole = indexes(site, glossary_from([]), {}, "", 0)[BOOK]
    texts = 4 * max(compressed(text) for text in whole.texts.values())
    scripts = QUERY_BYTES - whole.size - texts
    assert indexes(site, glossary_from([]), {}, "", scripts - texts)[BOOK] == whole
    less = indexes(site, glossary_from([]), {}, "", scripts + 500)[BOOK]
    assert less.size + texts + scripts + 500 <= QUERY_BYTES


def test_the_words_that_readers_ask_by_are_marked_in_the_index_and_not_shown(site: Path) -> None:
    asked = {"containers/docker/": "고래가 컨테이너를", "gone/": "없는"}
    book = indexes(site, glossary_from([]), asked, "", 0)[BOOK]
    plain = indexes(site, glossary_from([]), {}, "", 0)[BOOK]
    assert "고래" in book.head["words"] and "고래" not in plain.head["words"]
    assert "없는" not in book.head["words"]
    assert book.postings != plain.postings
    assert book.texts == plain.texts


def test_of_a_long_section_the_beginning_is_shown_up_to_a_space() -> None:
    assert shown("짧은 글") == "짧은 글"
    long = "낱말 " * 2_000
    assert long.startswith(shown(long))
    assert shown(long).endswith("낱말")
    assert len(shown(long)) < len(long) / 2


def test_a_book_that_grows_keeps_the_beginnings_and_the_rare_words() -> None:
    common = " ".join(f"낱말{number}" for number in range(300))
    pages: list[SearchPage] = [
        {
            "url": f"{name}/",
            "title": name,
            "sections": [{"anchor": "", "title": name, "text": f"{common} 드문말{name}"}],
        }
        for name in "가나다"
    ]

    def size(some: str) -> int:
        return compressed(some)

    assert within(pages, str, size, size(str(pages))) == str(pages)
    shorter = within(pages, list, lambda some: size(str(some)), size(str(pages)) - 1)
    (section,) = shorter[0]["sections"]
    assert section["text"].startswith("낱말0 낱말1")
    assert len(section["text"]) < len(common)
    assert section["rest"] == "드문말가"


@pytest.mark.parametrize("share", [1.0, 0.95, 0.8, 0.6, 0.4, 0.1])
def test_as_much_text_is_kept_as_fits_and_few_indexes_are_made_for_it(share: float) -> None:
    text = " ".join(f"{number % 89}낱말{number * number}" for number in range(300))
    pages: list[SearchPage] = [
        {"url": f"{name}/", "title": "", "sections": [{"anchor": "", "title": "", "text": text}]}
        for name in "가나다"
    ]
    kept = [pages] + [
        [{**page, "sections": [_first_words(page["sections"][0], most)]} for page in pages]
        for most in LENGTHS
    ]
    sizes = [compressed(str(some)) for some in kept]
    most = int(share * sizes[0])
    made: list[str] = []

    def make(some: Sequence[SearchPage]) -> str:
        made.append(str(some))
        return made[-1]

    fitting = next((some for some, size in zip(kept, sizes, strict=True) if size <= most), kept[-1])
    assert within(pages, make, compressed, most) == str(fitting)
    assert len(made) <= len(LENGTHS) / 2


def _first_words(section: SearchSection, most: int) -> SearchSection:
    text = section["text"]
    if len(text) <= most:
        return section
    return {**section, "text": text[: text.rindex(" ", 0, most)], "rest": ""}


def test_a_site_without_the_themes_search_is_left_alone(site: Path, root: Path) -> None:
    write_search(root, site, "")
    assert not (site / "search").exists()


def test_the_theme_gets_its_settings_and_no_documents(site: Path, root: Path) -> None:
    engine = site / "assets/js/search"
    engine.mkdir(parents=True)
    (engine / "engine.js").write_text("export const one = 1;\n", encoding="utf-8")
    (site / "search").mkdir()
    theirs = {"config": {"separator": "x"}, "docs": [{"location": "a/"}]}
    (site / "search/search_index.json").write_text(json.dumps(theirs), encoding="utf-8")
    write_search(root, site, "https://github.com/who/book/")
    stub = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
    assert stub == {"config": {"separator": "x"}, "docs": []}
    book = json.loads((site / "search/book.json").read_text(encoding="utf-8"))
    assert book["issues"] == "https://github.com/who/book/issues/new"
    assert "self.handbookSearch" in (engine / "engine.bundle.js").read_text(encoding="utf-8")


def test_a_page_of_the_theme_is_led_to_our_worker_and_any_other_is_left_alone() -> None:
    html = (
        '<script id="__config">{"search": "../assets/javascripts/workers/search.a.min.js"}</script>'
        '<script src="../assets/javascripts/bundle.b2.min.js"></script>'
    )
    wired = wire(html)
    assert '"search": "../assets/js/search/worker.js"' in wired
    assert wired.index("../assets/js/search/door.js") < wired.index("bundle.b2")
    assert wire("<p>쪽</p>") == "<p>쪽</p>"
