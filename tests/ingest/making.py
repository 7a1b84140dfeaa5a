"""What the tests of this folder read: an article written for them, in several forms."""

from sayso.errors import InputError
from sayso.ingest import articles_in
from sayso.record import Article

TITLE = "Quillbridge shuts its old bridge for two weeks"
PARAGRAPHS = (
    "The old bridge over the Tarn will be closed for two weeks from Monday, the mayor of "
    "Quillbridge, Ilse Marrow, told reporters on Friday. Engineers found cracks in two piers.",
    "“Nobody will cross it before I have seen the report,” Ms Marrow said. The report is being "
    "written by the county's Office of Works, which did not answer questions about its cost.",
    "Traders on the east bank fear for their spring sales. According to Tomas Veldt, who speaks "
    "for forty of them, the council promised as late as January that the bridge would stay open.",
)
BODY = "\n\n".join(PARAGRAPHS)

PAGE = f"""<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>{TITLE} - The Tarn Courier</title>
<meta property="og:title" content="{TITLE}">
<meta property="og:site_name" content="The Tarn Courier">
<meta name="author" content="Ada Holm">
<meta property="article:published_time" content="2023-03-17T18:05:00+01:00">
<link rel="canonical" href="https://courier.example.com/2023/03/17/bridge">
</head>
<body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>{TITLE}</h1>
{"".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)}
</article>
<div class="comments"><p>I have crossed that bridge every day of my life, says a reader.</p></div>
<footer>All rights reserved</footer>
</body>
</html>
"""


def one(data: bytes | str, name: str = "input") -> Article:
    """The only article in `data`. Raises what stands in its place."""
    (found,) = articles_in(data.encode() if isinstance(data, str) else data, name)
    if isinstance(found, InputError):
        raise found
    return found
