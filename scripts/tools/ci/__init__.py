"""What the project's own workflows run: previews, reports, the rehearsal of a move."""
