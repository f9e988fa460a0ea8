"""All faults by name."""

from collections.abc import Mapping
from typing import Final

from tests.fault_server.connection_faults import CONNECTION_FAULTS
from tests.fault_server.faults import Fault

FAULTS: Final[Mapping[str, Fault]] = {fault.name: fault for fault in (*CONNECTION_FAULTS,)}
"""Every fault by its name, group by group."""
