#!/bin/sh
# A Firefox, which prints every sheet in the slow tests.
set -eu
command -v firefox-esr >/dev/null || command -v firefox >/dev/null || scripts/apt.sh firefox-esr
