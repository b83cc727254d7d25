"""What the keys of the reader do, a file a group."""
