"""The simulators of the site, for tests in a browser."""

from __future__ import annotations

from browsing import Locator, Page, expect

CHAPTERS = {
    "trap-and-emulate": "methods/trap-and-emulate",
    "disk-write": "methods/three-axes",
    "page-tables": "methods/hardware-assisted",
    "cpu-share": "basics/hypervisor",
    "consolidation": "basics/virtualization",
    "container": "containers/namespaces-cgroups",
}
"""Each simulator, and the chapter that holds it."""
NAMES = tuple(CHAPTERS)


def opened(page: Page, address: str, name: str) -> Locator:
    """Go to the simulator's page, and wait until the simulator is there."""
    page.goto(address)
    simulator = page.locator(f"#sim-{name}")
    simulator.scroll_into_view_if_needed()
    expect(simulator.locator(".sim__frame")).to_be_visible()
    return simulator


def step(simulator: Locator) -> Locator:
    """The button that goes one step on."""
    return simulator.get_by_role("button", name="한 걸음")
