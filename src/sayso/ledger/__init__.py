"""Records kept, to be asked about: in one SQLite file, or in PostgreSQL."""

from sayso.ledger.adding import Added
from sayso.ledger.ledger import Ledger, default_address
from sayso.ledger.question import Question

__all__ = ["Added", "Ledger", "Question", "default_address"]
