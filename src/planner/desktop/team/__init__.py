"""The team page: who needs what this week, and where many citizens' hours are going."""
