#!/usr/bin/env bash
# Writes benchmarks/results and docs/plots anew. Run it on a machine that does nothing else.
set -euo pipefail
cd "$(dirname "$0")/.."
project=benchmarks/Modules.Benchmarks
artifacts=$(mktemp -d)
trap 'rm -rf "$artifacts"' EXIT
dotnet build "$project" -c Release -v q

# A goal that is missed stands in the table; it does not end the measurement.
dotnet run -c Release --no-build --project "$project" -- gate --write || true
dotnet run -c Release --no-build --project "$project" -- --filter '*' --exporters GitHub --artifacts "$artifacts"
for report in "$artifacts"/results/*-report-github.md; do
  name=$(basename "$report" -report-github.md)
  name=${name##*.}
  {
    printf '# %s\n\nRerun with `dotnet run -c Release --project %s -- --filter "*%s*"`.\n' "$name" "$project" "$name"
    cat "$report"
  } > "benchmarks/results/$name.md"
done
