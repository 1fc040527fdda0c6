// room: Domain
