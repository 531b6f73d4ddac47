"""The rules of planning, one small file for each family.

A rule is a :class:`~planner.domain.rules.named_rule.NamedRule`: an id, how severe it is, the settings it has, and a
function that looks at one session and what was looked up around it. ``registry.py`` lists them; what an office has
chosen about them makes a :class:`~planner.domain.rules.rule_set.RuleSet`.
"""
