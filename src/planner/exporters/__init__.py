"""Domain in, bytes out: calendar files, week plans on paper, tables for spreadsheets."""
