using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>
/// A struct holds no value of itself, over whatever structs: it would have no size (MOD2008). A generic struct of the host that came to hold its parameter does that to a struct which holds it over
/// itself. Nor is a struct laid out with itself: the CLR takes what a struct is over as a part of it, held or not, unless that is the very struct that has the field.
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

        if (IsLaidOutWithItself(type))
        {
            examination.Report(
                Because(Rules.LayoutOverlap, type.Assembly, $"{type.Assembly.Name}!{type.FullName}", $"{type.FullName} would be laid out with itself, over the structs that its fields lead to. It loads with no host."),
                Place.Of(type),
                Impact.FailsType(Rules.LayoutOverlap.Exception));
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
    private static bool IsLaidOutWithItself(TypeSymbol type)
    {
        var met = new HashSet<TypeSymbol> { type };
        var open = new Stack<TypeSymbol>([type]);
        while (open.TryPop(out var holder))
        {
            foreach (var part in holder.Fields.Where(field => !field.IsStatic).SelectMany(field => Parts(field.Type)))
            {
                if (ReferenceEquals(part, type) && !ReferenceEquals(holder, type))
                {
                    return true;
                }

                if (met.Add(part))
                {
                    open.Push(part);
                }
            }
        }

        return false;
    }

    // A struct that is given nothing, or those among what is given to a struct.
    private static IEnumerable<TypeSymbol> Parts(TypeSig held) => held.Unmodified switch
    {
        { Kind: SigKind.Named, Type: { IsValueType: true, IsEnum: false } definition, Arguments: [] } => definition.Assembly.Origin == AssemblyOrigin.Framework ? [] : [definition],
        { Kind: SigKind.Named, Type: { IsValueType: true } } generic => generic.Arguments.SelectMany(Parts),
        _ => [],
    };
}
