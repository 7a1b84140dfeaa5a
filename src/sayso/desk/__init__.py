"""The desk: the ledger in a browser, for one person on a laptop or a newsroom behind a login.

It needs FastAPI: the extra `sayso[desk]`.
"""
