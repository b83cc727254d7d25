"""A text in rows of a given width: which row and cell show an offset, and back.

Wrapping is lazy. Chunks that nobody has looked at have an estimated height, so ten
million code points open as fast as ten thousand; each answer makes exact only the
chunk that it needs. Whoever scrolls keeps the offset of the top row, lets `settle`
work in slices, and finds the row again with `row_of`.
"""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from annotator.text.chunks import CHUNK, Chunk, LaneCount, chunked
from annotator.text.clusters import Cluster, clusters, is_plain, previous_cluster
from annotator.text.glyphs import Drawing
from annotator.text.wrapping import Wrapping, without_break


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the screen: a row of the text, or a lane row under it."""

    y: int
    """Counted from the top of the text."""
    start: int
    """Offset of its first code point."""
    end: int
    """Offset behind its last one, the line break left out."""
    stop: int
    """Offset at which the next text row starts."""
    part: int = 0
    """0 for the text itself, 1 and up for the lane rows under it."""

    @property
    def ends_line(self) -> bool:
        """Whether a line break ends it."""
        return self.stop > self.end


class Layout:
    """The rows of a text at a width."""

    def __init__(
        self,
        text: str,
        width: int,
        drawing: Drawing = Drawing.SAFE,
        lanes: LaneCount | None = None,
        chunk: int = CHUNK,
    ) -> None:
        self._wrapping = Wrapping(text, max(1, width), drawing)
        self._lanes = lanes
        self._chunks = chunked(text, chunk)
        self._offsets = [each.start for each in self._chunks]
        self._forget()

    @property
    def text(self) -> str:
        """The text, as it was given."""
        return self._wrapping.text

    @property
    def width(self) -> int:
        """In cells; a space at the end of a row may hang over by one."""
        return self._wrapping.width

    @property
    def drawing(self) -> Drawing:
        """How clusters are drawn that terminals measure differently."""
        return self._wrapping.drawing

    @property
    def height(self) -> int:
        """In rows, lanes included; an estimate while something is unsettled."""
        return self._tops[-1]

    @property
    def unsettled(self) -> int:
        """How many chunks have an estimated height."""
        return sum(not each.exact for each in self._chunks)

    def set_width(self, width: int) -> None:
        """Wrap anew, lazily; remember the offset of the top row before."""
        if max(1, width) != self.width:
            self._wrapping = Wrapping(self.text, max(1, width), self.drawing)
            self._forget()

    def set_lanes(self, lanes: LaneCount | None) -> None:
        """Draw other lane rows, or none; the text is not wrapped anew."""
        self._lanes = lanes
        for chunk in self._chunks:
            chunk.forget_lanes()

    def forget_heights(self, start: int, end: int) -> None:
        """Ask anew for the lanes under the rows that show text[start:end]."""
        if self._lanes is None:
            return
        for index in range(self._chunk_at(start), self._chunk_at(end) + 1):
            self._chunks[index].forget_lanes()

    def settle(self, budget: int) -> bool:
        """Make up to so many chunks exact; True when none is left."""
        waiting = (each for each in self._chunks if not each.exact)
        for _, chunk in zip(range(budget), waiting, strict=False):
            chunk.settle(self._wrapping, self._lanes)
        self._sum()
        return not self.unsettled

    def row(self, y: int) -> Row:
        """The row at y; above the first one the first, below the last the last."""
        index = self._settled_at(max(0, y))
        chunk, top = self._chunks[index], self._tops[index]
        inside = min(max(0, y) - top, chunk.height - 1)
        number, row_top = chunk.row_at(inside)
        start, stop = chunk.bounds(number)
        end = without_break(self.text, start, stop)
        return Row(top + inside, start, end, stop, inside - row_top)

    def row_of(self, offset: int) -> int:
        """The y of the text row that shows the offset, or the line break at it."""
        offset = min(max(0, offset), len(self.text))
        index = self._chunk_at(offset)
        self._settle(index)
        return self._tops[index] + self._chunks[index].row_of(offset)

    def row_at(self, offset: int) -> Row:
        """The text row that shows the offset."""
        return self.row(self.row_of(offset))

    def cells(self, row_start: int, row_end: int) -> tuple[Cluster, ...]:
        """The clusters of a row with their columns."""
        return tuple(clusters(self.text, row_start, row_end, self.drawing))

    def column_of(self, offset: int) -> int:
        """The first cell, in its row, of the cluster that holds the offset."""
        row = self.row_at(offset)
        offset = min(max(row.start, offset), row.end)
        if is_plain(self.text, row.start, row.end):
            return offset - row.start
        column = 0
        for each in clusters(self.text, row.start, row.end, self.drawing):
            if offset < each.end:
                return each.column
            column = each.column + each.cells
        return column

    def offset_at(self, y: int, column: int) -> int:
        """Where the cluster starts that covers a cell of the row at y.

        Past the row's end that is its last place which this row still shows.
        """
        row = self.row(y)
        if is_plain(self.text, row.start, row.end):
            return min(row.start + max(0, column), self._last_place(row))
        for each in clusters(self.text, row.start, row.end, self.drawing):
            if column < each.column + each.cells:
                return each.start
        return self._last_place(row)

    def row_start_offset(self, offset: int) -> int:
        """The first offset of the row that shows this one."""
        return self.row_at(offset).start

    def row_end_offset(self, offset: int) -> int:
        """The last cluster start, or line break, of the row that shows the offset."""
        return self._last_place(self.row_at(offset))

    def _last_place(self, row: Row) -> int:
        if row.ends_line or row.end == len(self.text):
            return row.end
        return previous_cluster(self.text, row.end)

    def _forget(self) -> None:
        for chunk in self._chunks:
            chunk.forget(self.width)
        self._sum()

    def _sum(self) -> None:
        heights = (each.height for each in self._chunks)
        self._tops = list(accumulate(heights, initial=0))

    def _chunk_at(self, offset: int) -> int:
        return max(0, bisect_right(self._offsets, offset) - 1)

    def _settle(self, index: int) -> Chunk:
        chunk = self._chunks[index]
        if not chunk.exact:
            before = chunk.height
            chunk.settle(self._wrapping, self._lanes)
            if chunk.height != before:
                self._sum()
        return chunk

    def _settled_at(self, y: int) -> int:
        # Making a chunk exact may move y into the chunk behind it.
        while True:
            index = min(bisect_right(self._tops, y), len(self._chunks)) - 1
            if self._chunks[index].exact:
                return index
            self._settle(index)
