"""Programmes in the window: the dialogs in which they, their goals and moves between groups are kept."""
