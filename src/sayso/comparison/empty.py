"""Words that are in every sentence, and tell nothing of it."""

# Words that say nothing of what a sentence is about.
EMPTY = frozenset(
    """
    a an the this that these those and or but nor so yet if when while as because although though
    of for at in on to with by about into from than then there here it its he his him she her they
    their them we our us i my me you your who whom whose which what how is are was were be been
    being am has have had do does did will would shall should can could may might must not also
    just very only own some any all both each such no s t re ve ll d m
    """.split()
)
