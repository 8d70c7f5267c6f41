using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>
/// What an <c>[UnsafeAccessor]</c> method names is there (MOD3007). The CLR looks in the type of the first parameter (or, for a constructor, the returned type) alone, by name and exact
/// signature, when the accessor is first called.
/// </summary>
internal sealed class UnsafeAccessorCheck : TypeCheck
{
    private enum Target
    {
        Constructor = 0,
        Method = 1,
        StaticMethod = 2,
        Field = 3,
        StaticField = 4,
    }

    protected override void Examine(Examination examination, TypeSymbol type)
    {
        for (var row = type.FirstMethod; row < type.FirstMethod + type.MethodCount; row++)
        {
            var definition = type.Reader.GetMethodDefinition(MetadataTokens.MethodDefinitionHandle(row));
            if (definition.RelativeVirtualAddress != 0 || (definition.Attributes & MethodAttributes.Static) == 0)
            {
                continue;
            }

            foreach (var handle in definition.GetCustomAttributes())
            {
                var attribute = type.Reader.GetCustomAttribute(handle);
                if (AttributeNames.Is(type.Reader, attribute, "System.Runtime.CompilerServices", "UnsafeAccessorAttribute"))
                {
                    Examine(examination, type.Method(row), attribute);
                }
            }
        }
    }

    private static void Examine(Examination examination, MethodSymbol accessor, CustomAttribute attribute)
    {
        var blob = accessor.Assembly.Reader.GetBlobReader(attribute.Value);
        blob.ReadUInt16();
        var kind = (Target)blob.ReadInt32();
        var name = accessor.Name;
        if (blob.RemainingBytes > 2 && blob.ReadUInt16() == 1)
        {
            // The one named argument is the property Name: PROPERTY, STRING, name, value.
            blob.ReadUInt16();
            blob.ReadSerializedString();
            name = blob.ReadSerializedString() ?? name;
        }

        // A framework names types that only other flavours of it have.
        if (accessor.Assembly.Origin != AssemblyOrigin.Framework && MissingNamedType(accessor) is var (missing, assembly))
        {
            examination.Report(
                new Cause(
                    Rules.UnsafeAccessorTarget,
                    assembly,
                    $"{assembly}!{missing}",
                    $"{assembly}!{missing}, which {accessor.DeclaringType.FullName}.{accessor.Name} names by [UnsafeAccessorType], is not there. It was never a part of the public surface.",
                    Rules.TypeMissing.Exception),
                Place.Of(accessor),
                Impact.FailsCall(Rules.TypeMissing.Exception));
            return;
        }

        // A type that is named by text, because the library cannot see it, may be any.
        var signature = WithoutNamedTypes(accessor);
        var target = (kind == Target.Constructor ? signature.ReturnType : signature.Parameters.FirstOrDefault())?.Unmodified;
        target = target?.Kind == SigKind.ByRef ? target.Element!.Unmodified : target;
        if (target?.Type is not { } owner || examination.IsSubject(owner.Assembly) || !signature.IsResolved())
        {
            return;
        }

        if (kind == Target.Constructor && owner.IsAbstract)
        {
            examination.Report(
                Because(Rules.AbstractInstantiated, owner.Assembly, $"{owner.Assembly.Name}!{owner.FullName}", $"{owner.FullName} of {owner.Assembly.Name} is abstract now; the library makes an instance of it."),
                Place.Of(accessor),
                Impact.Of(Rules.AbstractInstantiated));
        }

        if (!Exists(kind, name, owner, target, signature))
        {
            var symbol = $"{owner.Assembly.Name}!{owner.FullName}::{(kind == Target.Constructor ? ".ctor" : name)}";
            var exception = kind is Target.Field or Target.StaticField ? Rules.FieldMissing.Exception : Rules.UnsafeAccessorTarget.Exception;
            examination.Report(
                Because(
                    Rules.UnsafeAccessorTarget,
                    owner.Assembly,
                    symbol,
                    $"{symbol}, which {accessor.DeclaringType.FullName}.{accessor.Name} reaches by [UnsafeAccessor], is not there with that signature. It was never a part of the public surface.")
                with
                { Exception = exception },
                Place.Of(accessor),
                Impact.FailsCall(exception));
        }
    }

    // A plain type of another assembly that a parameter names by text and that is not there.
    private static (string Type, string Assembly)? MissingNamedType(MethodSymbol accessor)
    {
        var reader = accessor.Assembly.Reader;
        foreach (var attribute in accessor.Definition.GetParameters().SelectMany(handle => reader.GetParameter(handle).GetCustomAttributes()).Select(reader.GetCustomAttribute))
        {
            if (AttributeNames.Is(reader, attribute, "System.Runtime.CompilerServices", "UnsafeAccessorTypeAttribute")
                && reader.GetBlobReader(attribute.Value) is { Length: > 4 } blob
                && blob.ReadUInt16() == 1
                && TypeName.TryParse(blob.ReadSerializedString(), out var name)
                && name is { IsSimple: true, AssemblyName.Name: var assembly }
                && accessor.Assembly.Context.Find(assembly) is not null
                && name.FullName.Replace('+', '/') is var fullName
                && TypeLookup.Find(accessor.Assembly.Context, assembly, fullName) is null)
            {
                return (fullName, assembly);
            }
        }

        return null;
    }

    private static MethodSig WithoutNamedTypes(MethodSymbol accessor)
    {
        var signature = accessor.Signature;
        var reader = accessor.Assembly.Reader;
        foreach (var handle in accessor.Definition.GetParameters())
        {
            var parameter = reader.GetParameter(handle);
            if (!AttributeNames.Any(reader, parameter.GetCustomAttributes(), "System.Runtime.CompilerServices", "UnsafeAccessorTypeAttribute"))
            {
                continue;
            }

            if (parameter.SequenceNumber == 0)
            {
                signature = signature with { ReturnType = TypeSig.Invalid };
            }
            else if (parameter.SequenceNumber <= signature.Parameters.Length)
            {
                TypeSig[] parameters = [.. signature.Parameters];
                parameters[parameter.SequenceNumber - 1] = TypeSig.Invalid;
                signature = signature with { Parameters = parameters };
            }
        }

        return signature;
    }

    private static bool Exists(Target kind, string name, TypeSymbol owner, TypeSig target, MethodSig accessor)
    {
        switch (kind)
        {
            case Target.Field or Target.StaticField:
                var wanted = accessor.ReturnType.Unmodified is { Kind: SigKind.ByRef, Element: { } element } ? element : accessor.ReturnType;
                return owner.Fields.Any(field => field.Name == name && !field.IsLiteral && field.IsStatic == (kind == Target.StaticField) && Same(field.Type.Substitute(target.Arguments), wanted));
            case Target.Constructor:
                return owner.Methods.Any(method => method.IsConstructor && SameParameters(method.Signature.Substitute(target.Arguments), accessor.Parameters));
            default:
                return owner.Methods.Any(method =>
                    method.Name == name
                    && method.IsStatic == (kind == Target.StaticMethod)
                    && method.GenericParameterCount == accessor.GenericParameterCount
                    && Same(method.Signature.Substitute(target.Arguments).ReturnType, accessor.ReturnType)
                    && SameParameters(method.Signature.Substitute(target.Arguments), accessor.Parameters[1..]));
        }
    }

    private static bool SameParameters(MethodSig method, TypeSig[] parameters) =>
        method.Parameters.Length == parameters.Length && method.Parameters.Zip(parameters).All(pair => Same(pair.First, pair.Second));

    // Custom modifiers are ignored when an accessor is matched.
    private static bool Same(TypeSig left, TypeSig right) => right.Kind == SigKind.Invalid || left.ToString() == right.ToString();
}
