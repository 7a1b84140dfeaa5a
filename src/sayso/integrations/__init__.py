"""sayso inside other programs: a component of spaCy, a server for assistants."""
