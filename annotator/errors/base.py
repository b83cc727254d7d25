"""The root of all faults."""


class AnnotatorError(Exception):
    """A fault with a sentence: what, where, and what to do."""
