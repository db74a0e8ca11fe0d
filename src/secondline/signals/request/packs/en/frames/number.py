"""The number to call: "is there a number I can call?"."""

from typing import Final

ASKS: Final = (
    (
        "(?:do you have|is there|got) (?:an? |any )?(?:[a-z]+ )?(?:telephone|phone|support"
        "|help)"
        " (?:line|number)(?= $| (?:to (?:call|ring|phone)|i can|that i) )"
    ),
    (
        "(?:any |a |the |another |direct |there )?(?:(?:phone|telephone|contact|direct|toll "
        "free|customer service|support|hotline) )*(?:number|line|helpline|phone) (?:that "
        "|which |where )?(?:(?:i|we) can (?:just )?|to |for me to )(?:call|ring|phone|dial"
        "|reach (?:you|someone|somebody))(?: (?:you|on|up|instead|in|someone|somebody))*(?= "
        "$)"
    ),
    "(?:number|phone|line) (?:for|of|to|to call|to reach) (?:your |the )?(?:<desk>|<unit>)",
    (
        "(?:reach|contact|call|speak to|talk to|get hold of|get) you(?: guys| all)? (?:by"
        "|on the|over the|via) (?:phone|telephone)"
    ),
    (
        "(?:direct line|hotline|phone number|telephone number|extension|number) (?:to|for) "
        "(?:a |an |your |the |some )?(?:<being>|<title>|<desk>)<end>"
    ),
)
