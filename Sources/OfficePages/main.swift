import FastCGI
import Web

let program = Program(name: "office", routes: officeRoutes)
Server.run(threads: program.threads, log: program.log, handler: program.handler, refuse: program.refuse)
