"""What every page of the window shares.

A page is a :class:`~planner.desktop.shared.page.Page` that gets a :class:`~planner.desktop.shared.desk_context.DeskContext`.
It reads snapshots from ``desk.office`` and changes things through ``desk.undo.perform(...)`` only, which calls a service,
keeps one undo step, says complaints and posts what was touched on ``desk.noticeboard``; every page then reloads itself in
``refresh``. New pages are listed in :mod:`planner.desktop.pages`.

Looks come from the application's style sheet: set the dynamic property ``role`` of a widget (``primary``, ``quiet``,
``danger``, ``icon`` on buttons; ``title``, ``heading``, ``muted``, ``field``, ``chip``, ``warning-chip``, ``danger-chip``,
``ok-chip`` on labels; ``surface``, ``card`` on frames), and ask ``desk.look`` for colours where something is painted.
"""
