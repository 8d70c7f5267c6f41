using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>Constraints on type parameters (ECMA-335 II.10.1.7).</summary>
internal static class GenericConstraints
{
    private const GenericParameterAttributes Special =
        GenericParameterAttributes.ReferenceTypeConstraint | GenericParameterAttributes.NotNullableValueTypeConstraint | GenericParameterAttributes.DefaultConstructorConstraint;

    /// <summary>Whether an override asks more of a type argument than the method that it overrides (ECMA-335 II.9.9).</summary>
    /// <param name="method">The override.</param>
    /// <param name="ofMethod">What the parameters of its type stand for in the class that is looked at.</param>
    /// <param name="declared">The method that it overrides.</param>
    /// <param name="ofDeclared">What the parameters of that one's type stand for there.</param>
    public static bool IsSharper(MethodSymbol method, TypeSig[] ofMethod, MethodSymbol declared, TypeSig[] ofDeclared)
    {
        if (method.GenericParameterCount == 0)
        {
            return false;
        }

        var own = method.Definition.GetGenericParameters();
        var other = declared.Definition.GetGenericParameters();
        if (own.Count != other.Count)
        {
            return false;
        }

        for (var i = 0; i < own.Count; i++)
        {
            var ownParameter = method.Assembly.Reader.GetGenericParameter(own[i]);
            var otherParameter = declared.Assembly.Reader.GetGenericParameter(other[i]);
            if ((ownParameter.Attributes & Special & ~otherParameter.Attributes) != 0
                || (AllowsByRefLike(otherParameter) && !AllowsByRefLike(ownParameter)))
            {
                return true;
            }

            var wanted = Declared(declared.Assembly, otherParameter, ofDeclared).Select(Spell).ToHashSet(StringComparer.Ordinal);
            if (Declared(method.Assembly, ownParameter, ofMethod).Any(type => !IsImplied(type) && !wanted.Contains(Spell(type))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether any parameter has a constraint that the CLR enforces.</summary>
    public static bool Exist(MetadataReader reader, GenericParameterHandleCollection parameters)
    {
        foreach (var handle in parameters)
        {
            var parameter = reader.GetGenericParameter(handle);
            if ((parameter.Attributes & GenericParameterAttributes.SpecialConstraintMask) != 0 || parameter.GetConstraints().Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The types that a parameter is constrained to, over the parameters of its owner.</summary>
    public static TypeSig[] Types(BoundAssembly assembly, GenericParameter parameter)
    {
        var constraints = parameter.GetConstraints();
        if (constraints.Count == 0)
        {
            return [];
        }

        var types = new TypeSig[constraints.Count];
        for (var i = 0; i < types.Length; i++)
        {
            types[i] = assembly.Constraint(constraints[i]);
        }

        return types;
    }

    /// <summary>Whether a constraint of any parameter in an assembly is to a type of some kind.</summary>
    public static bool Any(MetadataReader reader, Func<EntityHandle, bool> condition)
    {
        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.GenericParamConstraint); row++)
        {
            if (condition(reader.GetGenericParameterConstraint(MetadataTokens.GenericParameterConstraintHandle(row)).Type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tokens of all constraints of a type's parameters and of those of its methods: the CLR needs each of them to load the type.</summary>
    public static IEnumerable<EntityHandle> All(TypeSymbol type)
    {
        foreach (var handle in type.Definition.GetGenericParameters().Concat(type.Methods.SelectMany(method => method.Definition.GetGenericParameters())))
        {
            foreach (var constraint in type.Reader.GetGenericParameter(handle).GetConstraints())
            {
                yield return type.Reader.GetGenericParameterConstraint(constraint).Type;
            }
        }
    }

    public static bool AllowsByRefLike(GenericParameter parameter) => (parameter.Attributes & GenericParameterAttributes.AllowByRefLike) != 0;

    // With modifiers, and without LINQ over handles, which would be compiled anew in every process.
    private static IEnumerable<TypeSig> Declared(BoundAssembly assembly, GenericParameter parameter, TypeSig[] ofOwner)
    {
        foreach (var constraint in parameter.GetConstraints())
        {
            yield return SignatureDecoder.DecodeType(assembly, assembly.Reader.GetGenericParameterConstraint(constraint).Type).Substitute(ofOwner);
        }
    }

    // A type's spelling leaves modifiers out, and "unmanaged" differs from "struct" by one.
    private static string Spell(TypeSig constraint) => constraint.Modifier is null ? constraint.ToString() : $"{constraint.Modifier} {Spell(constraint.Element!)}";

    // "struct" comes with a constraint to System.ValueType.
    private static bool IsImplied(TypeSig type) => type.Type is { } definition && (definition.IsCore("System", "Object") || definition.IsCore("System", "ValueType"));
}
