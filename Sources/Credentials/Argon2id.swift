import CArgon2
import Glibc

/// The call into libargon2.
enum Argon2id {
    /// The tag of `length` bytes, or the library's own words on why it refused.
    static func tag(of password: [UInt8], salt: [UInt8], parameters: HashParameters, length: Int) throws -> [UInt8] {
        var password = password
        var salt = salt
        var tag = [UInt8](repeating: 0, count: length)
        let code = password.withUnsafeMutableBufferPointer { password in
            salt.withUnsafeMutableBufferPointer { salt in
                tag.withUnsafeMutableBufferPointer { tag in
                    var context = argon2_context()
                    (context.out, context.outlen) = (tag.baseAddress, UInt32(tag.count))
                    (context.pwd, context.pwdlen) = (password.baseAddress, UInt32(password.count))
                    (context.salt, context.saltlen) = (salt.baseAddress, UInt32(salt.count))
                    (context.m_cost, context.t_cost) = (parameters.memoryKiB, parameters.passes)
                    (context.lanes, context.threads) = (parameters.lanes, parameters.lanes)
                    context.version = ARGON2_VERSION_13.rawValue
                    (context.allocate_cbk, context.free_cbk) = (takePages, givePagesBack)
                    return argon2id_ctx(&context)
                }
            }
        }
        guard code == ARGON2_OK.rawValue else { throw HashingFailure(reason: String(cString: argon2_error_message(code))) }
        return tag
    }

    // Pages straight from the system. After a block of this size was freed once, glibc's malloc takes the next ones from
    // its per-thread arenas and keeps them: eight threads that had each hashed one password held 150 MiB for good.
    private static let takePages: allocate_fptr = { block, size in
        let pages = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
        guard let pages, pages != MAP_FAILED else { return ARGON2_MEMORY_ALLOCATION_ERROR.rawValue }
        block?.pointee = pages.assumingMemoryBound(to: UInt8.self)
        return ARGON2_OK.rawValue
    }
    private static let givePagesBack: deallocate_fptr = { block, size in munmap(block, size) }
}

/// Argon2 could not hash: no memory, or parameters that it refuses.
package struct HashingFailure: Error, Equatable {
    package let reason: String
}
