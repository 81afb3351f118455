"""Circles of prerequisites are told once, at the edge against the navigation."""

from __future__ import annotations

from sample_book import Find


def page(title: str, name: str, needs: str) -> str:
    return f"---\ntitle: {title}\nrequires: [{needs}]\n---\n\n# {title} {{ #{name} }}\n"


def circles(find: Find, needs: dict[str, str]) -> list[tuple[str, str, int]]:
    files = {f"docs/basics/{name}.md": page(name, name, list_) for name, list_ in needs.items()}
    found = find(files)
    return [
        (d.rule, d.location.path.removeprefix("docs/basics/"), d.location.column)
        for d in found
        if d.rule in {"STR006", "STR007", "STR008"}
    ]


def test_a_circle_of_three_is_one_finding(find: Find) -> None:
    needs = {
        "hypervisor": "basics/type-2.md",
        "vm": "basics/hypervisor.md",
        "type-2": "basics/vm.md",
    }
    assert circles(find, needs) == [("STR007", "hypervisor.md", 12)]


def test_a_page_that_needs_itself_is_a_circle(find: Find) -> None:
    assert circles(find, {"vm": "basics/vm.md"}) == [("STR007", "vm.md", 12)]


def test_a_page_that_leads_to_a_circle_is_not_in_it(find: Find) -> None:
    needs = {
        "hypervisor": "basics/vm.md",
        "vm": "basics/hypervisor.md",
        "type-2": "basics/vm.md, basics/hypervisor.md",
    }
    assert circles(find, needs) == [("STR007", "hypervisor.md", 12)]


def test_order_and_existence_are_rules_of_their_own(find: Find) -> None:
    needs = {"hypervisor": "basics/type-2.md, basics/none.md"}
    assert circles(find, needs) == [
        ("STR008", "hypervisor.md", 12),
        ("STR006", "hypervisor.md", 30),
    ]
