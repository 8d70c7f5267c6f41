#!/usr/bin/env bash
# Writes new public members into each PublicAPI.Unshipped.txt, for review in the diff. Removed ones are to be deleted by hand.
set -euo pipefail
cd "$(dirname "$0")/.."
for project in Abstractions Verifier Loader Binder; do
  dotnet format analyzers "src/$project/Modules.$project.csproj" --diagnostics RS0016 --severity warn --no-restore
done
