// room: HTTP
