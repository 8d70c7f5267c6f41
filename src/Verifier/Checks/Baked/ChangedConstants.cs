using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Baked;

/// <summary>A constant or enum member that has another value now, or none.</summary>
/// <param name="Field">As it was.</param>
/// <param name="Before">Its value then.</param>
/// <param name="Now">Its value now; null when it is no constant any more.</param>
internal sealed record ChangedConstant(FieldSymbol Field, object Before, object? Now)
{
    public string Symbol => $"{Field.Assembly.Name}!{Field.DeclaringType.FullName}::{Field.Name}";
}

/// <summary>The public constants of an assembly that changed between two versions of it.</summary>
internal static class ChangedConstants
{
    public static IEnumerable<ChangedConstant> Between(BoundAssembly before, BoundAssembly now)
    {
        for (var row = 1; row <= before.Reader.GetTableRowCount(TableIndex.TypeDef); row++)
        {
            var type = before.Type(row);
            if (IsVisible(type) && Resolution.TypeLookup.Find(now.Context, now.Name, type.FullName) is { } later)
            {
                foreach (var changed in Between(type, later))
                {
                    yield return changed;
                }
            }
        }
    }

    /// <summary>The constants of one type that changed.</summary>
    public static IEnumerable<ChangedConstant> Between(TypeSymbol before, TypeSymbol now)
    {
        foreach (var field in before.Fields)
        {
            if (field.IsStatic
                && field.Access is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem
                && Value(field) is { } value
                && now.Fields.Where(candidate => candidate.Name == field.Name && candidate.IsStatic).Select(Value).FirstOrDefault() is var current
                && !value.Equals(current))
            {
                yield return new ChangedConstant(field, value, current);
            }
        }
    }

    /// <summary>The default values of a method's parameters, by their index.</summary>
    public static Dictionary<int, object> Defaults(MethodSymbol method) => Given(method, isCallerKnown: false);

    /// <summary>What the compiler gives for a method's parameters where a caller gives nothing, by their index: a default, or a <see cref="CallerInfo"/>.</summary>
    public static Dictionary<int, object> Given(MethodSymbol method) => Given(method, isCallerKnown: true);

    /// <summary>The value of a constant field; null for all others.</summary>
    public static object? Value(FieldSymbol field) => Constants.Read(field.Assembly.Reader, field.IsLiteral ? field.Definition.GetDefaultValue() : default, field.Definition.GetCustomAttributes());

    private static Dictionary<int, object> Given(MethodSymbol method, bool isCallerKnown)
    {
        var given = new Dictionary<int, object>();
        var reader = method.Assembly.Reader;
        foreach (var handle in method.Definition.GetParameters())
        {
            var parameter = reader.GetParameter(handle);
            if (parameter.SequenceNumber > 0 && Constants.Read(reader, parameter.GetDefaultValue(), parameter.GetCustomAttributes()) is { } value)
            {
                given.Add(parameter.SequenceNumber - 1, isCallerKnown ? CallerInfo.Of(reader, parameter) ?? value : value);
            }
        }

        return given;
    }

    private static bool IsVisible(TypeSymbol type) => (type.Attributes & TypeAttributes.VisibilityMask) switch
    {
        TypeAttributes.Public => true,
        TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem => IsVisible(type.EnclosingType!),
        _ => false,
    };
}
