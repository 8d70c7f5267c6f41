using System.Reflection;
using System.Reflection.Metadata;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>
/// Every custom attribute can be read: its properties, fields and types are there (ECMA-335 II.23.3; MOD7001). One that cannot fails whoever reads the attributes of that element, also when
/// another attribute is asked for. (A missing attribute type or constructor is the reference's own finding.)
/// </summary>
internal sealed class AttributeCheck : ICheck
{
    private const byte Field = 0x53;
    private const byte Enum = 0x55;
    private const byte Array = 0x1D;
    private const byte Type = 0x50;
    private const byte Text = 0x0E;

    public void Examine(Examination examination, BoundAssembly subject)
    {
        var references = examination.ReferencesOf(subject);
        foreach (var handle in subject.Reader.CustomAttributes)
        {
            examination.CancellationToken.ThrowIfCancellationRequested();
            var attribute = subject.Reader.GetCustomAttribute(handle);
            if (attribute.Constructor.Kind == HandleKind.MemberReference
                && references.Member((MemberReferenceHandle)attribute.Constructor) is { Outcome: MemberOutcome.Method } constructor
                && !examination.IsSubject(constructor.Type!.Assembly)
                && Problem(constructor.Type, constructor.Method, subject.Reader.GetBlobReader(attribute.Value)) is { } problem)
            {
                examination.Report(
                    new Cause(Rules.AttributeUnreadable, constructor.Type.Assembly.Name, problem.Symbol, problem.Message, Rules.AttributeUnreadable.Exception),
                    AttributeUses.PlaceOf(subject, attribute.Parent),
                    Impact.Attribute(Rules.AttributeUnreadable.Exception));
            }
        }
    }

    private static (string Symbol, string Message)? Problem(TypeSymbol type, MethodSymbol constructor, BlobReader blob)
    {
        try
        {
            if (blob.Length < 4 || blob.ReadUInt16() != 1)
            {
                return null;
            }

            foreach (var parameter in constructor.Signature.Parameters)
            {
                if (!Skip(ref blob, parameter.Unmodified))
                {
                    // A parameter whose size is not known: what follows cannot be told.
                    return null;
                }
            }

            for (var named = blob.ReadUInt16(); named > 0; named--)
            {
                var kind = blob.ReadByte();
                var code = ReadFieldType(ref blob);
                var name = blob.ReadSerializedString() ?? string.Empty;
                if (kind == Field ? !HasField(type, name) : !HasProperty(type, name))
                {
                    var what = kind == Field ? "field" : "property that can be set";
                    return ($"{type.Assembly.Name}!{type.FullName}::{name}", $"The attribute {type.FullName} of {type.Assembly.Name} has no public {what} {name} any more.");
                }

                if (!SkipValue(ref blob, code))
                {
                    return null;
                }
            }

            return null;
        }
        catch (BadImageFormatException)
        {
            return ($"{type.Assembly.Name}!{type.FullName}", $"The value of an attribute {type.FullName} does not fit its constructor any more, as when an enum changed its size.");
        }
    }

    private static bool HasField(TypeSymbol type, string name) =>
        Hierarchy(type).Any(owner => owner.Fields.Any(field => field.Name == name && field.Access == FieldAttributes.Public && !field.IsStatic));

    private static bool HasProperty(TypeSymbol type, string name) =>
        Hierarchy(type).Any(owner => owner.Methods.Any(method => method.Access == MethodAttributes.Public && method.Name == $"set_{name}"));

    private static IEnumerable<TypeSymbol> Hierarchy(TypeSymbol type)
    {
        for (TypeSymbol? owner = type; owner is not null; owner = owner.BaseType?.Type)
        {
            yield return owner;
        }
    }

    private static bool Skip(ref BlobReader blob, TypeSig type)
    {
        switch (type.Kind)
        {
            case SigKind.Primitive when type.Primitive == PrimitiveTypeCode.Object:
                return SkipValue(ref blob, ReadFieldType(ref blob));
            case SigKind.Primitive:
                return SkipValue(ref blob, (byte)type.Primitive);
            case SigKind.Named when type.Type!.IsEnum:
                return type.Type.Fields.FirstOrDefault(field => !field.IsStatic) is { DeclaringType: not null } value && Skip(ref blob, value.Type.Unmodified);
            case SigKind.Named when type.Type!.IsCore("System", "Type"):
                blob.ReadSerializedString();
                return true;
            case SigKind.Vector:
                var count = blob.ReadInt32();
                for (; count > 0; count--)
                {
                    if (!Skip(ref blob, type.Element!.Unmodified))
                    {
                        return false;
                    }
                }

                return true;
            default:
                return false;
        }
    }

    // The code of a named or boxed argument's type; 0 for one whose size only its enum's definition tells.
    private static byte ReadFieldType(ref BlobReader blob)
    {
        var code = blob.ReadByte();
        switch (code)
        {
            case Enum:
                blob.ReadSerializedString();
                return 0;
            case Array:
                ReadFieldType(ref blob);
                return 0;
            default:
                return code;
        }
    }

    private static bool SkipValue(ref BlobReader blob, byte code)
    {
        switch (code)
        {
            case (byte)PrimitiveTypeCode.Boolean or (byte)PrimitiveTypeCode.SByte or (byte)PrimitiveTypeCode.Byte:
                blob.ReadByte();
                return true;
            case (byte)PrimitiveTypeCode.Char or (byte)PrimitiveTypeCode.Int16 or (byte)PrimitiveTypeCode.UInt16:
                blob.ReadUInt16();
                return true;
            case (byte)PrimitiveTypeCode.Int32 or (byte)PrimitiveTypeCode.UInt32 or (byte)PrimitiveTypeCode.Single:
                blob.ReadUInt32();
                return true;
            case (byte)PrimitiveTypeCode.Int64 or (byte)PrimitiveTypeCode.UInt64 or (byte)PrimitiveTypeCode.Double:
                blob.ReadUInt64();
                return true;
            case Text or Type:
                blob.ReadSerializedString();
                return true;
            default:
                return false;
        }
    }
}
