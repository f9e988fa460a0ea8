"""The environment that a running demo is looked at through; it is never written to the settings."""

from typing import Final

from faceviewer.demo.process import DemoProcess
from faceviewer.settings import Environment, Service

DEMO_ID: Final = "demo"
COLOR: Final = "#7C3AED"


def demo_environment(process: DemoProcess) -> Environment:
    """Both services of the demo; the pictures of its own host need no click."""
    return Environment(
        name="Demo",
        id=DEMO_ID,
        color=COLOR,
        verifik=Service(base_url=process.verifik_url),
        blockv=Service(base_url=process.blockv_url),
        loads_when_shown=True,
        picture_hosts=(process.blockv_url.removeprefix("http://"),),
    )
