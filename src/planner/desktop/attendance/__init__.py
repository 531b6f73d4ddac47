"""The attendance page: a day's sessions and the register of the one that is open."""
