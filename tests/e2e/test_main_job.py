"""The main job: a person takes over with the whole context, and hands back."""

from playwright.sync_api import expect

from tests.e2e.screens import Chat, Console, delayed, held_back


def asks_for_a_person(chat: Chat) -> None:
    chat.say("What does my policy cover?")
    chat.reads("Your policy POL-7788")
    chat.say("I want to talk to a human about the theft part")
    chat.reads("A person will join you here")


def test_a_person_takes_over_answers_and_hands_back_and_the_assistant_goes_on(
    chat: Chat, dana: Console
) -> None:
    asks_for_a_person(chat)
    chat.status("Waiting for a person…")

    dana.waiting(1)
    dana.open()
    dana.reads("What does my policy cover?")
    dana.reads("Your policy POL-7788")
    expect(dana.page.get_by_test_id("context-pane")).to_contain_text(
        "I want to talk to a human about the theft part"
    )
    dana.take_over()
    dana.holds_it()
    chat.reads("Dana joined the conversation.")
    chat.status("Dana is with you")

    dana.reply("Hello, Dana here. Theft from the garage is covered too.")
    chat.reads("Theft from the garage is covered too.")
    chat.say("And from the garden?")
    dana.reads("And from the garden?")

    dana.return_with("Theft is covered in the garage and in the garden.")
    chat.reads("You are back with the assistant.")
    chat.reads("Theft is covered in the garage and in the garden.")
    chat.status("Assistant")
    dana.reads("I have the note my colleague left")


def test_the_conversation_survives_a_reload_on_both_sides(chat: Chat, dana: Console) -> None:
    asks_for_a_person(chat)
    dana.open()
    dana.take_over()
    dana.reply("One moment please.")
    chat.reads("One moment please.")
    before = chat.lines()

    chat.page.reload()
    dana.page.reload()

    chat.reads("One moment please.")
    assert chat.lines() == before
    chat.status("Dana is with you")
    dana.open()
    dana.reads("One moment please.")
    dana.reply("Still here.")
    chat.reads("Still here.")


def test_a_reply_typed_before_the_takeover_is_answered_follows_it(
    chat: Chat, dana: Console
) -> None:
    asks_for_a_person(chat)
    # Without the stream only the answer can tell the console of its takeover.
    dana.page.route("**/stream?*", lambda route: route.abort())
    dana.page.reload()
    dana.open()
    with held_back(dana.page, "**/claim"):
        dana.take_over()
        dana.reply("One moment please.")
    chat.reads("One moment please.")
    dana.holds_it()
    expect(dana.banner()).to_have_count(0)


def test_a_return_waits_for_the_reply_before_it(chat: Chat, dana: Console) -> None:
    asks_for_a_person(chat)
    dana.open()
    dana.take_over()
    dana.holds_it()
    with delayed(dana.page, "**/events"):
        dana.reply("Theft is covered.")
        dana.page.get_by_test_id("open-return").click()
        dana.page.get_by_test_id("return-note").fill("Told them about theft.")
        dana.page.get_by_test_id("dialog-submit").click()
    chat.reads("Theft is covered.")
    chat.reads("You are back with the assistant.")
    expect(dana.banner()).to_have_count(0)


def test_what_is_written_as_the_assistant_looks_like_it_to_the_customer_only(
    chat: Chat, dana: Console
) -> None:
    asks_for_a_person(chat)
    dana.open()
    dana.take_over()
    dana.reply("The garage is covered.", mode="As the assistant")
    chat.reads("The garage is covered.")
    said = chat.log.get_by_test_id("message").filter(has_text="The garage is covered.")
    expect(said).not_to_contain_text("Dana")
    mine = dana.transcript.get_by_test_id("message").filter(has_text="The garage is covered.")
    expect(mine).to_contain_text("Dana")
    dana.return_with("All said.")
    expect(dana.page.get_by_test_id("mode-reply")).to_be_checked()


def test_an_internal_note_never_reaches_the_customer(chat: Chat, dana: Console) -> None:
    asks_for_a_person(chat)
    dana.open()
    dana.reply("Sounds upset, be gentle.", mode="Note")
    dana.reads("Sounds upset, be gentle.")
    dana.take_over()
    dana.reply("Hello!")
    chat.reads("Hello!")
    chat.never_reads("be gentle")


def test_a_resolved_conversation_opens_again_when_the_customer_writes(
    chat: Chat, dana: Console
) -> None:
    asks_for_a_person(chat)
    dana.open()
    dana.take_over()
    dana.resolve_with("Explained the cover.")
    chat.reads("Dana marked this as settled.")
    chat.status("Conversation closed")
    chat.say("When are you open?")
    chat.reads("We are available Mon-Fri, 9AM-6PM.")


def test_the_customer_asks_by_the_button_and_changes_their_mind(chat: Chat, dana: Console) -> None:
    chat.say("Hello")
    chat.reads("I am the assistant of the agency")
    chat.ask_for_a_person()
    chat.reads("A person will join you here")
    dana.waiting(1)
    chat.never_mind()
    chat.reads("you are back with the assistant")
    dana.waiting(0)
