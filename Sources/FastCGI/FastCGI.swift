// room: FastCGI
