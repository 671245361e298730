#!/bin/sh
# Node and npm, for the tests only.
set -eu
command -v npm >/dev/null || scripts/apt.sh nodejs npm
