using System.Reflection;
using System.Reflection.Metadata;
using Modules.Verifier.Checks.Code;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>
/// A method that unmanaged code calls takes and returns nothing that would have to be marshalled (MOD2010): the JIT refuses one with a struct of the host that gained a reference, or, where
/// marshalling is on, a Boolean or a character.
/// </summary>
internal sealed class UnmanagedEntryCheck : ICheck
{
    private const string Invalid = "System.InvalidProgramException";
    private const int DeepestNesting = 32;

    private static ReadOnlySpan<byte> Marker => "UnmanagedCallersOnlyAttribute"u8;

    public void Examine(Examination examination, BoundAssembly subject)
    {
        if (!examination.NamesOf(subject).HasForeign || !Names(subject))
        {
            return;
        }

        var isMarshalled = !AttributeNames.Any(subject.Reader, subject.Reader.GetAssemblyDefinition().GetCustomAttributes(), "System.Runtime.CompilerServices", "DisableRuntimeMarshallingAttribute");
        foreach (var handle in subject.Reader.MethodDefinitions)
        {
            if (UnmanagedOnlyCheck.IsUnmanagedOnly(subject.Reader, subject.Reader.GetMethodDefinition(handle)))
            {
                Examine(examination, subject.Method(handle), isMarshalled);
            }
        }
    }

    // Few libraries have such a method.
    private static bool Names(BoundAssembly subject)
    {
        foreach (var handle in subject.Reader.TypeReferences)
        {
            if (subject.Image.HasName(subject.Reader.GetTypeReference(handle).Name, Marker))
            {
                return true;
            }
        }

        return false;
    }

    private static void Examine(Examination examination, MethodSymbol method, bool isMarshalled)
    {
        foreach (var type in method.Signature.Parameters.Prepend(method.Signature.ReturnType))
        {
            if (type.Unmodified is { Type: { IsValueType: true } owner } value && examination.IsForeign(owner.Assembly) && Marshalled(value, isMarshalled, 0) is { } what)
            {
                var symbol = $"{owner.Assembly.Name}!{owner.FullName}";
                examination.Report(
                    new Cause(Rules.StructHoldsReferences, owner.Assembly.Name, symbol, $"{symbol} has {what} now; {method.DeclaringType.FullName}.{method.Name}, which unmanaged code calls, takes it for mere bytes.", Invalid),
                    Place.Of(method),
                    Impact.FailsJit(Invalid));
            }
        }
    }

    // What of a value is not the same bytes on the other side; null where all is, or where that cannot be told.
    private static string? Marshalled(TypeSig type, bool isMarshalled, int depth)
    {
        switch (type.Kind)
        {
            case SigKind.Primitive:
                return type.Primitive switch
                {
                    PrimitiveTypeCode.Boolean or PrimitiveTypeCode.Char when isMarshalled => $"a {type}",
                    PrimitiveTypeCode.String or PrimitiveTypeCode.Object => "a reference",
                    _ => null,
                };
            case SigKind.Vector or SigKind.Array:
                return "a reference";
            case SigKind.Named when type.Type!.IsEnum:
                return null;
            case SigKind.Named when type.Type!.IsValueType && (type.Type.Attributes & TypeAttributes.LayoutMask) == TypeAttributes.AutoLayout:
                return "no fixed layout";
            case SigKind.Named when type.Type!.IsValueType && depth < DeepestNesting:
                foreach (var field in type.Type.Fields)
                {
                    if (!field.IsStatic && Marshalled(field.Type.Substitute(type.Arguments).Unmodified, isMarshalled, depth + 1) is { } inField)
                    {
                        return inField;
                    }
                }

                return null;
            case SigKind.Named when !type.Type!.IsValueType:
                return "a reference";
            default:
                return null;
        }
    }
}
