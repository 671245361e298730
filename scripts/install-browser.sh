#!/bin/sh
# A Chromium, a Chinese font and a PDF reader, for the tests only.
set -eu
if ! command -v chromium >/dev/null || ! command -v pdftotext >/dev/null || ! fc-list :lang=zh-cn 2>/dev/null | grep -q Noto; then
    scripts/apt.sh chromium fonts-noto-cjk fontconfig poppler-utils
fi
