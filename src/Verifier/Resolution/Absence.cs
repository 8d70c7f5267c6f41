using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>Why something that has no counterpart may not be there: by the assembly versions it is gone, or not there yet.</summary>
internal static class Absence
{
    /// <param name="user">Who asks for it.</param>
    /// <param name="owner">Where it is not.</param>
    public static string Hint(BoundAssembly user, BoundAssembly owner)
    {
        var asked = VersionAskedFor(user, owner.Name);
        return asked is null || asked < owner.Image.Version ? "it was removed or renamed"
            : asked > owner.Image.Version ? $"it is not there yet; {user.Name} was compiled against {owner.Name} {asked}"
            : "it was removed, renamed or added later";
    }

    private static Version? VersionAskedFor(BoundAssembly user, string name)
    {
        foreach (var handle in user.Reader.AssemblyReferences)
        {
            var reference = user.Reader.GetAssemblyReference(handle);
            if (user.Reader.StringComparer.Equals(reference.Name, name, ignoreCase: true))
            {
                return reference.Version;
            }
        }

        return null;
    }
}
