"""What an agent is told: what is pending, what it has done, what the operator left for it."""

from msgspec.structs import replace

from secondline.domain.actors import Actor
from secondline.domain.events import Event, NewEvent, Source
from secondline.domain.handover import note_events
from secondline.domain.ids import Offset
from secondline.domain.turn import brief
from tests.support.values import DANA, LEE, a_session, after, deed, in_order, message, owing

ANSWER = message("Here you are.", Source.AI_AGENT)
BY_DANA = message("Dana here.", Source.HUMAN_AGENT)


def note(text: str, by: Actor = DANA, *, to_ai: bool = True) -> NewEvent:
    [event] = note_events(text, by, to_ai=to_ai)
    return event


def offsets(events: tuple[Event, ...]) -> list[int]:
    return [event.offset for event in events]


def test_pending_is_all_that_was_said_since_the_first_unanswered() -> None:
    events = in_order(message("1"), ANSWER, message("2"), message("3"))
    told = brief(
        owing(2),
        events,
    )
    assert offsets(told.pending) == [2, 3]
    assert offsets(told.history) == [0, 1, 2, 3]


def test_nothing_is_pending_when_all_is_answered() -> None:
    assert brief(a_session(), in_order(message("1"), ANSWER)).pending == ()


def test_a_message_that_a_line_of_the_server_settled_is_not_pending_again() -> None:
    # The words before the return have had their person; only the new ones call for anything.
    events = in_order(message("A person!"), message("I read it.", Source.SYSTEM), message("Hi"))
    told = brief(
        owing(
            2,
            returned_offset=Offset(0),
        ),
        events,
    )
    assert offsets(told.pending) == [2]


def test_a_goodbye_of_the_ai_leaves_the_question_pending() -> None:
    events = in_order(message("A person!"), message("One moment.", Source.AI_AGENT))
    assert offsets(
        brief(
            owing(0),
            events,
        ).pending
    ) == [0]


def test_what_was_said_before_the_return_calls_for_no_person() -> None:
    events = in_order(message("A person!"), message("Back.", Source.SYSTEM))
    told = brief(
        owing(
            0,
            returned_offset=Offset(1),
        ),
        events,
    )
    assert not told.may_hand_off


def test_a_new_message_after_the_return_may_call_for_a_person() -> None:
    events = in_order(message("A person!"), message("Back.", Source.SYSTEM), message("A person!"))
    told = brief(
        owing(
            0,
            returned_offset=Offset(1),
        ),
        events,
    )
    assert told.may_hand_off
    assert offsets(told.fresh) == [2]


def test_messages_stamped_in_another_order_than_written_are_all_pending() -> None:
    first, second = in_order(message("1"), message("2"))
    events = (replace(first, at=after(2)), replace(second, at=after(1)))
    told = brief(
        a_session(pending_offset=Offset(0), pending_since=after(2)),
        events,
    )
    assert offsets(told.pending) == [0, 1]


def test_deeds_are_those_since_the_last_answer() -> None:
    events = in_order(
        deed("old", "done", "x"), ANSWER, message("2"), deed("a", "running"), deed("a", "done", "y")
    )
    told = brief(
        owing(2),
        events,
    )
    assert [(use.outcome, use.running) for use in told.deeds] == [("y", False)]


def test_a_deed_before_a_persons_words_is_done_with() -> None:
    events = in_order(message("1"), deed("a", "done", "x"), BY_DANA, message("2"))
    assert (
        brief(
            owing(3),
            events,
        ).deeds
        == ()
    )


def test_a_deed_before_the_return_is_done_with() -> None:
    events = in_order(message("1"), deed("a", "done", "x"), message("Back.", Source.SYSTEM))
    told = brief(
        owing(
            0,
            returned_offset=Offset(2),
        ),
        events,
    )
    assert told.deeds == ()


def test_the_note_is_the_last_one_left_for_the_ai() -> None:
    events = in_order(
        note("First."),
        note("Second.", LEE),
        note("Between us.", to_ai=False),
    )
    assert brief(a_session(), events).note == "Second."


def test_notes_to_colleagues_are_no_note_for_the_ai() -> None:
    assert brief(a_session(), in_order(note("Between us.", to_ai=False))).note is None


def test_an_empty_note_is_no_event() -> None:
    assert note_events("", DANA) == ()
