"""What marks a database as ours, and the schema that this program works with."""

APPLICATION_ID = 0x414E4E4F
"""In the header of every SQLite file of ours: `ANNO`."""

SCHEMA = 1
"""The latest migration, and SQLite's user_version."""
