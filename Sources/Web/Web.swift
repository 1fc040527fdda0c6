// room: Web
