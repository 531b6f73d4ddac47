"""Why somebody got no time for a talk, in words."""

from __future__ import annotations

from PySide6.QtCore import QObject

from planner.domain.staggering import Unplaced, WhyNot


class UnplacedWords(QObject):
    """One sentence for each reason."""

    def say(self, unplaced: Unplaced) -> str:
        """Why, and with whom."""
        mentor = unplaced.seat.mentor.name if unplaced.seat.mentor else ""
        return self._sentence(unplaced.why).replace("%1", mentor)

    def _sentence(self, why: WhyNot) -> str:
        match why:
            case WhyNot.NO_MENTOR:
                return self.tr("ingen mentor: giv borgeren en")
            case WhyNot.TOO_SHORT:
                return self.tr("tiden er for kort til samtalen")
            case WhyNot.CITIZEN:
                return self.tr("borgeren er optaget hele tiden")
            case WhyNot.MENTOR:
                return self.tr("%1 er optaget hele tiden")
            case WhyNot.ROOM:
                return self.tr("lokalet er optaget hele tiden")
            case WhyNot.FULL:
                return self.tr("de andre samtaler har taget tiden")
