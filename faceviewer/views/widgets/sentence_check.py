"""A tick with a sentence behind it, which goes on in further lines where there is no room."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QStyle, QWidget
from typing_extensions import override


class SentenceCheck(QCheckBox):
    """Breaks its sentence between words; what is read aloud and asked for is the whole one."""

    def __init__(self, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(sentence, parent)
        self._sentence = sentence
        self.setAccessibleName(sentence)

    @override
    def minimumSizeHint(self) -> QSize:
        longest = max(self._sentence.split(), key=len, default="")
        width = self._mark_width() + self.fontMetrics().horizontalAdvance(longest)
        return QSize(width, self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        text = "\n".join(self._lines(self.width() - self._mark_width()))
        if text != self.text():
            self.setText(text)
            self.updateGeometry()

    def _lines(self, width: int) -> list[str]:
        """The sentence in lines that are at most so wide, as far as its words allow."""
        lines = [""]
        for word in self._sentence.split():
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and self.fontMetrics().horizontalAdvance(longer) > width:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines

    def _mark_width(self) -> int:
        """What stands beside the words: the box, and the gaps around it."""
        metric = QStyle.PixelMetric
        style, hint = self.style(), super().sizeHint().width()
        lines = self.text().split("\n")
        words = max(self.fontMetrics().horizontalAdvance(line) for line in lines)
        return max(hint - words, style.pixelMetric(metric.PM_IndicatorWidth, None, self))
