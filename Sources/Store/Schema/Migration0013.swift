/// Official numbers of inhabitants by year. They move out of `member`, so that the latest, which lists show, and the one that counts on the prize's
/// reference day are rows of one table and cannot disagree.
let migration0013 = """
    CREATE TABLE figure (
        member INTEGER NOT NULL REFERENCES member (id),
        year INTEGER NOT NULL CHECK (year >= 0), -- of the number; 0 while nobody has told it, and then it is its member's only row
        inhabitants INTEGER NOT NULL CHECK (inhabitants >= 0), -- the official number
        PRIMARY KEY (member, year)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO figure (member, year, inhabitants)
    SELECT id, coalesce(inhabitantsYear, 0), inhabitants FROM member WHERE inhabitants IS NOT NULL;
    ALTER TABLE member DROP COLUMN inhabitants;
    ALTER TABLE member DROP COLUMN inhabitantsYear;

    ALTER TABLE candidacy ADD COLUMN inhabitants INTEGER;     -- the figure that decided the category, fixed with it: a later correction leaves it
    ALTER TABLE candidacy ADD COLUMN inhabitantsYear INTEGER; -- its year
    """
