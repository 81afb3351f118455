"""Made-up YAML: data files and settings whose keys are right and whose values are anything."""

from __future__ import annotations

from hypothesis import strategies as st

SEEDS = (
    "<<: {title: 가}",
    "- <<: {id: a}",
    "- {id: a, ko: 가, en: a}\n- {id: a, ko: 나, en: b, short: 글, body: '가예요'}",
    "a: &a [*a]",
    "? [a]\n: b",
    "? {a: b}\n: c",
    "- &a {id: *a}",
    "- id: 2026-99-99",
    "- url: 'http://[abc#x'",
    "- year: 99999999999999999999999",
    '- id: "\\ud800"',
    "- from: ../../out/\n  to: vm.md",
    "- from: x\n  to: '#'",
    "- {class: [hardware], names: CPU}",
    "- {class: hardware, names: [1, {a: b}, CPU, CPU]}",
    "- {class: 'on<script>', names: ['', ' ']}",
    "- !!binary x",
    "- !!python/object/apply:os.system ['exit 1']",
    "- !!timestamp x",
    "[" * 3000,
    "\x01",
    "- a\n b",
    "--- a\n--- b",
    "%YAML 9.9\n---\na",
    "- id: 0x",
    "- 1_0: .inf\n- .nan: 1:2",
    "site_url: http://[x",
    "theme: {name: material, custom_dir: /}",
    "markdown_extensions: {toc: {slugify: !!python/name:os.system }}",
    "markdown_extensions: [3]",
    "nav: {a: {b: [c, {d: }]}}",
    "theme: {name: material, custom_dir: /}",
    "docs_dir: ..",
    "INHERIT: mkdocs.yml",
    "extra_javascript: [{path: 1}]",
    "exclude_docs: '['",
    "theme: {palette: [{toggle: {name: 3}}]}",
)
_KEYS = (
    "id ko en short body aliases form kind link avoid chapter see sources title authors year url"
    " accessed archived seen from to description level requires reviewed icon image template hide"
    " site_name site_url nav theme name custom_dir docs_dir plugins hooks markdown_extensions extra"
    " toc slugify permalink use_directory_urls extra_css extra_javascript exclude_docs validation"
    " repo_url edit_uri copyright INHERIT not_in_nav draft_docs palette toggle search"
    " pymdownx.snippets class names"
).split()
_scalars = st.one_of(
    st.sampled_from(
        [
            *(
                "vm.md basics/vm.md#vm ../../x http://[ https://example.org/ ' ~ null true 0 -1 "
                "1e999 .nan 2026-11-23 2026-13-99 12:30:99 !!python/name:os.system !relative !x "
                "*a | >- [ { @ ` % # <script> 0o9 0b2 << = "
            ).split(),
            "가상 머신",
            '"',
            "",
            "!ENV X",
            "!ENV [A, B]",
            "!!binary x",
            "&a x",
            "- ",
            "? ",
            ": ",
            "\t",
            "\x85",
            "\U0001f5a5",
            "e\u0301",
            "!!set {a, b}",
            "!!omap [a: 1]",
        ]
    ),
    st.text(max_size=8),
)


def _flow(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    pairs = st.tuples(st.sampled_from(_KEYS), children).map(": ".join)
    return st.one_of(
        st.lists(children, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.lists(pairs, max_size=3).map(lambda items: f"{{{', '.join(items)}}}"),
    )


_values = st.recursive(_scalars, _flow, max_leaves=5)
_pairs = st.tuples(st.sampled_from(_KEYS), _values).map(": ".join)
_entries = st.lists(_pairs, min_size=1, max_size=6).map(lambda pairs: "- " + "\n  ".join(pairs))

lists = st.one_of(st.lists(_entries, max_size=4).map("\n".join), _values)
"""A data file: a list of entries, or something else altogether."""

mappings = st.lists(_pairs, min_size=1, max_size=6).map("\n".join)
"""Settings or front matter."""
