using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>References name the public key token of the assembly that is found (MOD1004). The CLR does not compare them; it is worth knowing that another publisher's copy is used.</summary>
internal sealed class AssemblyTokenCheck : ICheck
{
    public void Examine(Examination examination, BoundAssembly subject)
    {
        for (var row = 1; row <= subject.Reader.GetTableRowCount(TableIndex.AssemblyRef); row++)
        {
            var handle = MetadataTokens.AssemblyReferenceHandle(row);
            var asked = subject.Image.PublicKeyToken(handle);
            if (subject.Resolve(handle).Assembly is { } found && found.Image.PublicKeyToken() is var token && asked != token)
            {
                examination.Report(
                    new Cause(
                        Rules.AssemblyToken,
                        found.Name,
                        found.Name,
                        $"{subject.Name} was compiled against {found.Name} with {Spell(asked)}; the one that is there has {Spell(token)}. The runtime does not compare them.",
                        Exception: null),
                    new Place(subject),
                    Impact.Of(Rules.AssemblyToken));
            }
        }
    }

    private static string Spell(string token) => token.Length == 0 ? "no public key" : $"public key token {token}";
}
