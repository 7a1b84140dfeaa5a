"""News that nobody printed: articles about invented people and places, the same every time.

    python -m benchmarks.corpus [--articles N] [--words N] > articles.jsonl

What they are made of is as in news: a date line, named speakers with titles, direct, indirect and
mixed quotations, pronouns, agencies, anonymous officials, statements in statements, and about as
many paragraphs in which nobody speaks.
"""

import argparse
import json
from collections.abc import Iterator
from random import Random

SEED = 20240229
WORDS = 600  # of an article, about

GIVEN = (
    "Ilse Tomas Sunniva Aurel Mira Jonas Petra Anders Lena Viktor Noor Casper Hedda Emil".split()
)
FAMILY = (
    "Marrow Verane Hale Finch Okafor Lindqvist Dray Solheim Castell Amundsen Brand Tolley".split()
)
PLACES = "Lowmark Orrin Merrow Saltby Eastfen Karsund Veldhaven Northolm Brackwater Tarn".split()
TITLES = (
    "chief engineer of the {place} Line", "mayor of {place}", "a spokesman for the ministry",
    "director of the {place} Institute", "a fisherman from {place}", "the harbour master",
    "head of the teachers’ union", "an economist at the University of {place}",
)  # fmt: skip
BODIES = (
    "The Ministry of Transport", "The {place} Council", "The Harbour Inspectorate",
    "The {place} Line", "The fishermen’s association", "The opposition",
)  # fmt: skip
PAPERS = "the {place} Courier|Northern Wire|the {place} Lamp|the Evening Post".split("|")
DAYS = "Monday Tuesday Wednesday Thursday Friday".split()
CLAIMS = (
    "the ferry would not sail before {month}", "the new bridge had cost twice what was planned",
    "nobody had been told of the inspection", "prices of fuel would rise again next year",
    "the school in {place} should stay open", "a third of the houses stood empty in winter",
    "the report had been finished in {month}", "the harbour could not take larger ships",
    "there was no plan to close the station", "the vote would be held again in two weeks",
)  # fmt: skip
MONTHS = "January February March April May June September October November".split()
PLAIN = (
    "Some {number} people live in {place}, most of them by the water.",
    "The station was built in {year} and has been repaired {small} times since.",
    "In {month} {year} the council set aside {number} million crowns for the work.",
    "The road to {place} is closed from November to March.",
    "Snow fell on {place} for {small} days, and the last bus was taken off in {month}.",
    "The company employs {number} people, {small} hundred of them in {place}.",
    "A first plan was dropped {small} years ago, after the election.",
    "Work on the second pier began last {month} and is to end in the spring.",
)
SAYINGS = (
    "“{Claim},” {name}, {title}, told reporters on {day}. “It is as simple as that.”",
    "{name}, {title}, said on {day} that {claim}.",
    "{body} denied on {day} that {claim}.",
    "According to {paper}, {claim}.",
    "“We knew that {claim},” said {family}, adding that {claim2}.",
    "He said {claim}, and that {claim2}.",
    "She told {paper} that it was “a matter of will, not of money”.",
    "A senior official, who asked not to be named, believes {claim}.",
    "{Paper} reported on {day}, citing two people close to the board, that {claim}.",
    "{body} hopes that {claim}, its spokeswoman, {name}, wrote in a letter to {paper}.",
    "“{Claim},” the letter says. {family} did not answer questions.",
    "Critics say {claim}. “Nobody asked us,” {name} said.",
)


def article(number: int, words: int = WORDS) -> dict[str, str]:
    """The article object of this number, of about `words` words."""
    rng = Random(SEED + number)
    people = [(rng.choice(GIVEN), rng.choice(FAMILY)) for _ in range(4)]
    paragraphs = [_filled("{body} and {place} at odds over the winter", rng, people)]
    count = len(paragraphs[0].split())
    while count < words:
        kinds = (SAYINGS, PLAIN)
        sentences = [rng.choice(kinds[rng.random() < 0.45]) for _ in range(rng.randint(1, 3))]
        paragraphs.append(" ".join(_filled(sentence, rng, people) for sentence in sentences))
        count += len(paragraphs[-1].split())
    published = f"20{rng.randint(15, 24)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
    text = "\n\n".join(paragraphs)
    return {"title": paragraphs[0], "published": published, "outlet": "The Courier", "text": text}


def articles(count: int, words: int = WORDS) -> Iterator[dict[str, str]]:
    """The first `count` articles."""
    return (article(number, words) for number in range(count))


def _filled(pattern: str, rng: Random, people: list[tuple[str, str]]) -> str:
    """A sentence with its names, claims and numbers."""
    given, family = rng.choice(people)
    place = rng.choice(PLACES)
    values = {"place": place, "month": rng.choice(MONTHS)}
    claim, claim2 = (one.format(**values) for one in rng.sample(CLAIMS, 2))
    paper = rng.choice(PAPERS).format(place=place)
    return pattern.format(
        **values,
        name=f"{given} {family}",
        family=family,
        title=rng.choice(TITLES).format(place=place),
        body=rng.choice(BODIES).format(place=place),
        paper=paper,
        Paper=paper[0].upper() + paper[1:],
        day=rng.choice(DAYS),
        claim=claim,
        claim2=claim2,
        Claim=claim[0].upper() + claim[1:],
        number=rng.randint(20, 900),
        small=rng.randint(2, 9),
        year=rng.randint(1950, 2014),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=100)
    parser.add_argument("--words", type=int, default=WORDS)
    options = parser.parse_args()
    for one in articles(options.articles, options.words):
        print(json.dumps(one, ensure_ascii=False))


if __name__ == "__main__":
    main()
