using System.Reflection.Metadata;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Code;

/// <summary>What the body of a method mentions, of the library's own code.</summary>
/// <param name="Methods">Methods that it calls, or makes delegates of.</param>
/// <param name="Types">Types that it makes, uses the members of, or names.</param>
internal sealed record CodeReferences(IReadOnlyList<MethodSymbol> Methods, IReadOnlyList<TypeSymbol> Types)
{
    public static CodeReferences Of(MethodSymbol method, ReferenceTable references, Func<BoundAssembly, bool> isOwn)
    {
        var methods = new List<MethodSymbol>();
        var types = new List<TypeSymbol>();
        Signature(method.Signature);
        if (!IlBody.TryRead(method.Assembly.Image, method.Definition, out var body))
        {
            return new CodeReferences(methods, types);
        }

        foreach (var local in SignatureDecoder.DecodeLocals(method.Assembly, body.Locals))
        {
            Type(local);
        }

        var reader = new IlReader(body.Il);
        while (reader.Read())
        {
            if (reader.Operand == IlOperand.Token)
            {
                Token(reader.Token);
            }
        }

        return new CodeReferences(methods, types);

        void Token(EntityHandle token)
        {
            switch (token.Kind)
            {
                case HandleKind.TypeDefinition or HandleKind.TypeReference or HandleKind.TypeSpecification:
                    Type(SignatureDecoder.DecodeType(method.Assembly, token));
                    break;
                case HandleKind.MethodSpecification:
                    var specification = method.Assembly.Reader.GetMethodSpecification((MethodSpecificationHandle)token);
                    foreach (var argument in SignatureDecoder.DecodeMethodArguments(method.Assembly, specification.Signature))
                    {
                        Type(argument);
                    }

                    Token(specification.Method);
                    break;
                case HandleKind.MethodDefinition or HandleKind.MemberReference or HandleKind.FieldDefinition:
                    if (token.Kind == HandleKind.MemberReference
                        && method.Assembly.Reader.GetMemberReference((MemberReferenceHandle)token).Parent is { Kind: HandleKind.TypeSpecification } parent)
                    {
                        Type(SignatureDecoder.DecodeType(method.Assembly, parent));
                    }

                    if (references.Method(token) is { } called && isOwn(called.Assembly))
                    {
                        methods.Add(called);
                        types.Add(called.DeclaringType);
                    }
                    else if (references.Field(token) is { } field && isOwn(field.Assembly))
                    {
                        types.Add(field.DeclaringType);
                    }

                    break;
            }
        }

        void Signature(MethodSig signature)
        {
            Type(signature.ReturnType);
            foreach (var parameter in signature.Parameters)
            {
                Type(parameter);
            }
        }

        void Type(TypeSig type)
        {
            if (type.Type is { } named && isOwn(named.Assembly))
            {
                types.Add(named);
            }

            foreach (var argument in type.Arguments)
            {
                Type(argument);
            }

            if (type.Element is not null)
            {
                Type(type.Element);
            }
        }
    }
}
