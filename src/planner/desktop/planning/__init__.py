"""Planning of much at once on the week page: series, copies, courses, talks, wishes, templates and the trash."""
