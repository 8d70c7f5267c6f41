using System.Globalization;
using Modules.Verifier;

namespace Modules.Inspect.Reports;

/// <summary>
/// Spells symbols for people, as C# writes them: <c>Calc!Calc.Rounding::Round(System.Double):System.Int32</c> becomes <c>int Calc.Rounding.Round(double)</c>.
/// Types of parameters lose their namespaces; what the compiler made (lambdas, iterators) is named by the method that was written.
/// </summary>
internal static class SymbolText
{
    /// <summary>A symbol with its return type, without its assembly. What is no symbol stays as it is.</summary>
    public static string Of(string symbol) => Spell(symbol, withReturn: true);

    /// <summary>A member as a place: without its return type, and where that is enough without its namespace.</summary>
    public static string Place(string member, bool keepNamespace = true)
    {
        var text = Spell(member, withReturn: false);
        return keepNamespace ? text : text[TypeText.NamespaceLength(SymbolParts.Split(SymbolParts.WithoutAssembly(member)).Type)..];
    }

    /// <summary>A finding's message with every symbol in it spelt for people.</summary>
    public static string Message(Finding finding)
    {
        // A nested type in a sentence looks like a path; those that the finding is about are known.
        var message = InText(finding.Message);
        foreach (var nested in finding.Where.Select(place => place.Member).Append(finding.Symbol ?? string.Empty).Concat(finding.Candidates)
            .Select(symbol => SymbolParts.Split(SymbolParts.WithoutAssembly(symbol)).Type)
            .Where(type => type.Contains('/', StringComparison.Ordinal))
            .Distinct()
            .OrderByDescending(type => type.Length))
        {
            message = message.Replace(nested, TypeText.Qualified(nested), StringComparison.Ordinal);
        }

        return message;
    }

    /// <summary>A sentence with every symbol in it spelt for people.</summary>
    public static string InText(string message) => message.AsSpan().IndexOfAny("`!:") < 0 ? message : string.Join(' ', message.Split(' ').Select(Word));

    private static string Word(string word)
    {
        var end = word.Length;
        while (end > 0 && word[end - 1] is '.' or ',' or ':' or ';' or '\'')
        {
            end--;
        }

        var core = word[..end];
        return IsSymbol(core) ? Of(core) + word[end..] : core.Length > 1 && core.EndsWith('&') ? $"ref {core[..^1]}{word[end..]}" : word;
    }

    // A member, a generic type, or a type with its assembly; an exclamation mark at the end is no assembly's.
    private static bool IsSymbol(string word) =>
        word.Contains("::", StringComparison.Ordinal)
        || word.Contains('`', StringComparison.Ordinal)
        || (word.IndexOf('!', StringComparison.Ordinal) is > 0 and var mark && mark < word.Length - 1);

    private static string Spell(string symbol, bool withReturn)
    {
        var (type, member) = SymbolParts.Split(SymbolParts.WithoutAssembly(symbol));
        if (member is null)
        {
            return TypeText.Qualified(type);
        }

        var parts = SymbolParts.Member(member);
        var owner = TypeText.Qualified(type);
        if (CompilerMade(owner, parts.Name) is { } made)
        {
            return made;
        }

        if (parts.Parameters is null && type.Contains("/<>c__DisplayClass", StringComparison.Ordinal) && !parts.Name.StartsWith('<'))
        {
            return $"{owner} (captured {parts.Name})";
        }

        if (TypeText.WrittenMethod(type) is { } written)
        {
            return CompilerMade(owner, written) ?? MemberName(owner, written, null);
        }

        var typeParameters = Enumerable.Range(0, parts.Arity).Select(index => TypeText.Parameter("M", index));
        var arity = parts.Arity == 0 ? string.Empty : $"<{string.Join(", ", typeParameters)}>";
        var parameters = parts.Parameters is { } list ? string.Join(", ", list.Select(TypeText.Short)) : null;
        var text = MemberName(owner, parts.Name, parameters, arity);
        var isSpecial = parts.Name.StartsWith(".c", StringComparison.Ordinal) || parts.Name.StartsWith("set_", StringComparison.Ordinal);
        return withReturn && parts.Return is not null && !isSpecial ? $"{TypeText.Short(parts.Return)} {text}" : text;
    }

    private static string MemberName(string owner, string name, string? parameters, string arity = "")
    {
        var list = parameters is null ? string.Empty : $"({parameters})";
        var simple = owner[(owner.LastIndexOf('.') + 1)..];
        var generic = simple.IndexOf('<', StringComparison.Ordinal);
        return name switch
        {
            ".ctor" => $"{owner}.{(generic < 0 ? simple : simple[..generic])}{list}",
            ".cctor" => $"{owner} (static constructor)",
            _ when name.StartsWith("get_", StringComparison.Ordinal) => Accessor(4, "get"),
            _ when name.StartsWith("set_", StringComparison.Ordinal) => Accessor(4, "set"),
            _ when name.StartsWith("add_", StringComparison.Ordinal) => Accessor(4, "add"),
            _ when name.StartsWith("remove_", StringComparison.Ordinal) => Accessor(7, "remove"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{owner}.{name}{arity}{list}"),
        };

        string Accessor(int prefix, string kind) => $"{owner}.{(name[prefix..] == "Item" && parameters is { Length: > 0 } && kind == "get" ? $"this[{parameters}]" : name[prefix..])}.{kind}";
    }

    // <P>k__BackingField keeps the property P, <Outer>b__0 is a lambda in Outer, <>9__0_0 the field that keeps one, <Outer>g__Local|0 the local function Local in Outer.
    private static string? CompilerMade(string owner, string name)
    {
        var end = name.IndexOf('>', StringComparison.Ordinal);
        if (!name.StartsWith('<') || end < 1)
        {
            return null;
        }

        var kind = name[(end + 1)..];
        if (end == 1)
        {
            return kind.StartsWith("9__", StringComparison.Ordinal) ? $"{owner} (lambda)" : null;
        }

        var outer = MemberName(owner, name[1..end], null);
        return kind == "k__BackingField" ? outer
            : kind.StartsWith("b__", StringComparison.Ordinal) ? $"{outer} (lambda)"
            : kind.StartsWith("g__", StringComparison.Ordinal) && kind.IndexOf('|', StringComparison.Ordinal) is > 3 and var bar ? $"{outer}.{kind[3..bar]}"
            : null;
    }
}
