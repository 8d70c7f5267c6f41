using System.Globalization;
using Modules.Verifier.Checks;
using Modules.Verifier.Checks.Baked;
using Modules.Verifier.Inheritance;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Roles;

/// <summary>The values that compilers copy into libraries: constants, values of enums, default arguments (MOD8001), and lengths and elements of inline arrays
/// (MOD6005). A library keeps those of the host that it was compiled against.</summary>
internal static class BakedValues
{
    public static IEnumerable<ContractBreach> Compare(TypeSymbol older, TypeSymbol newer)
    {
        if (InlineArrays.LengthOf(older) is var length && InlineArrays.LengthOf(newer) is var shorter && shorter < length)
        {
            var array = $"{older.Assembly.Name}!{older.FullName}";
            yield return new ContractBreach(
                older,
                ContractSides.Callers,
                Rules.InlineArrayShrunk,
                array,
                string.Create(CultureInfo.InvariantCulture, $"{array} had {length} elements and has {shorter} now. Libraries use as many as they were compiled with, and nothing checks it."),
                Impact.Of(Rules.InlineArrayShrunk),
                []);
        }

        if (InlineArrays.LengthOf(older) > 1
            && InlineArrays.ElementOf(older) is { } was
            && InlineArrays.ElementOf(newer) is { } now
            && !string.Equals(was.ToString(), now.ToString(), StringComparison.Ordinal)
            && !InlineArrays.AreSameBytes(was, now))
        {
            var array = $"{older.Assembly.Name}!{older.FullName}";
            yield return new ContractBreach(
                older,
                ContractSides.Callers,
                Rules.InlineArrayShrunk,
                array,
                $"{array} was of {was} and is of {now} now. Libraries use the elements that they were compiled with, and nothing checks it.",
                Impact.Of(Rules.InlineArrayShrunk),
                []);
        }

        foreach (var constant in ChangedConstants.Between(older, newer))
        {
            yield return Changed(older, constant.Symbol, constant.Symbol, constant.Before, constant.Now);
        }

        var methods = newer.Methods.Where(method => Visibility.IsVisible(method.Access)).ToLookup(Key, StringComparer.Ordinal);
        foreach (var method in older.Methods.Where(method => Visibility.IsVisible(method.Access)))
        {
            var defaults = ChangedConstants.Defaults(method);
            if (defaults.Count == 0 || methods[Key(method)].FirstOrDefault() is not { } counterpart)
            {
                // A method that is gone is more than a changed value.
                continue;
            }

            var later = ChangedConstants.Defaults(counterpart);
            foreach (var (index, before) in defaults.Where(item => !item.Value.Equals(later.GetValueOrDefault(item.Key))).OrderBy(item => item.Key))
            {
                var symbol = SymbolSpelling.Method(method);
                yield return Changed(older, $"{symbol}#{index + 1}", $"The default of parameter {index + 1} of {symbol}", before, later.GetValueOrDefault(index));
            }
        }
    }

    private static ContractBreach Changed(TypeSymbol type, string symbol, string what, object before, object? after) => new(
        type,
        ContractSides.Callers,
        Rules.ConstBaked,
        symbol,
        $"{what} was {Constants.Spell(before)} and {(after is null ? "is none any more" : $"is {Constants.Spell(after)} now")}. Libraries keep the value that they were compiled with.",
        Impact.Of(Rules.ConstBaked),
        []);

    // Types are compared by their spelling: the two sides are symbols of two hosts.
    private static string Key(MethodSymbol method) => SymbolSpelling.Method(string.Empty, method.Name, method.Signature);
}
