using Modules.Verifier.Planning;

namespace Modules.Verifier.Checks;

/// <summary>A library ships no copy of an assembly that the host shares (MOD1008). The loader takes the host's copy whatever lies in the folder; a host that does not would see two identities.</summary>
internal static class BundledCheck
{
    public static IEnumerable<Finding> Check(LibraryClosure closure) => closure.BundledShared.Select(file =>
    {
        var name = Path.GetFileNameWithoutExtension(file);
        return new Finding(
            Rules.SharedAssemblyBundled,
            $"{name}.dll lies beside {closure.Library.Name}.dll, but the host's copy is used. Leave it out: in the project file, give the reference <Private>false</Private>, and for a package <ExcludeAssets>runtime</ExcludeAssets>.")
        {
            Assembly = name,
            Symbol = name,
        };
    });
}
