import FastCGI
import Web

let program = Program(name: "library", routes: libraryRoutes)
Server.run(threads: program.threads, log: program.log, handler: program.handler, refuse: program.refuse)
