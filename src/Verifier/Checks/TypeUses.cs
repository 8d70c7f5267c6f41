using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Checks.Accessors;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>
/// Where type definitions use other types, and what the CLR does when one of those is missing: a base, an interface, a constraint or a struct field kills the type; a field of a missing
/// class, and the signature of a method without code, wait for reflection.
/// </summary>
internal static class TypeUses
{
    public static void Collect(BoundAssembly subject, ReferenceCheck.Sink sink)
    {
        for (var row = 1; row <= subject.Reader.GetTableRowCount(TableIndex.TypeDef); row++)
        {
            sink.CancellationToken.ThrowIfCancellationRequested();
            Collect(subject.Type(row), sink);
        }
    }

    private static void Collect(TypeSymbol type, ReferenceCheck.Sink sink)
    {
        var reader = type.Reader;
        var definition = type.Definition;
        var place = Place.Of(type);
        Type(definition.BaseType, place, sink);
        foreach (var handle in definition.GetInterfaceImplementations())
        {
            Type(reader.GetInterfaceImplementation(handle).Interface, place, sink);
        }

        Constraints(reader, definition.GetGenericParameters(), place, sink);
        foreach (var field in type.Fields)
        {
            // The layout of a type needs its struct fields' types, with whatever those are instantiated over.
            var fieldType = field.Type;
            sink.Causes(sink.Signatures.In(fieldType), Place.Of(field), SignatureCauses.IsByValue(fieldType) ? FailsType : Latent);
        }

        foreach (var method in type.Methods)
        {
            Signature(method, sink);
            // A generic method's constraints are loaded with its type.
            Constraints(reader, method.Definition.GetGenericParameters(), Place.Of(method), sink);
        }

        foreach (var handle in definition.GetMethodImplementations())
        {
            Override(type, reader.GetMethodImplementation(handle), sink);
        }
    }

    // An explicit override of something that is not there is refused when the type loads.
    private static void Override(TypeSymbol type, MethodImplementation implementation, ReferenceCheck.Sink sink)
    {
        var body = implementation.MethodBody.Kind == HandleKind.MethodDefinition
            ? Place.Of(type.Method(MetadataTokens.GetRowNumber(implementation.MethodBody)))
            : Place.Of(type);
        sink.Use(implementation.MethodDeclaration);
        if (body.Method is { } method && OwnerOf(type, implementation.MethodDeclaration) is not { IsInterface: true })
        {
            // What the override of a class's method returns may be more derived, and is compared then.
            sink.Causes(sink.Signatures.In(method.Signature.ReturnType), body, FailsType);
        }

        var declaration = implementation.MethodDeclaration;
        foreach (var cause in sink.CausesOf(sink.IsBound(declaration) ? OwnerOf(type.Reader, declaration) : declaration))
        {
            var isMember = cause.Rule == Rules.MethodMissing || cause.Rule == Rules.ModifierChanged;
            sink.Report(isMember ? cause with { Rule = Rules.OverrideTargetMissing } : cause, body, isMember && !IsInherited(type, declaration) ? Impact.FailsType(Rules.SealedBase.Exception) : FailsType(cause));
        }
    }

    // The CLR looks for a class's method in the classes above alone, and only then for what its name and signature are.
    private static bool IsInherited(TypeSymbol type, EntityHandle declaration) =>
        OwnerOf(type, declaration) is not { IsInterface: false } owner || type.IsOrDerivesFrom(owner);

    private static TypeSymbol? OwnerOf(TypeSymbol type, EntityHandle method) => SignatureDecoder.DecodeType(type.Assembly, OwnerOf(type.Reader, method)).Type;

    // Two signatures are the same, or not, without loading what they are made of.
    private static EntityHandle OwnerOf(MetadataReader reader, EntityHandle method) => method.Kind == HandleKind.MemberReference
        ? reader.GetMemberReference((MemberReferenceHandle)method).Parent
        : reader.GetMethodDefinition((MethodDefinitionHandle)method).GetDeclaringType();

    private static void Type(EntityHandle handle, Place place, ReferenceCheck.Sink sink)
    {
        if (!handle.IsNil)
        {
            sink.Token(handle, place, FailsType);
        }
    }

    private static void Constraints(MetadataReader reader, GenericParameterHandleCollection parameters, Place place, ReferenceCheck.Sink sink)
    {
        foreach (var parameter in parameters)
        {
            foreach (var constraint in reader.GetGenericParameter(parameter).GetConstraints())
            {
                sink.Token(reader.GetGenericParameterConstraint(constraint).Type, place, FailsType);
            }
        }
    }

    // The runtime itself writes the code of an unsafe accessor, and looks for what it reaches by its signature.
    private static void Signature(MethodSymbol method, ReferenceCheck.Sink sink)
    {
        if (method.Definition.RelativeVirtualAddress != 0)
        {
            sink.Causes(sink.Signatures.OfMethod(method.Signature), Place.Of(method), FailsJit);
        }
        else if (UnsafeAccessor.Is(method))
        {
            sink.Causes(UnsafeAccessor.Loaded(method.Signature).SelectMany(sink.Signatures.In), Place.Of(method), FailsJit);
            sink.Causes(UnsafeAccessor.Compared(method.Signature).SelectMany(sink.Signatures.In), Place.Of(method), Latent);
        }
        else
        {
            sink.Causes(sink.Signatures.In(method.Signature), Place.Of(method), Latent);
        }
    }

    private static Impact FailsType(Cause cause) => Impact.FailsType(cause.Exception);

    private static Impact Latent(Cause cause) => Impact.Latent(cause.Exception);

    private static Impact FailsJit(Cause cause) => Impact.FailsJit(cause.Exception);
}
