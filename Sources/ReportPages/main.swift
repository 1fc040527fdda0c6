import FastCGI
import Web

let program = Program(name: "report", routes: reportRoutes)
Server.run(threads: program.threads, log: program.log, handler: program.handler, refuse: program.refuse)
