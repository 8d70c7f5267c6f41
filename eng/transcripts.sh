#!/usr/bin/env bash
# Writes docs/transcripts.md: real plugins, that nobody of this project wrote, against real versions of their hosts; and what the CLR says of the same pairs.
# eng/transcripts.sh [FOLDER]: packages are restored into FOLDER and kept there.
set -euo pipefail
cd "$(dirname "$0")/.."
work=${1:-artifacts/transcripts}
mkdir -p "$work"
work=$(cd "$work" && pwd)
page=docs/transcripts.md
export NO_COLOR=1
dotnet build tests/Modules.Corpus -v q
dotnet build tools/modinspect -v q
corpus() { dotnet "$PWD/artifacts/bin/Modules.Corpus/debug/Modules.Corpus.dll" "$@"; }
inspect="$PWD/artifacts/bin/modinspect/debug/modinspect.dll"
corpus restore "$work" --list eng/transcripts.txt

# transcript TITLE PACKAGE LINES HOST=PACKAGES...: the pairs of that package, under short names.
transcript() {
  local title=$1 package=$2 lines=$3 library hosts=() line host pair
  shift 3
  local short=$work/short/${package%-*}
  rm -rf "$short"
  mkdir -p "$short"
  for line in "$@"; do
    host=${line%%=*}
    pair=$work/pairs/$package--${line#*=}
    ln -s "$pair/host" "$short/$host"
    library=$(basename "$pair"/lib/*.dll)
    [ -e "$short/$library" ] || ln -s "$pair/lib/$library" "$short/$library"
    hosts+=(--host "$host")
  done
  {
    echo
    echo "## $title"
    echo
    echo '```'
    echo "$ modinspect $library ${hosts[*]} --ignore-assembly-versions"
  } >> "$page"
  (cd "$short" && dotnet "$inspect" "$library" "${hosts[@]}" --ignore-assembly-versions > "$work/output" 2>&1) || true
  head -n "$lines" "$work/output" >> "$page"
  if [ "$(wc -l < "$work/output")" -gt "$lines" ]; then
    echo "... $(($(wc -l < "$work/output") - lines)) more lines" >> "$page"
  fi
  {
    echo '```'
    echo
    echo "What the CLR says:"
    echo
    echo "| host | findings | asked of the CLR | fail there | differences |"
    echo "|---|---|---|---|---|"
  } >> "$page"
  for line in "$@"; do
    corpus run "$work" --filter "$package--${line#*=}" > "$work/output" || true
    awk -v host="${line%%=*}" 'NR == 1 { match($0, /findings +[0-9]+/); found = substr($0, RSTART + 8, RLENGTH - 8); match($0, /asked +[0-9]+/); asked = substr($0, RSTART + 5, RLENGTH - 5);
      match($0, /failed +[0-9]+/); failed = substr($0, RSTART + 6, RLENGTH - 6); match($0, /differences +[0-9]+/); different = substr($0, RSTART + 11, RLENGTH - 11);
      printf "| %s | %d | %d | %d | %d |\n", host, found, asked, failed, different }' "$work/output" >> "$page"
  done
}

cat > "$page" << END
# Transcripts

Real plugins against real versions of their hosts, as NuGet has them. \`eng/transcripts.sh\` writes this page: it restores the packages of \`eng/transcripts.txt\`, runs modinspect, and then asks the CLR itself. Outputs are cut where they are long; nothing else is changed.

None of these plugins is a module library, so that all their code is judged. \`--ignore-assembly-versions\` binds by simple name, as hosts do that load plugins into a context of their own.

Below each output stands what the CLR says of the same pair: every type is loaded, every method is compiled, and every reference is resolved, in a process that has the host's assemblies (\`tests/Modules.Corpus\`). "Findings" are what a program is told, one for each type that lacks the same member. "Differences" are answers of the verifier that are not the CLR's.
END
transcript "A Serilog sink against Serilog 2, 3 and 4" Serilog.Sinks.Seq-9.0.0 32 \
  2.11.0=Serilog-2.11.0 3.1.1=Serilog-3.1.1 4.4.0=Serilog-4.4.0
transcript "Npgsql's provider against Entity Framework Core 8, 9 and 10" Npgsql.EntityFrameworkCore.PostgreSQL-8.0.0 24 \
  8.0.34=Microsoft.EntityFrameworkCore.Relational-8.0.34+Npgsql-8.0.3 9.0.23=Microsoft.EntityFrameworkCore.Relational-9.0.23+Npgsql-8.0.3 10.0.15=Microsoft.EntityFrameworkCore.Relational-10.0.15+Npgsql-8.0.3
transcript "The .NET analyzers against three compilers" Microsoft.CodeAnalysis.NetAnalyzers-9.0.0 32 \
  3.7.0=Microsoft.CodeAnalysis.CSharp.Workspaces-3.7.0 4.8.0=Microsoft.CodeAnalysis.CSharp.Workspaces-4.8.0 5.12.0=Microsoft.CodeAnalysis.CSharp.Workspaces-5.12.0
transcript "NLog's targets for ASP.NET Core against NLog 4, 5 and 6" NLog.Web.AspNetCore-6.3.0 32 \
  4.7.13=NLog-4.7.13+NLog.Extensions.Logging-1.7.4 5.5.1=NLog-5.5.1+NLog.Extensions.Logging-5.5.0 6.2.2=NLog-6.2.2+NLog.Extensions.Logging-6.3.0
echo "Written: $page"
