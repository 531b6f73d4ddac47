"""The ``planner`` command: one module for each group of subcommands, and no Qt."""
