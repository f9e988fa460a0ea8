"""The environment that a running demo is looked at through; it is never written to the settings."""

from faceviewer.demo.process import DemoProcess
from faceviewer.first_look import DEMO_LOOK
from faceviewer.settings import Environment, Service


def demo_environment(process: DemoProcess) -> Environment:
    """Both services of the demo; the pictures of its own host need no click."""
    return Environment(
        name=DEMO_LOOK.environment,
        id=DEMO_LOOK.environment_id,
        color=DEMO_LOOK.color,
        verifik=Service(base_url=process.verifik_url),
        blockv=Service(base_url=process.blockv_url),
        loads_when_shown=True,
        picture_hosts=(process.blockv_url.removeprefix("http://"),),
    )
