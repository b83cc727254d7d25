"""The matches of the last search as a whole: listed, or labelled one by one."""

from collections.abc import Sequence
from dataclasses import replace

from annotator.text.search import Hit, find_all
from annotator.tui.lists.matches import Chosen, MatchesScreen, Wanted
from annotator.tui.quoting import quoted
from annotator.tui.reader.desk import Desk, Handlers
from annotator.tui.reader.finding import Finding
from annotator.tui.reader.labelling_all import AskingLabel, go_through
from annotator.tui.reader_commands import MATCHES
from annotator.workflow.finding import MOST


class Matches:
    """The commands on all matches at once."""

    def __init__(self, desk: Desk, finding: Finding) -> None:
        self._desk = desk
        self._finding = finding

    def handlers(self) -> Handlers:
        """What each command does."""
        return {"matches": self.show_matches, "label-matches": self.begin}

    def show_matches(self) -> None:
        """List the matches on a screen of their own, and go to the chosen one."""
        if not self._finding.has_words():
            return
        desk, switches = self._desk, self._finding.switches
        caret = desk.pane.caret
        wanted = Wanted(
            query=self._finding.query,
            told=replace(switches, everywhere=False).told,
            everywhere=switches.everywhere,
            start=caret.selection[0] if caret.selection else caret.offset,
        )
        commands = desk.book.of(MATCHES)
        screen = MatchesScreen(desk.project, desk.opened, wanted, commands)
        desk.show_sheet(screen, self._chosen)

    def begin(self) -> None:
        """Ask for the label, then go through the matches of this article."""
        if self._finding.has_words() and (hits := self._hits()):
            self._desk.enter_mode(AskingLabel(self._desk, hits))

    def _hits(self) -> Sequence[Hit]:
        """The matches in this article, from the selected one on and round."""
        query, desk = self._finding.query, self._desk
        hits = find_all(desk.opened.article.text, query, MOST)
        if not hits:
            desk.say(f"{quoted(query.words)} is not in this article.")
        caret = desk.pane.caret
        here = caret.selection[0] if caret.selection else caret.offset
        ahead = [each for each in hits if each.start >= here]
        return (*ahead, *hits[: len(hits) - len(ahead)])

    def _chosen(self, chosen: Chosen | None) -> None:
        if chosen and chosen.match:
            hit = Hit(chosen.match.start, chosen.match.end)
            self._finding.go_to(chosen.match.article, hit)
        elif chosen and (hits := self._hits()):
            go_through(self._desk, chosen.label, hits)
