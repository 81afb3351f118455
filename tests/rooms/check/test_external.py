"""Questions to other hosts: what counts as dead, how often they are asked, and how gently."""

from __future__ import annotations

import json
import threading
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote, unquote

import pytest

from handbook.check import external
from handbook.check import run as check
from handbook.check.external import Pace, addresses_of, ask
from handbook.core.cache import NO_CACHE, Cache
from handbook.core.errors import CouldNotRun
from sample_book import make_book, project_of, read_book

QUICK = Pace(between=0.0, timeout=5.0, longest_wait=0.01)


class Host(ThreadingHTTPServer):
    """A host on this machine that answers as its addresses say, and remembers what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: Counter[tuple[str, str]] = Counter()
        self.at_once = 0
        self.most_at_once = 0
        self.company = threading.Event()
        self.lock = threading.Lock()

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.server_port}{path}"


class _Handler(BaseHTTPRequestHandler):
    server: Host

    def answer(self) -> None:
        with self.server.lock:
            self.server.asked[self.command, self.path] += 1
            number = self.server.asked[self.command, self.path]
            self.server.at_once += 1
            self.server.most_at_once = max(self.server.most_at_once, self.server.at_once)
            if self.server.at_once > 1:
                self.server.company.set()
        if "linger" in self.path:
            # Long enough to be met by a second question, if one is on its way.
            self.server.company.wait(0.2)
        status, headers = self.reply(number)
        self.send_response(status)
        for name, value in {"Content-Length": "0", **headers}.items():
            self.send_header(name, value)
        with self.server.lock:
            # Before the last byte goes out: the next question may come right after it.
            self.server.at_once -= 1
        self.end_headers()

    do_HEAD = do_GET = answer  # noqa: N815 - the names that http.server looks for

    def reply(self, number: int) -> tuple[int, dict[str, str]]:
        kind = self.path.strip("/").partition("?")[0].split("/")[0]
        if kind == "moved":
            return 301, {"Location": "/200"}
        if kind == "loop":
            return 302, {"Location": "/loop"}
        if kind == "no-head":
            return (405 if self.command == "HEAD" else 200), {}
        if kind == "recovers":
            return (200 if number > 1 else 503), {}
        if kind == "busy":
            return 429, {"Retry-After": unquote(self.path.partition("?")[2] or "7")}
        return int(kind), {}

    def log_message(self, format: str, *args: object) -> None:
        """Keep the test's output clean."""


@pytest.fixture
def host() -> Iterator[Host]:
    server = Host()
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("path", "fault"),
    [
        ("/200", ""),
        ("/moved", ""),
        ("/no-head", ""),
        ("/recovers", ""),
        ("/busy", ""),
        ("/401", ""),
        ("/403", ""),
        ("/404", "404"),
        ("/410", "410"),
        ("/500", "500"),
        ("/loop", "TooManyRedirects"),
    ],
)
def test_what_counts_as_dead(host: Host, path: str, fault: str) -> None:
    address = host.url(path)
    faults = ask([address, host.url("/200")], NO_CACHE, QUICK)
    assert faults == ({address: fault} if fault else {})


def test_a_host_that_is_gone_is_named_and_others_are_still_asked(host: Host) -> None:
    gone = "http://127.0.0.1:9/nothing"
    assert ask([gone, host.url("/200")], NO_CACHE, QUICK) == {gone: "ConnectionError"}


def test_without_any_network_it_says_so_instead_of_blaming_every_link() -> None:
    with pytest.raises(CouldNotRun, match="인터넷") as caught:
        ask(["http://127.0.0.1:9/a", "http://127.0.0.1:9/b"], NO_CACHE, QUICK)
    assert caught.value.hint


def test_one_host_gets_one_question_at_a_time(host: Host) -> None:
    ask([host.url(f"/200/linger/{n}") for n in range(5)], NO_CACHE, QUICK)
    assert sum(host.asked.values()) == 5
    assert host.most_at_once == 1


def test_a_pause_stands_between_two_questions(host: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []
    monkeypatch.setattr(external._Host, "_wait", lambda _, seconds: waited.append(seconds))
    ask([host.url("/200/a"), host.url("/200/b"), host.url("/busy")], NO_CACHE, Pace(between=3.0))
    assert waited.count(3.0) >= 2
    assert 7.0 in waited, "the host asked for seven seconds"


@pytest.mark.parametrize(
    ("asked", "seconds"),
    [
        *(("7", 7.0), ("²", 0.0), ("abc", 0.0), ("-5", 0.0), ("1e9", 0.0)),
        *(("99999999999", 30.0), ("Fri, 31 Dec 9999 23:59:59 GMT", 30.0)),
        *(("Thu, 01 Jan 1970 00:00:00 GMT", 0.0), ("Thu, 99 Foo 1970", 0.0)),
    ],
)
def test_how_long_a_host_asks_to_wait_is_read_and_never_more_than_half_a_minute(
    host: Host, monkeypatch: pytest.MonkeyPatch, asked: str, seconds: float
) -> None:
    waited: list[float] = []

    class Hasty(external._Host):
        def ask(self, addresses: Iterable[str]) -> Mapping[str, str]:
            monkeypatch.setattr(self._pause, "wait", waited.append)
            return super().ask(addresses)

    monkeypatch.setattr(external, "_Host", Hasty)
    assert ask([host.url(f"/busy?{quote(asked)}"), host.url("/200")], NO_CACHE, Pace(0.0)) == {}
    assert all(wait <= Pace().longest_wait for wait in waited)
    assert max(waited) == seconds


def test_good_news_is_believed_for_a_week_and_bad_news_never(
    host: Host, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = Cache(tmp_path)
    addresses = [host.url("/200"), host.url("/404")]
    for _ in range(2):
        assert ask(addresses, cache, QUICK) == {addresses[1]: "404"}
    assert host.asked["HEAD", "/200"] == 1
    assert host.asked["HEAD", "/404"] == 2
    later = external.time.time() + external.WEEK_SECONDS + 1
    monkeypatch.setattr(external.time, "time", lambda: later)
    ask(addresses, cache, QUICK)
    assert host.asked["HEAD", "/200"] == 2


def test_pages_and_sources_are_asked_for_without_their_anchors(tmp_path: Path) -> None:
    links = "[가](https://a.example/x#y)와 <https://b.example/>와 [나](type-2.md)"
    page = f"# 가상 머신 {{ #vm }}\n\n{links}\n"
    addresses = addresses_of(read_book(tmp_path, {"docs/basics/vm.md": page}))
    assert {"https://a.example/x", "https://b.example/"} <= addresses
    assert any("doi.org" in address for address in addresses), "the sources of the little book"
    assert not any("#" in address or "type-2" in address for address in addresses)


def test_check_asks_only_when_it_is_told_to(
    host: Host, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = f"# 가상 머신 {{ #vm }}\n\n[없어진 곳]({host.url('/404')})이에요.\n"
    sources = f"- {{id: a, title: 가, year: 2020, kind: paper, url: '{host.url('/200')}'}}\n"
    files = {"docs/basics/vm.md": page, "docs/_data/sources.yml": sources}
    project = project_of(make_book(tmp_path, files))
    monkeypatch.setattr(external, "Pace", lambda: QUICK)
    check.command(project, check.Options(output="json", cached=False))
    assert not host.asked
    assert "LNK026" not in capsys.readouterr().out
    check.command(project, check.Options(output="json", cached=False, external=True))
    found = [f for f in json.loads(capsys.readouterr().out) if f["rule"] == "LNK026"]
    assert [(f["path"], f["line"], f["severity"]) for f in found] == [
        ("docs/basics/vm.md", 3, "warning")
    ]
