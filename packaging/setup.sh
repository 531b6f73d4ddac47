#!/bin/sh
# Prepares a checkout: puts uv on the PATH, installs the system libraries Qt needs, and fills the environment.
#
#   sh packaging/setup.sh          what the program needs
#   sh packaging/setup.sh --test   also what the tests need: PostgreSQL (started) and the programs that judge our files
#
# Made for Debian 12 and its kin; elsewhere it says what to install. Running it again is quick and harmless.
set -eu
cd "$(dirname "$0")/.."

case "${1-}" in
    "") for_tests=no ;;
    --test) for_tests=yes ;;
    *) echo "usage: sh packaging/setup.sh [--test]" >&2; exit 2 ;;
esac
export DEBIAN_FRONTEND=noninteractive
environment=${UV_PROJECT_ENVIRONMENT:-.venv}
say() { echo "setup: $*"; }
fail() { echo "setup: $*" >&2; exit 1; }

# One at a time: two would both want the package manager and the database's port.
if command -v flock >/dev/null; then
    exec 9>"${TMPDIR:-/tmp}/ugeplan-setup-$(id -u).lock"
    flock 9
fi

# --- system packages -------------------------------------------------------------------------------------------------

# What is looked for, then Debian's package. Libraries first: to import Qt, to open windows on X11, and on Wayland.
libraries="libGL.so.1:libgl1 libEGL.so.1:libegl1 libglib-2.0.so.0:libglib2.0-0 libdbus-1.so.3:libdbus-1-3
    libxkbcommon.so.0:libxkbcommon0 libfontconfig.so.1:libfontconfig1
    libxcb-cursor.so.0:libxcb-cursor0 libxkbcommon-x11.so.0:libxkbcommon-x11-0 libxcb-icccm.so.4:libxcb-icccm4
    libxcb-keysyms.so.1:libxcb-keysyms1 libxcb-shape.so.0:libxcb-shape0 libwayland-cursor.so.0:libwayland-cursor0"
programs=
if [ "$for_tests" = yes ]; then
    libraries="$libraries libical.so.3:libical3"
    programs="pdftotext:poppler-utils qpdf:qpdf node:nodejs npm:npm Xvfb:xvfb openbox:openbox xdotool:xdotool
        dbus-daemon:dbus psql:postgresql-client"
fi

postgresql_bin() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1; }

missing_packages() {
    known=$(PATH="$PATH:/sbin:/usr/sbin" ldconfig -p 2>/dev/null || true)
    for pair in $libraries; do
        case "$known" in *"${pair%%:*} "*) ;; *) printf '%s ' "${pair#*:}" ;; esac
    done
    for pair in $programs; do
        command -v "${pair%%:*}" >/dev/null || printf '%s ' "${pair#*:}"
    done
    if [ "$for_tests" = yes ]; then
        [ -x /usr/libexec/at-spi-bus-launcher ] || [ -x /usr/lib/at-spi2-core/at-spi-bus-launcher ] || printf 'at-spi2-core '
        [ -n "$(postgresql_bin)" ] || printf 'postgresql '
    fi
}

packages=$(missing_packages)
if [ -n "$packages" ]; then
    command -v apt-get >/dev/null || fail "please install these (Debian's names), then run this again: $packages"
    as_root=
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || fail "as root, please run: apt-get install $packages"
        as_root=sudo
    fi
    say "installing $packages"
    # shellcheck disable=SC2086  # a list of names
    {
        $as_root apt-get -qq -o DPkg::Lock::Timeout=600 update 9>&- &&
            $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends \
                -o DPkg::Lock::Timeout=600 install $packages >/dev/null 9>&-
    } || fail "the packages could not be installed: $packages"
fi

# --- uv and the environment ------------------------------------------------------------------------------------------

if ! command -v uv >/dev/null; then
    command -v python3 >/dev/null || fail "Python 3.11 or later is needed"
    say "installing uv"
    # Debian's pip wants to be told that we mean it; an older pip does not know the word.
    python3 -m pip install --quiet --break-system-packages uv 2>/dev/null || python3 -m pip install --quiet uv ||
        fail "pip could not install uv"
    hash -r 2>/dev/null || true
    if ! command -v uv >/dev/null; then
        found=$(python3 -c 'import uv; print(uv.find_uv_bin())')
        for folder in /usr/local/bin "$HOME/.local/bin" "$HOME/bin"; do
            case ":$PATH:" in *":$folder:"*) ;; *) continue ;; esac
            mkdir -p "$folder" 2>/dev/null && ln -sf "$found" "$folder/uv" 2>/dev/null && break
        done
    fi
    command -v uv >/dev/null || fail "uv is in $(dirname "$found"): put that folder on your PATH and run this again"
fi

uv sync --frozen --quiet
# uv looks at the inputs only; a generated package that somebody removed has to be asked for.
[ -f src/planner/_built/stamp.txt ] || uv sync --frozen --quiet --reinstall-package ugeplan
[ "$for_tests" = yes ] || { say "ready: uv run planner"; exit 0; }

# --- judges ----------------------------------------------------------------------------------------------------------

judges="$environment/judges"
if [ ! -f "$judges/node_modules/ical.js/package.json" ]; then
    say "installing ical.js"
    mkdir -p "$judges"
    echo '{"private": true}' >"$judges/package.json"
    npm install --prefix "$judges" --no-audit --no-fund --loglevel=error ical.js@2.2.1 >/dev/null 9>&- ||
        fail "npm could not install ical.js"
fi

# --- PostgreSQL ------------------------------------------------------------------------------------------------------

# The address is kept inside the environment, where tests/conftest.py looks when PLANNER_TEST_POSTGRESQL is not set.
address_file="$environment/planner-test.env"
address() { echo "postgresql://planner_test:planner_test@127.0.0.1:$1/planner_test"; }
# A stranger on the port may take the call and say nothing.
export PGCONNECT_TIMEOUT=5
answers() { psql "$1" -XAtqc 'select 1' >/dev/null 2>&1; }

if [ -n "${PLANNER_TEST_POSTGRESQL-}" ]; then
    answers "$PLANNER_TEST_POSTGRESQL" || fail "PLANNER_TEST_POSTGRESQL names a database that does not answer"
    say "ready: uv run pytest"
    exit 0
fi
url=$(sed -n 's/^PLANNER_TEST_POSTGRESQL=//p' "$address_file" 2>/dev/null || true)
if [ -z "$url" ] || ! answers "$url"; then
    url=$(address 5432)
fi
if ! answers "$url"; then
    # A server of our own, so that nobody's databases are touched. PostgreSQL refuses to run as root.
    bin=$(postgresql_bin)
    if [ "$(id -u)" = 0 ]; then
        data=/var/lib/postgresql/ugeplan-test
        as_owner() { su postgres -s /bin/sh -c "$1" 9>&-; }
    else
        data=${XDG_CACHE_HOME:-$HOME/.cache}/ugeplan-test-postgresql
        as_owner() { sh -c "$1" 9>&-; }
    fi
    create() {
        rm -rf "$data"
        as_owner "umask 077; mkdir -p '$data' && echo planner_test >'$data.password' &&
            '$bin/initdb' -D '$data' -U planner_test -A scram-sha-256 --pwfile='$data.password' \
                -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null && rm '$data.password'" ||
            fail "PostgreSQL could not make a cluster in $data"
    }
    start() {
        port=$(python3 -c '
import socket
for port in range(5432, 5532):
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try: probe.bind(("127.0.0.1", port))
        except OSError: continue
    print(port); break')
        # Nothing here has to survive a power cut, so nothing waits for the disk.
        as_owner "'$bin/pg_ctl' -D '$data' -l '$data.log' -w -t 60 start -o \"-p $port -c listen_addresses=127.0.0.1 \
            -c unix_socket_directories= -c fsync=off -c full_page_writes=off -c synchronous_commit=off \
            -c max_connections=200\"" </dev/null >/dev/null 2>&1
    }
    say "starting PostgreSQL for the tests"
    [ -f "$data/PG_VERSION" ] && "$bin/postgres" --version | grep -q " $(cat "$data/PG_VERSION")\." || create
    if as_owner "'$bin/pg_ctl' -D '$data' status" >/dev/null 2>&1; then
        as_owner "'$bin/pg_ctl' -D '$data' -m fast -w stop" >/dev/null 2>&1 || true
    fi
    # A machine that was switched off may have left a cluster that will not start; it holds nothing worth keeping.
    start || { create; start; } || fail "PostgreSQL does not start; its log is $data.log"
    url=$(address "$port")
    psql "${url%/*}/postgres" -XAtqc "select 1 from pg_database where datname = 'planner_test'" | grep -q 1 ||
        psql "${url%/*}/postgres" -Xqc 'create database planner_test' || fail "the test database could not be made"
    answers "$url" || fail "PostgreSQL started but does not answer; its log is $data.log"
fi
echo "PLANNER_TEST_POSTGRESQL=$url" >"$address_file"

packages=$(missing_packages)
[ -z "$packages" ] || fail "still missing: $packages"
say "ready: uv run pytest"
