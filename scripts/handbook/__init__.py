"""The tool behind 가상화 첫걸음: Markdown extensions, diagrams, and the checker."""

__version__ = "0.1.0"
