"""The week page: plan one citizen's, cohort's, person's or place's week by mouse and keyboard."""
