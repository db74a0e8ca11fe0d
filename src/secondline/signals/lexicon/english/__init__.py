"""English: the words and phrases, a module for each kind, and how words change one another."""

import re
from typing import Final

from secondline.signals.lexicon.english.calm import CALM
from secondline.signals.lexicon.english.feeling import FEELING
from secondline.signals.lexicon.english.insult import INSULT
from secondline.signals.lexicon.english.no_help import NO_HELP
from secondline.signals.lexicon.english.repeat import REPEAT
from secondline.signals.lexicon.english.sarcasm import SARCASM
from secondline.signals.lexicon.english.stuck import STUCK
from secondline.signals.lexicon.english.terms import TERM_WORDS, TERMS
from secondline.signals.lexicon.english.threat import THREAT
from secondline.signals.lexicon.english.words import WORDS
from secondline.signals.lexicon.entries import Lexicon, by_trigger, words_of

ENGLISH: Final = Lexicon(
    words=WORDS,
    phrases=by_trigger((*REPEAT, *STUCK, *NO_HELP, *FEELING, *THREAT, *INSULT, *SARCASM, *CALM)),
    negations=words_of(
        "not no never neither nor without hardly barely cannot isn't aren't wasn't weren't don't"
        " doesn't didn't won't wouldn't can't couldn't shouldn't hasn't haven't hadn't ain't isnt"
        " arent wasnt dont doesnt didnt wont wouldnt cant couldnt shouldnt hasnt havent nothing"
        " nobody"
    ),
    # "no, great" and "no thanks" are friendly.
    no_denial=words_of("no nothing nobody without nor neither"),
    boosts=words_of(
        "very so really extremely absolutely completely totally utterly beyond incredibly too"
        " such fucking freaking bloody damn truly deeply seriously most"
    ),
    contrast=re.compile(r"(?<!\w)(?:but|however|though|although|except|until)(?!\w)"),
    terms=TERMS,
    term_words=TERM_WORDS,
    likers=words_of("i we really don't dont didn't didnt"),
)
