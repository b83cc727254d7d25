"""Moments as they are written for people and programs outside."""

from datetime import UTC, datetime


def iso_utc(at: datetime | None) -> str:
    """UTC in ISO 8601 with a Z; empty where there is no time."""
    if at is None:
        return ""
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")
