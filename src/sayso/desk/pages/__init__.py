"""The pages of the desk, for a browser: they work without any script."""

from fastapi import APIRouter

from sayso.desk.pages import (
    accounts,
    articles,
    assets,
    changes,
    correcting,
    inbox,
    search,
    speakers,
    stories,
)

routers: tuple[APIRouter, ...] = (
    accounts.router,
    articles.router,
    assets.router,
    changes.router,
    correcting.router,
    inbox.router,
    search.router,
    speakers.router,
    stories.router,
)
