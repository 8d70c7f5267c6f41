using System.Reflection.Metadata;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Baked;

/// <summary>What the compiler gives for an optional parameter instead of its default: something that it knows of the caller (C# specification, caller information attributes).</summary>
/// <param name="What">What that is, as a message says it.</param>
internal sealed record CallerInfo(string What)
{
    private static readonly CallerInfo Name = new("the caller's name");

    // The first of them wins.
    private static readonly (string Attribute, CallerInfo Info)[] All =
    [
        ("CallerLineNumberAttribute", new CallerInfo("the caller's line")),
        ("CallerFilePathAttribute", new CallerInfo("the caller's file")),
        ("CallerMemberNameAttribute", Name),
        ("CallerArgumentExpressionAttribute", new CallerInfo("the text of an argument")),
    ];

    /// <summary>What is given for a parameter; null when it is its default.</summary>
    public static CallerInfo? Of(MetadataReader reader, Parameter parameter)
    {
        var attributes = parameter.GetCustomAttributes();
        foreach (var (attribute, info) in attributes.Count == 0 ? [] : All)
        {
            if (AttributeNames.Any(reader, attributes, "System.Runtime.CompilerServices", attribute))
            {
                return info;
            }
        }

        return null;
    }

    /// <summary>Whether a caller gives just this. Only of a name is it known: a line, a file and a text may be anything.</summary>
    public bool IsGiven(object? value, MethodSymbol caller) => this == Name && value is string text && (text == MemberOf(caller) || IsInitialized(text, caller));

    public override string ToString() => What;

    // What a field, a property or an event begins with is written into the constructors.
    private static bool IsInitialized(string name, MethodSymbol caller) =>
        (caller.IsConstructor || caller.IsStaticConstructor) && caller.DeclaringType.Fields.Any(field => field.Name == name || field.Name == $"<{name}>k__BackingField");

    // Bodies of iterators, lambdas and local functions have the name of what they stand in between brackets, accessors that of the property or event, explicit implementations the interface's before.
    private static string MemberOf(MethodSymbol caller)
    {
        var name = caller.Name == "MoveNext" && caller.DeclaringType.Name.StartsWith('<') ? caller.DeclaringType.Name : caller.Name;
        if (name.StartsWith('<') && name.IndexOf('>', StringComparison.Ordinal) is > 0 and var end)
        {
            name = name[..end].TrimStart('<');
        }

        if (caller.IsConstructor || caller.IsStaticConstructor)
        {
            return name;
        }

        name = name[(name.LastIndexOf('.') + 1)..];
        foreach (var accessor in (string[])["get_", "set_", "add_", "remove_"])
        {
            if (name.StartsWith(accessor, StringComparison.Ordinal))
            {
                return name[accessor.Length..];
            }
        }

        return name;
    }
}
