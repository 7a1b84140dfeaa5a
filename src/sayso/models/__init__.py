"""The shipped weights and what runs them."""

from sayso.models.manifest import Calibration, Manifest, load_manifest
from sayso.models.session import Model

__all__ = ["Calibration", "Manifest", "Model", "load_manifest"]
