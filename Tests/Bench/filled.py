"""Databases with many measures or many members, made from the demo by SQL: thousands of reports in seconds."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path


def copy(environment: dict[str, str], folder: Path) -> dict[str, str]:
  """The same data in another folder: the environment of its programs."""
  folder.mkdir()
  data, configuration = Path(environment["OCRT_DATA"]), Path(environment["OCRT_CONFIG"])
  shutil.copy(configuration, folder / configuration.name)
  with closing(sqlite3.connect(data / "ocrt.sqlite")) as here, closing(sqlite3.connect(folder / "ocrt.sqlite")) as there:
    here.backup(there)
  return {"OCRT_DATA": str(folder), "OCRT_CONFIG": str(folder / configuration.name)}


def measures(database: Path, count: int) -> None:
  """Every draft has so many measures, all with the answers of the measure that has most."""
  script(database, count, """
    CREATE TEMP TABLE pattern AS SELECT question, text, parts, savedAt, savedBy FROM answer JOIN (
        SELECT report AS r, measure AS m FROM answer WHERE measure > 0 GROUP BY report, measure ORDER BY count(*) DESC LIMIT 1)
        ON report = r AND measure = m;
    CREATE TEMP TABLE wanted AS WITH RECURSIVE n (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM n WHERE number < :count)
        SELECT report.id AS report, number FROM report JOIN n WHERE state = 'draft';
    DELETE FROM measure WHERE report IN (SELECT report FROM wanted);
    DELETE FROM answer WHERE measure > 0 AND report IN (SELECT report FROM wanted);
    DELETE FROM answerHistory WHERE measure > 0 AND report IN (SELECT report FROM wanted);
    INSERT INTO measure (report, number, position, formKey, createdAt) SELECT report, number, number, 'growth-' || number, 0 FROM wanted;
    INSERT INTO answer (report, measure, question, text, parts, revision, savedAt, savedBy)
        SELECT report, number, question, text, parts, 1, savedAt, savedBy FROM wanted JOIN pattern;
    INSERT INTO answerHistory (report, measure, question, revision, text, parts, savedAt, savedBy)
        SELECT report, number, question, 1, text, parts, savedAt, savedBy FROM wanted JOIN pattern;
    """)


def members(database: Path, count: int) -> None:
  """So many members more, each with a login, an open session and a report in which a dozen answers stand."""
  script(database, count, """
    CREATE TEMP TABLE pattern AS SELECT question, text, parts, savedAt FROM answer WHERE measure = 0 AND report = (
        SELECT report FROM answer WHERE measure = 0 GROUP BY report ORDER BY count(*) DESC LIMIT 1) LIMIT 12;
    CREATE TEMP TABLE town AS WITH RECURSIVE n (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM n WHERE number < :count)
        SELECT number, 'town-' || number AS slug, 1000000 + number AS id FROM n;
    INSERT INTO member (id, slug, country, language, mayor, salutation, contactName, contactEmail, changedAt)
        SELECT id, slug, 'at', 'de', 'Mayor', '', 'Contact', slug || '@example.org', 0 FROM town;
    INSERT INTO figure (member, year, inhabitants) SELECT id, 2025, 40000 + number FROM town;
    INSERT INTO memberName (member, language, name, searchable) SELECT id, 'en', 'Town ' || number, 'town ' || number FROM town;
    INSERT INTO account (id, userName, name, email, role, member, password, createdAt)
        SELECT town.id, slug, 'Person ' || number, '', 'primary', town.id,
            (SELECT password FROM account WHERE password IS NOT NULL LIMIT 1), 0 FROM town;
    INSERT INTO session (tokenHash, account, createdAt, seenAt)
        SELECT randomblob(32), id, unixepoch(), unixepoch() FROM town;
    INSERT INTO report (id, member, year, state, createdAt, createdBy)
        SELECT id, id, (SELECT max(year) FROM cycle), 'draft', 0, id FROM town;
    INSERT INTO answer (report, measure, question, text, parts, revision, savedAt, savedBy)
        SELECT id, 0, question, text, parts, 1, savedAt, id FROM town JOIN pattern;
    INSERT INTO answerHistory (report, measure, question, revision, text, parts, savedAt, savedBy)
        SELECT id, 0, question, 1, text, parts, savedAt, id FROM town JOIN pattern;
    INSERT INTO journal (at, account, event, subject, details) SELECT 0, id, 'signed in', 'account/' || slug, '' FROM town;
    """)


def script(database: Path, count: int, text: str) -> None:
  """All statements in one transaction, with `:count` in them."""
  with closing(sqlite3.connect(database, isolation_level=None)) as connection:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.executescript("BEGIN IMMEDIATE;" + text.replace(":count", str(count)) + "COMMIT;")
