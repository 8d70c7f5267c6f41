using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>What an assembly has instead of a type that it does not have: the same name elsewhere, in another case or with another arity.</summary>
internal static class TypeCandidates
{
    private const int Most = 3;

    public static IReadOnlyList<string> For(BoundAssembly scope, string fullName)
    {
        var wanted = Bare(fullName);
        var found = new List<(int Distance, string Symbol)>();
        for (var row = 1; row <= scope.Reader.GetTableRowCount(TableIndex.TypeDef); row++)
        {
            var definition = scope.Reader.GetTypeDefinition(MetadataTokens.TypeDefinitionHandle(row));
            if (string.Equals(Bare(scope.Reader.GetString(definition.Name)), wanted, StringComparison.OrdinalIgnoreCase))
            {
                var symbol = scope.Type(row).FullName;
                found.Add((Distance(symbol, fullName), $"{scope.Name}!{symbol}"));
            }
        }

        return [.. found.OrderBy(item => item.Distance).ThenBy(item => item.Symbol, StringComparer.Ordinal).Take(Most).Select(item => item.Symbol)];
    }

    /// <summary>How a type that is there differs from the one that was asked for.</summary>
    public static string Difference(string asked, string found)
    {
        if (string.Equals(asked, found, StringComparison.OrdinalIgnoreCase))
        {
            return "only the case of its name differs";
        }

        var (askedIsNested, foundIsNested) = (asked.Contains('/', StringComparison.Ordinal), found.Contains('/', StringComparison.Ordinal));
        if (askedIsNested != foundIsNested)
        {
            return foundIsNested ? "it is nested in another type now" : "it is not nested any more";
        }

        return Arity(asked) != Arity(found) ? "it has another number of type parameters" : askedIsNested ? "it is nested in another type now" : "its namespace changed";
    }

    private static string Arity(string fullName) => fullName.LastIndexOf('`') is > 0 and var tick ? fullName[tick..] : string.Empty;

    // Letters that differ in place count more than a longer tail: a moved namespace keeps its beginning.
    private static int Distance(string left, string right)
    {
        var common = 0;
        while (common < left.Length && common < right.Length && left[common] == right[common])
        {
            common++;
        }

        return left.Length + right.Length - (2 * common);
    }

    private static string Bare(string fullName)
    {
        var start = fullName.LastIndexOfAny(['.', '/']) + 1;
        var end = fullName.IndexOf('`', start);
        return end < 0 ? fullName[start..] : fullName[start..end];
    }
}
