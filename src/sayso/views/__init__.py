"""What a person sees of a record: `sayso.views.terminal` and `sayso.views.page`.

Each view is imported where it is needed, so that the terminal does not pay for the page.
"""
