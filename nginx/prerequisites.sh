# What building, running and testing need; sourced by nginx/run, Tests/run and Tests/Bench/run.
# shellcheck shell=bash

say() { printf '== %s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

# Puts swift on the PATH, or says where to get it. OCRT_SWIFT names a toolchain in another folder.
find_swift() {
  PATH=$PATH:${HOME:-/nonexistent}/.local/share/swiftly/bin:${OCRT_SWIFT:-/opt/swift}/usr/bin
  type -P swift >/dev/null || fail "Swift is missing: install version 6.2 or later from $swift_page and start again."
}
swift_page=https://www.swift.org/install/linux/

# need_packages GROUP...: installs the Debian packages that are missing, and names them; then everything must be there that they stand for.
need_packages() {
  PATH=$PATH:/usr/sbin
  local missing
  missing=$(missing_packages "$@")
  # shellcheck disable=SC2086 # Names of packages hold no spaces.
  [ -z "$missing" ] || install_packages $missing
  missing=$(missing_packages "$@")
  [ -z "$missing" ] || fail "Debian packages are installed, but what they should bring is not there: $missing"
  check_versions
}

# What counts is the thing itself: it may come from another package (nginx-full), or not from Debian at all. A package may have several lines.
missing_packages() {
  local group missing=" "
  for group; do
    while read -r of package proof; do
      [ "$of" != "$group" ] || is_there "$proof" || [[ $missing == *" $package "* ]] || missing+="$package "
    done <<<"$packages"
  done
  missing=${missing# }
  printf '%s' "${missing% }"
}

# A command, or a file by its full path (a pattern). A folder that happens to be called nginx or git is neither.
is_there() {
  case $1 in
    /*) compgen -G "$1" >/dev/null ;;
    *) type -P "$1" >/dev/null ;;
  esac
}

# The first lines are what the toolchain itself starts with; g++ has the C++ headers and the library that it compiles and links against.
packages='site libncurses6   /usr/lib/*/libncurses.so.6
site libcurl4       /usr/lib/*/libcurl.so.4
site libxml2        /usr/lib/*/libxml2.so.2
site binutils       ld
site g++            g++
site g++            /usr/include/c++/*/memory
site libc6-dev      /usr/include/stdio.h
site ca-certificates /etc/ssl/certs/ca-certificates.crt
site libfcgi-dev    /usr/include/fcgiapp.h
site libargon2-dev  /usr/include/argon2.h
site libsqlite3-dev /usr/include/sqlite3.h
site libpango1.0-dev /usr/include/pango-1.0/pango/pangocairo.h
site libcairo2-dev  /usr/include/cairo/cairo-pdf.h
site libqpdf-dev    /usr/include/qpdf/qpdf-c.h
site libqrencode-dev /usr/include/qrencode.h
site pkg-config     pkg-config
site nginx-light    nginx
site nginx-light    /etc/nginx/mime.types
site nginx-light    /etc/nginx/fastcgi_params
site spawn-fcgi     spawn-fcgi
site git            git
test shellcheck     shellcheck
test apache2        apache2
test libapache2-mod-fcgid /usr/lib/apache2/modules/mod_fcgid.so
test chromium       chromium
test fonts-dejavu-core /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf
test fonts-roboto-unhinted /usr/share/fonts/truetype/roboto/unhinted/RobotoCondensed-Regular.ttf
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
bench gcc           gcc
bare debootstrap    debootstrap'

# Says what is missing before anything is installed or built, and to whom nothing can be installed: what an administrator would type.
install_packages() {
  local root=() command="apt-get install --no-install-recommends $*"
  type -P apt-get >/dev/null || fail "This is neither Debian nor Ubuntu: install what these Debian packages hold and start again: $*"
  if [ "$(id -u)" != 0 ]; then
    type -P sudo >/dev/null || fail "Debian packages are missing, and sudo to install them: as root, run: $command"
    may_use_sudo || fail "Debian packages are missing, and sudo does not let you install them: let an administrator run: $command"
    root=(sudo)
  fi
  say "Installing Debian packages: $*"
  "${root[@]}" "$(dirname "${BASH_SOURCE[0]}")/install-packages" "$@" ||
    fail "The packages cannot be installed; the messages are above. Look whether /etc/apt/sources.list names a Debian mirror that this machine reaches."
}

# Where no password can be typed, sudo is not asked for one: its complaint would stand there instead of a sentence.
may_use_sudo() {
  sudo -n true 2>/dev/null || { (: </dev/tty) 2>/dev/null && sudo -v; }
}

# Also said before the build, which would end in something less clear.
check_versions() {
  local version
  version=$(swift build --version 2>&1) || fail_without_swift "$version"
  version=$(grep -oE 'Swift [0-9]+(\.[0-9]+)*' <<<"$version" | head -n 1)
  is_at_least "${version#Swift }" 6.2 || fail "Swift 6.2 or later is needed, this is ${version#Swift }: see $swift_page."
  version=$(pkg-config --modversion sqlite3)
  is_at_least "$version" 3.38 || fail "SQLite 3.38 or later is needed, this is $version: Debian 12 and Ubuntu 24.04 have one."
  # Its option -e.
  version=$(nginx -v 2>&1)
  version=${version##*/} version=${version%% *}
  is_at_least "$version" 1.19.5 || fail "nginx 1.19.5 or later is needed, this is $version: Debian 12 and Ubuntu 24.04 have one."
}

is_at_least() { [ "$(printf '%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

fail_without_swift() {
  if [[ $1 =~ loading\ shared\ libraries:\ ([^:]+) ]]; then
    fail "Swift does not start, since the library ${BASH_REMATCH[1]} is missing: install the packages that $swift_page names for this system."
  fi
  fail "Swift does not start: $1"
}
