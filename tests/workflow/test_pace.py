"""Active time is the time from key to key, with pauses left out."""

from collections.abc import Iterator

from annotator.model.reading import Progress
from annotator.workflow.pace import IDLE_SECONDS, Pace


def pace(*times: float, stored: Progress | None = None) -> Pace:
    """A pace whose clock shows these times, one after the other."""
    clock: Iterator[float] = iter(times)
    return Pace(stored or Progress(), lambda: next(clock))


def test_time_between_keys_counts() -> None:
    reader = pace(100, 110, 115)
    reader.beat()
    reader.beat()

    assert reader.progress(7, 3) == Progress(7, 3, 15, opened=True)


def test_a_pause_of_more_than_a_minute_does_not_count_at_all() -> None:
    reader = pace(0, 10, 10 + IDLE_SECONDS + 1, 10 + IDLE_SECONDS + 6)
    reader.beat()
    reader.beat()
    reader.beat()

    now = reader.progress(0, 0)
    assert now
    assert now.active_seconds == 15


def test_a_pause_of_just_a_minute_counts() -> None:
    reader = pace(0, IDLE_SECONDS)
    reader.beat()

    now = reader.progress(0, 0)
    assert now
    assert now.active_seconds == 60


def test_parts_of_a_second_are_kept_for_the_next_time() -> None:
    reader = pace(0, 1.6, 3.2)
    reader.beat()
    first = reader.progress(1, 0)
    reader.beat()
    second = reader.progress(2, 0)

    assert first
    assert second
    assert (first.active_seconds, second.active_seconds) == (1, 3)


def test_time_is_added_to_what_is_stored() -> None:
    reader = pace(0, 5, stored=Progress(4, 2, 100, opened=True))
    reader.beat()

    assert reader.progress(4, 2) == Progress(4, 2, 105, opened=True)


def test_what_is_stored_already_is_not_stored_again() -> None:
    reader = pace(0)

    assert reader.progress(0, 0) == Progress(opened=True)
    assert reader.progress(0, 0) is None
    assert reader.progress(0, 1) == Progress(0, 1, opened=True)
