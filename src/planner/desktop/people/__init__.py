"""Plain pages: citizens, cohorts, staff, workplaces, rooms and placements, kept in lists with a form beside them."""
