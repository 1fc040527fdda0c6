// room: UseCases
