"""Bytes in and values out, and back: one module a format."""
