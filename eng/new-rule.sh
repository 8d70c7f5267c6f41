#!/usr/bin/env bash
# Begins a rule: writes its row, its check, its prose and two pairs, so that the tests fail until each of them says what is true.
# Usage: eng/new-rule.sh MOD3008 accessor-moved AccessorMoved "A property's accessor moved."
set -euo pipefail
cd "$(dirname "$0")/.."
if [ $# -ne 4 ] || ! [[ $1 =~ ^MOD[1-8][0-9]{3}$ ]] || ! [[ $2 =~ ^[a-z][a-z0-9-]*$ ]] || ! [[ $3 =~ ^[A-Z][A-Za-z0-9]*$ ]]; then
  echo "usage: eng/new-rule.sh MODnnnn alias-in-kebab-case NameInPascalCase \"What it says, one sentence.\"" >&2
  exit 2
fi

id=$1 alias=$2 name=$3 title=$4
if grep -q "\"$id\"\|\"$alias\"\| $name = " src/Verifier/Rules.cs; then
  echo "$id, $alias or $name is taken; ids are never reused." >&2
  exit 1
fi

# The row goes before the first row with a greater id, and before what that one's part is called.
row="    /// <summary>$id: $title</summary>
    public static readonly Rule $name = FailsJit(\"$id\", \"$alias\", \"System.MissingMethodException\", \"$title\",
        \"Rebuild the library against this host.\");
"
next=$(grep -oE 'summary>MOD[0-9]{4}' src/Verifier/Rules.cs | cut -d'>' -f2 | sort | awk -v id="$id" '$0 > id {print; exit}')
ROW=$row awk -v before="<summary>$next:" '/^    \/\/ / {part = part $0 "\n"; next} index($0, before) {print ENVIRON["ROW"]} {printf "%s", part; part = ""; print}' src/Verifier/Rules.cs > src/Verifier/Rules.cs.new
mv src/Verifier/Rules.cs.new src/Verifier/Rules.cs

# So does the prose.
prose="## $id
law: $title
accept: Never."
PROSE=$prose awk -v before="## $next" '$0 == before {print ENVIRON["PROSE"]} {print}' src/Verifier/Rules.md > src/Verifier/Rules.md.new
mv src/Verifier/Rules.md.new src/Verifier/Rules.md

cat > "src/Verifier/Checks/${name}Check.cs" <<CHECK
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>$title ($id)</summary>
internal sealed class ${name}Check : TypeCheck
{
    protected override void Examine(Examination examination, TypeSymbol type) =>
        throw new NotImplementedException("Report with Rules.$name what breaks the law.");
}
CHECK
sed -i "s/^        new BaseClassCheck(),\$/        new ${name}Check(),\n&/" src/Verifier/Checks/Examination.cs

mkdir -p "tests/Pairs/$id"
cat > "tests/Pairs/$id/breaks.cs" <<PAIR
// law: say in a few words what changed
// expect: $id fails-call jit System.MissingMethodException Host!H.C::A():System.Int32
//--- Host v1
namespace H { public class C { public static int A() => 1; } }
//--- Host v2
namespace H { public class C { public static int A() => 1; } }
//--- Library
public static class Calls { public static object M() { return H.C.A(); } }
PAIR
sed 's/^\/\/ expect: .*/\/\/ expect: nothing/' "tests/Pairs/$id/breaks.cs" > "tests/Pairs/$id/harmless.cs"

echo "Written: the row, the prose, src/Verifier/Checks/${name}Check.cs and tests/Pairs/$id. Next:"
echo "  1. Make the pairs true: what changes in the host, what the CLR does. Run: dotnet test tests/Modules.Verifier.Tests --filter DisplayName~$id"
echo "  2. Write the check, until the verdict is what the CLR does."
echo "  3. UPDATE_DOCS=1 dotnet test tests/Modules.Verifier.Tests --filter RuleDocument, and bash eng/update-public-api.sh."
