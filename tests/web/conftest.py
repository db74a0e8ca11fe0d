from collections.abc import Generator

import pytest


@pytest.fixture(scope="module", autouse=True)
def no_heartbeat() -> Generator[None]:
    """Let nothing but a push bring an event: a heartbeat wakes whoever was forgotten, too."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("secondline.bootstrap.HEARTBEAT_SECONDS", 3600)
        yield
