using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Inheritance;

/// <summary>The declaration that a MethodImpl names.</summary>
/// <param name="Method">The method, or null when it does not resolve.</param>
/// <param name="Owner">The type as it is named, over the parameters of the class that has the MethodImpl; null when it does not resolve.</param>
internal readonly record struct OverrideDeclaration(MethodSymbol? Method, TypeSig? Owner)
{
    /// <summary>The name of a method that does not resolve; null for one that does.</summary>
    public string? MissingName { get; init; }

    public TypeSig[] OwnerArguments => Owner?.Arguments ?? [];
}

/// <summary>One MethodImpl.</summary>
/// <param name="Declaration">What is overridden.</param>
/// <param name="Body">The method that overrides it, or null when it does not resolve.</param>
internal sealed record ExplicitOverride(OverrideDeclaration Declaration, MethodSymbol? Body);

/// <summary>Reads the explicit overrides of a type (ECMA-335 II.22.27).</summary>
internal static class MethodOverrides
{
    public static ExplicitOverride[] Of(TypeSymbol type)
    {
        var implementations = type.Definition.GetMethodImplementations();
        if (implementations.Count == 0)
        {
            return [];
        }

        var overrides = new List<ExplicitOverride>(implementations.Count);
        foreach (var handle in implementations)
        {
            var implementation = type.Reader.GetMethodImplementation(handle);
            overrides.Add(new ExplicitOverride(Declaration(type.Assembly, implementation.MethodDeclaration), Body(type, implementation.MethodBody)));
        }

        return [.. overrides];
    }

    private static MethodSymbol? Body(TypeSymbol type, EntityHandle handle)
    {
        if (handle.Kind == HandleKind.MethodDefinition)
        {
            return type.Assembly.Method((MethodDefinitionHandle)handle);
        }

        return MemberResolver.Resolve(type.Assembly, (MemberReferenceHandle)handle) is { Outcome: MemberOutcome.Method } match ? match.Method : null;
    }

    private static OverrideDeclaration Declaration(BoundAssembly assembly, EntityHandle handle)
    {
        if (handle.Kind == HandleKind.MethodDefinition)
        {
            var method = assembly.Method((MethodDefinitionHandle)handle);
            return new OverrideDeclaration(method, method.DeclaringType.Open);
        }

        var reference = assembly.Reader.GetMemberReference((MemberReferenceHandle)handle);
        var match = MemberResolver.Resolve(assembly, (MemberReferenceHandle)handle);
        var named = reference.Parent.Kind is HandleKind.TypeReference or HandleKind.TypeDefinition or HandleKind.TypeSpecification
            ? SignatureDecoder.DecodeType(assembly, reference.Parent)
            : null;
        return match.Outcome == MemberOutcome.Method
            ? new OverrideDeclaration(match.Method, named)
            : new OverrideDeclaration(null, named) { MissingName = assembly.Reader.GetString(reference.Name) };
    }
}
