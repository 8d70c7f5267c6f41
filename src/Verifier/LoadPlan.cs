using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Modules.Verifier;

/// <summary>
/// Where each assembly of a library's closure comes from. The verifier resolves against it and the loader executes it, so that the two cannot differ. Immutable.
/// </summary>
public sealed class LoadPlan
{
    internal LoadPlan(string folder, ImmutableArray<PlannedAssembly> assemblies)
    {
        Folder = folder;
        Assemblies = assemblies;
    }

    /// <summary>Full path of the library's folder, where native libraries and satellites are looked for.</summary>
    public string Folder { get; }

    /// <summary>The library first, then its closure, ordered by name.</summary>
    public ImmutableArray<PlannedAssembly> Assemblies { get; }

    /// <summary>Finds the line for an assembly.</summary>
    /// <param name="name">Simple name, in any case (as the runtime compares it).</param>
    /// <param name="assembly">The line, or null.</param>
    /// <returns>Whether the plan names the assembly.</returns>
    public bool TryFind(string name, [NotNullWhen(true)] out PlannedAssembly? assembly)
    {
        // Asked once for each assembly that is loaded: no table is worth making for that.
        foreach (var planned in Assemblies)
        {
            if (planned.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                assembly = planned;
                return true;
            }
        }

        assembly = null;
        return false;
    }
}
