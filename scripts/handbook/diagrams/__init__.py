"""From a mermaid fence to a figure of the book.

`analyse.analyse(source)` reads a fence for the rules: metadata, a typed model with places, or the
mistake. `figure.figure(report)` draws it; `fence.fence` does both for a page. Only `engine` knows
merman.

    source → engine, metadata → read_stack | read_sequence | read_flow → model
    model → draw_stack | draw_sequence | draw_flow → picture → figure

A stack is drawn in four steps: lattice (which way each arrow takes), runs (which of parallel
lines lies where), stack_layout and path_labels (sizes and places), draw_stack (markup).
"""
