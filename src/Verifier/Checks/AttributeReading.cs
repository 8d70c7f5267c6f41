using System.Reflection;
using System.Reflection.Metadata;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>Reads attributes of one kind as reflection does, and finds what hinders it.</summary>
/// <param name="examination">The examination.</param>
/// <param name="subject">The library that bears the attribute.</param>
/// <param name="instance">The attribute's type.</param>
/// <param name="constructor">The constructor; null for a struct without arguments, which is read as its default.</param>
internal readonly struct AttributeReading(Examination examination, BoundAssembly subject, TypeSig instance, MethodSymbol? constructor)
{
    private const byte Field = 0x53;
    private const string NotBoxed = "System.NotSupportedException";
    private const string NoInstance = "System.MemberAccessException";

    // It takes the type for an enum without looking, and asks for the type of its value.
    private static readonly Impact EndsProcess = new(FindingLevel.Corrupts, FailureStage.Attribute, null);

    private TypeSymbol Type => instance.Type!;

    private bool IsOwn => examination.IsSubject(Type.Assembly);

    /// <summary>What hinders reflection to read an attribute with that value; null when nothing does.</summary>
    public (Cause Cause, Impact Impact)? Problem(BlobReader blob)
    {
        var type = Type;
        if (!IsOwn && AttributeCheck.Hidden(type, constructor, subject.Type(1)) is { } left)
        {
            return left;
        }

        if (!IsOwn && type.IsAbstract)
        {
            return (new Cause(Rules.AbstractInstantiated, type.Assembly.Name, Name(type), $"{type.FullName} of {type.Assembly.Name} is abstract now; the library bears it as an attribute.", NoInstance), Impact.Attribute(NoInstance));
        }

        if (type.IsByRefLike && constructor is null)
        {
            return (new Cause(Rules.ByRefLike, type.Assembly.Name, Name(type), $"{type.FullName} is a ref struct now: the library bears it as an attribute, and it cannot be boxed.", NotBoxed), Impact.Attribute(NotBoxed));
        }

        var values = new AttributeValues(subject, blob);
        try
        {
            if (Read(ref values) is { } problem)
            {
                return problem;
            }
        }
        catch (BadImageFormatException) when (values.NoEnum is not null)
        {
            var name = Name(values.NoEnum);
            return (
                new Cause(Rules.AttributeUnreadable, values.NoEnum.Assembly.Name, name, $"{name} is no enum any more, and an attribute {type.FullName} has a value of it: the runtime ends the process when it reads that.", null),
                EndsProcess);
        }
        catch (BadImageFormatException) when (values.IsUndecided)
        {
            // How long a value of it is cannot be told.
        }
        catch (BadImageFormatException) when (values.Missing is null)
        {
            return Unreadable(Name(IsOwn ? ForeignValue() ?? values.Foreign ?? type : type), $"The value of an attribute {type.FullName} does not fit its constructor any more, as when an enum changed its size.");
        }
        catch (BadImageFormatException)
        {
            // The enum is gone, which is told below.
        }

        if (values.Missing is { } missing)
        {
            return missing.IsUndecided ? (missing, Impact.Of(missing.Rule)) : (missing with { Message = $"{missing.Symbol}, which an attribute {type.FullName} names, is not there." }, Impact.Attribute(missing.Exception));
        }

        return values.Refused is { } refused ? (refused with { Message = $"An attribute {type.FullName} names a type that is none any more: {refused.Message}" }, Impact.Attribute(refused.Exception)) : null;
    }

    private (Cause Cause, Impact Impact)? Read(ref AttributeValues values)
    {
        if (!values.Begin())
        {
            return null;
        }

        foreach (var parameter in constructor?.Signature.Parameters ?? [])
        {
            var given = parameter.Substitute(instance.Arguments).Unmodified;
            if (given.Kind is SigKind.TypeParameter or SigKind.Missing or SigKind.Invalid)
            {
                // How long its value is cannot be told, nor where the next one begins.
                return null;
            }

            values.Skip(given);
        }

        for (var named = values.ReadCount(); named > 0; named--)
        {
            var isField = values.ReadByte() == Field;
            var valueType = values.ReadType();
            var member = values.ReadName();
            var value = values.Read(valueType);
            var setter = isField || Type.IsByRefLike ? null : AttributeMembers.Setter(instance, member, value is null && valueType.IsToldByValue ? null : valueType);
            var owner = Foreign(Type);
            if (isField ? !AttributeMembers.HasField(instance, member, value, values) : setter is null)
            {
                return Unreadable($"{Name(owner)}::{member}", $"The attribute {owner.FullName} of {owner.Assembly.Name} has no public {(isField ? "field" : "property")} {member} of that type that can be set any more.");
            }

            if (setter is not null && setter.Access != MethodAttributes.Public)
            {
                return (
                    new Cause(Rules.AttributeUnreadable, owner.Assembly.Name, $"{Name(owner)}::{member}", $"The property {member} of the attribute {owner.FullName} of {owner.Assembly.Name} has no public set accessor any more: the runtime leaves the value out.", null),
                    AttributeCheck.LeftOut);
            }
        }

        return values.HasEnded ? null : throw new BadImageFormatException();
    }

    // The nearest class that another assembly defines; the type itself where that is one.
    private TypeSymbol Foreign(TypeSymbol type)
    {
        for (TypeSymbol? owner = type; owner is not null; owner = owner.BaseType?.Type)
        {
            if (!examination.IsSubject(owner.Assembly))
            {
                return owner;
            }
        }

        return type;
    }

    // What the host may have changed of what the constructor takes.
    private TypeSymbol? ForeignValue()
    {
        foreach (var parameter in constructor?.Signature.Parameters ?? [])
        {
            var given = parameter.Substitute(instance.Arguments).Unmodified;
            if ((given.Element?.Unmodified ?? given).Type is { } type && type.Assembly.Origin != AssemblyOrigin.Framework && !examination.IsSubject(type.Assembly))
            {
                return type;
            }
        }

        return null;
    }

    private static string Name(TypeSymbol type) => $"{type.Assembly.Name}!{type.FullName}";

    private static (Cause, Impact) Unreadable(string symbol, string message) =>
        (new Cause(Rules.AttributeUnreadable, symbol.Split('!')[0], symbol, message, Rules.AttributeUnreadable.Exception), Impact.Attribute(Rules.AttributeUnreadable.Exception));
}
