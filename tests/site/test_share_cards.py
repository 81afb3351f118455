"""What a link to a page of the book looks like where somebody shares it."""

from __future__ import annotations

import struct
from collections import Counter
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from handbook.book.config.data_yaml import read_given
from tools.share_cards import BOOK, FIGURES, FOLDER, SIZE, parts_of
from web import SITE, page_paths

LARGEST_BYTES = 60 * 1024


# One worker builds the site with an address for all who ask.
pytestmark = pytest.mark.xdist_group("addressed")


def card_of(site: Path, path: str) -> dict[str, str]:
    tree = LexborHTMLParser((site / path / "index.html").read_text(encoding="utf-8"))
    found = [
        (node.attributes.get("property") or node.attributes["name"], node.attributes["content"])
        for node in tree.css("meta[property^='og:'], meta[name^='twitter:']")
    ]
    assert max(Counter(name for name, _ in found).values()) == 1, "each is said once"
    return {str(name): str(content) for name, content in found}


def test_every_page_has_a_card_of_its_own(addressed: Path) -> None:
    cards = {path: card_of(addressed, path) for path in page_paths(addressed)}
    assert len({card["og:title"] for card in cards.values()}) == len(cards)
    for path, card in cards.items():
        assert card["og:url"] == SITE + path
        assert card["og:type"] == ("article" if path else "website")
        assert card["og:description"], path
        assert (card["og:locale"], card["og:site_name"]) == ("ko_KR", "가상화 첫걸음")
        assert card["twitter:card"] == "summary_large_image"
        assert card["og:image:alt"].endswith("그림"), path
        picture = addressed / card["og:image"].removeprefix(SITE)
        assert picture.is_file(), "it is asked for at the book's own address"


@pytest.mark.parametrize(
    ("path", "picture"),
    [
        ("", BOOK),
        ("basics/type-2/", "basics"),
        ("review/basics/", "basics"),
        ("practice/ready/", "practice"),
        ("resources/cpu/", "resources"),
        ("field/cloud/", "field"),
        ("guest/", "simulators"),
        ("contributing/rules/LNK001/", "contributing"),
    ],
)
def test_a_page_shows_the_picture_of_its_part(addressed: Path, path: str, picture: str) -> None:
    assert card_of(addressed, path)["og:image"] == f"{SITE}assets/images/share/{picture}.png"


def test_without_an_address_no_picture_is_promised(built_site: Path) -> None:
    card = card_of(built_site, "basics/type-2/")
    assert card["og:title"] == "타입 2 하이퍼바이저"
    assert card["twitter:card"] == "summary"
    assert not {"og:url", "og:image", "og:image:alt"} & set(card)


def test_every_part_has_a_picture_that_a_messenger_takes(root: Path) -> None:
    settings = read_given(root, root / "mkdocs.yml").values
    parts = {BOOK, *parts_of(settings["nav"])}
    assert parts == set(FIGURES) == set(settings["extra"]["share_cards"])
    for part in parts:
        data = (root / FOLDER / f"{part}.png").read_bytes()
        assert struct.unpack(">II", data[16:24]) == SIZE, part
        assert len(data) < LARGEST_BYTES, part
