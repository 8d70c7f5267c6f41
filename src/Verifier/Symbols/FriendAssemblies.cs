using System.Reflection;
using System.Reflection.Metadata;

namespace Modules.Verifier.Symbols;

/// <summary>
/// Friendship between assemblies: <c>InternalsVisibleTo</c> on the one side, <c>IgnoresAccessChecksTo</c> (which the CLR honours, undocumented) on the other.
/// </summary>
internal static class FriendAssemblies
{
    /// <summary>Whether an assembly is a friend of another. An owner with a name that the CLR does not take for a friend's has none: it looks at all names, and throws.</summary>
    public static bool IsFriend(BoundAssembly owner, BoundAssembly user) => IsNamed(owner, user) || IgnoresAccess(owner, user);

    /// <summary>Whether <paramref name="user"/> bears <c>IgnoresAccessChecksTo</c> with the owner's name.</summary>
    public static bool IgnoresAccess(BoundAssembly owner, BoundAssembly user) =>
        Names(user, "IgnoresAccessChecksToAttribute").Any(name => string.Equals(SimpleName(name), owner.Name, StringComparison.OrdinalIgnoreCase));

    private static bool IsNamed(BoundAssembly owner, BoundAssembly user)
    {
        var isNamed = false;
        foreach (var text in Names(owner, "InternalsVisibleToAttribute"))
        {
            if (!AssemblyNameInfo.TryParse(text, out var friend) || !IsFriendly(friend))
            {
                return false;
            }

            isNamed |= Names(friend, user);
        }

        return isNamed;
    }

    // A friend has a name, and it may have a key.
    private static bool IsFriendly(AssemblyNameInfo friend) =>
        friend.Version is null && friend.CultureName is null && (friend.PublicKeyOrToken.IsDefaultOrEmpty || (friend.Flags & AssemblyNameFlags.PublicKey) != 0);

    // A friend named with a key must bear that key; one named without a key may bear any.
    private static bool Names(AssemblyNameInfo friend, BoundAssembly user) =>
        string.Equals(friend.Name, user.Name, StringComparison.OrdinalIgnoreCase)
        && (friend.PublicKeyOrToken.IsDefault || PublicKeys.TokenOf(friend.PublicKeyOrToken.AsSpan()) == user.Image.PublicKeyToken());

    private static string SimpleName(string name) => name.Split(',')[0].Trim();

    private static IEnumerable<string> Names(BoundAssembly assembly, string attribute)
    {
        var reader = assembly.Reader;
        foreach (var handle in reader.GetAssemblyDefinition().GetCustomAttributes())
        {
            var custom = reader.GetCustomAttribute(handle);
            if (AttributeNames.Is(reader, custom, "System.Runtime.CompilerServices", attribute)
                && reader.GetBlobReader(custom.Value) is { Length: > 4 } blob
                && blob.ReadUInt16() == 1
                && blob.ReadSerializedString() is { } name)
            {
                yield return name;
            }
        }
    }
}
