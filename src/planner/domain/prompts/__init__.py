"""What somebody should think about: prompts, one small file for each family of rules. The program prompts, people decide.

A rule is a :class:`~planner.domain.prompts.prompt_rule.PromptRule`: an id, how severe it is, its settings, and a function
that looks at what was looked up for many citizens at once. ``registry.py`` lists them.
"""
