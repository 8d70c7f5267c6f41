using System.Text;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>Finds a type by the names that a manifest or an attribute gives it.</summary>
internal static class TypeLookup
{
    /// <summary>The definition of a type, forwarders followed; null when it is not there.</summary>
    /// <param name="context">Where the assembly is looked up.</param>
    /// <param name="assembly">Simple name of the assembly.</param>
    /// <param name="fullName">Namespace and name; nested types with <c>/</c>.</param>
    public static TypeSymbol? Find(BindingContext context, string assembly, string fullName)
    {
        if (context.Find(assembly) is not { } scope)
        {
            return null;
        }

        var parts = fullName.Split('/');
        var dot = parts[0].LastIndexOf('.');
        var row = scope.Image.Types.Find(
            Encoding.UTF8.GetBytes(dot < 0 ? string.Empty : parts[0][..dot]),
            Encoding.UTF8.GetBytes(parts[0][(dot + 1)..]),
            0);
        var type = row switch
        {
            > 0 => scope.Type(row),
            < 0 => TypeResolver.Resolve(scope, System.Reflection.Metadata.Ecma335.MetadataTokens.ExportedTypeHandle(-row)).Type,
            _ => null,
        };
        foreach (var nested in parts.Skip(1))
        {
            type = type is not null && type.Assembly.Image.Types.Find([], Encoding.UTF8.GetBytes(nested), type.Row) is > 0 and var inner
                ? type.Assembly.Type(inner)
                : null;
        }

        return type;
    }
}
