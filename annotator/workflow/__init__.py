"""The jobs people do; the only door to store and formats."""
