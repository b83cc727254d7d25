"""What an input made a program do."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reaction:
    """What a program did upon an input, until it came to rest."""

    seconds: float
    """From just before the input to the last byte of output; 0 without output."""
    frame_seconds: tuple[float, ...]
    """From just before the input to the end of each synchronised update."""
    cpu_seconds: float
    bytes_out: int

    @property
    def first_seconds(self) -> float:
        """Until the first frame stood; until the last byte where there are none."""
        return self.frame_seconds[0] if self.frame_seconds else self.seconds
