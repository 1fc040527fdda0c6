/// The general feedback of a cycle as it was released. What is being written of it are passages of a paper, as with every feedback.
let migration0012 = """
    CREATE TABLE generalRelease (              -- the cycle's general feedback as the cities have got it; a correction is a new row
        year INTEGER NOT NULL REFERENCES cycle (year),
        number INTEGER NOT NULL,               -- from 1
        content TEXT NOT NULL,                 -- JSON: its text by language, keys sorted
        releasedAt INTEGER NOT NULL,           -- from then on the cities can read it
        releasedBy INTEGER NOT NULL REFERENCES account (id), -- somebody of the office
        releaserName TEXT NOT NULL,            -- as it was then
        PRIMARY KEY (year, number)
    ) STRICT, WITHOUT ROWID;
    """
