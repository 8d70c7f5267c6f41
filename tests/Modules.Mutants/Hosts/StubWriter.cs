using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Modules.Mutants.Mutators;

namespace Modules.Mutants.Hosts;

/// <summary>Implements what a type of the host must implement, with members that throw.</summary>
internal static class StubWriter
{
    /// <summary>The type with all that it lacks, or null when it lacks nothing that can be written.</summary>
    public static TypeDeclarationSyntax? Implement(TypeDeclarationSyntax type, SemanticModel model)
    {
        if (model.GetDeclaredSymbol(type) is not INamedTypeSymbol symbol)
        {
            return null;
        }

        var stubs = Open(symbol).Select(Override)
            .Concat(symbol.AllInterfaces
                .SelectMany(implemented => implemented.GetMembers())
                .Where(member => member.IsAbstract && member is not IMethodSymbol { AssociatedSymbol: not null } && symbol.FindImplementationForInterfaceMember(member) is not { IsAbstract: false })
                .Select(Implement))
            .OfType<string>()
            .Distinct()
            .Select(Syntax.Member)
            .ToArray();
        return stubs.Length == 0 ? null : type.AddMembers(stubs);
    }

    private static IEnumerable<ISymbol> Open(INamedTypeSymbol type)
    {
        var overridden = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers().Where(member => member is IMethodSymbol { AssociatedSymbol: null } or IPropertySymbol))
            {
                var target = member switch { IMethodSymbol method => (ISymbol?)method.OverriddenMethod, IPropertySymbol property => property.OverriddenProperty, _ => null };
                if (target is not null)
                {
                    overridden.Add(target.OriginalDefinition);
                }

                if (member.IsAbstract && !SymbolEqualityComparer.Default.Equals(current, type) && !overridden.Contains(member.OriginalDefinition))
                {
                    yield return member;
                }
            }
        }
    }

    private static string? Override(ISymbol member) => Declare(member, $"{Access(member)} override", "");

    private static string? Implement(ISymbol member) => member.IsStatic
        ? Declare(member, "public static", "")
        : Declare(member, "", $"{member.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}.");

    private static string? Declare(ISymbol member, string modifiers, string prefix) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Ordinary } method =>
            $"{modifiers} {Ref(method.RefKind)}{Spell(method.ReturnType)} {prefix}{method.Name}{(method.IsGenericMethod ? $"<{string.Join(", ", method.TypeParameters.Select(parameter => parameter.Name))}>" : "")}({Parameters(method.Parameters)}) => {HostRepair.Throw};",
        IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator } method =>
            $"{modifiers} {Spell(method.ReturnType)} operator {SyntaxFacts.GetText(SyntaxFacts.GetOperatorKind(method.Name))}({Parameters(method.Parameters)}) => {HostRepair.Throw};",
        IPropertySymbol { IsIndexer: true } property => $"{modifiers} {Ref(property.RefKind)}{Spell(property.Type)} {prefix}this[{Parameters(property.Parameters)}] {{ {Accessors(property)} }}",
        IPropertySymbol property => $"{modifiers} {Ref(property.RefKind)}{Spell(property.Type)} {prefix}{property.Name} {{ {Accessors(property)} }}",
        IEventSymbol declaration => $"{modifiers} event {Spell(declaration.Type)} {prefix}{declaration.Name} {{ add {{ }} remove {{ }} }}",
        _ => null,
    };

    private static string Accessors(IPropertySymbol property) =>
        $"{(property.GetMethod is null ? "" : $"get => {HostRepair.Throw};")} {(property.SetMethod is not { } setter ? "" : $"{(setter.IsInitOnly ? "init" : "set")} => {HostRepair.Throw};")}";

    private static string Parameters(IEnumerable<IParameterSymbol> parameters) =>
        string.Join(", ", parameters.Select(parameter => $"{Passing(parameter.RefKind)}{Spell(parameter.Type)} {parameter.Name}"));

    private static string Passing(RefKind kind) => kind switch { RefKind.Ref => "ref ", RefKind.Out => "out ", RefKind.In => "in ", RefKind.RefReadOnlyParameter => "ref readonly ", _ => "" };

    private static string Ref(RefKind kind) => kind switch { RefKind.Ref => "ref ", RefKind.RefReadOnly => "ref readonly ", _ => "" };

    private static string Spell(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private static string Access(ISymbol member) => SyntaxFacts.GetText(member.DeclaredAccessibility);
}
