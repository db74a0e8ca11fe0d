from collections import Counter
from collections.abc import AsyncGenerator

import hypothesis
import pytest

from tests.support.house import House, open_house, settings_for

# How long an example takes says what else the machine does.
hypothesis.settings.register_profile("secondline", deadline=None)
hypothesis.settings.load_profile("secondline")


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="module")
async def house(
    tmp_path_factory: pytest.TempPathFactory, anyio_backend: str
) -> AsyncGenerator[House]:
    """A server for all tests of one file; each starts conversations of its own."""
    async with open_house(settings_for(tmp_path_factory.mktemp("house"))) as opened:
        yield opened


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say for each adapter by name how it did in the contract of all agents."""
    told: dict[str, Counter[str]] = {}
    for outcome in ("passed", "failed", "skipped", "error"):
        for report in terminalreporter.stats.get(outcome, ()):
            suite, _, case = report.nodeid.partition("[")
            if "agents/contract/test_contract.py" in suite and case:
                adapter = case.rstrip("]").split("-")[0]
                told.setdefault(adapter, Counter())[outcome] += 1
    if told:
        terminalreporter.section("contract of all agents")
    for adapter, counts in sorted(told.items()):
        results = ", ".join(f"{count} {outcome}" for outcome, count in counts.items())
        terminalreporter.line(f"{adapter:16} {results}")
