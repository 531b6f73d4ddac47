"""The list of what other administrations offer."""
