#!/usr/bin/env bash
# Packs the libraries, the MSBuild package and the tool: eng/pack.sh OUTPUT [RUNTIMES]
# RUNTIMES: the platforms that the tool is compiled for, with semicolons between them; the portable package is always made.
set -euo pipefail
cd "$(dirname "$0")/.."
output=$1
runtimes=${2:-linux-x64;linux-arm64;win-x64;win-arm64;osx-x64;osx-arm64}
for project in src/Abstractions src/Verifier src/Loader src/Binder src/Build; do
  dotnet pack "$project" -o "$output" -v q
done
ToolRuntimes="$runtimes;any" dotnet pack tools/modinspect -o "$output" -v q
