"""Ugeplan: weekly plans, attendance in hours, calendars and paper for vulnerable citizens' programmes."""

__version__ = "0.1.0"
