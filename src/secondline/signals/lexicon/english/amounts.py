"""How often and how long, as people count it who are past their patience."""

from typing import Final

COUNT: Final = (
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|a dozen|several|(?<!too )many|multiple"
    r"|countless|a few|a couple of|a hundred|hundreds? of|so many|like \d+)"
)
NTH: Final = (
    r"(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth|thousandth|umpteenth"
    r"|nth|3rd|[4-9]th|\d\dth)"
)
SPAN: Final = r"(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|ages|forever)"
