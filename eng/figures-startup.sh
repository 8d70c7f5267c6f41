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
matrix=()
for file in $(ls artifacts/bin/Modules.Verifier.Tests/debug/*.dll | head -20); do matrix+=("$file"); done
for host in 1 2 3 4 5; do
  mkdir -p "$work/host$host"
  cp -u artifacts/bin/Modules.Verifier.Tests/debug/*.dll "$work/host$host"
  matrix+=(--host "$work/host$host")
done

names=("hello, ReadyToRun" "modinspect Newtonsoft.Json.dll, ReadyToRun" "modinspect explain MOD3001, ReadyToRun" "20 libraries x 5 hosts, ReadyToRun"
  "hello, native" "modinspect Newtonsoft.Json.dll, native" "modinspect explain MOD3001, native" "20 libraries x 5 hosts, native")
run() {
  case $1 in
    0) dotnet "$work/hello-ready/hello.dll" ;;
    1) dotnet "$work/ready/modinspect.dll" "$library" ;;
    2) dotnet "$work/ready/modinspect.dll" explain MOD3001 ;;
    3) dotnet "$work/ready/modinspect.dll" "${matrix[@]}" ;;
    4) "$work/hello-native/hello" ;;
    5) "$work/native/modinspect" "$library" ;;
    6) "$work/native/modinspect" explain MOD3001 ;;
    7) "$work/native/modinspect" "${matrix[@]}" ;;
  esac
}

# Before others, where that is allowed: a busy machine adds its own time.
renice -n -10 $$ > /dev/null 2>&1 || true
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
echo "| | ms | x hello |"
echo "|---|---|---|"
for index in "${!names[@]}"; do
  hello=$((index < 4 ? 0 : 4))
  echo "| ${names[$index]} | $(milliseconds "${least[$index]}") | $(ratio "${least[$index]}" "${least[$hello]}") |"
done
