import CFastCGI
import Glibc
import HTTP

/// A web program's front door: the same program answers as FastCGI and as plain CGI.
package enum Server {
    /// Whether it has been told to stop: what a request waits for then should not take long.
    package static var isToldToStop: Bool { StopSignal.isPending }

    /// Serves until it is told to stop.
    ///
    /// With a listening socket on descriptor 0 (spawn-fcgi, systemd, mod_fcgid) it is FastCGI: so many threads answer one
    /// request each at a time, and SIGTERM, SIGINT or SIGUSR1 lets it return after the requests in flight were answered.
    /// Otherwise it is plain CGI: it answers the one request in its environment and returns; in a shell, where there is no
    /// request, it prints how to call it.
    ///
    /// What cannot be a request, or is over the limits, never reaches the handler: `refuse` words the answer to it from the
    /// reason and the CGI variables.
    package static func run(
        threads: Int, limits: Limits = .standard, log: @escaping @Sendable (String) -> Void,
        handler: @escaping @Sendable (Request) -> Response,
        refuse: @escaping @Sendable (BadRequest, [String: String]) -> Response
    ) {
        signal(SIGPIPE, SIG_IGN)
        // The threads share two heaps in the place of one each: what a large page took is there for the next one, on whichever thread.
        mallopt(M_ARENA_MAX, 2)
        let exchange = Exchange(limits: limits, handler: handler, refuse: refuse)
        if FCGX_IsCGI() == 0 {
            serve(listening: STDIN_FILENO, stop: StopSignal.descriptor(), threads: threads, log: log, exchange: exchange)
        } else {
            let gateway = CommonGateway(input: STDIN_FILENO, output: STDOUT_FILENO, exchange: exchange)
            gateway.answer(environment: Environment.read(cfastcgi_environment()))
        }
    }

    /// Answers what comes on the listening socket until `stop` becomes readable, or until the socket fails.
    static func serve(
        listening: Int32, stop: Int32, threads: Int, log: @escaping @Sendable (String) -> Void, exchange: Exchange
    ) {
        FCGX_Init()
        // Several threads, and several programs on one socket, wait for the same connection: who comes late must not block.
        _ = fcntl(listening, F_SETFL, fcntl(listening, F_GETFL) | O_NONBLOCK)
        let loop = AcceptLoop(listening: listening, stop: stop, exchange: exchange, log: log)
        let others = (1..<max(1, threads)).compactMap { _ in
            let thread = Thread.start { loop.run() }
            if thread == nil { log("a thread could not be started: \(Failure.current)") }
            return thread
        }
        loop.run()
        for thread in others { thread.join() }
    }
}
