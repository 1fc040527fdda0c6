"""A package that takes seconds to compile and needs all that the site's needs: the C++ headers, and every system library of Package.swift."""

import re
import shutil
from pathlib import Path

from Programs.support.built import PROJECT

MANIFEST = """// swift-tools-version: 6.1
import PackageDescription
let package = Package(name: "Small", targets: [
{libraries}
  .target(name: "Plus"),
  .executableTarget(name: "Small", dependencies: {names}),
])
"""
PLUS = "#include <memory>\nextern \"C\" int plus(int a, int b) { return *std::make_unique<int>(a + b); }\n"
MAIN = """import Foundation
{imports}
precondition(plus(1, 2) == 3 && sqlite3_libversion_number() > 0)
print("Compiled and linked")
"""


def write_small_package(folder: Path) -> None:
  sources = folder / "Sources"
  manifest = (PROJECT / "Package.swift").read_text()
  declarations = re.findall(r"^ +\.systemLibrary\(.*$", manifest, re.MULTILINE)
  libraries = re.findall(r"\.systemLibrary\(name: \"(\w+)\"", manifest)
  assert len(libraries) > 3
  for library in libraries:
    shutil.copytree(PROJECT / "Sources" / library, sources / library)
  # That of GRDB.
  shutil.copytree(PROJECT / ".build/checkouts/GRDB.swift/Sources/GRDBSQLite", sources / "GRDBSQLite")
  declarations.append('  .systemLibrary(name: "GRDBSQLite"),')
  names = [*libraries, "GRDBSQLite", "Plus"]
  (sources / "Plus/include").mkdir(parents=True)
  (sources / "Plus/include/plus.h").write_text("int plus(int a, int b);\n")
  (sources / "Plus/plus.cpp").write_text(PLUS)
  (sources / "Small").mkdir()
  (sources / "Small/main.swift").write_text(MAIN.format(imports="\n".join(f"import {name}" for name in names)))
  (folder / "Package.swift").write_text(MANIFEST.format(libraries="\n".join(declarations), names=str(names).replace("'", '"')))
