using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Planning;

/// <summary>
/// Which assemblies must be one and the same for host and libraries: the contracts, and every assembly that defines a type which their public signatures expose, directly or through the
/// public signatures of exposed types.
/// </summary>
internal static class SharedAssemblies
{
    public static IReadOnlySet<string> Of(BindingContext context, IEnumerable<string> contracts)
    {
        var shared = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var seen = new HashSet<TypeSymbol>();
        var open = new Queue<TypeSymbol>();
        foreach (var assembly in contracts.Append("Modules.Abstractions").Select(context.Find).OfType<BoundAssembly>())
        {
            shared.Add(assembly.Name);
            for (var row = 1; row <= assembly.Reader.GetTableRowCount(TableIndex.TypeDef); row++)
            {
                Enqueue(assembly.Type(row));
            }
        }

        while (open.TryDequeue(out var type))
        {
            foreach (var exposed in Exposed(type))
            {
                shared.Add(exposed.Assembly.Name);

                // The framework's own surface is one for all anyhow; to walk it would be long and tell nothing.
                if (exposed.Assembly.Origin != AssemblyOrigin.Framework)
                {
                    Enqueue(exposed);
                }
            }
        }

        return shared;

        void Enqueue(TypeSymbol type)
        {
            if (IsPublic(type) && seen.Add(type))
            {
                open.Enqueue(type);
            }
        }
    }

    private static bool IsPublic(TypeSymbol type) => (type.Attributes & TypeAttributes.VisibilityMask) switch
    {
        TypeAttributes.Public => true,
        TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem => IsPublic(type.EnclosingType!),
        _ => false,
    };

    private static IEnumerable<TypeSymbol> Exposed(TypeSymbol type)
    {
        var signatures = new List<TypeSig>(type.Interfaces);
        if (type.BaseType is { } parent)
        {
            signatures.Add(parent);
        }

        signatures.AddRange(type.Fields
            .Where(field => field.Access is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem)
            .Select(field => field.Type));
        foreach (var method in type.Methods.Where(method => method.Access is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem))
        {
            signatures.Add(method.Signature.ReturnType);
            signatures.AddRange(method.Signature.Parameters);
        }

        return signatures.SelectMany(Named);
    }

    private static IEnumerable<TypeSymbol> Named(TypeSig type)
    {
        var inside = type.Arguments.SelectMany(Named).Concat(type.Element is null ? [] : Named(type.Element));
        return type.Type is null ? inside : inside.Prepend(type.Type);
    }
}
