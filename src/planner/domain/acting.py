"""Who is at the keyboard, and what that gives the right to see."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from planner.domain.people import OrganisationType, Ref


@dataclass(frozen=True, slots=True)
class Acting:
    """The person on whose behalf something is done.

    Attributes:
        staff: The staff record; None is the set-up of an office that has not chosen anyone yet, which sees all.
        organisation: Where that person works.
        organisation_type: What that organisation is to the jobcentre.
    """

    staff: Ref | None = None
    organisation: Ref | None = None
    organisation_type: OrganisationType = OrganisationType.JOBCENTRE

    @property
    def label(self) -> str:
        """What history lines call the person: the staff reference, or ``setup``."""
        return self.staff.reference if self.staff else "setup"

    @property
    def sees_all_citizens(self) -> bool:
        """Jobcentre staff do; a provider's see only what their organisation owns."""
        return self.organisation_type is OrganisationType.JOBCENTRE

    def owns(self, owner_id: UUID) -> bool:
        """Whether something belongs to this person's organisation; set-up owns all."""
        return self.organisation is None or self.organisation.id == owner_id


SETUP = Acting()
