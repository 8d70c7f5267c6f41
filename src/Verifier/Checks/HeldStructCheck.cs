using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>
/// A struct holds no value of itself, over whatever structs: it would have no size (MOD2008). A generic struct of the host that came to hold its parameter does that to a struct which holds it over
/// itself.
/// </summary>
internal sealed class HeldStructCheck : TypeCheck
{
    private const int DeepestNesting = 32;

    protected override void Examine(Examination examination, TypeSymbol type)
    {
        if (!type.IsValueType || type.IsEnum)
        {
            return;
        }

        var seen = new HashSet<TypeSig>();
        foreach (var field in type.Fields.Where(field => !field.IsStatic))
        {
            if (Way(field.Type, host: null, depth: 0) is { } host)
            {
                examination.Report(
                    Because(
                        Rules.LayoutOverlap,
                        host.Assembly,
                        $"{type.Assembly.Name}!{type.FullName}",
                        $"{type.FullName} would hold itself: {host.Assembly.Name}!{host.FullName}, which its field {field.Name} leads to, holds a value of its type argument now.")
                    with
                    { Candidates = [$"{host.Assembly.Name}!{host.FullName}"] },
                    Place.Of(type),
                    Impact.FailsType(Rules.LayoutOverlap.Exception));
                return;
            }
        }

        // The first struct of another assembly on the way from a field to the type itself.
        TypeSymbol? Way(TypeSig held, TypeSymbol? host, int depth)
        {
            held = held.Unmodified;
            if (held is not { Kind: SigKind.Named, Type: { IsValueType: true, IsEnum: false } definition })
            {
                return null;
            }

            if (ReferenceEquals(definition, type))
            {
                return host;
            }

            if (definition.Assembly.Origin == AssemblyOrigin.Framework && held.Arguments.Length == 0)
            {
                return null;
            }

            host ??= definition.Assembly.Origin == AssemblyOrigin.Framework || examination.IsSubject(definition.Assembly) ? null : definition;
            return depth == DeepestNesting || !seen.Add(held)
                ? null
                : definition.Fields.Where(field => !field.IsStatic).Select(field => Way(field.Type.Substitute(held.Arguments), host, depth + 1)).FirstOrDefault(found => found is not null);
        }
    }
}
