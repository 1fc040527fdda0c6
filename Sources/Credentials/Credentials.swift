// room: Credentials
