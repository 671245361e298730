#!/bin/sh
# Installs Debian or Ubuntu packages, as root or through sudo. Usage: scripts/apt.sh PACKAGE...
set -eu
if ! command -v apt-get >/dev/null; then
    echo "Please install: $*" >&2
    exit 1
fi
as_root=""
[ "$(id -u)" = 0 ] || as_root=sudo
$as_root apt-get update -qq
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
