using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Modules.Mutants.Hosts;

namespace Modules.Mutants.Mutators;

/// <summary>What the mutators share: names of members, families of members that change together, and modifiers.</summary>
internal static class Syntax
{
    public static readonly SyntaxKind[] AccessKinds = [SyntaxKind.PublicKeyword, SyntaxKind.ProtectedKeyword, SyntaxKind.InternalKeyword, SyntaxKind.PrivateKeyword];

    /// <summary>Edits of every node of a kind.</summary>
    /// <param name="name">Name of the mutator.</param>
    /// <param name="variants">For a node: what may stand there instead (null for nothing), with the name of the variant.</param>
    public static Mutator Each<T>(string name, Func<T, IEnumerable<(string Variant, SyntaxNode? Replacement)>> variants)
        where T : SyntaxNode => new(name, host => host.Host.DescendantNodes().OfType<T>().SelectMany(node => variants(node).Select(variant => new Edit(
            Site(node, variant.Variant),
            () => host.With(variant.Replacement is null
                ? host.Host.RemoveNode(node, SyntaxRemoveOptions.KeepNoTrivia)!
                : host.Host.ReplaceNode(node, variant.Replacement))))));

    /// <summary>Edits of a member and of all that must be declared like it: what it overrides or implements, and what overrides or implements it.</summary>
    public static Mutator EachFamily<T>(string name, Func<T, IEnumerable<(string Variant, Func<T, SyntaxNode?> Change)>> variants)
        where T : MemberDeclarationSyntax => new(name, host => host.Host.DescendantNodes().OfType<T>().SelectMany(node => variants(node).Select(variant => new Edit(
            Site(node, variant.Variant),
            () => host.With(ReplaceAll(host.Host, Family(host.Host, node), variant.Change))))));

    /// <summary>Edits of the host as a whole for every node of a kind.</summary>
    public static Mutator EachWhole<T>(string name, Func<CompilationUnitSyntax, T, IEnumerable<(string Variant, Func<CompilationUnitSyntax> Apply)>> variants)
        where T : SyntaxNode => new(name, host => host.Host.DescendantNodes().OfType<T>().SelectMany(node => variants(host.Host, node).Select(variant => new Edit(
            Site(node, variant.Variant),
            () => host.With(variant.Apply())))));

    public static string Site(SyntaxNode node, string variant)
    {
        var members = node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().Where(member => member is not BaseNamespaceDeclarationSyntax).Reverse().Select(Name);
        var own = node is MemberDeclarationSyntax ? string.Empty : $" {{{node.ToString().ReplaceLineEndings(" ")}}}";
        return $"{string.Join("::", members)}{own}{(variant.Length > 0 ? " " : "")}{variant}";
    }

    /// <summary>The name of a member, with its parameters where it has some.</summary>
    public static string Name(MemberDeclarationSyntax member) => $"{Identifier(member)}{(Parameters(member) is { } list ? $"({string.Join(", ", list.Parameters.Select(parameter => $"{parameter.Modifiers} {parameter.Type}".Trim()))})" : "")}";

    public static string Identifier(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax type => type.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        ConstructorDeclarationSyntax => ".ctor",
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        IndexerDeclarationSyntax => "this",
        EventDeclarationSyntax declaration => declaration.Identifier.ValueText,
        BaseFieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.ValueText,
        OperatorDeclarationSyntax operation => $"operator {operation.OperatorToken.ValueText}",
        ConversionOperatorDeclarationSyntax conversion => $"{conversion.ImplicitOrExplicitKeyword.ValueText} {conversion.Type}",
        EnumMemberDeclarationSyntax value => value.Identifier.ValueText,
        BaseNamespaceDeclarationSyntax scope => scope.Name.ToString(),
        _ => member.Kind().ToString(),
    };

    public static BaseParameterListSyntax? Parameters(MemberDeclarationSyntax member) => member switch
    {
        BaseMethodDeclarationSyntax method => method.ParameterList,
        IndexerDeclarationSyntax indexer => indexer.ParameterList,
        DelegateDeclarationSyntax type => type.ParameterList,
        TypeDeclarationSyntax type => type.ParameterList,
        _ => null,
    };

    public static bool Has(MemberDeclarationSyntax member, SyntaxKind modifier) => member.Modifiers.Any(modifier);

    /// <summary>Whether a class member can be reached by a virtual call.</summary>
    public static bool IsVirtual(MemberDeclarationSyntax member) => Has(member, SyntaxKind.VirtualKeyword) || Has(member, SyntaxKind.AbstractKeyword) || Has(member, SyntaxKind.OverrideKeyword);

    public static bool IsInInterface(MemberDeclarationSyntax member) => member.Parent is InterfaceDeclarationSyntax;

    public static bool IsExplicit(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => method.ExplicitInterfaceSpecifier is not null,
        BasePropertyDeclarationSyntax property => property.ExplicitInterfaceSpecifier is not null,
        _ => false,
    };

    /// <summary>The member, and every other of its kind, name and number of parameters.</summary>
    public static IReadOnlyList<T> Family<T>(SyntaxNode root, T member)
        where T : MemberDeclarationSyntax => member is BaseTypeDeclarationSyntax or ConstructorDeclarationSyntax or BaseFieldDeclarationSyntax or OperatorDeclarationSyntax
            ? [member]
            : [.. root.DescendantNodes().OfType<T>().Where(other =>
                other.GetType() == member.GetType() && Identifier(other) == Identifier(member) && Parameters(other)?.Parameters.Count == Parameters(member)?.Parameters.Count)];

    public static CompilationUnitSyntax ReplaceAll<T>(CompilationUnitSyntax root, IReadOnlyList<T> nodes, Func<T, SyntaxNode?> change)
        where T : SyntaxNode
    {
        var changes = nodes.ToDictionary(node => node, change);
        var replaced = root.TrackNodes(nodes);
        foreach (var (node, replacement) in changes)
        {
            var current = replaced.GetCurrentNode(node)!;
            replaced = replacement is null ? replaced.RemoveNode(current, SyntaxRemoveOptions.KeepNoTrivia)! : replaced.ReplaceNode(current, replacement);
        }

        return replaced;
    }

    public static MemberDeclarationSyntax WithAccess(MemberDeclarationSyntax member, params SyntaxKind[] access) =>
        member.WithModifiers(SyntaxFactory.TokenList(access.Select(Token).Concat(member.Modifiers.Where(token => !AccessKinds.Contains(token.Kind())))));

    public static MemberDeclarationSyntax Add(MemberDeclarationSyntax member, SyntaxKind modifier) => member.WithModifiers(Insert(member.Modifiers, modifier));

    public static MemberDeclarationSyntax Remove(MemberDeclarationSyntax member, params SyntaxKind[] modifiers) =>
        member.WithModifiers(SyntaxFactory.TokenList(member.Modifiers.Where(token => !modifiers.Contains(token.Kind()))));

    public static SyntaxToken Token(SyntaxKind kind) => SyntaxFactory.Token(kind).WithTrailingTrivia(SyntaxFactory.Space);

    public static MemberDeclarationSyntax Member(string text) => SyntaxFactory.ParseMemberDeclaration(text, options: FixtureCompiler.ParseOptions)!.WithTrailingTrivia(SyntaxFactory.Space);

    public static TypeSyntax Type(string text) => SyntaxFactory.ParseTypeName(text).WithTrailingTrivia(SyntaxFactory.Space);

    public static string Text(SyntaxNode node) => node.NormalizeWhitespace().ToFullString();

    // "partial" must stand last; everything else may stand first but for the access.
    private static SyntaxTokenList Insert(SyntaxTokenList modifiers, SyntaxKind modifier)
    {
        var access = modifiers.TakeWhile(token => AccessKinds.Contains(token.Kind())).Count();
        return modifiers.Insert(access, Token(modifier));
    }
}
