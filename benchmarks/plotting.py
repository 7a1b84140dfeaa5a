"""The sheet that plots are drawn on, as SVG."""

_STYLE = (
    ".grid{stroke:#ddd}.line{stroke:#999;stroke-dasharray:5}.s0{fill:#1b6ca8}"
    ".s1{fill:none;stroke:#c0392b;stroke-width:2}.mid{text-anchor:middle}.end{text-anchor:end}"
)


def plot(drawn: str, width: int, height: int, *, across: str, above: str) -> str:
    """SVG with what is drawn on it: its classes are those of the style.

    across: what the horizontal axis is. above: what the other one is, and how to read the plot.
    """
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        'font-family="sans-serif" font-size="12">'
        f'<style>{_STYLE}</style><rect width="{width}" height="{height}" fill="#fff"/>{drawn}'
        f'<text x="{width / 2}" y="{height - 10}" class="mid">{across}</text>'
        f'<text x="70" y="20">{above}</text></svg>\n'
    )
