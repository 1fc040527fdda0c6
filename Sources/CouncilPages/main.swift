import FastCGI
import Web

let program = Program(name: "council", routes: councilRoutes)
Server.run(threads: program.threads, log: program.log, handler: program.handler, refuse: program.refuse)
