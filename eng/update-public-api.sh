#!/usr/bin/env bash
# Writes new public members into each PublicAPI.Unshipped.txt, for review in the diff. Removed ones are to be deleted by hand.
set -euo pipefail
cd "$(dirname "$0")/.."

# The analyzer is there only where the project was restored with it, and a build for drafting restores without.
export PinPublicApi=true
for project in Abstractions Verifier Loader Binder; do
  dotnet restore "src/$project/Modules.$project.csproj" --verbosity quiet
  dotnet format analyzers "src/$project/Modules.$project.csproj" --diagnostics RS0016 --severity warn --no-restore
done
git --no-pager diff --stat -- 'src/*/PublicAPI.Unshipped.txt'
