#!/usr/bin/env bash
# The HTML report in a real browser, at the width of a phone and of a desktop, light and dark: clicks, and looks at what they did.
# Installs what it needs (Debian's chromium, playwright-core from npm) in a folder of its own; is skipped, with a message, only where neither can be had.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

need() {
  command -v "$1" > /dev/null && return
  if ! command -v apt-get > /dev/null; then
    echo "SKIPPED: the test of the HTML report needs '$1', and there is no apt-get to install it with."
    exit 0
  fi
  [ -n "${updated:-}" ] || apt-get update -q > "$work/apt.log" 2>&1 || { cat "$work/apt.log"; exit 1; }
  updated=1
  apt-get install -q -y --no-install-recommends "${@:2}" > "$work/apt.log" 2>&1 || { cat "$work/apt.log"; exit 1; }
}

need chromium chromium fonts-dejavu-core
need npm nodejs npm
npm install --prefix "$work" --no-audit --no-fund --silent playwright-core@1.65.1

# The Quickstart's two libraries against both versions of its host: one fits, one breaks with the newer.
bin=artifacts/bin
[ -f $bin/modinspect/debug/modinspect.dll ] && [ -d $bin/Quickstart/debug/modules ] || dotnet build Modules.sln -v q
code=0
dotnet $bin/modinspect/debug/modinspect.dll $bin/Quickstart/debug/modules \
  --host $bin/Hello.Contracts.Older/debug --host $bin/Quickstart/debug --format html --output "$work/report.html" || code=$?
[ "$code" -eq 1 ] || { echo "modinspect ended with $code instead of 1"; exit 1; }
CHROMIUM=$(command -v chromium) NODE_PATH="$work/node_modules" timeout 120 node tests/Modules.Inspect.Tests/Browser/report-page.cjs "$work/report.html" "${SCREENSHOTS:-}"
