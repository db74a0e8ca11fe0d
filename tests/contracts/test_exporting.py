"""An export holds everything, however many pages that takes."""

from secondline.domain.events import Audience
from secondline.domain.ids import SessionId
from secondline.ports import MOST_EVENTS, MOST_ITEMS
from secondline.services.exports import exported
from tests.support.stores import Store
from tests.support.values import a_session, after, message, staff_event, writing


async def test_all_sessions_and_all_their_events_are_exported_in_order(store: Store) -> None:
    for number in range(MOST_ITEMS + 1):
        await store.log.create(a_session(f"{number:04}", created_at=after(1 + number)))
    many = tuple(message(str(number)) for number in range(MOST_EVENTS + 1))
    await store.log.append(writing(*many, staff_event(told="to colleagues"), session_id="0001"))
    await store.log.erase(SessionId("0002"))

    found = [told async for told in exported(store.log)]

    names = [told.session.id for told in found]
    assert names == ["s", *(f"{n:04}" for n in range(MOST_ITEMS + 1) if n != 2)]
    events = found[2].events
    assert [event.text for event in events[:-1]] == [event.data["message"] for event in many]
    assert events[-1].audience is Audience.STAFF
