"""Scoring citizens in the window, and what their scores, categories and referrals amount to."""
