import FastCGI
import Web

let program = Program(name: "account", routes: accountRoutes)
Server.run(threads: program.threads, log: program.log, handler: program.handler, refuse: program.refuse)
