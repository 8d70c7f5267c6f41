using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Code;
using Modules.Verifier.Symbols;

namespace Modules.Corpus.Comparing;

/// <summary>Which of a library's own types something needs; what follows from one of those that does not load is no difference of its own.</summary>
internal static class OwnTypes
{
    /// <summary>The types that loading a type loads: base, interfaces, type arguments of both, constraints, and those of struct fields.</summary>
    public static IEnumerable<TypeSymbol> NeededBy(TypeSymbol type) =>
        (type.BaseType is { } parent ? In(parent, type.Assembly) : [])
            .Concat(type.Interfaces.SelectMany(implemented => In(implemented, type.Assembly)))
            .Concat(type.Fields.SelectMany(field => In(field.Type, type.Assembly)))
            .Concat(type.ExplicitOverrides.Where(pair => pair.Declaration.Owner is not null).SelectMany(pair => In(pair.Declaration.Owner!, type.Assembly)))
            .Concat(Constraints(type.Assembly, type.Definition.GetGenericParameters()))
            .Concat(type.Methods.SelectMany(method => Constraints(method.Assembly, method.Definition.GetGenericParameters())))
            .Concat(type.EnclosingType is { } outer ? [outer] : []);

    // The constraints of a type's own parameters are loaded with it, and those of its methods'.
    private static IEnumerable<TypeSymbol> Constraints(BoundAssembly library, GenericParameterHandleCollection parameters) => parameters
        .SelectMany(parameter => library.Reader.GetGenericParameter(parameter).GetConstraints())
        .SelectMany(constraint => In(SignatureDecoder.DecodeType(library, library.Reader.GetGenericParameterConstraint(constraint).Type), library));

    /// <summary>The types that a method's signature, locals and instructions name.</summary>
    public static IEnumerable<TypeSymbol> NeededBy(MethodSymbol method)
    {
        var library = method.Assembly;
        var found = new List<TypeSymbol>();
        for (var outer = method.DeclaringType.EnclosingType; outer is not null; outer = outer.EnclosingType)
        {
            // Reflection loads it, to get at what is nested in it.
            found.Add(outer);
        }

        Add(method.Signature);
        if (!IlBody.TryRead(library.Image, method.Definition, out var body))
        {
            return found;
        }

        foreach (var local in SignatureDecoder.DecodeLocals(library, body.Locals))
        {
            found.AddRange(In(local, library));
        }

        for (var i = 0; i < body.ClauseCount; i++)
        {
            if (body.Clause(i).CatchType is { IsNil: false } caught)
            {
                found.AddRange(In(SignatureDecoder.DecodeType(library, caught), library));
            }
        }

        var reader = new IlReader(body.Il);
        while (reader.Read())
        {
            if (reader.Operand == IlOperand.Token)
            {
                Token(reader.Token);
            }
        }

        return found;

        void Token(EntityHandle token)
        {
            switch (token.Kind)
            {
                case HandleKind.TypeDefinition or HandleKind.TypeReference or HandleKind.TypeSpecification:
                    found.AddRange(In(SignatureDecoder.DecodeType(library, token), library));
                    break;
                case HandleKind.FieldDefinition:
                    var field = library.Reader.GetFieldDefinition((FieldDefinitionHandle)token);
                    found.Add(library.Type(field.GetDeclaringType()));
                    found.AddRange(In(SignatureDecoder.DecodeField(library, field.Signature), library));
                    break;
                case HandleKind.MethodDefinition:
                    var callee = library.Type(library.Reader.GetMethodDefinition((MethodDefinitionHandle)token).GetDeclaringType()).Method(MetadataTokens.GetRowNumber(token));
                    found.Add(callee.DeclaringType);
                    Add(callee.Signature);
                    break;
                case HandleKind.MemberReference:
                    var reference = library.Reader.GetMemberReference((MemberReferenceHandle)token);
                    Token(reference.Parent);
                    if (reference.GetKind() == MemberReferenceKind.Method)
                    {
                        Add(SignatureDecoder.DecodeMethod(library, reference.Signature));
                    }
                    else
                    {
                        found.AddRange(In(SignatureDecoder.DecodeField(library, reference.Signature), library));
                    }

                    break;
                case HandleKind.MethodSpecification:
                    var specification = library.Reader.GetMethodSpecification((MethodSpecificationHandle)token);
                    Token(specification.Method);
                    found.AddRange(SignatureDecoder.DecodeMethodArguments(library, specification.Signature).SelectMany(type => In(type, library)));
                    break;
            }
        }

        void Add(MethodSig signature) => found.AddRange(signature.Parameters.Append(signature.ReturnType).SelectMany(type => In(type, library)));
    }

    private static IEnumerable<TypeSymbol> In(TypeSig type, BoundAssembly library)
    {
        // To see whether a nested type may be used is to load what it is nested in.
        for (var definition = type.Type; definition is not null && ReferenceEquals(definition.Assembly, library); definition = definition.EnclosingType)
        {
            yield return definition;
        }

        foreach (var inner in type.Arguments.Concat(type.Element is null ? [] : [type.Element]).SelectMany(argument => In(argument, library)))
        {
            yield return inner;
        }
    }
}
