using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Modules.Inspect.Reports;

/// <summary>Spells types for people, as C# writes them.</summary>
internal static class TypeText
{
    /// <summary>With its namespace: <c>Ns.List`1/Node</c> becomes <c>Ns.List&lt;T&gt;.Node</c>. A type that the compiler made is left out: its outer one is what was written.</summary>
    public static string Qualified(string type) => Spell(type, keepNamespace: true);

    /// <summary>Without namespaces: <c>System.Func`1&lt;Ns.A&gt;</c> becomes <c>Func&lt;A&gt;</c>.</summary>
    public static string Short(string type)
    {
        if (type.Length == 0)
        {
            return type;
        }

        return type[^1] switch
        {
            '&' => $"ref {Short(type[..^1])}",
            '*' => $"{Short(type[..^1])}*",
            ']' when type.LastIndexOf('[') is > 0 and var open => Short(type[..open]) + type[open..],
            _ when type[0] == '!' => Placeholder(type),
            _ when type.StartsWith("method(", StringComparison.Ordinal) => FunctionPointer(type),
            _ => Keyword(type) ?? Spell(type, keepNamespace: false),
        };
    }

    /// <summary>How a type parameter is called whose name is not known.</summary>
    public static string Parameter(string letter, int index) => index == 0 ? letter : string.Create(CultureInfo.InvariantCulture, $"{letter}{index + 1}");

    /// <summary>The method that the compiler made the type of (an iterator or async method, which may itself be a lambda or local function), or null.</summary>
    public static string? WrittenMethod(string type)
    {
        var name = type[(type.LastIndexOf('/') + 1)..];
        var end = name.IndexOf(">d__", StringComparison.Ordinal);
        return !name.StartsWith('<') ? null
            : end > 1 ? name[1..end]
            : name.StartsWith("<<", StringComparison.Ordinal) && name.EndsWith(">d", StringComparison.Ordinal) ? name[1..^2]
            : null;
    }

    /// <summary>Number of characters before the type's own name.</summary>
    public static int NamespaceLength(string type) => type.AsSpan(0, type.AsSpan().IndexOfAny('/', '`', '<') is >= 0 and var end ? end : type.Length).LastIndexOf('.') + 1;

    private static string Spell(string type, bool keepNamespace)
    {
        var arguments = Arguments(ref type);
        if (arguments is [var only] && type == "System.Nullable`1")
        {
            return $"{Short(only)}?";
        }

        if (arguments.Length > 1 && type.StartsWith("System.ValueTuple`", StringComparison.Ordinal))
        {
            return $"({string.Join(", ", arguments.Select(Short))})";
        }

        var text = new StringBuilder();
        var used = 0;
        var segments = type.Split('/');
        foreach (var segment in segments)
        {
            if (segment.StartsWith('<') && text.Length > 0)
            {
                continue;
            }

            var arity = Arity(segment);
            var name = arity == 0 ? segment : segment[..segment.LastIndexOf('`')];
            text.Append(text.Length > 0 ? "." : string.Empty).Append(text.Length == 0 && !keepNamespace ? name[(name.LastIndexOf('.') + 1)..] : name);
            if (arity > 0)
            {
                var first = used;
                var given = Enumerable.Range(first, arity).Select(index => index < arguments.Length ? Short(arguments[index]) : Parameter("T", index));
                text.Append('<').AppendJoin(", ", given).Append('>');
                used += arity;
            }
        }

        return text.ToString();
    }

    private static ImmutableArray<string> Arguments(ref string type)
    {
        // Only behind an arity: <Module> and the compiler's own names are no lists.
        var tick = type.IndexOf('`', StringComparison.Ordinal);
        var open = tick < 0 ? -1 : type.IndexOf('<', tick);
        if (open < 0 || !type.EndsWith('>'))
        {
            return [];
        }

        var list = type[(open + 1)..^1];
        type = type[..open];
        return SymbolParts.List(list);
    }

    private static int Arity(string segment)
    {
        var tick = segment.LastIndexOf('`');
        return tick > 0 && int.TryParse(segment.AsSpan(tick + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var arity) && arity < 100 ? arity : 0;
    }

    private static string Placeholder(string type)
    {
        var isMethods = type.StartsWith("!!", StringComparison.Ordinal);
        return int.TryParse(type.AsSpan(isMethods ? 2 : 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? Parameter(isMethods ? "M" : "T", index)
            : type;
    }

    private static string FunctionPointer(string type)
    {
        var parts = SymbolParts.Member(type);
        return $"delegate*<{string.Join(", ", (parts.Parameters ?? []).Append(parts.Return ?? "void").Select(Short))}>";
    }

    private static string? Keyword(string type) => type switch
    {
        "System.Boolean" => "bool",
        "System.Byte" => "byte",
        "System.SByte" => "sbyte",
        "System.Char" => "char",
        "System.Int16" => "short",
        "System.UInt16" => "ushort",
        "System.Int32" => "int",
        "System.UInt32" => "uint",
        "System.Int64" => "long",
        "System.UInt64" => "ulong",
        "System.Single" => "float",
        "System.Double" => "double",
        "System.Decimal" => "decimal",
        "System.IntPtr" => "nint",
        "System.UIntPtr" => "nuint",
        "System.String" => "string",
        "System.Object" => "object",
        "System.Void" => "void",
        _ => null,
    };
}
