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
    /// <summary>What follows where the runtime passes over a value or an attribute.</summary>
    public static readonly Impact LeftOut = new(FindingLevel.Changes, FailureStage.Silent, null);

    public void Examine(Examination examination, BoundAssembly subject)
    {
        var references = examination.ReferencesOf(subject);

        // Most attributes of a library are the same few, with the same values.
        var sound = new PairSet();
        foreach (var handle in subject.Reader.CustomAttributes)
        {
            examination.CancellationToken.ThrowIfCancellationRequested();
            var attribute = subject.Reader.GetCustomAttribute(handle);
            if (sound.Contains(MetadataTokens.GetToken(attribute.Constructor), MetadataTokens.GetHeapOffset(attribute.Value)))
            {
                continue;
            }

            if (Problem(examination, references, attribute) is { } problem)
            {
                examination.Report(problem.Cause, AttributeUses.PlaceOf(subject, attribute.Parent), problem.Impact);
            }
            else
            {
                sound.Add(MetadataTokens.GetToken(attribute.Constructor), MetadataTokens.GetHeapOffset(attribute.Value));
            }
        }
    }

    // The library's own attribute is as its compiler made it, and still of types of the host: its base class, and what its values are of.
    private static (Cause Cause, Impact Impact)? Problem(Examination examination, ReferenceTable references, CustomAttribute attribute)
    {
        var subject = references.Assembly;
        if (ChangedKind(subject, attribute.Constructor) is { } change)
        {
            return (KindCheck.CauseOf(change), Impact.Attribute(change.Rule.Exception));
        }

        var instance = InstanceOf(subject, attribute.Constructor);
        if (instance is not null && RefusedTypes.FindArray(instance) is { } refused)
        {
            return (refused, Impact.Attribute(refused.Exception));
        }

        var constructor = references.Method(attribute.Constructor);
        return (constructor?.DeclaringType ?? DefaultOf(subject, attribute.Constructor)) is { } type
            ? new AttributeReading(examination, subject, instance ?? type.Open, constructor).Problem(subject.Reader.GetBlobReader(attribute.Value))
            : null;
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
}
