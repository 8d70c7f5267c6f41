using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Code;

/// <summary>What the operands of instructions are of.</summary>
internal sealed partial class ConstantFlow
{
    private TypeSig? Parameter(int index)
    {
        index -= method.IsStatic ? 0 : 1;
        return index < 0
            ? method.DeclaringType.IsValueType ? null : method.DeclaringType.Open
            : index < method.Signature.Parameters.Length ? method.Signature.Parameters[index] : null;
    }

    private TypeSig? Local(StandaloneSignatureHandle locals, int index)
    {
        _locals ??= SignatureDecoder.DecodeLocals(method.Assembly, locals);
        return index < _locals.Length ? _locals[index] : null;
    }

    private TypeSig? Type(EntityHandle token) => token.Kind is HandleKind.TypeReference or HandleKind.TypeDefinition or HandleKind.TypeSpecification
        ? SignatureDecoder.DecodeType(method.Assembly, token)
        : null;

    private TypeSig? Owner(EntityHandle member) => member.Kind == HandleKind.MemberReference
        ? Type(method.Assembly.Reader.GetMemberReference((MemberReferenceHandle)member).Parent)
        : method.Assembly.Method((MethodDefinitionHandle)member).DeclaringType.Open;

    private TypeSig? Field(EntityHandle token) => token.Kind switch
    {
        HandleKind.FieldDefinition => SignatureDecoder.DecodeField(method.Assembly, method.Assembly.Reader.GetFieldDefinition((FieldDefinitionHandle)token).Signature),
        HandleKind.MemberReference => FieldOf(SignatureDecoder.DecodeField(method.Assembly, method.Assembly.Reader.GetMemberReference((MemberReferenceHandle)token).Signature), token),
        _ => null,
    };

    private TypeSig FieldOf(TypeSig type, EntityHandle token) => type.HasParameters ? type.Substitute(Owner(token)?.Arguments ?? []) : type;

    private FieldDefinitionHandle Data(EntityHandle token) =>
        token.Kind == HandleKind.FieldDefinition && method.Assembly.Reader.GetFieldDefinition((FieldDefinitionHandle)token).GetRelativeVirtualAddress() != 0 ? (FieldDefinitionHandle)token : default;

    // What a static field holds, where every version of the core library has it hold the same.
    private object? Fixed(EntityHandle token) => token.Kind == HandleKind.MemberReference ? MadeConstants.OfField(Owner(token), Name(token)) : null;

    private TypeSig[]? MethodArguments(EntityHandle token) => token.Kind == HandleKind.MethodSpecification
        ? SignatureDecoder.DecodeMethodArguments(method.Assembly, method.Assembly.Reader.GetMethodSpecification((MethodSpecificationHandle)token).Signature)
        : null;

    private MethodSig? Signature(EntityHandle token) => token.Kind switch
    {
        HandleKind.MethodDefinition => SignatureDecoder.DecodeMethod(method.Assembly, method.Assembly.Reader.GetMethodDefinition((MethodDefinitionHandle)token).Signature),
        HandleKind.MemberReference => SignatureDecoder.DecodeMethod(method.Assembly, method.Assembly.Reader.GetMemberReference((MemberReferenceHandle)token).Signature),
        _ => null,
    };

    private string Name(EntityHandle token)
    {
        var reader = method.Assembly.Reader;
        return reader.GetString(token.Kind == HandleKind.MethodDefinition
            ? reader.GetMethodDefinition((MethodDefinitionHandle)token).Name
            : reader.GetMemberReference((MemberReferenceHandle)token).Name);
    }

    private string? String(int token)
    {
        try
        {
            return method.Assembly.Reader.GetUserString((UserStringHandle)MetadataTokens.Handle(token));
        }
        catch (Exception fault) when (fault is BadImageFormatException or InvalidCastException or ArgumentException)
        {
            return null;
        }
    }
}
