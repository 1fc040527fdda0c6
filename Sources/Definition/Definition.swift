// room: Definition
