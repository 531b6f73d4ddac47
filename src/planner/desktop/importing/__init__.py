"""Lists of people from files, looked at before they are taken in, and into files."""
