"""How English ties a date to a saying. Data only; `language.Wording` documents the form."""

import re

from sayso.times.language import Wording

_OCCASION = (
    "interview|speech|report|letter|tweet|post|message|news conference|briefing|address"
    "|meeting|rally|article|appearance|hearing|debate|phone call|presentation|investigation|study"
    "|survey|memo|ruling|decision|email|lawsuit"
)

_NAMED = f"statement|{_OCCASION}"  # what can be dated; a statement alone is no new occasion

WORDING = Wording(
    bound=re.compile(
        r"(?:\b(?:since|until|till|from|by|before|after|through|than|between|for|scheduled|due)"
        r"(?: (?:early|late|mid|at least|the))*|-)\s*$",
        re.IGNORECASE,
    ),
    other_event=re.compile(r"(?:After|Before|Since|While|Although|Though|Because)\b"),
    fronted=re.compile(r"(?:On|At|In|During)\b[^,;:—–]*"),
    other_clause=re.compile(
        r"\b(?:who|which|whose|where|that|because|after|before|but|later|raising)\b", re.IGNORECASE
    ),
    aside=re.compile(r"\b(?:who|whom|which|whose|where|when|because|after|before)\b"),
    timeless=re.compile(
        r"^(?!.*\b(?:did|would|will|could|went)(?:n['’]t)?\b)"
        r".*\b(?:says?|has|have|adds|notes|tells|writes|argues|keeps?|allegedly)\b|['’]ve\b"
    ),
    present=re.compile(r"^\w+[^\Ws]s$"),
    other_occasion=re.compile(
        rf"\bhad\b| in (?:an?|the|another) (?:\w+ )?(?:{_OCCASION})"
        r"| in (?:another|a separate) statement"
        r"|\b(?:not|declined to|refused to)(?: \w+)? (?:comment|respond|reply)\b",
        re.IGNORECASE,
    ),
    newly=re.compile(r" in an? (?:\w+ )?statement\b"),
    issued=re.compile(
        r"\b(?:released|issued|published|dated|posted|filed|sent|aired|broadcast|recorded|taped"
        r"|conducted)"
        r"(?: (?:early|late|on|in))*\s*$",
        re.IGNORECASE,
    ),
    dated=re.compile(rf"(?:['’]s)? (?:[\w-]+ ){{0,4}}(?:{_NAMED})\b", re.IGNORECASE),
    meanwhile=re.compile(
        r"\W*(?:(?:as|while) (?:he|she|they|it) |while \w+ing "
        rf"|(?:during|in|at) (?:an?|the|his|her|their) (?:[\w’'-]+ ){{0,3}}(?:{_NAMED})\b)",
        re.IGNORECASE,
    ),
    vague=re.compile(r"\b(?:recently|previously|once|earlier)\b", re.IGNORECASE),
    then=re.compile(
        r"\b(?:at (?:the|that) time|back then)\b(?! (?:of|that|when)\b)", re.IGNORECASE
    ),
    prepositional=re.compile(r"according to|per\b|in the (?:words|eyes) of", re.IGNORECASE),
    later_act=re.compile(r"\b(?:but|later|subsequently|since)\b", re.IGNORECASE),
    told_in_passing=re.compile(r"\b(?:what|which|whom?)\s+$", re.IGNORECASE),
    post_head=re.compile(
        r"(?:\(@\w+\)(?: on)?|\bshared by [^\n]{1,60} on"
        r"|\b(?:updated|posted|published|modified)(?: on)?:?) *$",
        re.IGNORECASE,
    ),
    range=re.compile(r"\s*(?:to|through|until|till|-|–|—)\s*(?:the )?"),
    clause_break=re.compile(
        r"[;:]\s|\s[—–-]{1,2}\s|[“”\"()]"
        r"|,\s(?=(?:and|but|while|which|who|whose|where|when|as|after|before|although|though|because|"
        r"since|so|or|yet|with|including)\b)"
    ),
    imprint=re.compile(
        r"^(?:last |first )?(?:published|updated|posted|modified)\b(?! (?:his|her|its|a|the)\b)"
        r"|\bcopyright\b|©|\(c\) ?\d{4}|\(@\w+\)",
        re.IGNORECASE,
    ),
    post=re.compile(r"\btweet|\bTwitter\b|\bInstagram\b|\bFacebook\b", re.IGNORECASE),
)
