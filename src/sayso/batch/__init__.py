"""Many articles: on all cores of a machine, or on a Ray cluster; broken off and gone on with."""

from sayso.batch.run import ARTICLES, Progress, Totals, run
from sayso.batch.writing import FORMS

__all__ = ["ARTICLES", "FORMS", "Progress", "Totals", "run"]
