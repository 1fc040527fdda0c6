import FastCGI
import Web

let program = Program(name: "prize", routes: prizeRoutes)
Server.run(threads: program.threads, log: program.log, handler: program.handler, refuse: program.refuse)
