"""What a person may set, from a TOML file."""
