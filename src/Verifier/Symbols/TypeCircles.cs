using System.Reflection.Metadata;
using Modules.Verifier.Resolution;

namespace Modules.Verifier.Symbols;

/// <summary>
/// Finds types of several assemblies that are their own base class or interface, as when each was compiled against another version of the other. (Those within one assembly are damage, which
/// <see cref="TableCycles"/> finds.) The way is cut where it leads into another assembly, so that every walk over base classes and interfaces comes to an end.
/// </summary>
internal static class TypeCircles
{
    // Longer than what anybody writes, and short enough to follow.
    private const int LongestWay = 1000;

    /// <summary>The base class of a type, or why it is none: null where the type has none.</summary>
    public static TypeSig? BaseOf(TypeSymbol type) => Raw(type, type.Definition.BaseType) is { } parent ? IsCircle(type, parent, Bases) ? Missing(type, parent) : parent : null;

    /// <summary>An interface that a type names, or why it is none.</summary>
    public static TypeSig InterfaceOf(TypeSymbol type, InterfaceImplementationHandle handle)
    {
        var implemented = SignatureDecoder.DecodeType(type.Assembly, type.Reader.GetInterfaceImplementation(handle).Interface);
        return IsCircle(type, implemented, Interfaces) ? Missing(type, implemented) : implemented;
    }

    // No way leads back out of a framework.
    private static bool IsCircle(TypeSymbol type, TypeSig first, Func<TypeSymbol, IEnumerable<TypeSig?>> next)
    {
        if (first.Type is not { } parent || ReferenceEquals(parent.Assembly, type.Assembly) || parent.Assembly.Origin == AssemblyOrigin.Framework)
        {
            return false;
        }

        var seen = new HashSet<TypeSymbol> { parent };
        var open = new Queue<TypeSymbol>(seen);
        while (open.TryDequeue(out var current) && seen.Count < LongestWay)
        {
            foreach (var above in next(current))
            {
                if (ReferenceEquals(above?.Type, type))
                {
                    return true;
                }

                if (above?.Type is { } other && other.Assembly.Origin != AssemblyOrigin.Framework && seen.Add(other))
                {
                    open.Enqueue(other);
                }
            }
        }

        return false;
    }

    // As the definitions say: what is kept of a type is asked for here.
    private static IEnumerable<TypeSig?> Bases(TypeSymbol type) => [Raw(type, type.Definition.BaseType)];

    private static IEnumerable<TypeSig?> Interfaces(TypeSymbol type)
    {
        foreach (var handle in type.Definition.GetInterfaceImplementations())
        {
            yield return Raw(type, type.Reader.GetInterfaceImplementation(handle).Interface);
        }
    }

    private static TypeSig? Raw(TypeSymbol type, EntityHandle handle) => handle.IsNil ? null : SignatureDecoder.DecodeType(type.Assembly, handle);

    private static TypeSig Missing(TypeSymbol type, TypeSig above) => TypeSig.Missing(
        new Cause(
            Rules.TypeMissing,
            type.Assembly.Name,
            $"{type.Assembly.Name}!{type.FullName}",
            $"{type.FullName} of {type.Assembly.Name} builds on {above}, which builds on it in turn.",
            Rules.TypeMissing.Exception)
        { ReferencedName = above.Type!.FullName },
        above.Arguments);
}
