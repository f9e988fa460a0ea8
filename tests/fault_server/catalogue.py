"""All faults by name."""

from collections.abc import Mapping
from typing import Final

from tests.fault_server.body_faults import BODY_FAULTS, PAGING, REWRITTEN
from tests.fault_server.connection_faults import CONNECTION_FAULTS, REFUSE
from tests.fault_server.encoding_faults import ENCODING_FAULTS
from tests.fault_server.faults import Fault
from tests.fault_server.redirect_faults import REDIRECT_FAULTS
from tests.fault_server.status_faults import STATUS_FAULTS

_GROUPS: Final = (
    CONNECTION_FAULTS,
    STATUS_FAULTS,
    BODY_FAULTS,
    REDIRECT_FAULTS,
    ENCODING_FAULTS,
)

FAULTS: Final[Mapping[str, Fault]] = {fault.name: fault for group in _GROUPS for fault in group}
"""Every fault by its name, group by group."""

LOSSLESS: Final = tuple(
    name for name in FAULTS if name not in {*PAGING, *REWRITTEN, REFUSE, "latin-1"}
)
"""Faults under which every record comes as it is, or the request fails and can be asked again.

Whatever sequence of them is met, a client ends with the same records as without.
"""
