using System.Collections.Immutable;
using System.Globalization;

namespace Modules.Inspect.Reports;

/// <summary>Takes the spelling of a symbol apart: <c>Asm!Namespace.Type`1/Nested::Member`arity(Parameters):Return</c>.</summary>
internal static class SymbolParts
{
    /// <summary>A member's parts. Parameters are null for what is spelt without a list; Return is null where it is not spelt.</summary>
    public sealed record MemberParts(string Name, int Arity, ImmutableArray<string>? Parameters, string? Return);

    /// <summary>The simple name of the assembly before <c>!</c>, or null.</summary>
    public static string? AssemblyOf(string symbol)
    {
        var mark = symbol.IndexOf('!', StringComparison.Ordinal);
        return mark > 0 && symbol.AsSpan(0, mark).IndexOfAny("<(,:") < 0 ? symbol[..mark] : null;
    }

    public static string WithoutAssembly(string symbol) => AssemblyOf(symbol) is { } assembly ? symbol[(assembly.Length + 1)..] : symbol;

    /// <summary>The declaring type and the member, which is null for a type.</summary>
    public static (string Type, string? Member) Split(string symbol)
    {
        var mark = symbol.IndexOf("::", StringComparison.Ordinal);
        return mark < 0 ? (symbol, null) : (symbol[..mark], symbol[(mark + 2)..]);
    }

    public static MemberParts Member(string member)
    {
        // A name may hold brackets of its own (<Outer>b__0, IList<System.Int32>.Add): the list is the last bracket pair before the return type.
        var open = Open(member);
        var end = open < 0 ? -1 : Close(member, open);
        var head = open < 0 || end < 0 ? member : member[..open];
        string? returns = null;
        ImmutableArray<string>? parameters = null;
        if (open >= 0 && end >= 0)
        {
            parameters = List(member[(open + 1)..end]);
            returns = end + 2 < member.Length && member[end + 1] == ':' ? member[(end + 2)..] : null;
        }
        else if (head.LastIndexOf(':') is > 0 and var colon)
        {
            (head, returns) = (head[..colon], head[(colon + 1)..]);
        }

        var tick = head.LastIndexOf('`');
        return tick > 0 && int.TryParse(head.AsSpan(tick + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var arity)
            ? new MemberParts(head[..tick], arity, parameters, returns)
            : new MemberParts(head, 0, parameters, returns);
    }

    /// <summary>Cuts at the commas that stand in no brackets.</summary>
    public static ImmutableArray<string> List(string text)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] is '<' or '(' or '[' ? 1 : text[i] is '>' or ')' or ']' ? -1 : 0;
            if (text[i] == ',' && depth == 0)
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }
        }

        if (text.Length > 0)
        {
            parts.Add(text[start..]);
        }

        return parts.DrainToImmutable();
    }

    private static int Open(string member)
    {
        var depth = 0;
        for (var i = 0; i < member.Length; i++)
        {
            depth += member[i] == '<' ? 1 : member[i] == '>' ? -1 : 0;
            if (member[i] == '(' && depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static int Close(string member, int open)
    {
        var depth = 0;
        for (var i = open; i < member.Length; i++)
        {
            depth += member[i] == '(' ? 1 : member[i] == ')' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
