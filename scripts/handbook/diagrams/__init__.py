"""From a mermaid fence to a figure of the book.

`analyse.analyse(source)` reads a fence for the rules: metadata, a typed model with places, or the
mistake. `figure.figure(report)` draws it; `fence` of the extension `mermaid` does both for a page.
Only `engine` knows merman.

    source → engine, metadata → read of its kind → model
    model → draw of its kind → picture → figure

A stack is drawn in four steps: lattice (the route of each arrow), segments (the track of each
of parallel lines), layout and path_labels (sizes and places), draw (markup).
"""
