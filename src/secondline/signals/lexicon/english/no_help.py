"""The help is none."""

from typing import Final

from secondline.signals.lexicon.entries import Kind, Phrase, phrase

NO_HELP: Final[tuple[Phrase, ...]] = (
    phrase(
        Kind.NO_HELP,
        1.7,
        "impressed happy amused satisfied pleased",
        r"(?:not|isn't|wasn't|far from) (?:\w+ )?(?:impressed|happy|amused|satisfied|pleased)",
    ),
    phrase(
        Kind.NO_HELP,
        1.5,
        "responsibility someone somebody idea clearly buck",
        r"(?:take|takes|taking) (?:\w+ )?responsibility",
        r"(?:someone|somebody) needs to (?!sign|be home|collect)",
        r"(?:have|has) no (?:idea|clue) what",
        r"(?:you|they) clearly (?:don't|didn't|haven't|can't|have not|do not)",
        r"pass(?:ing)? the buck",
    ),
    phrase(
        Kind.NO_HELP,
        1.8,
        "prank joke joking real",
        r"(?:is|was) (?:this|that|it) (?:\w+ )?(?:some|a) (?:\w+ )?(?:\w+ )?(?:prank|joke)",
        r"(?:you (?:have|got|gotta) (?:got )?(?:to )?be|are you) (?:joking|for real)",
    ),
    phrase(
        Kind.NO_HELP,
        1.4,
        "did didn't have haven't read",
        r"did you (?:even|not|actually) (?:read|listen|look|check)",
        r"have you (?:even|not|actually) (?:read|looked|checked|listened)",
    ),
    phrase(
        Kind.NO_HELP,
        1.4,
        "paying",
        r"(?:what|why) (?:am|are) (?:i|we) (?:even |still )?paying",
    ),
    phrase(
        Kind.NO_HELP,
        1.7,
        "wall walls",
        r"(?:talk|talking|speak|speaking) to (?:a|the) (?:brick )?walls?",
    ),
    phrase(
        Kind.NO_HELP,
        1.6,
        "ask much spell",
        r"(?:so|too) much to ask",
        r"do i (?:\w+ )?(?:have|need) to (?:spell|repeat|explain|beg|do everything)",
    ),
    phrase(
        Kind.NO_HELP,
        1.6,
        "stop don't quit dont",
        r"(?:stop|quit) (?:telling|asking|sending|saying|giving|repeating|ignoring|wasting|lying"
        r"|copying|pasting|treating|passing|transferring)",
        r"(?:don't|dont|do not) (?:you )?(?:dare|tell me|give me (?:that|another)|lecture|patronize"
        r"|patronise)",
    ),
    phrase(
        Kind.NO_HELP,
        1.5,
        "job problem fault",
        r"(?:not|isn't|hardly) my (?:job|problem|fault)",
    ),
    phrase(
        Kind.NO_HELP,
        1.2,
        "don't dont another asked",
        r"(?:don't|dont|do not) want (?:a|an|another|your|to hear) [^.!?]{1,40}? i (?:just )?want",
        r"i asked for (?:a|my|the)",
        r"(?:another|one more) (?:ticket|form|link|voucher|excuse|survey|apology)",
    ),
    phrase(
        Kind.NO_HELP,
        1.2,
        "either good mean",
        r"(?:you|they) don't know either",
        r"what good (?:is|does|would)",
        r"what do you mean(?: you)?",
    ),
    phrase(
        Kind.NO_HELP,
        1.2,
        "answer",
        r"(?:doesn't|does not|didn't|don't|not) (?:really |even )?answer (?:my|the|any|a)(?:\w+)?",
    ),
    phrase(
        Kind.NO_HELP,
        1.4,
        "treat treated treating",
        r"(?:how|way) (?:you|they|i was|we were|i am|i'm) (?:being )?treat(?:ed|ing)?",
        r"treat(?:ed|ing)? (?:me|us|people|your|customers?|like)",
    ),
    phrase(
        Kind.NO_HELP,
        1.9,
        "not isn't didn't doesn't don't wasn't can't won't cannot doesnt didnt",
        r"(?:not|isn't|didn't|doesn't|don't|wasn't|can't|won't|cannot|doesnt|didnt) (?:\w+ "
        r")?(?:helping|helpful|help me|help at all|help)(?! (?:with|myself|you))",
    ),
    phrase(
        Kind.NO_HELP,
        1.9,
        "no zero",
        r"(?:no|zero) help",
        r"no (?:use|good) (?:to|at all)",
    ),
    phrase(
        Kind.NO_HELP,
        1.8,
        "don't dont not can't cannot doesn't didn't never",
        r"(?:you|it|bot|this|thing) (?:\w+ )?(?:don't|dont|do not|did not|didn't|can't|cannot"
        r"|doesn't|does not|never) (?:even )?(?:understand|get it|listen|read|care|answer|make "
        r"sense|know anything)",
    ),
    phrase(
        Kind.NO_HELP,
        1.9,
        "not isn't wasn't",
        r"(?:not|isn't|wasn't) (?:(?!know|sure|see|remember)\w+ )?(?:what i (?:asked|said|meant"
        r"|want|wanted|need|needed)|my question|an answer|the (?:answer|question)|answering)",
    ),
    phrase(
        Kind.NO_HELP,
        2.0,
        "kidding serious joking reading listening even",
        r"(?:are )?(?:you|u) (?:\w+ )?(?:kidding|serious|joking|reading|listening)",
        r"are you even",
        r"do you (?:even|ever|people)",
    ),
    phrase(
        Kind.NO_HELP,
        1.6,
        "can could do why",
        r"(?:can|could|do) you not",
        r"why can't you",
        r"can't you (?:just|even|people|read|understand)",
    ),
    phrase(
        Kind.NO_HELP,
        2.0,
        "acceptable enough fair ok okay right",
        r"(?:not|isn't|hardly|nowhere near) (?:\w+ )?(?:acceptable|good enough|fair|okay|ok)",
    ),
    phrase(
        Kind.NO_HELP,
        1.5,
        "help",
        r"(?:didn't|did not|haven't|never) (?:get|got|received|had|gotten) (?:\w+ )?(?:help"
        r"|answer|support)",
    ),
    phrase(
        Kind.NO_HELP,
        1.6,
        "part what point",
        r"what part of",
        r"what(?:'s| is) the point(?: of)?",
    ),
    phrase(
        Kind.NO_HELP,
        1.4,
        "paying",
        r"what (?:am i|are we|do i) (?:even )?pay(?:ing)? for",
    ),
    phrase(
        Kind.NO_HELP,
        1.6,
        "seriously really",
        r"^(?:seriously|really|srsly)\s*\?+",
        r"(?:seriously|really)\s*\?+",
    ),
    phrase(
        Kind.NO_HELP,
        1.4,
        "supposed",
        r"what (?:am i|are we|else am i) supposed to",
    ),
    phrase(
        Kind.NO_HELP,
        1.6,
        "job brain",
        r"do your (?:\w+ )?job",
        r"use your brain",
    ),
    phrase(
        Kind.NO_HELP,
        1.6,
        "sense",
        r"mak(?:es?|ing) (?:no|zero|any) sense",
    ),
    phrase(
        Kind.NO_HELP,
        1.4,
        "automated canned robotic generic scripted chatbot",
        r"(?:another|more|these|your|only|just|and now an?|stupid) (?:\w+ )?(?:automated|canned"
        r"|robotic|generic|scripted|chatbot)(?: \w+)?",
    ),
    phrase(
        Kind.NO_HELP,
        1.2,
        "mistake fault",
        r"(?:because of|due to|it's|is) your (?:own )?(?:mistake|fault|error)",
    ),
    phrase(
        Kind.NO_HELP,
        1.0,
        "different opposite",
        r"(?:a|something) different (?:answer|story|thing)",
        r"exact opposite",
        r"said the opposite",
    ),
)
