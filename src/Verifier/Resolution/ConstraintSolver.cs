using System.Reflection;
using System.Reflection.Metadata;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>A type argument that violates a constraint.</summary>
/// <param name="Text">What violates what.</param>
/// <param name="ByRefLike">The argument, where it is a ref struct for a parameter that does not allow one.</param>
internal readonly record struct ConstraintViolation(string Text, TypeSymbol? ByRefLike = null);

/// <summary>
/// Whether type arguments satisfy the constraints of the parameters that they are given for (ECMA-335 II.10.1.7), within a type and method whose own parameters have constraints too.
/// <c>unmanaged</c> and <c>notnull</c> are the compiler's: the CLR does not enforce them.
/// </summary>
internal sealed class ConstraintSolver
{
    private readonly TypeSymbol _type;
    private readonly MethodSymbol? _method;
    private Conversions? _conversions;

    /// <param name="type">The type in whose code or definition the instantiation stands.</param>
    /// <param name="method">The method in whose code it stands, or null.</param>
    public ConstraintSolver(TypeSymbol type, MethodSymbol? method)
    {
        _type = type;
        _method = method;
    }

    private Conversions Conversions => _conversions ??= new Conversions(_type.Assembly.Context, ConstraintsOf);

    /// <summary>The first argument that violates a constraint, with what it violates; null when all are satisfied.</summary>
    /// <param name="owner">The assembly that defines the parameters.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="arguments">What is given for them.</param>
    /// <param name="typeArguments">What the parameters of the declaring type stand for.</param>
    /// <param name="methodArguments">What the parameters of the method stand for, or null for a type.</param>
    public ConstraintViolation? Violation(BoundAssembly owner, GenericParameterHandleCollection parameters, TypeSig[] arguments, TypeSig[] typeArguments, TypeSig[]? methodArguments)
    {
        if (parameters.Count != arguments.Length)
        {
            return null;
        }

        for (var i = 0; i < arguments.Length; i++)
        {
            var parameter = owner.Reader.GetGenericParameter(parameters[i]);
            var argument = arguments[i].Unmodified;
            if (argument.Kind is SigKind.Missing or SigKind.Invalid)
            {
                continue;
            }

            if (SpecialViolation(parameter, argument) is { } special)
            {
                return special;
            }

            foreach (var constraint in GenericConstraints.Types(owner, parameter))
            {
                var wanted = constraint.Substitute(typeArguments, methodArguments);
                if (wanted.IsResolved() && !Conversions.IsAssignable(argument, wanted))
                {
                    return new ConstraintViolation($"{argument} is no {wanted}");
                }
            }
        }

        return null;
    }

    /// <summary>The first generic type in a structure that is given an argument which violates a constraint, arguments before what they are given to; null when there is none.</summary>
    public (TypeSymbol Generic, string Text)? ViolationIn(TypeSig type)
    {
        foreach (var inner in type.Element is null ? type.Arguments : [.. type.Arguments, type.Element])
        {
            if (ViolationIn(inner) is { } found)
            {
                return found;
            }
        }

        return type.Type is { } generic && Violation(generic.Assembly, generic.Definition.GetGenericParameters(), type.Arguments, type.Arguments, null) is { } violation ? (generic, violation.Text) : null;
    }

    /// <summary>Whether a value of one type may stand where another is expected, by what the constraints of type parameters say of them.</summary>
    public bool IsAssignable(TypeSig from, TypeSig to) => Conversions.IsAssignable(from, to);

    /// <summary>The types that a type parameter is constrained to, in a method; none for any other type.</summary>
    public static IEnumerable<TypeSig> ConstraintsOf(TypeSig type, MethodSymbol method) =>
        type.Kind is SigKind.TypeParameter or SigKind.MethodParameter ? new ConstraintSolver(method.DeclaringType, method).ConstraintsOf(type) : [];

    private ConstraintViolation? SpecialViolation(GenericParameter parameter, TypeSig argument)
    {
        var attributes = parameter.Attributes;
        if ((attributes & GenericParameterAttributes.ReferenceTypeConstraint) != 0 && !IsReference(argument))
        {
            return new ConstraintViolation($"{argument} is no reference type");
        }

        if ((attributes & GenericParameterAttributes.NotNullableValueTypeConstraint) != 0 && !IsPlainValueType(argument))
        {
            return new ConstraintViolation($"{argument} is no struct");
        }

        if ((attributes & GenericParameterAttributes.DefaultConstructorConstraint) != 0 && !HasDefaultConstructor(argument))
        {
            return new ConstraintViolation($"{argument} has no public constructor without parameters");
        }

        return !GenericConstraints.AllowsByRefLike(parameter) && argument is { Kind: SigKind.Named, Type: { IsByRefLike: true } named }
            ? new ConstraintViolation($"{argument} is a ref struct", named)
            : null;
    }

    private bool IsReference(TypeSig type) => type.Kind switch
    {
        SigKind.TypeParameter or SigKind.MethodParameter => Own(type) is { } own
            && ((own.Attributes & GenericParameterAttributes.ReferenceTypeConstraint) != 0
                || ConstraintsOf(type).Any(constraint => constraint is { Kind: SigKind.Named, Type: { IsInterface: false, IsValueType: false } definition } && !definition.IsCore("System", "ValueType") && !definition.IsCore("System", "Enum") && !definition.IsCore("System", "Object"))),
        SigKind.ByRef or SigKind.Pointer or SigKind.FunctionPointer => false,
        _ => !Conversions.IsValueType(type),
    };

    private bool IsPlainValueType(TypeSig type) => type.Kind is SigKind.TypeParameter or SigKind.MethodParameter
        ? Own(type) is { } own && (own.Attributes & GenericParameterAttributes.NotNullableValueTypeConstraint) != 0
        : Conversions.IsValueType(type) && !(type.Type?.IsCore("System", "Nullable`1") ?? false);

    private bool HasDefaultConstructor(TypeSig type)
    {
        switch (type.Kind)
        {
            case SigKind.TypeParameter or SigKind.MethodParameter:
                return Own(type) is { } own && (own.Attributes & (GenericParameterAttributes.DefaultConstructorConstraint | GenericParameterAttributes.NotNullableValueTypeConstraint)) != 0;
            case SigKind.Named when !type.Type!.IsValueType:
                return !type.Type.IsAbstract && type.Type.Methods.Any(method => method is { IsConstructor: true, Access: MethodAttributes.Public } && method.Signature.Parameters.Length == 0);
            case SigKind.Primitive:
                return type.Primitive != PrimitiveTypeCode.String;
            case SigKind.Vector or SigKind.Array:
                return false;
            default:
                return true;
        }
    }

    // With those of the parameters that a parameter is constrained to.
    private List<TypeSig> ConstraintsOf(TypeSig parameter)
    {
        List<TypeSig> all = [parameter];
        for (var next = 0; next < all.Count; next++)
        {
            if (Own(all[next]) is { } own)
            {
                foreach (var constraint in GenericConstraints.Types(_type.Assembly, own))
                {
                    if (!all.Contains(constraint))
                    {
                        all.Add(constraint);
                    }
                }
            }
        }

        all.RemoveAt(0);
        return all;
    }

    private GenericParameter? Own(TypeSig parameter)
    {
        var parameters = parameter.Kind switch
        {
            SigKind.TypeParameter => _type.Definition.GetGenericParameters(),
            SigKind.MethodParameter => _method?.Definition.GetGenericParameters() ?? default,
            _ => default,
        };
        return parameter.Number < parameters.Count ? _type.Reader.GetGenericParameter(parameters[parameter.Number]) : null;
    }
}
