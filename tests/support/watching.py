"""A watch over a whole log, as it is kept live."""

from collections.abc import Iterable, Iterator

from secondline.domain.events import Custom, Event
from secondline.domain.leaky_sum import Step
from secondline.domain.observation import Observation
from secondline.domain.session import Session
from secondline.signals.watcher import Watch, Watcher


def watched(
    watcher: Watcher, events: Iterable[Event], session: Session
) -> Iterator[tuple[Watch, Observation]]:
    """
    Give what each event of a log, from its beginning on, comes to.

    What is said between the decision that a person is needed and the change of hands is for them.
    """
    watch, decided = Watch(), False
    for event in events:
        decided = decided and event.custom_type != Custom.OWNER_CHANGED
        if decided:
            continue
        watch, observation = watcher.after(watch, event, session)
        if observation is not None:
            decided = observation.decision.step is Step.HAND_OFF
            yield watch, observation
