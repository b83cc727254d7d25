"""How words are searched for: with which case, as whole words, where."""

from dataclasses import dataclass, replace

from annotator.text.queries import Case, Query

_CASES = {Case.SMART: "", Case.ON: "exact case", Case.OFF: "any case"}
_NEXT = dict(zip(_CASES, [*_CASES][1:] + [*_CASES][:1], strict=True))


@dataclass(frozen=True, slots=True)
class Switches:
    """What a search heeds besides the words."""

    case: Case = Case.SMART
    whole_word: bool = False
    is_expression: bool = False
    everywhere: bool = False
    """Whether all articles are searched, not this one alone."""

    def query(self, words: str) -> Query:
        """The words as they are to be searched for."""
        return Query(words, self.case, self.whole_word, self.is_expression)

    def turned(self, command: str) -> "Switches":
        """The switches after a command of the search line."""
        if command == "search-case":
            return replace(self, case=_NEXT[self.case])
        if command == "search-word":
            return replace(self, whole_word=not self.whole_word)
        if command == "search-expression":
            return replace(self, is_expression=not self.is_expression)
        return replace(self, everywhere=not self.everywhere)

    @property
    def told(self) -> str:
        """What differs from a plain search in this article, in words."""
        parts = (
            _CASES[self.case],
            "whole word" if self.whole_word else "",
            "regex" if self.is_expression else "",
            "all articles" if self.everywhere else "",
        )
        return ", ".join(filter(None, parts))
