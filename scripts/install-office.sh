#!/bin/sh
# A LibreOffice without windows, which opens the editable files, for the tests only.
set -eu
if ! command -v soffice >/dev/null; then
    scripts/apt.sh libreoffice-writer-nogui libreoffice-calc-nogui
fi
