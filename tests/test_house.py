"""Data flows one way: no room imports a higher one, nor a sibling."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "sayso"

# What each room may import; what it may import of them is not theirs to choose.
BASE = {"errors", "record", "version"}
MAY = {
    "errors": set(),
    "version": set(),
    "record": {"errors"},
    "text": BASE,
    "models": {*BASE, "text"},
    "attribution": {*BASE, "text", "models"},
    "speakers": {*BASE, "text", "models", "attribution"},
    "times": {*BASE, "text", "models", "attribution", "speakers"},
    "reader": {*BASE, "text", "models", "attribution", "speakers", "times"},
    "comparison": {*BASE, "text", "speakers"},
    "ingest": {*BASE, "text"},
    "api": {*BASE, "models", "reader", "ingest"},
    "ledger": {*BASE, "text"},
    "processes": set(),
    "readers": {*BASE, "processes", "reader"},
    "intake": {*BASE, "reader", "readers", "ingest", "ledger"},
    "exports": {*BASE, "text"},
    "batch": {*BASE, "models", "processes", "reader", "ingest", "exports"},
    "importing": {*BASE, "text", "ingest", "ledger", "exports"},
    "integrations": {*BASE, "api", "text", "ingest", "reader", "ledger", "exports"},
    "stories": {*BASE, "comparison", "ledger"},
    "views": {*BASE, "text", "times", "ledger", "comparison", "stories"},
    "evaluation": {*BASE, "text", "speakers", "times", "comparison", "exports"},
    "training": {*BASE, "text", "models", "attribution", "evaluation"},
    "desk": {
        *BASE,
        *("api", "reader", "text", "ingest", "intake", "ledger", "comparison", "stories", "views"),
    },
    "cli": {
        *BASE,
        *("api", "ingest", "intake", "ledger", "comparison", "stories", "views", "evaluation"),
        *("batch", "desk", "exports", "importing", "integrations", "reader", "readers", "times"),
        *("models", "training"),
    },
    "__main__": {"cli"},
    "__init__": {*BASE, "api", "reader", "exports"},
}
PURE = ("text", "attribution", "speakers", "times", "comparison", "views", "exports")
IMPURE = {
    "socket",
    "urllib",
    "http",
    "random",
    "subprocess",
    "time",
    "os",
    "tempfile",
    "datetime.now",
}


def rooms() -> list[str]:
    return sorted(path.stem for path in SOURCE.iterdir() if path.name != "__pycache__")


def modules(room: str) -> list[Path]:
    file = SOURCE / f"{room}.py"
    return [file] if file.exists() else sorted((SOURCE / room).rglob("*.py"))


def imports(module: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{module}: relative import"
            assert node.module
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


@pytest.mark.parametrize("room", rooms())
def test_a_room_imports_only_lower_rooms(room: str) -> None:
    for module in modules(room):
        ours = {name.split(".")[1] for name in imports(module) if name.startswith("sayso.")}
        assert ours - {room} <= MAY[room], f"{module.name} imports {ours - MAY[room] - {room}}"


@pytest.mark.parametrize("room", PURE)
def test_pure_rooms_touch_nothing_outside(room: str) -> None:
    for module in modules(room):
        touched = [n for n in imports(module) if f"{n}.".startswith(tuple(f"{i}." for i in IMPURE))]
        assert not touched, f"{module.name} imports {touched}"


def test_one_user_of_onnxruntime_and_of_torch_and_no_recipe_in_the_package() -> None:
    for room in rooms():
        for module in modules(room):
            roots = {name.split(".")[0] for name in imports(module)}
            assert "training" not in roots
            assert room == "training" or not roots & {"torch", "onnx", "safetensors"}
            assert room in ("models", "training") or "onnxruntime" not in roots


def test_one_user_of_database_drivers() -> None:
    for room in rooms():
        for module in modules(room):
            roots = {name.split(".")[0] for name in imports(module)}
            assert room == "ledger" or not roots & {"sqlalchemy", "alembic", "sqlite3", "psycopg"}


def test_printing_and_leaving_are_for_the_command_line() -> None:
    for room in rooms():
        if room == "cli":
            continue
        for module in modules(room):
            calls = {
                node.func.id
                for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
            }
            assert not calls & {"print", "exit", "quit"}, module
