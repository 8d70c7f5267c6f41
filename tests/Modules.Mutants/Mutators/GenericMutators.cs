using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Modules.Mutants.Mutators.Syntax;

namespace Modules.Mutants.Mutators;

/// <summary>Changes of type parameters: number, constraints, variance.</summary>
internal static class GenericMutators
{
    private static readonly string[] Constraints = ["class", "struct", "new()", "unmanaged", "notnull", "System.IDisposable", "System.IComparable", "System.Exception", "class, new()", "System.Enum", "System.Delegate", "allows ref struct"];

    private const int MostNamed = 4;

    public static IEnumerable<Mutator> All =>
    [
        EachFamily<MethodDeclarationSyntax>("method-arity", method => method.TypeParameterList is { } list
            ? [("less", other => WithTypeParameters(other, list.Parameters.Count == 1 ? null : other.TypeParameterList?.WithParameters(other.TypeParameterList.Parameters.RemoveAt(0)))), ("more", other => other.AddTypeParameterListParameters(SyntaxFactory.TypeParameter("TAdded")))]
            : [("", other => other.AddTypeParameterListParameters(SyntaxFactory.TypeParameter("TAdded")))]),
        Each<TypeDeclarationSyntax>("type-arity", type => type is ClassDeclarationSyntax or InterfaceDeclarationSyntax or StructDeclarationSyntax
            ? [("more", (SyntaxNode?)type.WithTypeParameterList((type.TypeParameterList ?? SyntaxFactory.TypeParameterList()).AddParameters(SyntaxFactory.TypeParameter("TAdded"))))]
            : []),
        Each<TypeParameterListSyntax>("type-parameter-order", list => list.Parameters.Count > 1 && list.Parent is TypeDeclarationSyntax or DelegateDeclarationSyntax
            ? [("", list.WithParameters(SyntaxFactory.SeparatedList(list.Parameters.Reverse())))]
            : []),
        EachFamily<MethodDeclarationSyntax>("method-parameter-order", method => method.TypeParameterList?.Parameters.Count > 1
            ? [("", other => other.TypeParameterList is { } list ? other.WithTypeParameterList(list.WithParameters(SyntaxFactory.SeparatedList(list.Parameters.Reverse()))) : other)]
            : []),
        EachFamily<MethodDeclarationSyntax>("method-constraint", method => Variants(method.TypeParameterList, method.ConstraintClauses).Select(variant =>
            (variant.Variant, (Func<MethodDeclarationSyntax, SyntaxNode?>)(other => Has(other, SyntaxKind.OverrideKeyword) || IsExplicit(other) ? other : other.WithConstraintClauses(variant.Clauses))))),
        Each<TypeDeclarationSyntax>("type-constraint", type => Variants(type.TypeParameterList, type.ConstraintClauses).Select(variant => (variant.Variant, (SyntaxNode?)(type switch
        {
            ClassDeclarationSyntax own => own.WithConstraintClauses(variant.Clauses),
            InterfaceDeclarationSyntax own => own.WithConstraintClauses(variant.Clauses),
            StructDeclarationSyntax own => own.WithConstraintClauses(variant.Clauses),
            RecordDeclarationSyntax own => own.WithConstraintClauses(variant.Clauses),
            _ => type,
        })))),
        Each<DelegateDeclarationSyntax>("delegate-constraint", type => Variants(type.TypeParameterList, type.ConstraintClauses).Select(variant => (variant.Variant, (SyntaxNode?)type.WithConstraintClauses(variant.Clauses)))),
        Each<TypeParameterSyntax>("variance", parameter => parameter.Parent?.Parent is InterfaceDeclarationSyntax or DelegateDeclarationSyntax
            ? new[] { SyntaxKind.None, SyntaxKind.InKeyword, SyntaxKind.OutKeyword }.Where(kind => !parameter.VarianceKeyword.IsKind(kind)).Select(kind =>
                (kind.ToString(), (SyntaxNode?)parameter.WithVarianceKeyword(kind == SyntaxKind.None ? default : Token(kind))))
            : []),
    ];

    private static bool IsPlain(TypeDeclarationSyntax type) => type is ClassDeclarationSyntax or InterfaceDeclarationSyntax && type.TypeParameterList is null && TypeMutators.IsTopLevel(type) && !Has(type, SyntaxKind.StaticKeyword) && !Has(type, SyntaxKind.SealedKeyword);

    private static MethodDeclarationSyntax WithTypeParameters(MethodDeclarationSyntax method, TypeParameterListSyntax? list) =>
        list is null ? method.WithTypeParameterList(null).WithConstraintClauses([]) : method.WithTypeParameterList(list);

    private static IEnumerable<(string Variant, SyntaxList<TypeParameterConstraintClauseSyntax> Clauses)> Variants(TypeParameterListSyntax? parameters, SyntaxList<TypeParameterConstraintClauseSyntax> clauses)
    {
        foreach (var parameter in parameters?.Parameters ?? [])
        {
            var name = parameter.Identifier.ValueText;
            var others = clauses.Where(clause => clause.Name.Identifier.ValueText != name);
            if (others.Count() != clauses.Count)
            {
                yield return ($"{name} none", SyntaxFactory.List(others));
            }

            // Itself, its neighbours, and what the host has that can be one.
            var root = parameters!.AncestorsAndSelf().Last();
            string[] named =
            [
                $"System.IEquatable<{name}>",
                .. parameters.Parameters.Select(other => other.Identifier.ValueText).Where(other => other != name),
                .. root.DescendantNodes().OfType<TypeDeclarationSyntax>().Where(IsPlain).Select(Identifier).Distinct().Take(MostNamed),
            ];
            foreach (var constraint in Constraints.Concat(named))
            {
                var clause = ((MethodDeclarationSyntax)Member($"void M<{name}>() where {name} : {constraint} {{ }}")).ConstraintClauses[0];
                yield return ($"{name} : {constraint}", SyntaxFactory.List(others.Append(clause)));
            }
        }
    }
}
