using System.Reflection.Metadata;
using Modules.Verifier.Inheritance;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>Why a signature cannot be used: types in it that are missing, or that do not load; and which of them the CLR loads for what is done with it.</summary>
internal sealed class SignatureCauses(HostTypes hostTypes)
{
    /// <summary>A cause for each type of the structure that is missing or does not load.</summary>
    public IEnumerable<Cause> In(TypeSig type)
    {
        var own = type.Cause ?? (type.Type is { } definition ? hostTypes.WhyNotLoaded(definition) : null);
        var inside = type.Arguments.SelectMany(In)
            .Concat(type.Element is null ? [] : In(type.Element))
            .Concat(type.Modifier is null ? [] : In(type.Modifier))
            .Concat(type.Function is null ? [] : In(type.Function));
        return own is null ? inside : inside.Prepend(own);
    }

    /// <summary>A cause for each type of a signature.</summary>
    public IEnumerable<Cause> In(MethodSig signature) => signature.Parameters.SelectMany(In).Concat(In(signature.ReturnType));

    /// <summary>What compiling the method itself loads: what it returns, and what its parameters are.</summary>
    public IEnumerable<Cause> OfMethod(MethodSig signature) => OfVariables(signature.Parameters).Concat(In(signature.ReturnType));

    /// <summary>What compiling a method loads for its parameters or its variables.</summary>
    public IEnumerable<Cause> OfVariables(TypeSig[] types) => types.Where(IsLoadedAsVariable).SelectMany(In);

    /// <summary>What compiling a call loads: the type that is returned, and those that are passed by value. A class is passed as a reference, whatever it is.</summary>
    public IEnumerable<Cause> OfCall(MethodSig signature) => LoadedByCall(signature).SelectMany(In);

    /// <summary>
    /// What keeps a member from being found by a reference of its own assembly: tokens there are compared as they are, but the generic type of what is passed or returned is looked up. Not to
    /// find one is nothing; not to find its assembly is a failure.
    /// </summary>
    public static IEnumerable<Cause> OfLookup(MethodSig signature) => signature.Parameters.Prepend(signature.ReturnType).Select(OfLookup).OfType<Cause>();

    /// <summary>The types of a signature that compiling a call loads.</summary>
    public static IReadOnlyList<TypeSig> LoadedByCall(MethodSig signature)
    {
        // Most calls pass classes and numbers.
        List<TypeSig>? loaded = null;
        foreach (var parameter in signature.Parameters)
        {
            if (IsByValue(parameter))
            {
                (loaded ??= []).Add(parameter);
            }
        }

        if (loaded is null)
        {
            return [signature.ReturnType];
        }

        loaded.Add(signature.ReturnType);
        return loaded;
    }

    /// <summary>Whether compiling a method loads the type of its own parameter or variable. An address is one, whatever lies there.</summary>
    public static bool IsLoadedAsVariable(TypeSig type) => type.Unmodified.Kind is not (SigKind.ByRef or SigKind.Pointer or SigKind.FunctionPointer);

    /// <summary>Whether the signature marks the type as a value type, so that its size is needed.</summary>
    public static bool IsByValue(TypeSig type) => type.Unmodified.Mark == SignatureTypeKind.ValueType;

    /// <summary>The same of a field's signature, told without decoding it.</summary>
    public static bool IsByValue(BoundAssembly assembly, BlobHandle fieldSignature)
    {
        var blob = assembly.Reader.GetBlobReader(fieldSignature);
        if (blob.Length < 2 || blob.ReadSignatureHeader().Kind != SignatureKind.Field)
        {
            return false;
        }

        return blob.ReadCompressedInteger() switch
        {
            (int)SignatureTypeKind.ValueType => true,
            (int)SignatureTypeCode.GenericTypeInstance => blob.RemainingBytes > 0 && blob.ReadCompressedInteger() == (int)SignatureTypeKind.ValueType,
            (int)SignatureTypeCode.RequiredModifier or (int)SignatureTypeCode.OptionalModifier => IsByValue(SignatureDecoder.DecodeField(assembly, fieldSignature)),
            _ => false,
        };
    }

    /// <summary>The same for one type: what it is spelled with inside is not looked up.</summary>
    public static Cause? OfLookup(TypeSig type) =>
        type is { Arguments.Length: > 0, Cause: { FailsLookup: true } own } ? own : type.Element is null ? null : OfLookup(type.Element);
}
