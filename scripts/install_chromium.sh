#!/bin/sh
# Make sure that a Chromium is there for the tests that look at reports as a reader does: Debian's package.
set -eu

for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null 2>&1; then exit 0; fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "the tests need Chromium: installing Debian's package" >&2
    apt-get update -qq >&2
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >&2
else
    echo "the tests need Chromium, which is not installed: sudo apt-get install chromium (or your system's package)" >&2
    exit 2
fi
