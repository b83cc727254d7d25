"""One module a step; the revision is the schema number."""
