using System.Reflection;
using System.Reflection.Metadata;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Roles.Probes;

/// <summary>Methods that read and write a field of the host.</summary>
internal static class FieldUse
{
    /// <param name="builder">Where to write.</param>
    /// <param name="field">The field.</param>
    /// <param name="self">The type of the first parameter, which holds the object; null when the method's own object does.</param>
    public static void Write(ProbeBuilder builder, FieldSymbol field, TypeSig? self)
    {
        var token = builder.References.Field(field.DeclaringType.Open, field);
        var value = field.Type.Unmodified;
        var isOwn = self is null && !field.IsStatic;
        TypeSig[] holder = field.IsStatic || self is null ? [] : [self];
        var kind = MethodAttributes.Public | (isOwn ? default : MethodAttributes.Static);
        Write("reads", value, holder, field.IsStatic ? ILOpCode.Ldsfld : ILOpCode.Ldfld, parameters: 0);
        if ((field.Attributes & FieldAttributes.InitOnly) == 0 && value.Kind != SigKind.ByRef)
        {
            Write("writes", TypeSig.Void, [.. holder, value], field.IsStatic ? ILOpCode.Stsfld : ILOpCode.Stfld, parameters: 1);
        }

        void Write(string verb, TypeSig result, TypeSig[] taken, ILOpCode instruction, int parameters)
        {
            var signature = ProbeCode.Static(result, taken);
            builder.Method(
                $"{verb} {field.Name} {field.Handle.GetHashCode()}",
                kind,
                isOwn ? signature with { Header = new SignatureHeader(SignatureKind.Method, SignatureCallingConvention.Default, SignatureAttributes.Instance) } : signature,
                code =>
                {
                    ProbeCode.LoadArguments(code, parameters + (field.IsStatic ? 0 : 1));
                    code.OpCode(instruction);
                    code.Token(token);
                    code.OpCode(ILOpCode.Ret);
                });
        }
    }
}
