using System.Reflection;
using System.Reflection.Metadata;

namespace Modules.Verifier.Symbols;

/// <summary>
/// Friendship between assemblies: <c>InternalsVisibleTo</c> on the one side, <c>IgnoresAccessChecksTo</c> (which the CLR honours, undocumented) on the other.
/// </summary>
internal static class FriendAssemblies
{
    public static bool IsFriend(BoundAssembly owner, BoundAssembly user) =>
        Names(owner, "InternalsVisibleToAttribute").Any(name => Names(name, user))
        || IgnoresAccess(owner, user);

    /// <summary>Whether <paramref name="user"/> bears <c>IgnoresAccessChecksTo</c> with the owner's name.</summary>
    public static bool IgnoresAccess(BoundAssembly owner, BoundAssembly user) =>
        Names(user, "IgnoresAccessChecksToAttribute").Any(name => string.Equals(SimpleName(name), owner.Name, StringComparison.OrdinalIgnoreCase));

    private static bool Names(string friend, BoundAssembly user)
    {
        if (!string.Equals(SimpleName(friend), user.Name, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        // A friend named with a key must bear that key; one named without a key may bear any.
        var key = friend.IndexOf("PublicKey=", StringComparison.OrdinalIgnoreCase);
        if (key < 0)
        {
            return true;
        }

        var text = friend[(key + "PublicKey=".Length)..].Split(',')[0].Trim();
        return Convert.FromHexString(text.Length % 2 == 0 ? text : string.Empty) is { } bytes
            && PublicKeys.TokenOf(bytes) == user.Image.PublicKeyToken();
    }

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
