using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Modules.Mutants.Mutators.Syntax;

namespace Modules.Mutants.Mutators;

/// <summary>Changes of which type of a hierarchy answers for a member: overrides and hiding members that come in between, explicit implementations, defaults of derived interfaces.</summary>
internal static class HierarchyMutators
{
    public static IEnumerable<Mutator> All =>
    [
        EachWhole<TypeDeclarationSyntax>("override-add", Overrides),
        EachWhole<TypeDeclarationSyntax>("default-override", Defaults),
        EachWhole<BaseTypeSyntax>("default-diamond", Diamonds),
        EachWhole<MemberDeclarationSyntax>("implementation-explicit", Explicit),
        EachWhole<MemberDeclarationSyntax>("override-return", Returns),
        Each<TypeSyntax>("base-argument", type => type is GenericNameSyntax generic && IsInBaseList(type)
            ? generic.TypeArgumentList.Arguments.SelectMany((_, index) => new[] { "int", "string", "object", "long" }.Where(name => name != generic.TypeArgumentList.Arguments[index].ToString())
                .Select(name => ($"{index} {name}", (SyntaxNode?)generic.ReplaceNode(generic.TypeArgumentList.Arguments[index], Type(name)))))
            : []),
    ];

    private static bool IsInBaseList(TypeSyntax type) => type.Ancestors().TakeWhile(node => node is not MemberDeclarationSyntax).OfType<BaseListSyntax>().Any();

    // A class between gets an override of its own, or a member that hides the virtual one.
    private static IEnumerable<(string Variant, Func<CompilationUnitSyntax> Apply)> Overrides(CompilationUnitSyntax root, TypeDeclarationSyntax type)
    {
        if (type is not (ClassDeclarationSyntax or RecordDeclarationSyntax) || Has(type, SyntaxKind.StaticKeyword))
        {
            yield break;
        }

        var own = type.Members.Select(Name).ToHashSet();
        foreach (var member in Above(root, type).SelectMany(parent => parent.Members).Where(member => member is MethodDeclarationSyntax or PropertyDeclarationSyntax && IsVirtual(member) && own.Add(Name(member))))
        {
            foreach (var modifiers in new[] { "override", "sealed override", "new", "new virtual" })
            {
                yield return ($"{Name(member)} {modifiers}", () => root.ReplaceNode(type, type.AddMembers(Redeclare(member, $"{string.Join(' ', member.Modifiers.Where(token => AccessKinds.Contains(token.Kind())))} {modifiers}", ""))));
            }
        }
    }

    // A derived interface answers for a member of its base interface, or takes its default back.
    private static IEnumerable<(string Variant, Func<CompilationUnitSyntax> Apply)> Defaults(CompilationUnitSyntax root, TypeDeclarationSyntax type)
    {
        if (type is not InterfaceDeclarationSyntax)
        {
            yield break;
        }

        foreach (var entry in type.BaseList?.Types ?? [])
        {
            foreach (var member in Members(root, entry.Type))
            {
                yield return ($"{entry.Type}.{Name(member)}", () => root.ReplaceNode(type, type.AddMembers(Redeclare(member, "", $"{entry.Type}."))));
                yield return ($"{entry.Type}.{Name(member)} abstract", () => root.ReplaceNode(type, type.AddMembers(Bare(member, $"{entry.Type}."))));
            }
        }
    }

    // A new interface with a default for a member of one that the type has comes beside that one.
    private static IEnumerable<(string Variant, Func<CompilationUnitSyntax> Apply)> Diamonds(CompilationUnitSyntax root, BaseTypeSyntax entry)
    {
        if (entry.Parent is not BaseListSyntax { Parent: TypeDeclarationSyntax { TypeParameterList: null } type } || type.Parent is TypeDeclarationSyntax)
        {
            yield break;
        }

        foreach (var member in Members(root, entry.Type))
        {
            var diamond = Member($"public interface IDiamond : {entry.Type} {{ {Redeclare(member, "", $"{entry.Type}.").ToFullString()} }}");
            var changed = type.WithBaseList(type.BaseList!.AddTypes(SyntaxFactory.SimpleBaseType(Type("IDiamond"))));
            yield return (Name(member), () => type.Parent is BaseNamespaceDeclarationSyntax scope
                ? root.ReplaceNode(scope, scope.WithMembers(scope.Members.Replace(type, (MemberDeclarationSyntax)changed).Add(diamond)))
                : root.WithMembers(root.Members.Replace(type, (MemberDeclarationSyntax)changed).Add(diamond)));
        }
    }

    private static IEnumerable<(string Variant, Func<CompilationUnitSyntax> Apply)> Explicit(CompilationUnitSyntax root, MemberDeclarationSyntax member)
    {
        if (member is not (MethodDeclarationSyntax or PropertyDeclarationSyntax) || member.Parent is not TypeDeclarationSyntax { BaseList: { } list } type || IsInInterface(member))
        {
            yield break;
        }

        if (IsExplicit(member))
        {
            yield return ("public", () => root.ReplaceNode(member, WithAccess(WithSpecifier(member, null), SyntaxKind.PublicKeyword)));
            yield break;
        }

        var name = Name(member);
        foreach (var entry in list.Types.Where(entry => Members(root, entry.Type).Any(other => Name(other) == name)))
        {
            yield return ($"{entry.Type}", () => root.ReplaceNode(type, type.ReplaceNode(member, WithSpecifier(member.WithModifiers(default), SyntaxFactory.ExplicitInterfaceSpecifier(SyntaxFactory.ParseName($"{entry.Type}"))))));
        }
    }

    private static MemberDeclarationSyntax WithSpecifier(MemberDeclarationSyntax member, ExplicitInterfaceSpecifierSyntax? specifier) => member switch
    {
        MethodDeclarationSyntax method => method.WithExplicitInterfaceSpecifier(specifier),
        PropertyDeclarationSyntax property => property.WithExplicitInterfaceSpecifier(specifier),
        _ => member,
    };

    // One method of a family returns something above or below what it returned; the others stay.
    private static IEnumerable<(string Variant, Func<CompilationUnitSyntax> Apply)> Returns(CompilationUnitSyntax root, MemberDeclarationSyntax member)
    {
        if (member is not MethodDeclarationSyntax { ReturnType: IdentifierNameSyntax returned } || !IsVirtual(member))
        {
            yield break;
        }

        foreach (var type in root.DescendantNodes().OfType<TypeDeclarationSyntax>().Where(type => type is ClassDeclarationSyntax { TypeParameterList: null } or RecordDeclarationSyntax))
        {
            var line = Above(root, type).Select(Identifier).ToList();
            if (line.Contains(returned.Identifier.ValueText))
            {
                yield return (Identifier(type), () => root.ReplaceNode(returned, Type(Identifier(type))));
            }

            if (Identifier(type) == returned.Identifier.ValueText)
            {
                foreach (var above in line.Append("object"))
                {
                    yield return (above, () => root.ReplaceNode(returned, Type(above)));
                }
            }
        }
    }

    // Syntactic: the classes of the host above a class, nearest first.
    private static IEnumerable<TypeDeclarationSyntax> Above(CompilationUnitSyntax root, TypeDeclarationSyntax type)
    {
        var seen = new HashSet<TypeDeclarationSyntax> { type };
        for (var parent = InheritanceMutators.Parent(root, type); parent is not null && seen.Add(parent); parent = InheritanceMutators.Parent(root, parent))
        {
            yield return parent;
        }
    }

    // The methods and properties of an interface of the host.
    private static IEnumerable<MemberDeclarationSyntax> Members(CompilationUnitSyntax root, TypeSyntax name) =>
        root.DescendantNodes().OfType<InterfaceDeclarationSyntax>().Where(type => name is SimpleNameSyntax simple && simple.Identifier.ValueText == Identifier(type))
            .SelectMany(type => type.Members).Where(member => member is MethodDeclarationSyntax or PropertyDeclarationSyntax && !IsExplicit(member) && !Has(member, SyntaxKind.StaticKeyword));

    private static MemberDeclarationSyntax Redeclare(MemberDeclarationSyntax member, string modifiers, string prefix)
    {
        // What it answers is another value than before, so that it shows who was asked.
        switch (member)
        {
            case MethodDeclarationSyntax method:
                var outs = method.ParameterList.Parameters.Where(parameter => parameter.Modifiers.Any(SyntaxKind.OutKeyword)).Select(parameter => $"{parameter.Identifier} = default; ");
                var isVoid = method.ReturnType is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword };
                return Member($"{modifiers} {method.ReturnType} {prefix}{method.Identifier}{method.TypeParameterList}{method.ParameterList} {{ {string.Concat(outs)}{(isVoid ? "" : "return default;")} }}");
            case PropertyDeclarationSyntax property:
                var accessors = property.AccessorList?.Accessors.Select(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration) ? $"{accessor.Modifiers} get => default;" : $"{accessor.Modifiers} {accessor.Keyword} {{ }}") ?? ["get => default;"];
                return Member($"{modifiers} {property.Type} {prefix}{property.Identifier} {{ {string.Join(' ', accessors)} }}");
            default:
                return member;
        }
    }

    private static MemberDeclarationSyntax Bare(MemberDeclarationSyntax member, string prefix) => member switch
    {
        MethodDeclarationSyntax method => Member($"abstract {method.ReturnType} {prefix}{method.Identifier}{method.TypeParameterList}{method.ParameterList};"),
        PropertyDeclarationSyntax property => Member($"abstract {property.Type} {prefix}{property.Identifier} {{ {string.Join(' ', property.AccessorList?.Accessors.Select(accessor => $"{accessor.Keyword};") ?? ["get;"])} }}"),
        _ => member,
    };
}
