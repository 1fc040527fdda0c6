import UseCases

/// Whether the address that links, mails and the check of forms are made from is one that people can use, and safely.
struct BaseAddressCheck {
    var address: BaseAddress

    func findings() -> [String] {
        if address.isThisMachineAlone {
            return ["address: \(address.text) is this machine alone, so that links lead nowhere; set base_address = https://the.host.name"]
        }
        if !address.isSecure {
            return [
                "address: \(address.text) is not encrypted, so that others can read passwords; get a certificate and set base_address = https://\(address.host)"
            ]
        }
        return []
    }
}
