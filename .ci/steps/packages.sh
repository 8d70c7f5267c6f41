#!/usr/bin/env bash
# Packs everything, installs the tool from the packages and runs it, and builds a module library with the MSBuild package: what breaks must be an error with file, line and rule.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
case "$(uname -m)" in aarch64 | arm64) platform=linux-arm64 ;; *) platform=linux-x64 ;; esac

dotnet build samples/Quickstart -v q
bash eng/pack.sh "$work/packages" "$platform"
expected="Modules.Abstractions Modules.Binder Modules.Build Modules.Loader Modules.Verifier modinspect modinspect.any modinspect.$platform"
packed=$(cd "$work/packages" && echo *.nupkg | tr ' ' '\n' | sed 's/\.1\.0\.0\.nupkg//' | LC_ALL=C sort | xargs)
[ "$packed" = "$expected" ] || { echo "Packed are '$packed', expected '$expected'."; exit 1; }

# Packages of this version from an earlier run must not be found.
export NUGET_PACKAGES="$work/nuget"
cat > "$work/nuget.config" << END
<configuration><packageSources><clear /><add key="packed" value="$work/packages" /></packageSources></configuration>
END

dotnet tool install modinspect --version 1.0.0 --tool-path "$work/tool" --configfile "$work/nuget.config"
tool="$work/tool/modinspect"
"$tool" --version
host=artifacts/bin/Hello.Contracts/debug
older=artifacts/bin/Hello.Contracts.Older/debug

ends_with() {
  local wanted=$1 status=0
  shift
  "$@" > "$work/output" 2>&1 || status=$?
  cat "$work/output"
  [ "$status" -eq "$wanted" ] || { echo "Ended with $status instead of $wanted: $*"; exit 1; }
}

ends_with 0 "$tool" artifacts/bin/Greetings.Polite/debug/Greetings.Polite.dll --host "$host"
ends_with 1 "$tool" artifacts/bin/Greetings.Chatty/debug/Greetings.Chatty.dll --host "$host"
ends_with 0 "$tool" roles "$host" --since "$older"

# An author's project, with nothing but the package.
mkdir "$work/Chatty"
cp samples/Quickstart.Parts/Misfit/Chatty.cs "$work/nuget.config" "$work/Chatty"
cat > "$work/Chatty/Chatty.csproj" << END
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <ModulesHost>$PWD/$host</ModulesHost>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Modules.Build" Version="1.0.0" PrivateAssets="all" />
    <PackageReference Include="Modules.Abstractions" Version="1.0.0" />
    <Reference Include="$PWD/$older/Hello.Contracts.dll" Contracts="true" />
  </ItemGroup>
</Project>
END
ends_with 1 dotnet build "$work/Chatty" -nologo -v q
grep -q 'Chatty.cs(11): error MOD3001: Hello.Contracts 1.0.0.0 has no method string Hello.Words.Join' "$work/output" || { echo "The build does not say what breaks, and where."; exit 1; }
ends_with 0 dotnet build "$work/Chatty" -nologo -v q "-p:ModulesHost=$PWD/$older"
[ -z "$(find "$work/Chatty/bin" -name 'Hello.Contracts.dll' -o -name 'Modules.Abstractions.dll')" ] || { echo "The contracts were copied beside the library."; exit 1; }
ends_with 1 dotnet build "$work/Chatty" -nologo -v q -p:ModulesHost=/nowhere
grep -q "error MODULES: The library was not verified against '/nowhere'" "$work/output" || { echo "The build does not say that nothing was verified."; exit 1; }
