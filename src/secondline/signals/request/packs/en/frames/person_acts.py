"""Somebody is to act: "have somebody call me"."""

from typing import Final

ASKS: Final = (
    (
        "(?:get|put|have|need|want|bring) (?!(?:me|us|it|this|that|them|him|her|you|i|my"
        "|stuff|money|work) )(?:[a-z]+ ){1,4}?<to_the_phone>(?= $| (?:now|with|to|for|about"
        "|and|who|today|please) )"
    ),
    (
        "<theirs> (?:must|should|needs? to|has to|have to) (?:speak|talk|call|phone|ring"
        "|contact|respond|reply|listen) (?:(?:to|with) )?(?:me|us|him|her|them)(?= )"
    ),
    (
        "(?:someone|somebody|anyone) from (?:[a-z]+ ){1,4}(?:to )?(?:call|phone|ring|contact"
        "|message|reach out to|get back to|talk to|speak to|speak with) (?:me|us)(?= )"
    ),
    (
        "(?:can|could|will|would|let|have|want|need|like) one of (?:you|them|your [a-z]+)"
        "(?: [a-z]+)? (?:to )?(?:<act>|do (?:it|this|that))"
    ),
    "get one of (?:you|them|your [a-z]+) to [a-z]+",
    "(?<=^ )(?:someone|somebody|anyone) (?:call|ring|phone|contact)(?= $)",
    (
        "(?:<want>|<fetch>|have) (?:<a_role>|(?:an?|your|another|some|one of (?:your|the"
        "|them|these|those))(?: <mod>?[a-z]+)?|(?:one|some) of them) (?:to )?<tells_me>"
    ),
    "<theirs> (?:call|ring|phone|contact|speak to|talk to) (?:my [a-z]+|her|him|them)",
    (
        "(?:want|need|like|prefer|have|get|can|could|may|please) (?:[a-z]+ ){0,4}?(?:looked "
        "at|looked into|handled|reviewed|checked|answered|dealt with|read|seen|assessed"
        "|processed|sorted|approved|done|resolved|investigated) by <asked_for>"
    ),
    (
        "(?:have|get|let|make|want|need|ask|tell|send|like|can|could|will|would|may|might"
        "|should|prefer|having|request) (?:<strict>|<else>)(?: please| to| just| ever| "
        "finally| be able to| of yours| from (?:the |your )?[a-z]+(?: department| team)?| "
        "in [a-z]+| on [a-z]+){0,2} <act>"
    ),
    (
        "(?:have|get|let|make|want|need|ask|tell|like|can|could|will|would|may) (?:<someone>"
        "|<dets><trade>) (?:from (?:the |your )?[a-z]+ (?:department |team )?)?(?:to "
        "|please )?(?:call|phone|ring|contact|talk to|speak|chat|reach out|take over|step in"
        "|get back|intervene|come on|look into|get in touch|reach)(?: (?:me|us|with me|to me"
        "|with us|to us|here|this|it))"
    ),
    (
        "(?:a |an |some )?(?:<being>) (?:needs? to|has to|have to|must|should|ought to) "
        "(?:<act>|read|approve|decide)"
    ),
    "(?:have|get|let|make|want|need|like) (?:a|another|one) person (?:to )?(?:<act>|read)",
    "only (?:a |an |another )?(?:<being>|<title>) (?:can|could|will|would) (?:<act>)",
    (
        "<proposed> if (?:<strict>|<else>|a person|one of your (?:people|guys)) (?:can "
        "|could |would |might )?[a-z]+"
    ),
    (
        "(?:bring|get|have|involve|include|add|loop|pull|put|rope|tag|call|drag) (?:in )?"
        "(?:<strict>|<else>|a person|someone|somebody) (?:in(?= $| here)|into (?:this|the"
        "|our)|involved|on board)"
    ),
    (
        "(?:perhaps|maybe|possibly|surely) (?:<strict>|<else>|a person|someone|somebody) "
        "(?:can|could|would|might|should) (?:possibly |please )?<act>"
    ),
    (
        "(?:can|could|would|will) (?:a|one) (?:person|<being>) (?:possibly )?(?:<act> (?:me"
        "|this|my|it|in|over|here)|step in|take over|[a-z]+ (?:with )?(?:me|us|my)(?= ))"
    ),
    (
        "(?:can|could|would|will) (?:<title>|(?:an?|one of your|another|your) (?:[a-z]+ )?"
        "(?:<title>|<role>)|<else>) (?!see|read|access|hear|know|find out|ask|demand|charge"
        "|cancel|refuse|block|delete|close|deny|tell|think|have|want|need|always|use|take "
        "(?!over|a look)|keep)[a-z]+ (?:(?:[a-z]+ ){0,2}(?:at|into|with|over|through|to|on) "
        ")?(?:me|us|this|it|my|our)(?= )"
    ),
    (
        "(?:is|are|when is|when are|will) (?:<strict>|<else>|<someone>|a person) (?:ever "
        "|actually )?(?:(?:going to |gon na )?(?:join|answer|reply|respond|pick up|take over"
        "|step in|come on|read)|joining|answering|coming on)(?= $| (?:this|me|us|here|my|the"
        "|now|today|or) )"
    ),
    (
        "(?:ask|tell|get|have|want|need|like) (?:the |your )?(?:<call_desk>|(?:[a-z]+ ){0,2}"
        "(?:team|department|dept|people|guys|desk|crew|office)) to <act>"
    ),
    (
        "(?:think|believe|suggest|feel|recommend)(?: that)? (?:<strict>|<else>) (?:should"
        "|needs to|ought to|must|has to|could) (?:[a-z]+ )?<act>"
    ),
    (
        "(?:see to it|make sure|ensure|insist|request|ask|asking|suggest|demand|prefer"
        "|rather)(?: that)? (?:<being>|<a_role>|<else>|(?:an?|another|one of your|somebody"
        "|someone from) <strict>)(?: (?:in|on|from|at) (?:your|the) (?:[a-z]+ )?[a-z]+)? "
        "[a-z]+ (?:(?:at|into|with|over|to) )?(?:me|us|this|it|my|our|both)(?= )"
    ),
)

#: By structure alone, whoever is named.
OPEN: Final = (
    "<proposed> for (?:<strict>|<else>|a person) to [a-z]+",
    (
        "(?:have|get|let|ask|tell|want|need|like|make|arrange for|request|requesting|prefer"
        "|love|it if|grateful if|obliged if|nice if|great if|wonderful if|possible for"
        "|want that"
        "|ask that|way for|chance) (?:<yours>"
        "|the (?:(?!<thing> )[a-z]+ ){0,3}?(?!<thing> )[a-z]+|my "
        "(?:[a-z]+ ){0,2}?<dedicated_title>)(?: (?!i |you |we )[a-z0-9]+){0,5}? (?:to |and "
        "|would "
        "|could |can |just )*<reaches_me>"
    ),
    (
        "(?:can|could|would|will|may|might|should|shall) <yours>(?: (?!i |you |we )[a-z0-9]+)"
        "{0,6}? (?:possibly |then )*<reaches_me>"
    ),
    (
        "(?:let|have|get|ask|want|need|like|can|could|would|will) (?:an?|your|one of your"
        "|another"
        "|the) (?:<mod>){0,2}(?:<role>|(?!(?:service|support|care|sales|tech|authority"
        "|party) )<trade>) "
        "(?:to )?(?:[a-z]+ly )?<act> (?:[a-z]+ ){0,2}?(?:me|us|my|our|this|it)(?= )"
    ),
    "(?:someone|somebody|anyone|<strict>) (?:to )?(?:manually|personally) [a-z]+",
    (
        "(?<!wait )(?<!waiting )(?:for|is|are) <yours>(?: (?!i |you "
        "|we )[a-z0-9]+){0,4}? (?:able "
        "|free |willing )?to <reaches_me>"
    ),
    (
        "(?:can|could|would|will|may|have|get|want|need|like|prefer) (?:<someone>"
        "|<yours>) (?:to "
        ")?(?!be )(?:(?!you )[a-z]+ ){1,5}?(?:(?:on|over|by|via) (?:the |a )?(?:phone|telephone"
        "|video"
        "|chat|voice)|in person)(?= )"
    ),
    (
        "(?:someone|somebody|anyone|anybody|<being>) (?:from (?:[a-z]+ ){1,4}?)?(?:to "
        "|needs to "
        "|must |has to |should |now )*(?:(?:come on|come to|join|get on|hop on|jump on) (?:the "
        "|this |our |a )?(?:chat|line|call|phone|conversation|with (?:me|us))|take over(?= $))"
    ),
    (
        "(?:can|could|would|will|may|let|have|want|need|like|prefer|rather|wish) (?:a |an |one "
        "|another |to have a )?(?:<being>) (?:to )?(?!quick|eat|drink|catch|survive|live|become"
        "|hear|beat)[a-z]+ (?:[a-z]+ ){0,3}?(?:me|us|my|our|this|it)(?= )"
    ),
    (
        "(?:to|this|it|chat|case) be (?:[a-z]+ )?(?:picked up|taken over|taken on|taken|heard"
        "|answered|handled|reviewed|looked into|assisted"
        "|dealt with) (?:[a-z]+ )?by (?:<asked_for>"
        "|someone|somebody|one of your [a-z]+)"
    ),
)
