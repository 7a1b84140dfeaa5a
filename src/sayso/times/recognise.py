"""Find the expressions of time in a text, and what their words say. No calendar here.

The rules of a language are tried on the codes of the tokens; of overlapping finds the longest
stays, of equals that of the earlier rule. Modifiers are then taken into the spans, and neighbours
that are one expression ("8 p.m." + "Friday", "the third quarter" + "of last year") are joined.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from sayso.times.language import Join, Language, Rule, Value
from sayso.times.lexicon import Lexicon, Pattern, Tokens
from sayso.times.numerals import number
from sayso.times.tense import direction

Direction = Literal["past", "future"]
Fields = Mapping[str, Value]
_REACH = 8  # tokens that a modifier can have
_FAR = 24  # and what a figure is compared with


@dataclass(frozen=True, slots=True)
class Expression:
    """Words that name a time.

    start, end: code-point offsets; end is exclusive. operation: which rule of the calendar gives
    the value; fields: what it needs to know. within: the time that this one is a part of.
    direction: of the verb that it belongs to. after_previous: it ends a range that the expression
    before it begins. compared: a figure is compared with that of then ("up from 10 a year ago").
    """

    start: int
    end: int
    operation: str
    fields: Fields
    within: "Expression | None" = None
    direction: Direction | None = None
    after_previous: bool = False
    compared: bool = False


@dataclass(frozen=True, slots=True)
class _Find:
    """An expression while it is still tokens [first, last)."""

    first: int
    last: int
    operation: str
    form: str
    fields: Fields
    within: "_Find | None" = None


@dataclass(frozen=True, slots=True)
class _CompiledJoin:
    left: re.Pattern[str]
    between: re.Pattern[str]
    right: re.Pattern[str]
    whole_is_right: bool

    @staticmethod
    def of(join: Join, between: Pattern) -> "_CompiledJoin":
        left, right = re.compile(join.left), re.compile(join.right)
        return _CompiledJoin(left, between.expression, right, join.whole == "right")


class Recogniser:
    """The compiled rules of one language. Make one with `recogniser`."""

    def __init__(self, language: Language) -> None:
        between = [join.between for join in language.joins]
        modifiers = [*language.before.values(), *language.after.values()]
        patterns = [rule.pattern for rule in language.rules]
        self.language = language
        self.lexicon = Lexicon(
            language,
            [*patterns, *modifiers, *between, language.ranges, language.days, language.compared],
        )
        compiled = self.lexicon.compile
        self._rules = [(rule, compiled(rule.pattern)) for rule in language.rules]
        self._before = {name: compiled(rf"(?: {p} )\Z") for name, p in language.before.items()}
        self._after = {name: compiled(f"(?: {p} )") for name, p in language.after.items()}
        self._joins = [_CompiledJoin.of(join, compiled(join.between)) for join in language.joins]
        self._ranges = compiled(language.ranges).expression
        self._days = compiled(language.days)
        self._compared = compiled(rf"(?: {language.compared} )\Z").expression

    def expressions(self, text: str) -> tuple[Expression, ...]:
        """The expressions of a text, in its order; none overlaps another."""
        tokens = self.lexicon.tokens(text)
        finds = self._finds(tokens)
        finds = self._joined(tokens, self._with_further_days(tokens, finds))
        alone = self.language.only_joined
        finds = [find for find in finds if find.within or find.operation not in alone]
        return tuple(self._expressions(text, tokens, self._modified(tokens, finds)))

    def _finds(self, tokens: Tokens) -> list[_Find]:
        there = frozenset(tokens.codes)
        found = [
            (match.start() - match.end(), order, match)
            for order, (_, pattern) in enumerate(self._rules)
            if pattern.may_be_in(there)
            for match in pattern.expression.finditer(tokens.codes)
        ]
        found.sort(key=lambda f: (f[0], f[1], f[2].start()))
        taken = bytearray(len(tokens))
        kept = []
        for length, order, match in found:
            first, last = match.span()
            if not any(taken[first:last]):
                taken[first:last] = b"\1" * -length
                kept.append(self._find(tokens, match, *self._rules[order]))
        return sorted(kept, key=lambda find: find.first)

    def _find(self, tokens: Tokens, match: re.Match[str], rule: Rule, pattern: Pattern) -> _Find:
        fields = dict(rule.options)
        names = []
        for name, atom in pattern.kept.items():
            first, last = match.span(name)
            if first >= 0:
                fields[name] = self._value(atom, tokens.words[first:last])
                names.append(name)
        form = ".".join([rule.operation, *sorted(names)])
        return _Find(*match.span(), rule.operation, form, fields)

    def _value(self, atom: str, words: list[str]) -> Value:
        value = self.lexicon.value(atom, words[0]) if len(words) == 1 else None
        if value is not None:
            return value
        return number(words, self.lexicon.values)

    def _with_further_days(self, tokens: Tokens, finds: list[_Find]) -> list[_Find]:
        """Add the second day of "Feb. 7-14" and "May 8 and 25, 2020": a date of the same month.

        A year behind it is that of both.
        """
        taken = {i for f in finds if f.form != "date.year" for i in range(f.first, f.last)}
        listed: list[_Find] = []
        for find in finds:
            if listed and find.first < listed[-1].last:
                continue  # the year of a further day
            match = None
            if find.form in ("date.day.month", "date.day.month.weekday"):
                match = self._days.expression.match(tokens.codes, find.last)
            if match is None or not taken.isdisjoint(range(*match.span())):
                listed.append(find)
                continue
            shared = {"month": find.fields["month"]}
            if self._days.kept.get("year") and match["year"]:
                shared["year"] = int(tokens.words[match.start("year")])
            day = {"day": int(tokens.words[match.start("day")])}
            listed.append(replace(find, fields={**find.fields, **shared}))
            first, last = match.start("day"), match.end()
            listed.append(_Find(first, last, "date", "date.day.month", shared | day))
        return listed

    def _joined(self, tokens: Tokens, finds: list[_Find]) -> list[_Find]:
        joined: list[_Find] = []
        for find in reversed(finds):
            while joined and (whole := self._join(tokens, find, joined[-1])):
                find = whole
                joined.pop()
            joined.append(find)
        return joined[::-1]

    def _join(self, tokens: Tokens, left: _Find, right: _Find) -> _Find | None:
        for join in self._joins:
            if (
                join.left.fullmatch(left.form)
                and join.right.fullmatch(right.form)
                and join.between.fullmatch(tokens.codes, left.last, right.first)
            ):
                part, whole = (left, right) if join.whole_is_right else (right, left)
                return replace(part, first=left.first, last=right.last, within=whole)
        return None

    def _modified(self, tokens: Tokens, finds: list[_Find]) -> list[_Find]:
        """Take modifiers into the spans: "about", "early", "the end of", "or more"."""
        modified = []
        free = 0
        for i, find in enumerate(finds):
            limit = finds[i + 1].first if i + 1 < len(finds) else len(tokens)
            outer = (find.within or find) if find.operation.startswith("bare") else find
            first, last = find.first, find.last
            if before := self._before.get(outer.operation):
                match = before.expression.search(tokens.codes, max(free, first - _REACH), first)
                first = match.start() if match else first
            if after := self._after.get(find.operation):
                match = after.expression.match(tokens.codes, last, limit)
                last = match.end() if match else last
            modified.append(replace(find, first=first, last=last))
            free = last
        return modified

    def _expressions(self, text: str, tokens: Tokens, finds: list[_Find]) -> Iterator[Expression]:
        previous = None
        for find in finds:
            follows = previous is not None and bool(
                self._ranges.fullmatch(tokens.codes, previous.last, find.first)
            )
            towards = direction(tokens, find.first, find.last, self.language.verbs)
            compared = self._is_compared(tokens, find)
            yield _expression(tokens, find, towards, follows, compared)
            previous = find

    def _is_compared(self, tokens: Tokens, find: _Find) -> bool:
        first = max(find.first - _FAR, 0)
        return self._compared.search(tokens.codes, first, find.first) is not None


def _expression(
    tokens: Tokens, find: _Find, towards: Direction | None, follows: bool, compared: bool
) -> Expression:
    """A find as an expression; what holds of the whole holds of the time that it is a part of."""
    within = None
    if find.within:
        within = _expression(tokens, find.within, towards, follows, compared)
    return Expression(
        *tokens.span(find.first, find.last),
        find.operation,
        find.fields,
        within,
        towards,
        follows,
        compared,
    )


@cache
def recogniser(language: Language) -> Recogniser:
    """The compiled rules of a language, made on first use."""
    return Recogniser(language)


def recognise(text: str, language: Language) -> tuple[Expression, ...]:
    """The expressions of time in a text, in its order; none overlaps another."""
    return recogniser(language).expressions(text)
