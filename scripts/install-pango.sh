#!/bin/sh
# Installs the libraries that WeasyPrint needs, which `make bench` measures against.
set -eu
if ! /sbin/ldconfig -p 2>/dev/null | grep -q libharfbuzz-subset; then
    scripts/apt.sh libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
fi
