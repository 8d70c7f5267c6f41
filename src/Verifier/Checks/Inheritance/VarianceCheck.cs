using System.Reflection;
using System.Reflection.Metadata;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Inheritance;

/// <summary>
/// A variant type parameter of a library's interface or delegate stands only where its variance allows (ECMA-335 II.9.7; MOD4010). It may not any more where an interface of the host lost its
/// own <c>in</c> or <c>out</c>.
/// </summary>
internal sealed class VarianceCheck : TypeCheck
{
    private const GenericParameterAttributes Invariant = GenericParameterAttributes.None;

    protected override void Examine(Examination examination, TypeSymbol type)
    {
        if (type.GenericParameterCount == 0 || !(type.IsInterface || type.Kind == TypeKind.Delegate))
        {
            return;
        }

        if (Variances(type) is not { } variances)
        {
            return;
        }

        foreach (var implemented in type.Interfaces)
        {
            Check(implemented, GenericParameterAttributes.Covariant, Place.Of(type));
        }

        foreach (var method in type.Methods.Where(method => method is { IsVirtual: true, IsStatic: false } && (type.IsInterface || method.Name == "Invoke")))
        {
            Check(method.Signature.ReturnType, GenericParameterAttributes.Covariant, Place.Of(method));
            foreach (var parameter in method.Signature.Parameters)
            {
                Check(parameter, GenericParameterAttributes.Contravariant, Place.Of(method));
            }

            foreach (var handle in method.Definition.GetGenericParameters())
            {
                foreach (var constraint in GenericConstraints.Types(type.Assembly, type.Reader.GetGenericParameter(handle)))
                {
                    Check(constraint, GenericParameterAttributes.Contravariant, Place.Of(method));
                }
            }
        }

        void Check(TypeSig used, GenericParameterAttributes position, Place place)
        {
            // How its parameters vary is asked of a generic type before anything else: where its assembly is not there, that fails.
            if (place.Method is not null && SignatureCauses.OfLookup(used) is { } cause)
            {
                examination.Report(cause, place with { Method = null }, Impact.FailsType(cause.Exception));
            }
            else if (Offender(used, position, variances, null) is { } offender && !examination.IsSubject(offender.Assembly))
            {
                examination.Report(
                    Because(
                        Rules.Variance,
                        offender.Assembly,
                        $"{type.Assembly.Name}!{type.FullName}",
                        $"{type.FullName} uses {offender.Assembly.Name}!{offender.FullName} where a variant type parameter of its own may not stand: {offender.FullName} is not variant in that way any more.")
                    with
                    { Candidates = [$"{offender.Assembly.Name}!{offender.FullName}"] },
                    place with { Method = null },
                    Impact.FailsType(Rules.Variance.Exception));
            }
        }
    }

    // The innermost generic type that puts a parameter where it may not stand.
    private static TypeSymbol? Offender(TypeSig used, GenericParameterAttributes position, GenericParameterAttributes[] variances, TypeSymbol? around)
    {
        switch (used.Kind)
        {
            case SigKind.TypeParameter:
                return used.Number < variances.Length && variances[used.Number] is not Invariant and var own && own != position ? around : null;
            case SigKind.Named when used.Type is { } definition:
                var parameters = definition.Definition.GetGenericParameters();
                for (var i = 0; i < Math.Min(parameters.Count, used.Arguments.Length); i++)
                {
                    if (Offender(used.Arguments[i], Turn(position, Variance(definition, parameters[i])), variances, definition) is { } found)
                    {
                        return found;
                    }
                }

                return null;
            case SigKind.ByRef or SigKind.Pointer:
                return Offender(used.Element!, Invariant, variances, around);
            default:
                return used.Element is null ? null : Offender(used.Element, position, variances, around);
        }
    }

    private static GenericParameterAttributes Turn(GenericParameterAttributes position, GenericParameterAttributes variance) => variance switch
    {
        GenericParameterAttributes.Covariant => position,
        GenericParameterAttributes.Contravariant when position == GenericParameterAttributes.Covariant => GenericParameterAttributes.Contravariant,
        GenericParameterAttributes.Contravariant when position == GenericParameterAttributes.Contravariant => GenericParameterAttributes.Covariant,
        _ => Invariant,
    };

    // Null where no parameter is variant.
    private static GenericParameterAttributes[]? Variances(TypeSymbol type)
    {
        var parameters = type.Definition.GetGenericParameters();
        var variances = new GenericParameterAttributes[parameters.Count];
        var isVariant = false;
        for (var i = 0; i < variances.Length; i++)
        {
            variances[i] = Variance(type, parameters[i]);
            isVariant |= variances[i] != Invariant;
        }

        return isVariant ? variances : null;
    }

    private static GenericParameterAttributes Variance(TypeSymbol type, GenericParameterHandle handle) =>
        type.Reader.GetGenericParameter(handle).Attributes & GenericParameterAttributes.VarianceMask;
}
