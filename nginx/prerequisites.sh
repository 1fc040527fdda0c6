# What building, running and testing need; sourced by nginx/run, Tests/run and Tests/Bench/run.
# shellcheck shell=bash

say() { printf '== %s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

# Puts swift on the PATH, or says where to get it. OCRT_SWIFT names a toolchain in another folder.
find_swift() {
  PATH=$PATH:$HOME/.local/share/swiftly/bin:${OCRT_SWIFT:-/opt/swift}/usr/bin
  command -v swift >/dev/null || fail "Swift is missing: install version 6.2 or later from https://www.swift.org/install/linux/ and start again."
}

# need_packages GROUP...: installs the Debian packages that are missing, and names them.
need_packages() {
  PATH=$PATH:/usr/sbin
  local missing=()
  for group; do
    while read -r of package proof; do
      [ "$of" = "$group" ] || continue
      # What counts is the thing itself: it may come from another package (nginx-full), or not from Debian at all.
      # The proof is a command or a file (a pattern).
      command -v "$proof" >/dev/null || compgen -G "$proof" >/dev/null || missing+=("$package")
    done <<<"$packages"
  done
  [ ${#missing[@]} = 0 ] || install_packages "${missing[@]}"
}

packages='site libfcgi-dev    /usr/include/fcgiapp.h
site libargon2-dev  /usr/include/argon2.h
site libsqlite3-dev /usr/include/sqlite3.h
site libpango1.0-dev /usr/include/pango-1.0/pango/pangocairo.h
site libcairo2-dev  /usr/include/cairo/cairo-pdf.h
site libqpdf-dev    /usr/include/qpdf/qpdf-c.h
site libqrencode-dev /usr/include/qrencode.h
site pkg-config     pkg-config
site nginx-light    nginx
site spawn-fcgi     spawn-fcgi
site git            git
test shellcheck     shellcheck
test apache2        apache2
test libapache2-mod-fcgid /usr/lib/apache2/modules/mod_fcgid.so
test chromium       chromium
test strace         strace
test gcc            gcc
test python3-venv   /usr/lib/python3*/ensurepip
test curl           curl
test openssl        openssl
test systemd        systemd-analyze
test poppler-utils  pdftotext
test qpdf           qpdf
test zbar-tools     zbarimg
test msmtp          msmtp
bench gcc           gcc'

install_packages() {
  local root=()
  if [ "$(id -u)" != 0 ]; then root=(sudo); fi
  say "Installing Debian packages: $*"
  command -v apt-get >/dev/null || fail "Not a Debian system: install what these Debian packages hold and start again: $*"
  [ ${#root[@]} = 0 ] || command -v sudo >/dev/null || fail "sudo is missing: as root, run: apt-get install $*"
  local apt=("${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get)
  # The lists may be missing or old: fetch them only when the first try fails.
  "${apt[@]}" install -y -q --no-install-recommends "$@" ||
    { "${apt[@]}" update -q && "${apt[@]}" install -y -q --no-install-recommends "$@"; } ||
    fail "The packages cannot be installed: look whether /etc/apt/sources.list names a Debian mirror that this machine reaches ($*)."
}
