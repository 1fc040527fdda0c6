"""Waiting for something to become true, and no longer."""

import time
from collections.abc import Callable

# The machine may be busy with other things: whatever takes longer than so many seconds will not come. The one limit of all tests.
PATIENCE = 120


def wait_until(condition: Callable[[], bool], seconds: float = PATIENCE) -> None:
  end = time.monotonic() + seconds
  while not condition():
    assert time.monotonic() < end, "waited in vain"
    time.sleep(0.005)
