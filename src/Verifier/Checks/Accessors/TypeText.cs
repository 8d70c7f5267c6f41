using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Text;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Accessors;

/// <summary>
/// Types that are named by text as <c>Type.GetType</c> reads it: <c>N.Outer+Inner, Assembly</c>, with arguments, arrays, references and pointers; <c>!0</c> and <c>!!0</c> are parameters of the
/// accessor's type and of the accessor.
/// </summary>
internal static class TypeText
{
    // The parser's own limit is less than what is written in earnest; without any, a hostile text would overflow the stack.
    private static readonly TypeNameParseOptions Limit = new() { MaxNodes = 1000 };

    /// <summary>The type; missing where the assembly that it names has none or is not there, invalid where the text cannot be read or names an assembly that a host which was not given may have.</summary>
    /// <param name="user">The assembly in which the text stands: a name without an assembly is one of its own, or of the core library.</param>
    /// <param name="text">The text.</param>
    public static TypeSig Resolve(BoundAssembly user, string text) => TypeName.TryParse(text, out var name, Limit) ? Resolve(user, name)
        : text.Length > Limit.MaxNodes
            ? TypeSig.Missing(new Cause(Rules.NotDecided, user.Name, user.Name, $"The name of a type that {user.Name} gives as text is longer than the verifier reads: {text[..40]}...", null) { ReferencedName = text })
            : TypeSig.Invalid;

    /// <summary>The definition of a type by its name; null where it is not there.</summary>
    /// <param name="user">The assembly in which the text stands.</param>
    /// <param name="name">The name, with <c>+</c> for nested types.</param>
    /// <param name="assembly">Simple name of the assembly, or null where the text names none.</param>
    public static TypeSymbol? Find(BoundAssembly user, string name, string? assembly)
    {
        var fullName = name.Replace('+', '/');
        return assembly is not null
            ? TypeLookup.Find(user.Context, assembly, fullName)
            : TypeLookup.Find(user.Context, user.Name, fullName) ?? TypeLookup.Find(user.Context, "System.Private.CoreLib", fullName);
    }

    /// <summary>Reads the text of a type that is no array and has no arguments; false for any other.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fullName">The type's name as symbols spell it.</param>
    /// <param name="assembly">Simple name of the assembly, or null when the text names none.</param>
    public static bool TryRead(string text, out string fullName, out string? assembly)
    {
        // Names of letters, digits and points mean themselves. All else is for the parser, whose start takes longer than a check.
        var end = text.IndexOf(',', StringComparison.Ordinal);
        fullName = end < 0 ? text : text[..end];
        assembly = end < 0 ? null : text[(end + 1)..].Split(',')[0].Trim();
        if (!IsPlain(fullName) || (assembly is not null && !IsPlain(assembly)))
        {
            if (!TypeName.TryParse(text, out var name, Limit) || !name.IsSimple)
            {
                return false;
            }

            fullName = name.FullName;
            assembly = name.AssemblyName?.Name;
        }

        fullName = fullName.Replace('+', '/');
        return true;
    }

    private static bool IsPlain(string name)
    {
        foreach (var letter in name)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('.' or '_' or '`' or '+'))
            {
                return false;
            }
        }

        return name.Length > 0;
    }

    private static TypeSig Resolve(BoundAssembly user, TypeName name)
    {
        if (name.IsConstructedGenericType)
        {
            var definition = Resolve(user, name.GetGenericTypeDefinition());
            TypeSig[] arguments = [.. name.GetGenericArguments().Select(argument => Resolve(user, argument))];
            return definition.Kind == SigKind.Invalid ? definition : definition.WithArguments(arguments);
        }

        if (name.IsSimple)
        {
            return Parameter(name.FullName) ?? Simple(user, name);
        }

        var element = Resolve(user, name.GetElementType());
        return name.IsByRef
            ? TypeSig.ByRefTo(element)
            : name.IsPointer
                ? TypeSig.PointerTo(element)
                : name.IsSZArray ? TypeSig.VectorOf(element) : TypeSig.ArrayOf(element, name.GetArrayRank(), string.Empty);
    }

    private static TypeSig? Parameter(string name) =>
        name.StartsWith('!') && int.TryParse(name.TrimStart('!'), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? name.StartsWith("!!", StringComparison.Ordinal) ? TypeSig.MethodParameter(index) : TypeSig.TypeParameter(index)
            : null;

    private static TypeSig Simple(BoundAssembly user, TypeName name)
    {
        if (Find(user, name.FullName, name.AssemblyName?.Name) is { } type)
        {
            return TypeSig.Named(type);
        }

        if (name.AssemblyName is not { Name: var assembly })
        {
            return TypeSig.Invalid;
        }

        var context = user.Context;
        var fullName = name.FullName.Replace('+', '/');
        return context.Find(assembly) is { } scope
            ? TypeSig.Missing(Forwarded(scope, fullName) ?? new Cause(Rules.TypeMissing, assembly, $"{assembly}!{fullName}", $"{assembly}!{fullName} is not there.", Rules.TypeMissing.Exception) { ReferencedName = fullName })
            : context.IsHostUnknown
                ? TypeSig.Invalid
                : TypeSig.Missing(new Cause(Rules.AssemblyMissing, assembly, assembly, $"{assembly}, which {user.Name} names, is neither in the host nor beside the library.", Rules.AssemblyMissing.Exception) { ReferencedName = fullName });
    }

    // Why the forwarder that an assembly has for a type leads nowhere; null where it has none.
    private static Cause? Forwarded(BoundAssembly scope, string fullName)
    {
        var name = fullName.Split('/')[0];
        var end = name.LastIndexOf('.');
        var row = scope.Image.Types.Find(Encoding.UTF8.GetBytes(end < 0 ? string.Empty : name[..end]), Encoding.UTF8.GetBytes(name[(end + 1)..]), 0);
        return row < 0 ? TypeResolver.Resolve(scope, MetadataTokens.ExportedTypeHandle(-row)).Cause : null;
    }
}
