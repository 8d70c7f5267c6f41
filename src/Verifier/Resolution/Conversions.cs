using System.Reflection;
using System.Reflection.Metadata;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>
/// Whether a value of one type may stand where another is expected, without a cast (ECMA-335 I.8.7.1): by identity, base class, interface, variance, array covariance, or the constraints of a
/// type parameter. Answers true where something is missing, because the missing thing is the cause then.
/// </summary>
internal sealed class Conversions(BindingContext context, Func<TypeSig, IEnumerable<TypeSig>>? constraintsOf = null)
{
    private const int DeepestNesting = 40;

    /// <summary>Whether <paramref name="from"/> may stand where <paramref name="to"/> is expected, both as they are on the stack or in a generic instance.</summary>
    public bool IsAssignable(TypeSig from, TypeSig to) => IsAssignable(from.Unmodified, to.Unmodified, 0);

    /// <summary>The definition behind a type: of a primitive that of the core library; null for arrays, pointers and parameters.</summary>
    public TypeSymbol? Definition(TypeSig type) => type.Kind switch
    {
        SigKind.Named => type.Type,
        SigKind.Primitive => Primitive(type.Primitive),
        _ => null,
    };

    public static bool IsValueType(TypeSig type) => type.Kind switch
    {
        SigKind.Named => type.Type!.IsValueType,
        SigKind.Primitive => type.Primitive is not (PrimitiveTypeCode.Object or PrimitiveTypeCode.String),
        SigKind.Missing => type.Mark == SignatureTypeKind.ValueType,
        _ => false,
    };

    private bool IsAssignable(TypeSig from, TypeSig to, int depth)
    {
        if (depth > DeepestNesting || from.Kind is SigKind.Missing or SigKind.Invalid || to.Kind is SigKind.Missing or SigKind.Invalid || Same(from, to))
        {
            return true;
        }

        if (Definition(to) is { } target && target.IsCore("System", "Object"))
        {
            return from.Kind is not (SigKind.ByRef or SigKind.Pointer or SigKind.FunctionPointer);
        }

        switch (from.Kind)
        {
            case SigKind.TypeParameter or SigKind.MethodParameter:
                return constraintsOf is null || constraintsOf(from).Any(constraint => IsAssignable(constraint.Unmodified, to, depth + 1));
            case SigKind.Vector or SigKind.Array:
                return IsArrayAssignable(from, to, depth);
            case SigKind.Named or SigKind.Primitive:
                return Definition(from) is not { } source || IsNamedAssignable(source, from.Arguments, to, depth);
            default:
                return false;
        }
    }

    private bool IsNamedAssignable(TypeSymbol source, TypeSig[] arguments, TypeSig to, int depth)
    {
        for (var current = TypeSig.Named(source, arguments); ;)
        {
            if (IsVariantOf(current, to, depth))
            {
                return true;
            }

            if (current.Type!.BaseType is not { } parent)
            {
                break;
            }

            if (parent.Type is null)
            {
                return true;
            }

            current = parent.Substitute(current.Arguments);
        }

        foreach (var implemented in source.InterfaceMap.Interfaces)
        {
            if (IsVariantOf(implemented.Substitute(arguments), to, depth))
            {
                return true;
            }
        }

        return !source.InterfaceMap.IsDecided;
    }

    // The same definition, with arguments that are the same or fit the parameters' variance (ECMA-335 II.9.5).
    private bool IsVariantOf(TypeSig from, TypeSig to, int depth)
    {
        var target = Definition(to);
        if (target is null || !ReferenceEquals(from.Type, target))
        {
            return false;
        }

        if (from.Arguments.Length != to.Arguments.Length)
        {
            return false;
        }

        var parameters = target.Definition.GetGenericParameters();
        for (var i = 0; i < from.Arguments.Length; i++)
        {
            var own = from.Arguments[i].Unmodified;
            var wanted = to.Arguments[i].Unmodified;
            var fits = Same(own, wanted) || (target.Reader.GetGenericParameter(parameters[i]).Attributes & GenericParameterAttributes.VarianceMask) switch
            {
                GenericParameterAttributes.Covariant => !IsValueType(own) && IsAssignable(own, wanted, depth + 1),
                GenericParameterAttributes.Contravariant => !IsValueType(wanted) && IsAssignable(wanted, own, depth + 1),
                _ => own.Kind is SigKind.Missing or SigKind.Invalid || wanted.Kind is SigKind.Missing or SigKind.Invalid,
            };
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }

    private bool IsArrayAssignable(TypeSig from, TypeSig to, int depth)
    {
        if (to.Kind == from.Kind && to.Number == from.Number)
        {
            var own = from.Element!.Unmodified;
            var wanted = to.Element!.Unmodified;
            return Same(own, wanted) || (IsValueType(own) ? IsValueType(wanted) : IsAssignable(own, wanted, depth + 1));
        }

        var array = context.CoreType("System"u8, "Array"u8);
        if (array is null || IsNamedAssignable(array, [], to, depth))
        {
            return true;
        }

        // A vector implements IList<T> and what that builds on, with the covariance of arrays.
        return from.Kind == SigKind.Vector
            && to is { Kind: SigKind.Named, Type: { IsInterface: true } list, Arguments: [var element] }
            && context.IsCore(list.Assembly)
            && (Same(from.Element!.Unmodified, element.Unmodified) || IsAssignable(from.Element!.Unmodified, element.Unmodified, depth + 1));
    }

    private bool Same(TypeSig left, TypeSig right)
    {
        if (left.Equals(right))
        {
            return true;
        }

        // System.Int32 as a token and as an element type are one.
        return (left.Kind == SigKind.Primitive) != (right.Kind == SigKind.Primitive)
            && Definition(left) is { } definition && ReferenceEquals(definition, Definition(right));
    }

    private TypeSymbol? Primitive(PrimitiveTypeCode code) => context.CoreType("System"u8, code switch
    {
        PrimitiveTypeCode.Boolean => "Boolean"u8,
        PrimitiveTypeCode.Char => "Char"u8,
        PrimitiveTypeCode.SByte => "SByte"u8,
        PrimitiveTypeCode.Byte => "Byte"u8,
        PrimitiveTypeCode.Int16 => "Int16"u8,
        PrimitiveTypeCode.UInt16 => "UInt16"u8,
        PrimitiveTypeCode.Int32 => "Int32"u8,
        PrimitiveTypeCode.UInt32 => "UInt32"u8,
        PrimitiveTypeCode.Int64 => "Int64"u8,
        PrimitiveTypeCode.UInt64 => "UInt64"u8,
        PrimitiveTypeCode.Single => "Single"u8,
        PrimitiveTypeCode.Double => "Double"u8,
        PrimitiveTypeCode.String => "String"u8,
        PrimitiveTypeCode.Object => "Object"u8,
        PrimitiveTypeCode.IntPtr => "IntPtr"u8,
        PrimitiveTypeCode.UIntPtr => "UIntPtr"u8,
        PrimitiveTypeCode.TypedReference => "TypedReference"u8,
        _ => "Void"u8,
    });
}
