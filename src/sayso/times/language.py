"""What a language is to this room: a table of words and rules.

A language states its words by class ("month": {"January": 1, …}) and its rules as patterns over
classes.

A pattern is a regular expression whose atoms are separated by spaces:
    month          a token of the class "month"
    'ago'          this very word
    COUNT          a macro: a pattern of that name in `macros`
    <month>        as above, kept under the name "month"
    <day=ordinal>  kept under another name
Everything else ( | ) ? * (?<= (?! is regular-expression syntax. Words written with a capital in the
table match only when printed with one.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, NamedTuple

Value = int | float | str
Options = Mapping[str, Value]


class Rule(NamedTuple):
    """One way to say a time. operation: what normalises it, with its options."""

    operation: str
    pattern: str
    options: Options = MappingProxyType({})


class Join(NamedTuple):
    """Two neighbours that are one expression: the part lies within the whole.

    left, right: regular expressions over forms ("date.day.month": an operation and the names that
    its rule keeps, in alphabetical order). between: the pattern of what stands between.
    """

    left: str
    between: str
    right: str
    whole: Literal["left", "right"]


@dataclass(frozen=True)
class Verbs:
    """How to tell whether a verb is past or future, from its form.

    past, future: words that say so; endings: of regular past forms, but for not_verbs; remote: of
    the future words, those that look back before one of undone ("could not be reached");
    contracted: future words that are cut into two tokens; scheduled:
    participles that look ahead; awaited: words that do so right before a date, as bygone look back;
    passive: what makes a participle no past ("will be held"); infinitive: the word before one;
    intent: words whose infinitive is still to come; present: finite verbs that say neither, of
    which passing look ahead before a word that ends in progressive ("is leaving on Friday");
    arranged: verbs in the present that look ahead near a date; conditional: conjunctions that do;
    deadline: prepositions before what is to come, unless one of over tells what was ("had");
    conjunctions, adverbial: what may stand before a time that opens a clause (", but on Friday");
    determiners: what may follow "to" where it opens no infinitive.
    """

    past: frozenset[str]
    future: frozenset[str]
    remote: frozenset[str]
    undone: frozenset[str]
    contracted: frozenset[str]
    endings: tuple[str, ...]
    not_verbs: frozenset[str]
    scheduled: frozenset[str]
    awaited: frozenset[str]
    bygone: frozenset[str]
    passive: frozenset[str]
    infinitive: frozenset[str]
    intent: frozenset[str]
    present: frozenset[str]
    passing: frozenset[str]
    progressive: str
    arranged: frozenset[str]
    conditional: frozenset[str]
    deadline: frozenset[str]
    over: frozenset[str]
    conjunctions: frozenset[str]
    adverbial: frozenset[str]
    determiners: frozenset[str]


@dataclass(frozen=True)
class Wording:
    """How a language ties a date to a saying: regular expressions over the text.

    Before a date: bound ("since Monday"), other_event (a sentence that begins with what was before
    the saying: "After the vote on Monday, …"), fronted (a phrase that opens the sentence: "At a
    fair on Monday, …"), issued (what is cited: "a report released on Friday"), post_head (the head
    of an embedded post). Behind one: dated ("a May 3 report").
    Between a date and a cue: other_clause (of different clauses), aside (between a source and the
    date, which another clause holds: "Olo, who left on Friday, said"), meanwhile (what goes on
    while something is said: "as she left on Friday"), later_act (between a source and its cue:
    "but later denied").
    The cue: timeless (of no occasion: "says", "has said"), present (that goes on: "claims"),
    other_occasion (in or after it, a new occasion: "in an interview", "had said"), newly (after one
    that stands before what is said, the same: "in a statement"), vague (beside it, some other day:
    "recently"), then (beside it, that day: "at the time"), prepositional (no verb, so that a date
    before it is that of what is told), told_in_passing (before its source: "what Olo called"), post
    (of a post on a social network).
    Of an agenda: range (between the ends of a range of dates), clause_break (between clauses),
    imprint (in what is no clause, but says when an article or a post came out).
    """

    bound: re.Pattern[str]
    other_event: re.Pattern[str]
    fronted: re.Pattern[str]
    other_clause: re.Pattern[str]
    aside: re.Pattern[str]
    timeless: re.Pattern[str]
    present: re.Pattern[str]
    other_occasion: re.Pattern[str]
    newly: re.Pattern[str]
    dated: re.Pattern[str]
    issued: re.Pattern[str]
    meanwhile: re.Pattern[str]
    vague: re.Pattern[str]
    then: re.Pattern[str]
    prepositional: re.Pattern[str]
    later_act: re.Pattern[str]
    told_in_passing: re.Pattern[str]
    post: re.Pattern[str]
    post_head: re.Pattern[str]
    range: re.Pattern[str]
    clause_break: re.Pattern[str]
    imprint: re.Pattern[str]


@dataclass(frozen=True, eq=False)
class Language:
    """A language as data. Patterns are documented in this module's docstring.

    before, after: patterns of modifiers that an expression takes into its span, by operation.
    joins: which neighbours are one. only_joined: operations that mean nothing alone. ranges: what
    stands between the two ends of a range. days: after a day, a further <day> of the same month.
    compared: before a time, what tells that a figure is compared with that of then.
    """

    words: Mapping[str, Mapping[str, Value]]
    macros: Mapping[str, str]
    rules: tuple[Rule, ...]
    before: Mapping[str, str]
    after: Mapping[str, str]
    joins: tuple[Join, ...]
    only_joined: frozenset[str]
    ranges: str
    days: str
    compared: str
    verbs: Verbs
    wording: Wording
