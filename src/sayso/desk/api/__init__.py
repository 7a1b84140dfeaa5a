"""The desk for programs: JSON under /api/v1, for everything that the pages do."""

from fastapi import APIRouter

from sayso.desk.api import accounts, articles, identities, inbox, searching, stories

routers: tuple[APIRouter, ...] = (
    searching.router,
    articles.router,
    identities.router,
    stories.router,
    inbox.router,
    accounts.router,
)
