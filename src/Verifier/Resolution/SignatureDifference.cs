using System.Globalization;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>Says what differs between two signatures that are spelled alike: a custom modifier, a calling convention, or the assembly that a type comes from.</summary>
internal static class SignatureDifference
{
    private const string Init = "System.Runtime.CompilerServices.IsExternalInit";

    /// <summary>The first difference, in the words of a report.</summary>
    /// <param name="wanted">The signature that is looked for.</param>
    /// <param name="found">The one that is there.</param>
    public static string Between(MethodSig wanted, MethodSig found)
    {
        for (var i = -1; i < Math.Min(wanted.Parameters.Length, found.Parameters.Length); i++)
        {
            var (was, now) = i < 0 ? (wanted.ReturnType, found.ReturnType) : (wanted.Parameters[i], found.Parameters[i]);
            if (!was.Equals(now))
            {
                return Between(i < 0 ? "the return type" : string.Create(CultureInfo.InvariantCulture, $"parameter {i + 1}"), was, now);
            }
        }

        return "only the calling convention differs";
    }

    private static string Between(string place, TypeSig was, TypeSig now)
    {
        var before = Modifiers(was).ToList();
        var after = Modifiers(now).ToList();
        if (!before.SequenceEqual(after, StringComparer.Ordinal))
        {
            var gained = after.Except(before, StringComparer.Ordinal).ToList();
            var lost = before.Except(after, StringComparer.Ordinal).ToList();
            return gained.Contains(Init, StringComparer.Ordinal) ? "it is init-only now"
                : lost.Contains(Init, StringComparer.Ordinal) ? "it was init-only, and can be set now"
                : $"only a modifier differs: {place} {string.Join(" and ", [.. Say("has", gained, "now"), .. Say("had", lost, "before")])}";
        }

        return OtherAssembly(was, now) is var (type, owner)
            ? $"{place} is of another assembly: {type.FullName} is that of {type.Assembly.Name} for the library, and that of {owner.Assembly.Name} for the host"
            : $"{place} is a function pointer of another calling convention";
    }

    private static IEnumerable<string> Say(string verb, List<string> modifiers, string when) => modifiers.Count == 0 ? [] : [$"{verb} the modifier {string.Join(", ", modifiers)} {when}"];

    private static IEnumerable<string> Modifiers(TypeSig type)
    {
        var inside = Parts(type).SelectMany(Modifiers);
        return type.Modifier is null ? inside : inside.Prepend(type.Modifier.ToString());
    }

    // Types that are spelled alike have parts that are.
    private static (TypeSymbol Was, TypeSymbol Now)? OtherAssembly(TypeSig was, TypeSig now)
    {
        if (was.Type is { } before && now.Type is { } after && !ReferenceEquals(before, after))
        {
            return (before, after);
        }

        foreach (var (left, right) in Parts(was).Zip(Parts(now)))
        {
            if (OtherAssembly(left, right) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static IEnumerable<TypeSig> Parts(TypeSig type)
    {
        var parts = type.Element is null ? type.Arguments.AsEnumerable() : type.Arguments.Append(type.Element);
        return type.Function is null ? parts : parts.Concat(type.Function.Parameters).Append(type.Function.ReturnType);
    }
}
