using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Code;
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
    private const string NotBoxed = "System.NotSupportedException";
    private const string NoInstance = "System.MemberAccessException";
    private const string NotAdmitted = "System.ArgumentException";

    private static readonly Impact LeftOut = new(FindingLevel.Changes, FailureStage.Silent, null);

    // It takes the type for an enum without looking, and asks for the type of its value.
    private static readonly Impact EndsProcess = new(FindingLevel.Corrupts, FailureStage.Attribute, null);

    public void Examine(Examination examination, BoundAssembly subject)
    {
        var references = examination.ReferencesOf(subject);

        // Most attributes of a library are the same few, with the same values.
        var sound = new PairSet();
        foreach (var handle in subject.Reader.CustomAttributes)
        {
            examination.CancellationToken.ThrowIfCancellationRequested();
            var attribute = subject.Reader.GetCustomAttribute(handle);
            if (attribute.Constructor.Kind != HandleKind.MemberReference || sound.Contains(MetadataTokens.GetToken(attribute.Constructor), MetadataTokens.GetHeapOffset(attribute.Value)))
            {
                continue;
            }

            if (ChangedKind(subject, attribute.Constructor) is { } change)
            {
                examination.Report(KindCheck.CauseOf(change), AttributeUses.PlaceOf(subject, attribute.Parent), Impact.Attribute(change.Rule.Exception));
            }
            else if (DefaultOf(subject, attribute.Constructor) is { } defaulted)
            {
                if (!examination.IsSubject(defaulted.Assembly) && Problem(subject, defaulted.Open, null, subject.Reader.GetBlobReader(attribute.Value)) is { } inDefault)
                {
                    examination.Report(inDefault.Cause, AttributeUses.PlaceOf(subject, attribute.Parent), inDefault.Impact);
                }
            }
            else if (references.Member((MemberReferenceHandle)attribute.Constructor) is { Outcome: MemberOutcome.Method } constructor
                && !examination.IsSubject(constructor.Type!.Assembly)
                && Problem(subject, InstanceOf(subject, attribute.Constructor) ?? constructor.Type.Open, constructor.Method, subject.Reader.GetBlobReader(attribute.Value)) is { } problem)
            {
                examination.Report(problem.Cause, AttributeUses.PlaceOf(subject, attribute.Parent), problem.Impact);
            }
            else
            {
                sound.Add(MetadataTokens.GetToken(attribute.Constructor), MetadataTokens.GetHeapOffset(attribute.Value));
            }
        }
    }

    /// <summary>What an instance of a generic attribute, which alone has a signature, marks as class or value type where it is the other now: the CLR refuses to load it.</summary>
    public static (Rule Rule, string Hint, TypeSymbol Type)? ChangedKind(BoundAssembly subject, EntityHandle constructor) =>
        InstanceOf(subject, constructor) is { } instance ? KindChanges.In(instance, subject) : null;

    /// <summary>The struct that an attribute without arguments is of now; null for all others. The runtime makes its default, and looks for no constructor.</summary>
    public static TypeSymbol? DefaultOf(BoundAssembly subject, EntityHandle constructor) =>
        constructor.Kind == HandleKind.MemberReference
        && subject.Reader.GetMemberReference((MemberReferenceHandle)constructor) is { Parent: { Kind: HandleKind.TypeReference } parent } reference
        && subject.Resolve(parent)?.Type is { IsValueType: true } type
        && SignatureDecoder.DecodeMethod(subject, reference.Signature).Parameters.Length == 0
            ? type
            : null;

    /// <summary>Why the runtime passes over an attribute, its value unread: the library may not use it. Null when it may.</summary>
    public static (Cause Cause, Impact Impact)? Hidden(TypeSymbol type, MethodSymbol? constructor, TypeSymbol user)
    {
        if (Accessibility.FirstHidden(type, user) is { } hidden)
        {
            var name = $"{hidden.Assembly.Name}!{hidden.FullName}";
            return (new Cause(Rules.TypeAccess, hidden.Assembly.Name, name, $"{name} is {AccessSpelling.Of(hidden)} now; the runtime leaves out an attribute {type.FullName} of the library.", null), LeftOut);
        }

        if (constructor is null || Accessibility.IsAccessible(constructor.Access, type, user))
        {
            return null;
        }

        var symbol = SymbolSpelling.Method(constructor);
        return (new Cause(Rules.ConstructorAccess, type.Assembly.Name, symbol, $"{symbol} is {AccessSpelling.Of(constructor.Access)} now; the runtime leaves out an attribute {type.FullName} of the library.", null), LeftOut);
    }

    // A generic attribute as it is given; null for all others.
    private static TypeSig? InstanceOf(BoundAssembly subject, EntityHandle constructor) =>
        constructor.Kind == HandleKind.MemberReference && subject.Reader.GetMemberReference((MemberReferenceHandle)constructor).Parent is { Kind: HandleKind.TypeSpecification } instance
            ? SignatureDecoder.DecodeType(subject, instance)
            : null;

    private static (Cause Cause, Impact Impact)? Problem(BoundAssembly subject, TypeSig instance, MethodSymbol? constructor, BlobReader blob)
    {
        var type = instance.Type!;
        if (Hidden(type, constructor, subject.Type(1)) is { } left)
        {
            return left;
        }

        if (type.IsAbstract)
        {
            return (new Cause(Rules.AbstractInstantiated, type.Assembly.Name, Name(), $"{type.FullName} of {type.Assembly.Name} is abstract now; the library bears it as an attribute.", NoInstance), Impact.Attribute(NoInstance));
        }

        if (type.IsByRefLike && constructor is null)
        {
            return (new Cause(Rules.ByRefLike, type.Assembly.Name, Name(), $"{type.FullName} is a ref struct now: the library bears it as an attribute, and it cannot be boxed.", NotBoxed), Impact.Attribute(NotBoxed));
        }

        var values = new AttributeValues(subject, blob);
        try
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
                var setter = isField || type.IsByRefLike ? null : AttributeMembers.Setter(instance, member, value is null && valueType.IsToldByValue ? null : valueType);
                if (isField ? !AttributeMembers.HasField(instance, member, value, values) : setter is null)
                {
                    return Unreadable($"{Name()}::{member}", $"The attribute {type.FullName} of {type.Assembly.Name} has no public {(isField ? "field" : "property")} {member} of that type{(isField ? "" : " that can be set")} any more.");
                }

                if (setter is not null && setter.Access != MethodAttributes.Public)
                {
                    return (
                        new Cause(Rules.AttributeUnreadable, type.Assembly.Name, $"{Name()}::{member}", $"The property {member} of the attribute {type.FullName} of {type.Assembly.Name} has no public set accessor any more: the runtime leaves the value out.", null),
                        LeftOut);
                }
            }

            if (!values.HasEnded)
            {
                throw new BadImageFormatException();
            }
        }
        catch (BadImageFormatException) when (values.NoEnum is not null)
        {
            var name = $"{values.NoEnum.Assembly.Name}!{values.NoEnum.FullName}";
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
            return Unreadable(Name(), $"The value of an attribute {type.FullName} does not fit its constructor any more, as when an enum changed its size.");
        }
        catch (BadImageFormatException)
        {
            // The enum is gone, which is told below.
        }

        if (values.Missing is { } missing)
        {
            return (missing with { Message = $"{missing.Symbol}, which an attribute {type.FullName} names, is not there." }, Impact.Attribute(missing.Exception));
        }

        return values.Violation is var (generic, violation)
            ? (
                new Cause(Rules.Constraint, generic.Assembly.Name, $"{generic.Assembly.Name}!{generic.FullName}", $"An attribute {type.FullName} names {generic.FullName} over something that its constraints do not admit any more: {violation}.", NotAdmitted),
                Impact.Attribute(NotAdmitted))
            : null;

        string Name() => $"{type.Assembly.Name}!{type.FullName}";

        static (Cause, Impact) Unreadable(string symbol, string message) =>
            (new Cause(Rules.AttributeUnreadable, symbol.Split('!')[0], symbol, message, Rules.AttributeUnreadable.Exception), Impact.Attribute(Rules.AttributeUnreadable.Exception));
    }
}
