"""TOML with the line of each thing in it, for whoever has to name a fault's place."""
