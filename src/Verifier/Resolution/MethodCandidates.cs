using System.Globalization;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>What a type has instead of a method that it does not have, nearest first, and how the nearest differs.</summary>
internal static class MethodCandidates
{
    private const int Most = 3;

    public static (Rule Rule, string Hint, IReadOnlyList<string> Candidates) Compare(BoundAssembly user, TypeSymbol type, string name, MethodSig wanted)
    {
        var overloads = Hierarchy(type)
            .SelectMany(owner => owner.Methods)
            .Where(method => method.Name == name && (name != ".ctor" || ReferenceEquals(method.DeclaringType, type)))
            .OrderBy(method => Distance(method, wanted))
            .ToList();
        IReadOnlyList<string> candidates = [.. overloads.Take(Most).Select(SymbolSpelling.Method)];
        if (overloads.Count > 0)
        {
            var (rule, hint) = Difference(user, overloads[0], wanted);
            return (rule, hint, candidates);
        }

        if (name == ".ctor")
        {
            return (Rules.MethodMissing, type.IsInterface ? "it is an interface now, which has no constructor" : "it has no such constructor, and constructors are not inherited", []);
        }

        if (Property(name) is { } property && type.Fields.FirstOrDefault(field => field.Name == property) is { } became)
        {
            return (Rules.MethodMissing, "it is a field now", [SymbolSpelling.Field(became)]);
        }

        foreach (var owner in BaseInterfaces(type))
        {
            if (owner.Methods.FirstOrDefault(method => method.Name == name) is { } moved)
            {
                return (Rules.MethodMissing, $"it moved to the base interface {owner.FullName}, where the runtime does not look", [SymbolSpelling.Method(moved)]);
            }
        }

        var otherCase = Hierarchy(type).SelectMany(owner => owner.Methods)
            .FirstOrDefault(method => string.Equals(method.Name, name, StringComparison.OrdinalIgnoreCase));
        return otherCase is null
            ? (Rules.MethodMissing, Absence.Hint(user, type.Assembly), [])
            : (Rules.MethodMissing, $"there is {otherCase.Name}, and names are case-sensitive", [SymbolSpelling.Method(otherCase)]);
    }

    // The property that an accessor is of, by its name.
    private static string? Property(string accessor) =>
        accessor.StartsWith("get_", StringComparison.Ordinal) || accessor.StartsWith("set_", StringComparison.Ordinal) ? accessor[4..] : null;

    private static (Rule Rule, string Hint) Difference(BoundAssembly user, MethodSymbol found, MethodSig wanted)
    {
        var signature = found.Signature;
        if (signature.Equals(wanted))
        {
            // Whoever looks for it looks in the one type.
            return (Rules.MethodMissing, $"it moved to the base class {found.DeclaringType.FullName}");
        }

        if (signature.IsInstance != wanted.IsInstance)
        {
            return (Rules.MethodMissing, signature.IsInstance ? "it was static and is an instance method now" : "it was an instance method and is static now");
        }

        if (signature.GenericParameterCount != wanted.GenericParameterCount)
        {
            return (Rules.MethodMissing, string.Create(
                CultureInfo.InvariantCulture,
                $"it has {signature.GenericParameterCount} type parameter{(signature.GenericParameterCount == 1 ? string.Empty : "s")} instead of {wanted.GenericParameterCount}"));
        }

        if (signature.Parameters.Length != wanted.Parameters.Length)
        {
            var more = signature.Parameters.Length - wanted.Parameters.Length;
            return (Rules.MethodMissing, more switch
            {
                1 => "it has one more parameter",
                -1 => "it has one parameter less",
                _ => string.Create(CultureInfo.InvariantCulture, $"it has {signature.Parameters.Length} parameter{(signature.Parameters.Length == 1 ? string.Empty : "s")} instead of {wanted.Parameters.Length}"),
            });
        }

        for (var i = 0; i < wanted.Parameters.Length; i++)
        {
            if (signature.Parameters[i].ToString() != wanted.Parameters[i].ToString())
            {
                return (Rules.MethodMissing, string.Create(
                    CultureInfo.InvariantCulture,
                    $"parameter {i + 1} differs: {wanted.Parameters[i]} -> {signature.Parameters[i]}"));
            }
        }

        if (signature.ReturnType.ToString() != wanted.ReturnType.ToString())
        {
            return (Rules.MethodMissing, $"only the return type differs: {wanted.ReturnType} -> {signature.ReturnType}");
        }

        return KindChanges.In(wanted, user) is { } change
            ? (change.Rule, change.Hint)
            : (Rules.ModifierChanged, SignatureDifference.Between(wanted, signature));
    }

    private static int Distance(MethodSymbol method, MethodSig wanted)
    {
        var signature = method.Signature;
        return Edits([.. signature.Parameters.Select(type => type.ToString())], [.. wanted.Parameters.Select(type => type.ToString())])
            + (signature.ReturnType.ToString() == wanted.ReturnType.ToString() ? 0 : 2)
            + (signature.GenericParameterCount == wanted.GenericParameterCount ? 0 : 3)
            + (signature.IsInstance == wanted.IsInstance ? 0 : 1);
    }

    // What it costs to make one list of parameters of the other: 3 for another type, 4 for one more or one less, wherever it stands.
    private static int Edits(string[] from, string[] to)
    {
        var costs = Enumerable.Range(0, to.Length + 1).Select(count => 4 * count).ToArray();
        foreach (var type in from)
        {
            var diagonal = costs[0];
            costs[0] += 4;
            for (var i = 0; i < to.Length; i++)
            {
                var replaced = diagonal + (type == to[i] ? 0 : 3);
                diagonal = costs[i + 1];
                costs[i + 1] = Math.Min(replaced, 4 + Math.Min(costs[i], costs[i + 1]));
            }
        }

        return costs[^1];
    }

    private static IEnumerable<TypeSymbol> Hierarchy(TypeSymbol type)
    {
        for (TypeSymbol? owner = type; owner is not null; owner = owner.BaseType?.Type)
        {
            yield return owner;
        }
    }

    private static IEnumerable<TypeSymbol> BaseInterfaces(TypeSymbol type) =>
        type.Interfaces.Select(implemented => implemented.Type).OfType<TypeSymbol>().SelectMany(owner => BaseInterfaces(owner).Prepend(owner));
}
