/// Guessing is slowed down where it happens, devices that have signed in are known, and a proxy that hides its visitors shows.
let migration0018 = """
    DROP TABLE signInFailure;

    CREATE TABLE failedTry (                   -- failed tries to get in that count together; forgotten after some hours
        lane TEXT NOT NULL                     -- what was tried, and from where, as the table of lanes has it
            CHECK (lane IN ('network', 'wide network', 'device', 'session', 'code', 'wide code')),
        userName TEXT NOT NULL,                -- as typed (lower case), also where nobody has it; empty for what can be no user name
        place TEXT NOT NULL,                   -- network, or mark of a device or session
        failures INTEGER NOT NULL,             -- so many since the last success, less those that time has forgotten
        lastAt INTEGER NOT NULL,               -- of the last failure
        forgottenAt INTEGER NOT NULL,          -- when the row says nothing any more
        PRIMARY KEY (lane, userName, place)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX failedTryPlace ON failedTry (lane, place, forgottenAt);
    CREATE INDEX failedTryForgotten ON failedTry (forgottenAt);

    CREATE TABLE knownDevice (                 -- browsers in which a person has signed in
        account INTEGER NOT NULL REFERENCES account (id),
        mark BLOB NOT NULL,                    -- made of the device's cookie and the user name: of two accounts on one device it differs
        usedAt INTEGER NOT NULL,               -- when it signed in last
        PRIMARY KEY (account, mark)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX knownDeviceUsed ON knownDevice (usedAt);

    ALTER TABLE session ADD COLUMN privateAddress TEXT; -- where it began, if that is no address of the internet; NULL for all others
    """
