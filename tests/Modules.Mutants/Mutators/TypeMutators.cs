using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Modules.Mutants.Hosts;
using static Modules.Mutants.Mutators.Syntax;

namespace Modules.Mutants.Mutators;

/// <summary>Changes of types as a whole: that they are there, what they are called, what they are.</summary>
internal static class TypeMutators
{
    private const string Namespace = "Elsewhere";

    public static IEnumerable<Mutator> All =>
    [
        Each<BaseTypeDeclarationSyntax>("type-remove", _ => [("", null)]),
        Each<DelegateDeclarationSyntax>("delegate-remove", _ => [("", null)]),
        EachWhole<MemberDeclarationSyntax>("type-rename", (root, type) => IsType(type) ? [("", () => Rename(root, Identifier(type)))] : []),
        Each<MemberDeclarationSyntax>("type-access", type => IsType(type) ? Access(type) : []),
        Each<TypeDeclarationSyntax>("type-seal", type => Toggle(type, SyntaxKind.SealedKeyword)),
        Each<TypeDeclarationSyntax>("type-abstract", type => Toggle(type, SyntaxKind.AbstractKeyword)),
        Each<TypeDeclarationSyntax>("type-static", type => Toggle(type, SyntaxKind.StaticKeyword)),
        Each<TypeDeclarationSyntax>("type-kind", Kinds),
        Each<StructDeclarationSyntax>("type-by-ref-like", type => Toggle(type, SyntaxKind.RefKeyword, last: true)),
        Each<StructDeclarationSyntax>("struct-readonly", type => Toggle(type, SyntaxKind.ReadOnlyKeyword)),
        Each<EnumDeclarationSyntax>("enum-kind", EnumKinds),
        Each<EnumDeclarationSyntax>("enum-underlying-type", type =>
            new[] { "byte", "long", "short", "uint" }.Select(name => (name, (SyntaxNode?)type.WithBaseList(SyntaxFactory.BaseList([SyntaxFactory.SimpleBaseType(Type(name))]))))),
        Each<EnumMemberDeclarationSyntax>("enum-member", member => [("remove", null), ("value", member.WithEqualsValue(SyntaxFactory.EqualsValueClause(SyntaxFactory.ParseExpression("77"))))]),
        Each<DelegateDeclarationSyntax>("delegate-to-class", type => [("", Member($"{type.Modifiers} class {type.Identifier}{type.TypeParameterList} {{ }}"))]),
        EachWhole<MemberDeclarationSyntax>("type-namespace", (root, type) => IsTopLevel(type) ? [("", () => MoveNamespace(root, type))] : []),
        EachWhole<MemberDeclarationSyntax>("type-nest", Nest),
        EachWhole<MemberDeclarationSyntax>("type-unnest", (root, type) => IsType(type) && type.Parent is TypeDeclarationSyntax outer ? [("", () => Unnest(root, type, outer))] : []),
        new("type-move", MoveAssembly),
        Each<TypeDeclarationSyntax>("type-layout", Layouts),
    ];

    internal static bool IsType(SyntaxNode node) => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax;

    internal static bool IsTopLevel(SyntaxNode node) => IsType(node) && node.Parent is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax;

    /// <summary>Renames everything of a name, its uses included.</summary>
    internal static CompilationUnitSyntax Rename(CompilationUnitSyntax root, string name) => root.ReplaceTokens(
        root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name),
        (_, token) => SyntaxFactory.Identifier(token.LeadingTrivia, $"{name}Renamed", token.TrailingTrivia));

    internal static IEnumerable<(string Variant, SyntaxNode? Replacement)> Toggle(MemberDeclarationSyntax member, SyntaxKind modifier, bool last = false) => Has(member, modifier)
        ? [("off", Remove(member, modifier))]
        : [("on", last ? member.WithModifiers(member.Modifiers.Add(Token(modifier))) : Add(member, modifier))];

    private static IEnumerable<(string Variant, SyntaxNode? Replacement)> Access(MemberDeclarationSyntax type)
    {
        yield return ("internal", WithAccess(type, SyntaxKind.InternalKeyword));
        if (type.Parent is not TypeDeclarationSyntax)
        {
            yield break;
        }

        yield return ("public", WithAccess(type, SyntaxKind.PublicKeyword));
        yield return ("private", WithAccess(type, SyntaxKind.PrivateKeyword));
        yield return ("protected", WithAccess(type, SyntaxKind.ProtectedKeyword));
        yield return ("protected internal", WithAccess(type, SyntaxKind.ProtectedKeyword, SyntaxKind.InternalKeyword));
        yield return ("private protected", WithAccess(type, SyntaxKind.PrivateKeyword, SyntaxKind.ProtectedKeyword));
    }

    private static IEnumerable<(string Variant, SyntaxNode? Replacement)> Kinds(TypeDeclarationSyntax type)
    {
        string[] kinds = ["class", "struct", "record", "record struct", "interface", "abstract class", "ref struct"];
        var modifiers = string.Join(' ', type.Modifiers.Where(token => AccessKinds.Contains(token.Kind())).Select(token => token.ValueText));
        foreach (var kind in kinds)
        {
            var members = kind == "interface"
                ? type.Members.Where(member => member is MethodDeclarationSyntax or PropertyDeclarationSyntax or IndexerDeclarationSyntax).Select(member => Remove(member, SyntaxKind.VirtualKeyword, SyntaxKind.OverrideKeyword))
                : type.Members.Select(member => Fit(member, kind));
            var bases = kind is "struct" or "record struct" or "interface" or "ref struct" ? InterfacesOnly(type) : type.BaseList;
            var parameters = kind is "interface" ? null : type.ParameterList;
            yield return (kind, Member($"{type.AttributeLists.ToFullString()} {modifiers} {kind} {type.Identifier}{type.TypeParameterList}{parameters} {bases} {type.ConstraintClauses.ToFullString()} {{ {string.Concat(members.Select(member => member.ToFullString()))} }}"));
        }
    }

    private static MemberDeclarationSyntax Fit(MemberDeclarationSyntax member, string kind)
    {
        if (!kind.EndsWith("struct", StringComparison.Ordinal))
        {
            return member.Parent is InterfaceDeclarationSyntax ? WithAccess(member is MethodDeclarationSyntax { Body: null, ExpressionBody: null } ? Add(member, SyntaxKind.AbstractKeyword) : member, SyntaxKind.PublicKeyword) : member;
        }

        var overrides = Identifier(member) is "ToString" or "Equals" or "GetHashCode";
        var plain = Remove(member, overrides ? [SyntaxKind.VirtualKeyword, SyntaxKind.AbstractKeyword] : [SyntaxKind.VirtualKeyword, SyntaxKind.AbstractKeyword, SyntaxKind.OverrideKeyword, SyntaxKind.SealedKeyword, SyntaxKind.ProtectedKeyword]);
        return plain is MethodDeclarationSyntax { Body: null, ExpressionBody: null } method
            ? method.WithExpressionBody(SyntaxFactory.ArrowExpressionClause(SyntaxFactory.ParseExpression(HostRepair.Throw)))
            : plain;
    }

    private static BaseListSyntax? InterfacesOnly(TypeDeclarationSyntax type)
    {
        var names = type.BaseList?.Types.Where(item => IsInterfaceName(item.Type)).ToArray() ?? [];
        return names.Length == 0 ? null : SyntaxFactory.BaseList(SyntaxFactory.SeparatedList(names));
    }

    internal static bool IsInterfaceName(TypeSyntax type)
    {
        var name = type switch { QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText, SimpleNameSyntax simple => simple.Identifier.ValueText, _ => "" };
        return name.Length > 1 && name[0] == 'I' && char.IsUpper(name[1]);
    }

    private static IEnumerable<(string Variant, SyntaxNode? Replacement)> EnumKinds(EnumDeclarationSyntax type)
    {
        var fields = string.Concat(type.Members.Select(member => $"public static readonly {type.Identifier} {member.Identifier}; "));
        yield return ("struct", Member($"{type.Modifiers} struct {type.Identifier} {{ {fields} }}"));
        yield return ("class", Member($"{type.Modifiers} class {type.Identifier} {{ {fields} }}"));
    }

    private static CompilationUnitSyntax MoveNamespace(CompilationUnitSyntax root, MemberDeclarationSyntax type)
    {
        var inner = type.Parent as BaseNamespaceDeclarationSyntax;
        var scope = SyntaxFactory.NamespaceDeclaration(SyntaxFactory.ParseName(Namespace)).WithMembers([type]);
        root = root.RemoveNode(type, SyntaxRemoveOptions.KeepNoTrivia)!;
        return root.WithMembers(root.Members.Insert(0, scope)).AddUsings([.. new[] { Namespace, inner?.Name.ToString() }.OfType<string>().Select(Using)]).NormalizeWhitespace();
    }

    private static UsingDirectiveSyntax Using(string name) => SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(name));

    private static IEnumerable<(string Variant, Func<CompilationUnitSyntax> Apply)> Nest(CompilationUnitSyntax root, MemberDeclarationSyntax type)
    {
        if (!IsTopLevel(type))
        {
            return [];
        }

        var shell = Member($"public static class Shell {{ {type.ToFullString()} }}");
        var name = Identifier(type);
        var spelling = $"Shell.{name}";
        return
        [
            ("", () => root.ReplaceNode(type, shell).ReplaceNodes(
                root.ReplaceNode(type, shell).DescendantNodes().OfType<IdentifierNameSyntax>().Where(use => use.Identifier.ValueText == name && use.Parent is not QualifiedNameSyntax && use.Parent is not MemberAccessExpressionSyntax),
                (_, use) => SyntaxFactory.ParseName(spelling).WithTriviaFrom(use))),
        ];
    }

    private static CompilationUnitSyntax Unnest(CompilationUnitSyntax root, MemberDeclarationSyntax type, TypeDeclarationSyntax outer)
    {
        var moved = WithAccess(type, SyntaxKind.PublicKeyword);
        var without = outer.RemoveNode(type, SyntaxRemoveOptions.KeepNoTrivia)!;
        return outer.Parent switch
        {
            BaseNamespaceDeclarationSyntax scope => root.ReplaceNode(scope, scope.WithMembers(scope.Members.Replace(outer, without).Add(moved))),
            TypeDeclarationSyntax around => root.ReplaceNode(around, around.WithMembers(around.Members.Replace(outer, without).Add(moved))),
            _ => root.WithMembers(root.Members.Replace(outer, without).Add(moved)),
        };
    }

    private static IEnumerable<Edit> MoveAssembly(HostSource host)
    {
        if (host.Moved is not null)
        {
            yield break;
        }

        foreach (var type in host.Host.DescendantNodes().OfType<MemberDeclarationSyntax>().Where(IsTopLevel))
        {
            var scope = (type.Parent as BaseNamespaceDeclarationSyntax)?.Name.ToString();
            var alone = scope is null ? type.ToFullString() : $"namespace {scope} {{ {type.ToFullString()} }}";
            var arity = (type as TypeDeclarationSyntax)?.TypeParameterList?.Parameters.Count ?? (type as DelegateDeclarationSyntax)?.TypeParameterList?.Parameters.Count ?? 0;
            var name = $"{(scope is null ? "" : $"{scope}.")}{Identifier(type)}{(arity == 0 ? "" : $"<{new string(',', arity - 1)}>")}";
            foreach (var (variant, forwards, isDeployed) in new[] { ("forwarded", true, true), ("without forwarder", false, true), ("not deployed", true, false) })
            {
                yield return new Edit(Site(type, variant), () =>
                {
                    var rest = host.Host.RemoveNode(type, SyntaxRemoveOptions.KeepNoTrivia)!;
                    rest = forwards ? rest.AddAttributeLists(Forwarder(name)) : rest;
                    return new HostSource(rest, SyntaxFactory.ParseCompilationUnit($"{string.Concat(host.Host.Usings.Select(use => use.ToFullString()))} {alone}", options: FixtureCompiler.ParseOptions), isDeployed);
                });
            }
        }
    }

    private static AttributeListSyntax Forwarder(string name) =>
        SyntaxFactory.ParseCompilationUnit($"[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof({name}))]").AttributeLists[0];

    private static IEnumerable<(string Variant, SyntaxNode? Replacement)> Layouts(TypeDeclarationSyntax type)
    {
        if (type is InterfaceDeclarationSyntax)
        {
            return [];
        }

        var pack = SyntaxFactory.ParseCompilationUnit("[assembly: System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential, Pack = 1)]").AttributeLists[0].WithTarget(null);
        return
        [
            .. type is StructDeclarationSyntax ? [("pack", (SyntaxNode?)type.AddAttributeLists(pack)), ("auto", type.AddAttributeLists(MemberMutators.Attribute("System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)")))] : Array.Empty<(string, SyntaxNode?)>(),
            ("reference field", type.AddMembers(Member("public string AddedText;"))),
            ("wide field", type.AddMembers(Member("public long AddedNumber;"))),
            ("static field", type.AddMembers(Member("public static string AddedStatic;"))),
            .. type.AttributeLists.Count > 0 ? [("no attributes", (SyntaxNode?)type.WithAttributeLists([]))] : Array.Empty<(string, SyntaxNode?)>(),
        ];
    }
}
