"""The values that cross every border: frozen, without I/O."""
