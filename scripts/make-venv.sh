#!/bin/sh
# Makes .venv with the given Python; Debian keeps the module for that in a package of its own.
set -eu
.venv/bin/python -m pip --version >/dev/null 2>&1 && exit 0
"$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed." >&2; exit 1; }
"$1" -c 'import ensurepip' 2>/dev/null || scripts/apt.sh python3-venv
"$1" -m venv --clear .venv
