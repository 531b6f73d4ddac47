"""Scoring a citizen in a few keys, from wherever one is shown."""
