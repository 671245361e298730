#!/bin/sh
# A Chromium with what drives it, a Chinese font and a PDF reader, for the tests only.
set -eu
have() { command -v "$1" >/dev/null; }
if ! have chromium || ! have pdftotext || ! /sbin/ldconfig -p | grep -q libatomic.so.1 ||
    ! fc-list :lang=zh-cn 2>/dev/null | grep -q Noto; then
    scripts/apt.sh chromium fonts-noto-cjk fontconfig libatomic1 poppler-utils
fi
# Half as slow; where it is not to be had, Chromium itself does.
have chromium-headless-shell || ! have apt-get || scripts/apt.sh chromium-headless-shell ||
    echo "No chromium-headless-shell: the browser tests take twice as long." >&2
