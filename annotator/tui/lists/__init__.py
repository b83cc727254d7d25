"""Screens that list something to choose from; they give back what was chosen."""
