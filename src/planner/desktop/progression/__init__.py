"""The progression page: where a citizen's hours, goals and prompts are going, as cards."""
