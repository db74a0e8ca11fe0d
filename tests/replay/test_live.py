"""What was watched live comes to the same when the log is exported and replayed."""

import json
from collections.abc import Sequence
from pathlib import Path

import anyio.to_thread
import msgspec
import pytest
from hypothesis import HealthCheck, Phase, given, settings as chosen, strategies as st

from secondline.config import PolicySettings, Settings
from secondline.domain.exported import Exported
from secondline.domain.ids import SessionId
from secondline.domain.leaky_sum import Terms
from secondline.domain.observation import Observation
from secondline.domain.policy import OnRequest
from secondline.export import export
from secondline.replay.conversation import stretches
from secondline.replay.reading import read
from secondline.roster import watcher
from secondline.services.exports import exported
from secondline.store.sqlite.database import DatabaseUnusable
from secondline.store.sqlite.store import read_log
from tests.support.house import House, Talk, is_change, open_house, settings_for
from tests.support.watching import watched

RUDE = "this is ridiculous, you are useless, i asked three times already!!"
SAID = ["Hello", RUDE, "I want to talk to a human", "no", "yes", "Where is my order 12?", "???"]


def policy_for(folder: Path, choice: OnRequest | None = None) -> Settings:
    return settings_for(folder, policy=PolicySettings(on_request=choice))


def observed(told: Exported, settings: Settings) -> list[Observation]:
    chosen = watcher(settings)
    assert chosen is not None
    return [seen for _, seen in watched(chosen, told.events, told.session) if seen.counts]


def on_record(told: Exported) -> list[object]:
    return [event.data for event in told.events if event.custom_type == "signals"]


async def in_file(settings: Settings) -> Sequence[Exported]:
    with read_log(settings.store.path) as log:
        return [told async for told in exported(log)]


async def say(talk: Talk, text: str) -> None:
    """Have the customer say *text*, and wait until somebody has to say more."""
    said = await talk.says(text)
    if (await talk.session())["owner"]["kind"] != "ai":
        return  # the policy was quicker, over the AI's answer to the words before
    await talk.until(
        lambda event: (
            event["offset"] > said["offset"]
            and (event["source"] == "ai_agent" or "notice" in event["data"])
            and event["kind"] == "message"
        )
    )


async def looked_at(house: House, talk: Talk) -> None:
    """Wait until what is said has been looked at, so that Dana does not come in between."""
    assert house.application.running is not None
    await house.application.running.watches.catch_up(SessionId(talk.id))


@chosen(
    max_examples=4,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # each run is a whole server: no search
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    said=st.lists(st.sampled_from(SAID), min_size=1, max_size=5),
    choice=st.sampled_from(OnRequest),
)
async def test_a_replay_sees_what_was_seen_live(
    tmp_path_factory: pytest.TempPathFactory, said: list[str], choice: OnRequest
) -> None:
    settings = policy_for(tmp_path_factory.mktemp("live"), choice)
    async with open_house(settings) as house:
        talk = await house.talk()
        for text in said:
            if (await talk.session())["owner"]["kind"] != "ai":
                break
            await say(talk, text)
            await looked_at(house, talk)
        await resolved(house, talk)
        (told,) = await in_file(settings)
    written = [seen.event(terms(settings)).data for seen in observed(told, settings)]
    assert on_record(told) == msgspec.json.decode(msgspec.json.encode(written))


def terms(settings: Settings) -> Terms:
    chosen = watcher(settings)
    assert chosen is not None
    return chosen.policy.terms


async def resolved(house: House, talk: Talk) -> None:
    """Have Dana take the session, and settle it."""
    handoff = await talk.taken(house.dana)
    answer = await house.dana.post(
        f"/handoffs/{handoff}/resolve", json={"note": "Done.", "needed": True}
    )
    assert answer.status_code == 200, answer.text


async def test_labels_of_operators_are_read_back(tmp_path: Path) -> None:
    settings = policy_for(tmp_path)
    async with open_house(settings) as house:
        talk = await house.talk()
        await talk.says("I want to talk to a human")
        change = await talk.until(lambda event: is_change(event, "escalate"))
        await talk.taken(house.dana)
        back = await house.dana.post(
            f"/handoffs/{change['data']['handoff_id']}/resolve",
            json={"note": "Nothing to do.", "needed": False},
        )
        assert back.status_code == 200, back.text
        await say(talk, "Thank you")
        (told,) = await in_file(settings)  # while the server runs
    first, second = stretches(told)
    assert (first.needed, first.taken, first.place) == (False, True, 0)
    assert (second.needed, second.taken, second.place) == (None, False, None)
    assert [event.text for event in second.events if event.text][-2] == "Thank you"


async def test_offers_that_were_made_are_left_out(tmp_path: Path) -> None:
    settings = policy_for(tmp_path)
    async with open_house(settings) as house:
        talk = await house.talk()
        await say(talk, RUDE)
        await talk.until(lambda event: event["data"].get("notice") == "offer")
        (told,) = await in_file(settings)
    (stretch,) = stretches(told)
    assert any(event.data.get("notice") == "offer" for event in told.events)
    assert not any(event.data.get("notice") == "offer" for event in stretch.events)


async def test_the_lines_of_an_export_are_read_and_hold_what_staff_see(tmp_path: Path) -> None:
    settings = policy_for(tmp_path)
    async with open_house(settings) as house:
        talk = await house.talk(language="en")
        await say(talk, "Hello")
        gone = await house.talk()
        await say(gone, "Forget me")
        erased = await house.admin.delete(gone.path)
        assert erased.status_code < 300
        await resolved(house, talk)
    export_file = tmp_path / "log.jsonl"

    assert await count(settings, export_file) == 1

    assert export_file.stat().st_mode & 0o077 == 0
    (line,) = export_file.read_bytes().splitlines()
    fields = json.loads(line)
    assert fields["export"] == 1
    assert fields["handoffs"][0]["closing"]["needed"] is True
    assert fields["handoffs"][0]["outcome"] == "resolved"
    assert any(event["data"].get("type") == "owner_changed" for event in fields["events"])
    assert b"Forget me" not in line
    ((conversation,),) = read([line])
    assert (conversation.needed, conversation.taken) == (True, True)


async def count(settings: Settings, file: Path) -> int:
    """Export in a thread, for the command has a loop of its own."""
    return await anyio.to_thread.run_sync(export, settings.store.path, file)


async def test_what_is_opened_to_be_read_cannot_be_written(tmp_path: Path) -> None:
    settings = policy_for(tmp_path)
    async with open_house(settings) as house:
        talk = await house.talk()
        with read_log(settings.store.path) as log:
            with pytest.raises(DatabaseUnusable):
                await log.erase(SessionId(talk.id))
            assert len([told async for told in exported(log)]) == 1


def test_a_database_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(DatabaseUnusable, match="There is no database"), read_log(tmp_path / "x.db"):
        pass
    assert list(tmp_path.iterdir()) == []


def test_an_export_that_fails_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(DatabaseUnusable):
        export(tmp_path / "x.db", tmp_path / "out.jsonl")
    assert list(tmp_path.iterdir()) == []
