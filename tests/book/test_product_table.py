"""The table that places every product on the three axes."""

from __future__ import annotations

import pytest

from browsing import Browser, expect

pytestmark = pytest.mark.browser

PAGE = "methods/three-axes/"
PRODUCTS = ("VMware Workstation", "VirtualBox", "Hyper-V", "ESXi", "Xen PV", "Xen HVM", "Xen PVH")


def test_it_sorts_and_filters(browser: Browser, site_url: str) -> None:
    page = browser.new_page()
    page.goto(site_url + PAGE)
    table = page.locator("[data-sortable] table")
    rows = table.locator("tbody tr:has(td:nth-child(2))")
    everything = rows.filter(visible=True).count()
    page.get_by_label("표에서 찾기").fill("xen")
    expect(rows.filter(visible=True)).to_have_count(4)
    page.get_by_label("표에서 찾기").fill("")
    expect(rows.filter(visible=True)).to_have_count(everything)

    header = table.locator("th").first
    header.get_by_role("button").press("Enter")
    expect(header).to_have_attribute("aria-sort", "ascending")
    up = [row.locator("td").first.inner_text() for row in rows.all()]
    header.get_by_role("button").click()
    expect(header).to_have_attribute("aria-sort", "descending")
    down = [row.locator("td").first.inner_text() for row in rows.all()]
    assert down == up[::-1]
    assert len(set(up)) == everything
    page.close()


def test_it_reads_well_without_script(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url + PAGE)
    table = page.locator("[data-sortable] table")
    expect(table).to_be_visible()
    expect(table.locator("th").first).to_have_text("제품")
    for product in PRODUCTS:
        expect(table.get_by_text(product).first).to_be_attached()
    context.close()
