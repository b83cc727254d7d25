"""The form: what is said of the current annotation, as fields, lines and a widget."""
