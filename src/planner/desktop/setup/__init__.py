"""The first run and the settings."""
