"""What a screen reader is told by a running program, read from a real accessibility bus.

It speaks AT-SPI by itself: what the program shows as a tree of nodes, and what it has said.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from jeepney import (  # type: ignore[import-untyped]
    DBusAddress,
    HeaderFields,
    MatchRule,
    MessageType,
    Properties,
    message_bus,
    new_method_call,
)
from jeepney.io.blocking import (  # type: ignore[import-untyped]
    Proxy,
    open_dbus_connection,
)

from tests.desktop import Desktop

LAUNCHER: Final = Path("/usr/libexec/at-spi-bus-launcher")
LIMIT_S: Final = 20.0
PAUSE_S: Final = 0.02

ROOT: Final = "/org/a11y/atspi/accessible/root"
REGISTRY: Final = "org.a11y.atspi.Registry"
ACCESSIBLE: Final = "org.a11y.atspi.Accessible"
ACTION: Final = "org.a11y.atspi.Action"
COMPONENT: Final = "org.a11y.atspi.Component"
TABLE: Final = "org.a11y.atspi.Table"
TEXT: Final = "org.a11y.atspi.Text"

STATES: Final = {
    1: "active",
    4: "checked",
    7: "editable",
    8: "enabled",
    11: "focusable",
    12: "focused",
    22: "selectable",
    23: "selected",
    25: "showing",
    30: "visible",
}
"""The states that tests ask for. Source: `AtspiStateType` in the constants of at-spi2-core."""

LABELLED_BY: Final = 2
"""Source: `AtspiRelationType` in the constants of at-spi2-core."""

MANY: Final = frozenset({"table", "tree", "tree table", "list"})
"""What holds more than is looked through: of these the first rows stand for all."""

FIELDS: Final = frozenset({"combo box", "password text", "spin box", "text"})
"""What may have a label beside it."""

Reference = tuple[str, str]


@dataclass(eq=False)
class Node:
    """One thing that a program shows, as a screen reader has it.

    Attributes:
        reference: the program's name on the bus, and the place of this in it.
        description, box: of what can have the keyboard, the box as left, top, width and height.
        labels: of a field, the names of what is said to be its label.
    """

    reference: Reference
    parent: "Node | None" = None
    name: str = ""
    description: str = ""
    role: str = ""
    states: frozenset[str] = frozenset()
    labels: tuple[str, ...] = ()
    box: tuple[int, int, int, int] = (0, 0, 0, 0)
    children: list["Node"] = field(default_factory=list)

    def walk(self) -> Iterator["Node"]:
        """This and all below it that was read."""
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def way(self) -> str:
        """Where it stands, from the window down, for the sentence of a test."""
        words = f"{self.role} {self.name!r}"
        return words if self.parent is None else f"{self.parent.way} > {words}"

    def find(self, role: str, name: str) -> "Node":
        """The one of this role and name at or below this."""
        found = next(self.all(role, name), None)
        assert found is not None, f"no {role} {name!r} in {self.way}"
        return found

    def all(self, role: str, name: str | None = None) -> Iterator["Node"]:
        """Those of this role, and name, at or below this."""
        return (n for n in self.walk() if n.role == role and name in (None, n.name))


class AccessibilityBus:
    """The bus between programs and screen readers, of a session of its own.

    Attributes:
        environment: that of a program which is to be heard.
        ear: hears what programs say.
    """

    def __init__(self, desktop: Desktop, stack: ExitStack) -> None:
        self.environment = desktop.environment
        # It keeps in the settings of GNOME whether there is a screen reader: here in memory.
        self.environment["GSETTINGS_BACKEND"] = "memory"
        desktop.start([str(LAUNCHER), "--launch-immediately"])
        connection = stack.enter_context(
            open_dbus_connection(desktop.environment["DBUS_SESSION_BUS_ADDRESS"])
        )
        bus = Proxy(message_bus, connection, timeout=LIMIT_S)
        _until(lambda: bus.NameHasOwner("org.a11y.Bus")[0])
        place = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        self._address = _ask(connection, new_method_call(place, "GetAddress"))[0]
        switch = Properties(place.with_interface("org.a11y.Status"))
        for name in ("IsEnabled", "ScreenReaderEnabled"):
            _ask(connection, switch.set(name, "b", True))
        self._stack = stack
        self.connection = self._opened()
        self.ear = Ear(self._opened())

    def _opened(self) -> Any:
        return self._stack.enter_context(open_dbus_connection(self._address))

    def programs(self) -> list[Reference]:
        """Those that may be read."""
        registry = DBusAddress(ROOT, REGISTRY, ACCESSIBLE)
        return list(_ask(self.connection, new_method_call(registry, "GetChildren"))[0])

    def reader(self) -> "Reader":
        """Reads the one program that runs, as soon as it may be read."""
        _until(lambda: len(self.programs()) == 1)
        return Reader(self.connection, self.programs()[0])


class Reader:
    """Reads one program."""

    def __init__(self, connection: Any, root: Reference) -> None:
        self._connection = connection
        self._root = root

    # Reading

    def read(self, *, is_all: bool = False) -> Node:
        """Everything in sight; or `is_all`, out of sight too."""
        top = Node(self._root)
        level = [top]
        while level:
            self._fill_states(level)
            seen = [n for n in level if is_all or n is top or "showing" in n.states]
            self._fill(seen)
            for node in seen:
                if node.parent is not None:
                    node.parent.children.append(node)
            parents = [n for n in seen if n.role not in MANY]
            answers = self._ask_all(
                [_call(n.reference, ACCESSIBLE, "GetChildren") for n in parents]
            )
            level = [
                Node(tuple(reference), node)
                for node, answer in zip(parents, answers, strict=True)
                for reference in (answer or [[]])[0]
            ]
        return top

    def _fill_states(self, nodes: list[Node]) -> None:
        answers = self._ask_all([_call(n.reference, ACCESSIBLE, "GetState") for n in nodes])
        for node, answer in zip(nodes, answers, strict=True):
            node.states = _states(answer[0]) if answer else frozenset()

    def _fill(self, nodes: list[Node]) -> None:
        def ask(asked: list[Node], make: Callable[[Reference], Any]) -> Iterator[tuple[Node, Any]]:
            answers = self._ask_all([make(node.reference) for node in asked])
            return ((node, a[0]) for node, a in zip(asked, answers, strict=True) if a)

        for node, role in ask(nodes, lambda r: _call(r, ACCESSIBLE, "GetRoleName")):
            node.role = role
        for node, name in ask(nodes, lambda r: _property(r, ACCESSIBLE, "Name")):
            node.name = name[1]
        controls = [node for node in nodes if "focusable" in node.states]
        for node, words in ask(controls, lambda r: _property(r, ACCESSIBLE, "Description")):
            node.description = words[1]
        for node, box in ask(controls, lambda r: _call(r, COMPONENT, "GetExtents", "u", (0,))):
            node.box = tuple(box)
        fields = [node for node in controls if node.role in FIELDS]
        for node, relations in ask(fields, lambda r: _call(r, ACCESSIBLE, "GetRelationSet")):
            node.labels = self._labels(relations)

    def _labels(self, relations: list[tuple[int, list[Reference]]]) -> tuple[str, ...]:
        labels = [r for kind, targets in relations if kind == LABELLED_BY for r in targets]
        answers = self._ask_all([_property(r, ACCESSIBLE, "Name") for r in labels])
        return tuple(answer[0][1] for answer in answers if answer)

    def wait_for(self, what: str, is_there: Callable[[Node], object]) -> Node:
        """The tree once that is in it."""
        end = time.monotonic() + LIMIT_S
        while True:
            tree = self.read()
            if is_there(tree):
                return tree
            assert time.monotonic() < end, f"waited in vain until {what}"
            time.sleep(PAUSE_S)

    def headers(self, table: Node) -> list[str]:
        """The titles of a table's columns."""
        count = self._number(table, "NColumns")
        calls = [
            _call(table.reference, TABLE, "GetColumnDescription", "i", (place,))
            for place in range(count)
        ]
        return [answer[0] for answer in self._ask_all(calls)]

    def rows(self, table: Node, most: int = 3) -> list[list[str]]:
        """What the cells of the first rows say, hidden columns too."""
        rows, columns = self._number(table, "NRows"), self._number(table, "NColumns")
        return [self.row(table, row, columns) for row in range(min(most, rows))]

    def row(self, table: Node, row: int, columns: int) -> list[str]:
        """What the cells of one row say."""
        calls = [
            _call(table.reference, TABLE, "GetAccessibleAt", "ii", (row, column))
            for column in range(columns)
        ]
        cells = [tuple(answer[0]) for answer in self._ask_all(calls)]
        names = self._ask_all([_property(cell, ACCESSIBLE, "Name") for cell in cells])
        return [name[0][1] if name else "" for name in names]

    def row_count(self, table: Node) -> int:
        """How many rows a table has."""
        return self._number(table, "NRows")

    def _number(self, node: Node, name: str) -> int:
        [answer] = self._ask_all([_property(node.reference, TABLE, name)])
        return int(answer[0][1])

    # Acting

    def act(self, node: Node) -> None:
        """Does the first thing that can be done with it, such as to press it."""
        self._ask_all([_call(node.reference, ACTION, "DoAction", "i", (0,))])

    def focus(self, node: Node) -> None:
        """Takes the keyboard to it."""
        self._ask_all([_call(node.reference, COMPONENT, "GrabFocus")])

    # The bus

    def _ask_all(self, calls: list[Any]) -> list[Any]:
        """The answers of many questions, asked at once; None where there is none."""
        places = {}
        for place, call in enumerate(calls):
            serial = next(self._connection.outgoing_serial)
            self._connection.send(call, serial=serial)
            places[serial] = place
        answers: list[Any] = [None] * len(calls)
        while places:
            message = self._connection.receive(timeout=LIMIT_S)
            serial = message.header.fields.get(HeaderFields.reply_serial)
            if serial in places:
                is_answer = message.header.message_type is MessageType.method_return
                answers[places.pop(serial)] = message.body if is_answer else None
        return answers


class Ear:
    """Hears what programs announce, and what comes into sight."""

    EVENTS: Final = ("object:announcement", "object:state-changed:showing")

    def __init__(self, connection: Any) -> None:
        self._connection = connection
        bus = Proxy(message_bus, connection, timeout=LIMIT_S)
        bus.AddMatch(MatchRule(type="signal", interface="org.a11y.atspi.Event.Object"))
        registry = DBusAddress("/org/a11y/atspi/registry", REGISTRY, REGISTRY)
        for event in self.EVENTS:
            _ask(connection, new_method_call(registry, "RegisterEvent", "sass", (event, [], "")))

    def announcements(self, until: Callable[[list[str]], object]) -> list[str]:
        """What was said since the last time, once that is enough."""
        said: list[str] = []
        end = time.monotonic() + LIMIT_S
        while not until(said):
            assert time.monotonic() < end, f"waited in vain; it said {said}"
            said += self._heard(0.1)
        return said

    def wait_for_opening(self, act: Callable[[], object]) -> None:
        """Returns once what is done has opened something, such as a menu."""
        while self._event(0) is not None:
            pass
        act()
        end = time.monotonic() + LIMIT_S
        while self._event(0.1) != ("StateChanged", "showing", 1):
            assert time.monotonic() < end, "waited in vain for something to open"

    def _heard(self, for_s: float) -> list[str]:
        event = self._event(for_s)
        return [event[3][1]] if event is not None and event[0] == "Announcement" else []

    def _event(self, for_s: float) -> tuple[Any, ...] | None:
        """The next one: its kind, and what is told of it; None where none comes so soon."""
        try:
            message = self._connection.receive(timeout=for_s)
        except TimeoutError:
            return None
        kind, body = message.header.fields.get(HeaderFields.member), message.body
        if kind == "Announcement":
            return (kind, *body[:2], body[3])
        return (kind, *body[:2])


def _states(words: tuple[int, int]) -> frozenset[str]:
    bits = words[0] | words[1] << 32
    return frozenset(name for place, name in STATES.items() if bits >> place & 1)


def _call(
    reference: Reference, interface: str, name: str, kinds: str | None = None, body: Any = ()
) -> Any:
    program, path = reference
    return new_method_call(DBusAddress(path, program, interface), name, kinds, body)


def _property(reference: Reference, interface: str, name: str) -> Any:
    program, path = reference
    return Properties(DBusAddress(path, program, interface)).get(name)


def _ask(connection: Any, message: Any) -> Any:
    answer = connection.send_and_get_reply(message, timeout=LIMIT_S)
    assert answer.header.message_type is MessageType.method_return, answer.body
    return answer.body


def _until(condition: Callable[[], object]) -> None:
    end = time.monotonic() + LIMIT_S
    while not condition():
        assert time.monotonic() < end, "the accessibility bus did not answer"
        time.sleep(PAUSE_S)
