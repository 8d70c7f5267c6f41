using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Modules.Mutants.Hosts;
using static Modules.Mutants.Mutators.Syntax;

namespace Modules.Mutants.Mutators;

/// <summary>Changes of members: that they are there, who sees them, what their modifiers say, what kind of member they are.</summary>
internal static class MemberMutators
{
    public static IEnumerable<Mutator> All =>
    [
        EachFamily<MemberDeclarationSyntax>("member-remove", member => IsMember(member) ? [("", _ => null)] : []),
        Each<MemberDeclarationSyntax>("member-remove-alone", member => IsMember(member) ? [("", null)] : []),
        EachWhole<MemberDeclarationSyntax>("member-rename", (root, member) =>
            member is MethodDeclarationSyntax or PropertyDeclarationSyntax or FieldDeclarationSyntax or EventFieldDeclarationSyntax ? [("", () => TypeMutators.Rename(root, Identifier(member)))] : []),
        EachFamily<MemberDeclarationSyntax>("member-access", Access),
        EachFamily<MemberDeclarationSyntax>("member-static", member => IsClassMember(member) && !IsSingleton(member) ? [("", other => Toggled(other, SyntaxKind.StaticKeyword, SyntaxKind.VirtualKeyword, SyntaxKind.OverrideKeyword, SyntaxKind.AbstractKeyword))] : []),
        Each<MemberDeclarationSyntax>("member-virtual", member => IsClassMember(member) ? TypeMutators.Toggle(member, SyntaxKind.VirtualKeyword) : []),
        EachWhole<MemberDeclarationSyntax>("member-abstract", Abstract),
        Each<MemberDeclarationSyntax>("member-concrete", Concrete),
        Each<MemberDeclarationSyntax>("member-sealed", member => Has(member, SyntaxKind.OverrideKeyword) || IsInInterface(member) ? TypeMutators.Toggle(member, SyntaxKind.SealedKeyword) : []),
        Each<MemberDeclarationSyntax>("member-override-to-new", member => Has(member, SyntaxKind.OverrideKeyword) ? [("", Add(Remove(member, SyntaxKind.OverrideKeyword), SyntaxKind.NewKeyword)), ("virtual", Add(Remove(member, SyntaxKind.OverrideKeyword), SyntaxKind.VirtualKeyword))] : []),
        EachWhole<MemberDeclarationSyntax>("member-reorder", Reorder),
        Each<FieldDeclarationSyntax>("field-readonly", declared => TypeMutators.Toggle(Remove(declared, SyntaxKind.VolatileKeyword), SyntaxKind.ReadOnlyKeyword)),
        Each<FieldDeclarationSyntax>("field-volatile", declared => TypeMutators.Toggle(Remove(declared, SyntaxKind.ReadOnlyKeyword), SyntaxKind.VolatileKeyword)),
        Each<FieldDeclarationSyntax>("field-const", Constant),
        Each<FieldDeclarationSyntax>("field-to-property", declared => Has(declared, SyntaxKind.ConstKeyword) ? [] : [("", Member($"{Remove(declared, SyntaxKind.ReadOnlyKeyword, SyntaxKind.VolatileKeyword).Modifiers} {declared.Declaration.Type} {Identifier(declared)} {{ get; set; }} {Initializer(declared.Declaration.Variables[0].Initializer)}"))]),
        Each<PropertyDeclarationSyntax>("property-to-field", property => IsInInterface(property) ? [] : [("", Member($"{Remove(property, SyntaxKind.VirtualKeyword, SyntaxKind.OverrideKeyword, SyntaxKind.AbstractKeyword, SyntaxKind.RequiredKeyword).Modifiers} {property.Type} {property.Identifier} {property.Initializer};"))]),
        Each<PropertyDeclarationSyntax>("property-to-method", property => [("", Member($"{property.Modifiers} {property.Type} {property.Identifier}() => {HostRepair.Throw};")), ("accessors", Member($"{property.Modifiers} {property.Type} get_{property.Identifier}() => {HostRepair.Throw};"))]),
        Each<PropertyDeclarationSyntax>("property-required", property => IsInInterface(property) ? [] : TypeMutators.Toggle(property, SyntaxKind.RequiredKeyword)),
        EachFamily<BasePropertyDeclarationSyntax>("accessor", Accessors),
        Each<EventFieldDeclarationSyntax>("event-to-field", declaration => IsInInterface(declaration) ? [] : [("", Member($"{Remove(declaration, SyntaxKind.VirtualKeyword).Modifiers} {declaration.Declaration.Type} {Identifier(declaration)};"))]),
        EachFamily<MethodDeclarationSyntax>("method-to-property", method => method.ParameterList.Parameters.Count == 0 && method.TypeParameterList is null
            ? [("", other => Member($"{other.Modifiers} {other.ReturnType} {other.ExplicitInterfaceSpecifier}{other.Identifier} => {HostRepair.Throw};"))]
            : []),
        Each<IndexerDeclarationSyntax>("indexer-name", indexer => IsInInterface(indexer) || IsVirtual(indexer) ? [] : [("", indexer.AddAttributeLists(Attribute("System.Runtime.CompilerServices.IndexerName(\"Renamed\")")))]),
        Each<MethodDeclarationSyntax>("method-attribute", method => [("obsolete", method.AddAttributeLists(Attribute("System.Obsolete"))), ("unmanaged", method.AddAttributeLists(Attribute("System.Runtime.InteropServices.UnmanagedCallersOnly"))), ("inline", method.AddAttributeLists(Attribute("System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)")))]),
        Each<ConversionOperatorDeclarationSyntax>("conversion-kind", conversion => [("", conversion.WithImplicitOrExplicitKeyword(Token(conversion.ImplicitOrExplicitKeyword.IsKind(SyntaxKind.ImplicitKeyword) ? SyntaxKind.ExplicitKeyword : SyntaxKind.ImplicitKeyword)))]),
        Each<AttributeListSyntax>("attribute-remove", _ => [("", null)]),
    ];

    internal static bool IsMember(MemberDeclarationSyntax member) => member is not (BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or BaseNamespaceDeclarationSyntax or EnumMemberDeclarationSyntax);

    internal static AttributeListSyntax Attribute(string text) => SyntaxFactory.ParseCompilationUnit($"[assembly: {text}]").AttributeLists[0].WithTarget(null);

    private static string Initializer(EqualsValueClauseSyntax? value) => value is null ? string.Empty : $"{value};";

    private static bool IsClassMember(MemberDeclarationSyntax member) =>
        member is MethodDeclarationSyntax or BasePropertyDeclarationSyntax or EventFieldDeclarationSyntax or FieldDeclarationSyntax && !IsInInterface(member) && !IsExplicit(member);

    // An instance that makes another one as it is made never ends.
    private static bool IsSingleton(MemberDeclarationSyntax member) =>
        Has(member, SyntaxKind.StaticKeyword)
        && member.Parent is TypeDeclarationSyntax owner
        && member.DescendantNodes().OfType<ObjectCreationExpressionSyntax>().Any(made => made.Parent is EqualsValueClauseSyntax && Text(made.Type) == owner.Identifier.Text);

    private static MemberDeclarationSyntax Toggled(MemberDeclarationSyntax member, SyntaxKind modifier, params SyntaxKind[] without) =>
        Has(member, modifier) ? Remove(member, modifier) : Add(Remove(member, without), modifier);

    private static IEnumerable<(string Variant, Func<MemberDeclarationSyntax, SyntaxNode?> Change)> Access(MemberDeclarationSyntax member)
    {
        if (!IsMember(member) || IsExplicit(member))
        {
            yield break;
        }

        (string Name, SyntaxKind[] Access)[] levels =
        [
            ("public", [SyntaxKind.PublicKeyword]),
            ("protected internal", [SyntaxKind.ProtectedKeyword, SyntaxKind.InternalKeyword]),
            ("protected", [SyntaxKind.ProtectedKeyword]),
            ("internal", [SyntaxKind.InternalKeyword]),
            ("private protected", [SyntaxKind.PrivateKeyword, SyntaxKind.ProtectedKeyword]),
            ("private", [SyntaxKind.PrivateKeyword]),
        ];
        foreach (var (name, access) in levels)
        {
            yield return (name, other => IsExplicit(other) || (IsInInterface(other) && !IsInInterface(member)) ? other : WithAccess(other, access));
        }
    }

    private static IEnumerable<(string Variant, Func<CompilationUnitSyntax> Apply)> Abstract(CompilationUnitSyntax root, MemberDeclarationSyntax member)
    {
        if (member.Parent is not TypeDeclarationSyntax type || type is StructDeclarationSyntax || IsExplicit(member) || Has(member, SyntaxKind.AbstractKeyword) || Has(member, SyntaxKind.PrivateKeyword))
        {
            return [];
        }

        var bare = member switch
        {
            MethodDeclarationSyntax method => method.WithBody(null).WithExpressionBody(null).WithSemicolonToken(Token(SyntaxKind.SemicolonToken)),
            PropertyDeclarationSyntax property => property.WithInitializer(null).WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(Bare(property.AccessorList)),
            IndexerDeclarationSyntax indexer => indexer.WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(Bare(indexer.AccessorList)),
            _ => (MemberDeclarationSyntax?)null,
        };
        if (bare is null)
        {
            return [];
        }

        bare = type is InterfaceDeclarationSyntax
            ? Remove(bare, SyntaxKind.VirtualKeyword, SyntaxKind.SealedKeyword, SyntaxKind.PrivateKeyword)
            : Add(Remove(bare, SyntaxKind.VirtualKeyword, SyntaxKind.StaticKeyword, SyntaxKind.SealedKeyword), SyntaxKind.AbstractKeyword);
        bare = type is InterfaceDeclarationSyntax && Has(bare, SyntaxKind.StaticKeyword) ? Add(bare, SyntaxKind.AbstractKeyword) : bare;
        var changed = type.ReplaceNode(member, bare);
        var isOpen = type is InterfaceDeclarationSyntax || Has(type, SyntaxKind.AbstractKeyword);
        return [("", () => root.ReplaceNode(type, isOpen ? changed : (TypeDeclarationSyntax)Add(Remove(changed, SyntaxKind.SealedKeyword), SyntaxKind.AbstractKeyword)))];
    }

    private static AccessorListSyntax Bare(AccessorListSyntax? list) => list is null
        ? SyntaxFactory.AccessorList([SyntaxFactory.AccessorDeclaration(SyntaxKind.GetAccessorDeclaration).WithSemicolonToken(Token(SyntaxKind.SemicolonToken))])
        : list.WithAccessors([.. list.Accessors.Select(accessor => accessor.WithBody(null).WithExpressionBody(null).WithSemicolonToken(Token(SyntaxKind.SemicolonToken)))]);

    private static IEnumerable<(string Variant, SyntaxNode? Replacement)> Concrete(MemberDeclarationSyntax member)
    {
        if (member is not MethodDeclarationSyntax { Body: null, ExpressionBody: null } method)
        {
            yield break;
        }

        var bodied = method.WithExpressionBody(SyntaxFactory.ArrowExpressionClause(SyntaxFactory.ParseExpression(HostRepair.Throw)));
        var isStatic = Has(method, SyntaxKind.StaticKeyword);
        yield return ("virtual", IsInInterface(method) && !isStatic ? Remove(bodied, SyntaxKind.AbstractKeyword) : Add(Remove(bodied, SyntaxKind.AbstractKeyword), SyntaxKind.VirtualKeyword));
        yield return ("plain", IsInInterface(method) ? Add(Remove(bodied, SyntaxKind.AbstractKeyword), isStatic ? SyntaxKind.PublicKeyword : SyntaxKind.SealedKeyword) : Remove(bodied, SyntaxKind.AbstractKeyword));
    }

    private static IEnumerable<(string Variant, Func<CompilationUnitSyntax> Apply)> Reorder(CompilationUnitSyntax root, MemberDeclarationSyntax member)
    {
        if (member.Parent is TypeDeclarationSyntax type && type.Members.IndexOf(member) is > 0 and var index && member is not FieldDeclarationSyntax)
        {
            yield return ("first", () => root.ReplaceNode(type, type.WithMembers(type.Members.RemoveAt(index).Insert(0, member))));
        }
    }

    private static IEnumerable<(string Variant, SyntaxNode? Replacement)> Constant(FieldDeclarationSyntax field)
    {
        if (Has(field, SyntaxKind.ConstKeyword))
        {
            yield return ("static readonly", Add(Add(Remove(field, SyntaxKind.ConstKeyword), SyntaxKind.ReadOnlyKeyword), SyntaxKind.StaticKeyword));
            yield return ("value", field.ReplaceNodes(field.DescendantNodes().OfType<LiteralExpressionSyntax>().Where(literal => literal.IsKind(SyntaxKind.NumericLiteralExpression)), (_, _) => SyntaxFactory.ParseExpression("99")));
        }
        else if (field.Declaration.Variables[0].Initializer is not null)
        {
            yield return ("const", Add(Remove(field, SyntaxKind.StaticKeyword, SyntaxKind.ReadOnlyKeyword, SyntaxKind.VolatileKeyword), SyntaxKind.ConstKeyword));
        }
    }

    private static IEnumerable<(string Variant, Func<BasePropertyDeclarationSyntax, SyntaxNode?> Change)> Accessors(BasePropertyDeclarationSyntax property)
    {
        if (property.AccessorList is not { } list)
        {
            yield break;
        }

        foreach (var accessor in list.Accessors.Select(accessor => accessor.Kind()))
        {
            if (list.Accessors.Count > 1)
            {
                yield return ($"remove {accessor}", other => Change(other, accessor, _ => null));
                foreach (var access in new[] { SyntaxKind.PrivateKeyword, SyntaxKind.ProtectedKeyword, SyntaxKind.InternalKeyword })
                {
                    yield return ($"{accessor} {access}", other => IsInInterface(other) ? other : Change(other, accessor, own => own.WithModifiers([Token(access)])));
                }
            }

            if (accessor is SyntaxKind.SetAccessorDeclaration or SyntaxKind.InitAccessorDeclaration)
            {
                var kind = accessor == SyntaxKind.SetAccessorDeclaration ? SyntaxKind.InitAccessorDeclaration : SyntaxKind.SetAccessorDeclaration;
                yield return ($"{accessor} to {kind}", other => Change(other, accessor, own => SyntaxFactory.AccessorDeclaration(kind, own.AttributeLists, own.Modifiers, own.Body, own.ExpressionBody).WithSemicolonToken(own.SemicolonToken)));
            }
        }

        if (list.Accessors.All(accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration)))
        {
            yield return ("add set", other => other.AccessorList is { } own && own.Accessors[0].Body is null && own.Accessors[0].ExpressionBody is null
                ? other.WithAccessorList(own.AddAccessors(SyntaxFactory.AccessorDeclaration(SyntaxKind.SetAccessorDeclaration).WithSemicolonToken(Token(SyntaxKind.SemicolonToken))))
                : other);
        }
    }

    private static BasePropertyDeclarationSyntax Change(BasePropertyDeclarationSyntax property, SyntaxKind kind, Func<AccessorDeclarationSyntax, AccessorDeclarationSyntax?> change)
    {
        if (property.AccessorList?.Accessors.FirstOrDefault(accessor => accessor.IsKind(kind)) is not { } found)
        {
            return property;
        }

        return change(found) is { } changed
            ? property.WithAccessorList(property.AccessorList.ReplaceNode(found, changed))
            : property.WithAccessorList(property.AccessorList.RemoveNode(found, SyntaxRemoveOptions.KeepNoTrivia));
    }
}
