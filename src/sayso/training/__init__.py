"""Teaching the attribution model more, from articles whose statements are marked.

What needs PyTorch stands in `model`, `losses`, `restoring`, `exporting`, `epochs` and `continuing`;
it comes with the extra "train". The rest, and whoever imports only the rest, does without.
"""
