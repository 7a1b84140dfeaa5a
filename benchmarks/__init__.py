"""What things cost. Figures of this kind stand in docs/figures.md and docs/scale.md."""
