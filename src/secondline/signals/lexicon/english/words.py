"""Single words that weigh by themselves."""

from typing import Final

from secondline.signals.lexicon.entries import Kind, by_word
from secondline.signals.lexicon.signs import GLAD, SIGN

_FEELING: Final = {
    2.6: "furious livid outraged infuriating fuming",
    2.2: "frustrated frustrating annoying annoyed irritated irritating angry mad pissed",
    2.0: "upset disappointed disappointing disappointment unhappy dissatisfied disgusted"
    " exasperated",
    1.6: "annoys annoyance upsetting stressful stressed exhausted exhausting hate hated hates sick",
    1.0: "frustration tired desperate regret regretting despise dislike ugh argh grr smh"
    " sigh wth omfg",
}
_JUDGEMENT: Final = {
    2.4: "unacceptable ridiculous disgusting disgraceful appalling pathetic disgrace inexcusable",
    2.2: "useless horrible terrible awful worst horrendous atrocious abysmal hopeless incompetent",
    1.8: "unbelievable outrageous nightmare nonsense absurd unprofessional shameful shame rubbish",
    1.6: "garbage trash lousy sucks suck sucked scam scammers fraudsters ripoff rude unhelpful",
    1.4: "joke laughable incompetence shambles fiasco farce lied liar liars lying dishonest"
    " misleading crap crappy shoddy dreadful poor poorly worse waste wasted wasting"
    " pointless worthless unreliable disaster mess insulting unfair robbery thieves theft",
    0.9: "bad badly clueless careless lazy ignored ignores ignoring mistreated overpriced"
    " slow sloppy flimsy cheaply broken junk defective failed failing fails fail flop avoid"
    " disconnected excuse excuses ruined ruin ruining dirty cold stale bland tasteless gross"
    " uncomfortable inferior mediocre overpaid beware",
}
_INSULT: Final = {
    2.4: "idiot idiots idiotic moron morons moronic stupid dumb dumbass bullshit fucking fuck"
    " fucked wtf asshole assholes bastard bastards shit shitty clowns imbecile imbeciles cretin",
    1.6: "bs damn goddamn bloody clown jerk jerks fck effing freaking crooks twat stfu dumber",
}
_CALM: Final = {-1.6: "thanks thank thankyou thx", -1.4: "cheers kudos", -1.0: "haha lol"}
_PRAISE: Final = {
    -1.6: "awesome excellent perfect perfectly wonderful fantastic"
    " amazing brilliant delighted lovely superb impressed grateful outstanding",
    -1.4: "great love loved loves happy pleased glad best appreciate appreciated beautiful enjoy"
    " enjoyed fabulous delicious recommend satisfied incredible",
    -1.0: "good nice helpful fine cool fun friendly comfortable easy easily fresh clean polite"
    " works worked smooth reliable excited exciting congrats quick pretty fast"
    f" well better like liked interesting favorite favourite sturdy {GLAD}",
}

WORDS: Final = by_word(
    {
        Kind.FEELING: _FEELING,
        Kind.JUDGEMENT: _JUDGEMENT,
        Kind.INSULT: _INSULT,
        Kind.SIGN: SIGN,
        Kind.PRAISE: _PRAISE,
        Kind.CALM: _CALM,
    }
)
