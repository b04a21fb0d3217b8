#!/usr/bin/env bash
# Draws color.png and outline.png in teams/ from the SVGs beside this script, with Chromium (or the browser named in CHROME_PATH).
set -euo pipefail
cd "$(dirname "$0")"
browser=${CHROME_PATH:-chromium}
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT

draw() {
    "$browser" --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --user-data-dir="$profile" --hide-scrollbars \
        --force-device-scale-factor=1 --default-background-color=00000000 --window-size="$2,$2" --screenshot="$PWD/../$1.png" "file://$PWD/$1.svg" 2>/dev/null
}

draw color 192
draw outline 32
