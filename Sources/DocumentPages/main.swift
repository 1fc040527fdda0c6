import FastCGI
import Web

let program = Program(name: "document", routes: documentRoutes)
Server.run(threads: program.threads, log: program.log, handler: program.handler, refuse: program.refuse)
