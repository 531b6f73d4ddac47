"""Paper: week plans and sign-in sheets as PDF."""
