"""Several records side by side: stories, sayings, contested points, voice and audit. Pure.

Import from the modules: `sayso read` needs `voice` alone, and need not wait for the others.
"""
