"""The machine's processes."""

from pathlib import Path


def processes(data: Path) -> list[str]:
  """The commands of those that work for a data folder."""
  found = []
  for process in Path("/proc").glob("[0-9]*"):
    try:
      environment = (process / "environ").read_bytes()
      command = (process / "cmdline").read_bytes()
    except OSError:
      continue
    if str(data).encode() in environment + command:
      found.append(command.replace(b"\0", b" ").decode())
  return found


def descendants(process: int, name: str) -> list[int]:
  """The processes of this name below another."""
  try:
    children = [int(child) for child in Path(f"/proc/{process}/task/{process}/children").read_text().split()]
    own = [process] if Path(f"/proc/{process}/comm").read_text().strip() == name else []
  except OSError:
    return []
  return own + [found for child in children for found in descendants(child, name)]
