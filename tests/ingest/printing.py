"""PDF documents for tests, written by hand: lines of Helvetica at places on pages."""

Printed = tuple[float, float, float, str]  # size, left and height of the base line, words


def pdf(*pages: list[Printed]) -> bytes:
    """A document with these lines on its pages."""
    kids = " ".join(f"{3 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
    ]
    font = "<< /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding "
    font += "/WinAnsiEncoding >> >>"
    for n, lines in enumerate(pages):
        shown = "\n".join(
            f"BT /F1 {size} Tf {left} {bottom} Td ({_escaped(words)}) Tj ET"
            for size, left, bottom, words in lines
        )
        objects += [
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] "
            f"/Contents {4 + 2 * n} 0 R /Resources << /Font {font} >> >>",
            f"<< /Length {len(shown)} >>\nstream\n{shown}\nendstream",
        ]
    return _written(objects)


def _escaped(words: str) -> str:
    marked = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return "".join(c if c < "\x80" else f"\\{c.encode('cp1252')[0]:03o}" for c in marked)


def _written(objects: list[str]) -> bytes:
    data, places = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{text}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n"
    end += f"<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + end.encode()
