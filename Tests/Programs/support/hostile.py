"""Texts that cost more than they look like, where a program works on them in the wrong way."""

# What each repeats, and what it takes the square of its length with.
UNITS = {
  "flags": "\U0001F1E6",  # where one begins is told by counting back
  "marks": "\u0300\u0316",  # a normal form sorts them
  "double marks": "\u0F73",  # counts as no mark, and is taken apart into two
  "joined people": "\U0001F469\u200D",  # one character, however long
  "jamo": "\u1100\u1161\u11A8",  # composed in threes
  "a long ligature": "\uFDFA",  # eighteen letters when it is folded
  "Indic conjuncts": "\u0915\u094D",
  "one word": "x",
  "spaces": " ",
  "line breaks": "\n",
  "digits": "1",
  "grouped digits": "111 ",
  "points": "1.",
  "quotation marks": '"',
  "angle brackets": "<",
  "percent signs": "%",
  "slashes": "/",
  "at signs": "a@",
  "commas": "1,",
  "braces": "{x}",
  "the other direction": "\u202E\u200F",
}

# Those that are also tried where the text is far over its length, and should not be worked on at all.
WORST = ["flags", "marks", "joined people", "spaces", "digits", "angle brackets"]


def text(name: str, size: int) -> str:
  """A letter and then as many of a unit as fit into so many bytes; for one of spaces and line breaks, no letter."""
  unit = UNITS[name]
  start = "" if unit.isspace() else "a"
  return start + unit * ((size - len(start)) // len(unit.encode()))
