#!/usr/bin/env bash
# Measures whole processes: modinspect as ReadyToRun code and as a native image, beside programs that print one line. Minima of interleaved rounds; prints a table.
# eng/figures-startup.sh [ROUNDS]. On a machine that does other work the figures say nothing.
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-15}
work=artifacts/figures
mkdir -p "$work/hello"
work=$(cd "$work" && pwd)
case "$(uname -m)" in aarch64 | arm64) platform=linux-arm64 ;; *) platform=linux-x64 ;; esac

{
  cat > "$work/hello/hello.csproj" << END
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <InvariantGlobalization>true</InvariantGlobalization>
    <PublishAot Condition="'\$(Native)' == 'true'">true</PublishAot>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Newtonsoft.Json" Version="13.0.4" />
  </ItemGroup>
</Project>
END
  echo 'System.Console.WriteLine("hello");' > "$work/hello/Program.cs"
  echo '<Project />' | tee "$work/hello/Directory.Build.props" > "$work/hello/Directory.Packages.props"
  ready=(-c Release -r "$platform" --no-self-contained -p:PublishReadyToRun=true -v q)
  native=(-c Release -r "$platform" -p:Native=true -v q)
  dotnet publish "$work/hello" "${ready[@]}" -o "$work/hello-ready"
  dotnet publish "$work/hello" "${native[@]}" -o "$work/hello-native"
  dotnet publish tools/modinspect "${ready[@]}" -p:PackAsTool=false -o "$work/ready"
  dotnet publish tools/modinspect "${native[@]}" -o "$work/native"
  dotnet build tests/Modules.Verifier.Tests -v q
} 1>&2

library=$work/hello-ready/Newtonsoft.Json.dll

# The matrix of plugins: sinks, enrichers and formatters of many authors, each as NuGet has it, against applications that differ in the version of Serilog alone.
plugins=(Serilog.Enrichers.ClientInfo:2.0.0 Serilog.Enrichers.CorrelationId:3.0.1 Serilog.Enrichers.Environment:3.0.1 Serilog.Enrichers.Process:3.0.0 Serilog.Enrichers.Thread:4.0.0
  Serilog.Exceptions:8.4.0 Serilog.Expressions:5.0.0 Serilog.Extensions.Hosting:8.0.0 Serilog.Extensions.Logging:8.0.0 Serilog.Formatting.Compact:3.0.0 Serilog.Settings.Configuration:8.0.4
  Serilog.Sinks.ApplicationInsights:4.0.0 Serilog.Sinks.Async:2.1.0 Serilog.Sinks.Console:6.0.0 Serilog.Sinks.Debug:3.0.0 Serilog.Sinks.File:6.0.0 Serilog.Sinks.Map:2.0.0
  Serilog.Sinks.OpenTelemetry:4.2.0 Serilog.Sinks.PeriodicBatching:5.0.0 Serilog.Sinks.Seq:8.0.0)
versions=(2.11.0 3.1.1 4.0.0 4.2.0 4.3.0)
application() { # NAME PACKAGE:VERSION...
  local name=$1 package
  shift
  mkdir -p "$work/source/$name"
  {
    echo '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup>'
    for package in "$@"; do echo "<PackageReference Include=\"${package%:*}\" Version=\"${package#*:}\" />"; done
    echo '</ItemGroup></Project>'
  } > "$work/source/$name/$name.csproj"
  echo 'System.Console.WriteLine();' > "$work/source/$name/Program.cs"
  dotnet publish "$work/source/$name" -v q -o "$work/$name" 1>&2
}
mkdir -p "$work/source"
echo '<Project />' | tee "$work/source/Directory.Build.props" > "$work/source/Directory.Packages.props"
application plugins "${plugins[@]}"
matrix=()
for plugin in "${plugins[@]}"; do matrix+=("$work/plugins/${plugin%:*}.dll"); done
for version in "${versions[@]}"; do
  application "serilog-$version" "Serilog:$version"
  matrix+=(--host "$work/serilog-$version")
done
broken=("$work/plugins/Serilog.Sinks.Seq.dll" --host "$work/serilog-3.1.1")

# The matrix of compilers: the largest libraries that are at hand, each against five copies of one folder.
compilers=()
for file in $(ls artifacts/bin/Modules.Verifier.Tests/debug/*.dll | head -20); do compilers+=("$file"); done
for host in 1 2 3 4 5; do
  mkdir -p "$work/host$host"
  cp -u artifacts/bin/Modules.Verifier.Tests/debug/*.dll "$work/host$host"
  compilers+=(--host "$work/host$host")
done

kinds=("hello" "explain MOD3001" "Newtonsoft.Json.dll: compatible" "Serilog.Sinks.Seq.dll against Serilog 3.1.1: incompatible" "20 plugins x 5 versions of Serilog" "20 libraries, compilers among them, x 5 copies of a host")
names=()
for kind in "${kinds[@]}"; do names+=("$kind, ReadyToRun"); done
for kind in "${kinds[@]}"; do names+=("$kind, native"); done
half=${#kinds[@]}
run() {
  local start=(dotnet "$work/ready/modinspect.dll") hello=(dotnet "$work/hello-ready/hello.dll")
  if [ "$1" -ge "$half" ]; then
    start=("$work/native/modinspect")
    hello=("$work/hello-native/hello")
  fi
  case $(($1 % half)) in
    0) "${hello[@]}" ;;
    1) "${start[@]}" explain MOD3001 ;;
    2) "${start[@]}" "$library" ;;
    3) "${start[@]}" "${broken[@]}" ;;
    4) "${start[@]}" "${matrix[@]}" ;;
    5) "${start[@]}" "${compilers[@]}" ;;
  esac
}

# Before others, where that is allowed: a busy machine adds its own time. A nice value alone counts only within a session where the kernel groups tasks by sessions.
chrt --fifo --pid 1 $$ > /dev/null 2>&1 || renice -n -10 $$ > /dev/null 2>&1 || true
least=()
for ((round = 0; round < rounds; round++)); do
  for index in "${!names[@]}"; do
    start=${EPOCHREALTIME/./}
    run "$index" > /dev/null 2>&1 || true
    taken=$((${EPOCHREALTIME/./} - start))
    if [ "$round" -eq 0 ] || [ "$taken" -lt "${least[$index]}" ]; then least[index]=$taken; fi
  done
done

milliseconds() { echo "$(($1 / 1000)).$((($1 % 1000) / 100))"; }
ratio() { echo "$(($1 * 100 / $2 / 100)).$(printf %02d $(($1 * 100 / $2 % 100)))"; }
echo "# Start-up"
echo
echo "Whole processes, in milliseconds: the least of $rounds interleaved rounds, files in the page cache. \`eng/figures-startup.sh\` measures them. Machine: $(nproc) vCPU, Linux $(uname -m), .NET $(dotnet --list-runtimes | awk '/Microsoft.NETCore.App 10/ {version = $2} END {print version}')."
echo
# What the runtime compiles while it runs, in spite of the code that was compiled before.
compiled() {
  [ "$1" -lt "$half" ] || return 0
  rm -f "$work/compiled"
  DOTNET_JitStdOutFile=$work/compiled DOTNET_JitDisasmSummary=1 run "$1" > /dev/null 2>&1 || true
  grep -c 'Tier0' "$work/compiled" || true
}
echo "| | ms | x hello | methods compiled while it runs |"
echo "|---|---|---|---|"
for index in "${!names[@]}"; do
  hello=$((index < half ? 0 : half))
  echo "| ${names[$index]} | $(milliseconds "${least[$index]}") | $(ratio "${least[$index]}" "${least[$hello]}") | $(compiled "$index") |"
done
