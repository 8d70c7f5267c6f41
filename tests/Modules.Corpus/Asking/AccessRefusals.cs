namespace Modules.Corpus.Asking;

/// <summary>
/// Access refusals never fail a method's compilation: the JIT plants a throw. They show in its listing, as calls of its helpers for that.
/// </summary>
internal static class AccessRefusals
{
    private const string Listing = "; Assembly listing for method ";

    /// <summary>The methods with a planted throw, spelt <c>Namespace.Type/Nested::Method</c>.</summary>
    /// <param name="lines">The JIT's listing.</param>
    public static IEnumerable<string> In(IEnumerable<string> lines)
    {
        var method = string.Empty;
        foreach (var line in lines)
        {
            if (line.StartsWith(Listing, StringComparison.Ordinal))
            {
                method = Spell(line[Listing.Length..]);
            }
            else if (line.Contains("_ACCESS_EXCEPTION", StringComparison.Ordinal))
            {
                yield return method;
            }
        }
    }

    // Ns.Outer`1+Inner[System.__Canon]:Method[int](System.String):this (Tier0)
    private static string Spell(string listed)
    {
        var text = new System.Text.StringBuilder();
        var depth = 0;
        foreach (var letter in listed)
        {
            depth += letter == '[' ? 1 : 0;
            if (depth == 0 && letter == '(')
            {
                break;
            }

            if (depth == 0)
            {
                text.Append(letter == '+' ? '/' : letter);
            }

            depth -= letter == ']' ? 1 : 0;
        }

        var spelled = text.ToString();
        var colon = spelled.LastIndexOf(':');
        return colon < 0 ? spelled : $"{spelled[..colon]}::{spelled[(colon + 1)..]}";
    }
}
