"""What must be decided before the other guards: negations that are none, look-alikes of people."""

from typing import Final

from secondline.signals.request.grammar import Guard
from secondline.signals.request.packs.en.frames import CONTACT

GUARDS: Final = (
    Guard(
        "",
        "asks",
        before=(
            "^ (?:(?:and|so|then|ok) )?(?:who|what) (?:do|must|should) (?:i|we) (?:(?:have"
            "|need) to )?[a-z]+ (?:to )?to $"
            "| (?:why|how come) (?:[a-z]+ ){0,3}not (?:[a-z]+ ){0,4}$"
            "| not (?:forget|hesitate|fail|allow|allowing|let|letting|know|sure|able|understand "
            "how|see how|see where|see any|find|figure|give|offer|offering) (?:[a-z]+ ){0,8}$"
            "| (?:not|unless|without) (?:[a-z]+ ){0,5}not (?:[a-z]+ ){0,3}$"
            "| (?:not|never) (?:[a-z]+ ){1,5}(?:without|until|unless|till|before) (?:i (?:can "
            "|could |get to )?|we )?$"
            "| (?:wonder|wondering|wondered) (?:if|whether) (?:i|we) (?:can|could|may|might)(?: "
            "[a-z]+)? $"
        ),
    ),
    Guard(
        "",
        "asks",
        before=(
            "(?<!when)(?<! why)(?<!what)(?<!time)(?<!soon) (?:can|could|would) (?:you|someone"
            "|somebody|anyone|you guys)(?: [a-z]+)? $"
        ),
        after="(?! (?:by|a|an|the|my|mr|mrs) )",
        frames=("call-me",),
    ),
    Guard(
        "another thing",
        "nothing",
        within=(
            "(?:someone|somebody) else (?:to )?(?!help|talk|speak|take over|call|contact|look"
            "|handle|deal|answer|review)[a-z]+(?: [a-z]+)?$"
        ),
        frames=("person-acts",),
    ),
    Guard(
        "a question",
        "nothing",
        within=(
            "^(?:can|will|may|should|do) (?:<title>) (?:see|get|do|read|listen|work|check"
            "|approve|decide)"
        ),
        frames=("person-acts",),
    ),
    Guard(
        "past",
        "nothing",
        before=" (?:got|received|had|missed) (?:a |the |your )?(?:phone )?$",
        frames=("call-me",),
    ),
    Guard(
        "somebody else's",
        "nothing",
        within="^be .* by you ",
        frames=CONTACT,
    ),
    Guard(
        "not done",
        "nothing",
        within=" not .* by ",
        frames=("person-acts",),
    ),
    Guard(
        "another thing",
        "nothing",
        before=" (?:transfer|assign|route|move|hand|reassign) (?:a|the|my) $",
        within="^chat to",
        frames=CONTACT,
    ),
    Guard(
        "",
        "asks",
        before=(
            "^(?: [a-z]+)? (?:can|could|may|would|should) not (?:i|we) (?:just |at least )?$"
            "|^(?: [a-z]+)? (?:is|are|do) not (?:there|you) (?:have )?(?:[a-z]+ ){0,2}$"
        ),
    ),
    Guard(
        "",
        "asks",
        before=(
            " (?:when (?:do|will|can) i (?:finally )?(?:get|be able) to|how long (?:until|till"
            "|before) i (?:can|get to)|how many (?:more )?times (?:do i have to|must i|should i)"
            "(?: [a-z]+){0,5}?|what does it take to|what do i have to (?:do|say|type|press) to"
            "|impossible to|impossible for (?:me|us) to|why do you (?:[a-z]+ ){0,2}(?:refus"
            "|declin|avoid)[a-z]+ to|how (?:hard|difficult) (?:is it|can it be) to) $"
        ),
        frames=(
            *CONTACT,
            "get-me",
            "move-me",
        ),
    ),
    Guard(
        "a name",
        "nothing",
        before=" what $",
        within="^can (?:i|we) call",
        frames=CONTACT,
    ),
    Guard(
        "another thing",
        "nothing",
        after=" (?:in|near) (?:my|our) ",
        frames=("is-anyone-there",),
    ),
    Guard(
        "another thing",
        "nothing",
        after=" (?:check|read|review|do|write|test|moderate|translate)[a-z]* ",
        within=" have ",
        frames=("is-anyone-there",),
    ),
    Guard(
        "a thing",
        "weak",
        within=(
            "^(?:send|give|move|pass|take|bring|transfer|forward) (?:it|things) .*(?:person"
            "|people|someone|somebody)(?: else)?$"
        ),
        frames=("move-me",),
    ),
    Guard(
        "another thing",
        "nothing",
        before=" (?:the|a|your|my|our|emergency|as|another|second|new|main|first) $",
        within="^contact (?:person|people)",
        frames=CONTACT,
    ),
    Guard(
        "another thing",
        "nothing",
        before=" (?:i|we) $",
        within="^bring a person",
        frames=("get-me",),
    ),
    Guard(
        "a question",
        "nothing",
        within="^(?:can|will|may|should|do) (?:a |an |the |your )?(?:<title>) (?:see|read)",
        frames=("person-acts",),
    ),
    Guard(
        "past",
        "nothing",
        before=" (?:(?:was|were) (?:going|about) to|nearly|almost) $",
    ),
    Guard(
        "not done",
        "nothing",
        before=" (?:i|we) would $",
        within="^(?!like|love|appreciate|prefer|want|request)",
        frames=CONTACT,
    ),
    Guard(
        "reported",
        "nothing",
        before=" (?:you|he|she|they|it|site|page|app|rep|agent|who) $",
        within="^said ",
    ),
    Guard(
        "third person",
        "nothing",
        before="(?<!want)(?<!need)(?<!possible) (?:is|was|are|were) (?:already |currently )?$",
        within="^(?:speaking|talking|chatting)",
        frames=CONTACT,
    ),
    Guard(
        "",
        "asks",
        before=(
            " (?:so|as|very) (?:kind|good|nice|helpful) (?:as )?to $"
            "| (?:if|think|hoping|hope|wish|whether|wondering) you (?:could|can|would|might)(?: "
            "possibly| maybe)? $"
        ),
    ),
    Guard(
        "refused",
        "refuses",
        before="(?<!other) than (?:to )?$",
    ),
    Guard(
        "a question",
        "nothing",
        before=" (?:what|how|which [a-z]+|where|when|why|who) (?:[a-z]+ )?$",
        within="^(?:would|could|will|can|should|may)",
        frames=("person-acts",),
    ),
    Guard(
        "another thing",
        "nothing",
        within=" (?:at|in) (?:the|your) ",
        frames=("is-anyone-there",),
    ),
    Guard(
        "reported",
        "weak",
        before=(
            " (?:told|advised|urged|recommended|instructed|wants|wanted) (?:me|us) (?:to|i "
            "should|that i should) (?:[a-z]+ ){0,2}$"
        ),
    ),
    Guard(
        "past",
        "nothing",
        before=(
            " (?:received|missed|had|have had|after|got|enjoyed|during|promised|promised me"
            "|expecting|there was|was|it was|scheduled) $"
        ),
        frames=CONTACT,
    ),
    Guard(
        "a question",
        "nothing",
        before=" (?:when|what time|how soon|what day|which day)(?: [a-z]+){0,2} $",
        frames=(
            "person-acts",
            "call-me",
            "is-anyone-there",
        ),
    ),
    Guard(
        "a question",
        "weak",
        before=" (?:pay|paying|paid|fee|free) (?:[a-z]+ ){0,3}$",
    ),
    Guard(
        "refused",
        "refuses",
        before=" (?:cancel|undo|drop|forget) (?:the |my |a |that )?$",
        frames=("call-me",),
    ),
    Guard(
        "future",
        "nothing",
        before=" (?:going|supposed|scheduled|due|meant|about|bound) to (?:[a-z]+ )?$",
        frames=("call-me",),
    ),
    Guard(
        "it is about a bot",
        "asks",
        before="^(?! (?:he|she|they) )",
        frames=("anti-bot",),
    ),
)
