"""A session of a Streamlit app without a browser: speaks its websocket, and says what a run of the script sent.

The server cannot tell it from a browser's tab: it has a session, a thread and widgets of its own. Nothing is drawn, so
that what many sessions cost the server can be measured on the machine that also runs them.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

__all__ = ["Shown", "StreamlitSession", "visiting"]

PATIENCE = 300.0  # seconds without a word from the server


@dataclass(slots=True)
class Shown:
    """What one run of the script put on the page, in the order of its coming."""

    messages: list[ForwardMsg] = field(default_factory=list)

    def elements(self, kind: str) -> Iterator[object]:
        """The elements of a kind, called as Streamlit's protocol calls it: "metric", "plotly_chart", "exception"."""
        for message in self.messages:
            if message.WhichOneof("type") == "delta" and message.delta.new_element.WhichOneof("type") == kind:
                yield getattr(message.delta.new_element, kind)

    def metrics(self) -> dict[str, str]:
        """Values of the figures by their labels."""
        return {metric.label: metric.body for metric in self.elements("metric")}  # type: ignore[attr-defined]

    def texts(self) -> list[str]:
        """Markdown of headings and paragraphs."""
        headings = [heading.body for heading in self.elements("heading")]  # type: ignore[attr-defined]
        return headings + [text.body for text in self.elements("markdown")]  # type: ignore[attr-defined]

    def errors(self) -> list[str]:
        """Type and message of each exception on the page."""
        return [f"{error.type}: {error.message}" for error in self.elements("exception")]  # type: ignore[attr-defined]


@contextmanager
def visiting(url: str, *, patience: float = PATIENCE) -> Iterator["StreamlitSession"]:
    """A session of the app at an address, until the end of the block. Raises ``OSError`` if nobody answers."""
    with connect(
        f"ws{url.rstrip('/').removeprefix('http')}/_stcore/stream",
        subprotocols=[Subprotocol("streamlit")],
        open_timeout=patience,
        max_size=None,
        ping_interval=None,
    ) as connection:
        yield StreamlitSession(connection, patience)


class StreamlitSession:
    """One visitor, by a connection that is open. ``load`` comes first, as in a browser."""

    def __init__(self, connection: ClientConnection, patience: float) -> None:
        self.connection = connection
        self.patience = patience
        self.pages: dict[str, str] = {}  # hashes by the name in the address
        self.page = ""
        self.query = ""
        self.widgets: dict[str, WidgetState] = {}  # by the label of the widget

    def load(self, page: str = "", query: str = "") -> Shown:
        """Open an address: a page by its name there, and a query without the question mark."""
        self.query = query
        message = BackMsg()
        message.rerun_script.page_name = page
        return self.run(message)

    def turn(self, page: str) -> Shown:
        """Go to a page by the navigation, whose links have no query."""
        self.page, self.query = self.pages[page], ""
        return self.rerun()

    def choose(self, label: str, values: Sequence[str]) -> Shown:
        """Set the values of a box of many choices, as they stand in it or as a person types them."""
        self.widgets[label].string_array_value.data[:] = values
        return self.rerun()

    def rerun(self) -> Shown:
        """Run the script again."""
        message = BackMsg()
        message.rerun_script.page_script_hash = self.page
        return self.run(message)

    def run(self, message: BackMsg) -> Shown:
        """Send a request to run, and wait until the run ends. Raises ``TimeoutError`` when no word comes any more."""
        message.rerun_script.query_string = self.query
        message.rerun_script.widget_states.widgets.extend(self.widgets.values())
        self.connection.send(message.SerializeToString())
        shown = Shown()
        while True:
            answer = ForwardMsg.FromString(self.connection.recv(timeout=self.patience, decode=False))
            kind = answer.WhichOneof("type")
            if kind == "new_session":
                shown = Shown()
            shown.messages.append(answer)
            self.heed(answer)
            if kind == "script_finished" and answer.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY:
                return shown

    def heed(self, answer: ForwardMsg) -> None:
        """Keep what the browser keeps: the pages' hashes, the address, and what the boxes hold."""
        kind = answer.WhichOneof("type")
        if kind == "navigation":
            self.pages = {page.url_pathname: page.page_script_hash for page in answer.navigation.app_pages}
            self.page = answer.navigation.page_script_hash
        elif kind == "page_info_changed":
            self.query = answer.page_info_changed.query_string
        elif kind == "delta" and answer.delta.new_element.WhichOneof("type") == "multiselect":
            box = answer.delta.new_element.multiselect
            state = self.widgets.get(box.label)
            if state is None or state.id != box.id or box.set_value:
                values = box.raw_values if box.set_value else [box.options[number] for number in box.default]
                self.widgets[box.label] = WidgetState(id=box.id)
                self.widgets[box.label].string_array_value.data[:] = values
