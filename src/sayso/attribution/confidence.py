"""How sure the model is of a statement, as one number.

A logistic regression (Platt 1999) over what the model says of a cue and of its roles. Its weights
stand in the model's manifest; they were chosen on articles kept out of training.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

FEATURES = ("cue", "valid", "roles", "no_source", "inside", "length")
DECIMALS = 2  # differences between processors stay below this
UNLIKELIEST = -12.0  # log-probability below which all readings are equally bad


class Evidence(NamedTuple):
    """What the model says of one statement.

    cue, roles: log-probabilities of the cue, and of the roles of the words round it.
    valid: the logit that the cue is one.
    """

    cue: float
    valid: float
    roles: float


def features(
    evidence: Evidence, *, has_source: bool, inside: bool, characters: int
) -> tuple[float, ...]:
    """The numbers that confidence is computed from, in the order of FEATURES.

    inside: whether the statement lies in another's content. characters: length of the content.
    """
    return (
        evidence.cue,
        evidence.valid,
        max(evidence.roles, UNLIKELIEST),
        float(not has_source),
        float(inside),
        float(np.log1p(characters)),
    )


def confidence(values: Sequence[float], weights: Sequence[float], bias: float) -> float:
    """The probability that a statement with these features is right, rounded to DECIMALS."""
    score = float(np.dot(values, weights)) + bias
    return round(float(1 / (1 + np.exp(-score))), DECIMALS)
