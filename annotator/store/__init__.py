"""The database: rows stay inside, values come out."""
