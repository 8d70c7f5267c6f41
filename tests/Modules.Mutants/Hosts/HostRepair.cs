using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Modules.Mutants.Mutators;
using static Modules.Mutants.Mutators.Syntax;

namespace Modules.Mutants.Hosts;

/// <summary>
/// Makes a changed host compile again, as its author would have: bodies that do not compile throw, overrides of nothing are none, members that must be implemented are, and what names something
/// that is gone goes too.
/// </summary>
internal static class HostRepair
{
    /// <summary>What a body that did not compile throws: a call that ends here says nothing about the binding.</summary>
    public const string Marker = "mutant";

    /// <summary>The expression that such a body is.</summary>
    public const string Throw = $"throw new System.NotSupportedException(\"{Marker}\")";

    /// <summary>The host with each error of this round repaired where a repair is known; null when none is.</summary>
    public static CompilationUnitSyntax? Repair(CompilationUnitSyntax root, CSharpCompilation compilation, SyntaxTree tree, IEnumerable<Diagnostic> diagnostics)
    {
        var changes = new Dictionary<SyntaxNode, SyntaxNode?>();
        foreach (var error in diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Location.SourceTree == tree))
        {
            if (Repair(root, compilation, tree, error) is not { } change)
            {
                return null;
            }

            // One change a node and round; what is inside a changed node waits.
            if (!changes.Keys.Any(node => node == change.Node || node.Contains(change.Node) || change.Node.Contains(node)))
            {
                changes.Add(change.Node, change.Replacement);
            }
        }

        return changes.Count == 0 ? null : ReplaceAll(root, [.. changes.Keys], node => changes[node]);
    }

    /// <summary>A library in which the bodies that do not compile throw; null when something else does not compile. What it declares stays as it is.</summary>
    public static CompilationUnitSyntax? Bodies(CompilationUnitSyntax root, IEnumerable<Diagnostic> diagnostics)
    {
        var changes = new Dictionary<SyntaxNode, SyntaxNode?>();
        foreach (var error in diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            var node = root.FindNode(error.Location.SourceSpan);
            if (node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault() is not { } member || InBody(member, node) is not { Replacement: not null } change)
            {
                return null;
            }

            changes.TryAdd(change.Node, change.Replacement);
        }

        return ReplaceAll(root, [.. changes.Keys], node => changes[node]);
    }

    private static (SyntaxNode Node, SyntaxNode? Replacement)? Repair(CompilationUnitSyntax root, CSharpCompilation compilation, SyntaxTree tree, Diagnostic error)
    {
        var node = root.FindNode(error.Location.SourceSpan);
        var member = node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault();
        if (member is null or BaseNamespaceDeclarationSyntax)
        {
            var attribute = node.AncestorsAndSelf().OfType<AttributeListSyntax>().FirstOrDefault();
            return attribute is null ? null : (attribute, null);
        }

        switch (error.Id)
        {
            case "CS0534" or "CS0535" or "CS0738" or "CS0737" or "CS8705":
                return member.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().FirstOrDefault() is { } type && StubWriter.Implement(type, compilation.GetSemanticModel(tree)) is { } implemented ? (type, implemented) : null;
            case "CS0115" or "CS0506" or "CS0239" or "CS0508" or "CS0507" or "CS0112" or "CS1715" or "CS0546" or "CS0545" or "CS0544" or "CS0072" or "CS8830" or "CS0460" or "CS8765" or "CS8148" or "CS0505":
                return (member, Remove(member, SyntaxKind.OverrideKeyword, SyntaxKind.SealedKeyword));
            case "CS0549" or "CS0621":
                return (member, Remove(member, SyntaxKind.VirtualKeyword, SyntaxKind.AbstractKeyword));
            case "CS0513" when member.Parent is TypeDeclarationSyntax open:
                return (open, Add(Remove(open, SyntaxKind.SealedKeyword), SyntaxKind.AbstractKeyword));
            case "CS0708":
                return (member, Add(Remove(member, SyntaxKind.VirtualKeyword), SyntaxKind.StaticKeyword));
            case "CS0539" or "CS0540" or "CS0550" or "CS0551" or "CS0110" or "CS8872" or "CS0111" or "CS0102" or "CS0501" or "CS0713" or "CS0568":
                return (member, null);
            case "CS0050" or "CS0051" or "CS0052" or "CS0053" or "CS0055" or "CS0056" or "CS0057" or "CS0058" or "CS0059" or "CS0060" or "CS0061" when !IsInInterface(member):
                return (member, WithAccess(member, SyntaxKind.InternalKeyword));
        }

        return InBase(member, node) ?? InAttribute(node) ?? InBody(member, node) ?? InSignature(member);
    }

    private static (SyntaxNode Node, SyntaxNode? Replacement)? InBase(MemberDeclarationSyntax member, SyntaxNode node)
    {
        if (member is not TypeDeclarationSyntax { BaseList: { } list } type || node.AncestorsAndSelf().OfType<BaseTypeSyntax>().FirstOrDefault() is not { } entry || !list.Types.Contains(entry))
        {
            return null;
        }

        var rest = list.Types.Remove(entry);
        return (type, type.WithBaseList(rest.Count == 0 ? null : list.WithTypes(rest)));
    }

    private static (SyntaxNode Node, SyntaxNode? Replacement)? InAttribute(SyntaxNode node) =>
        node.AncestorsAndSelf().OfType<AttributeListSyntax>().FirstOrDefault() is { } list ? (list, null) : null;

    private static (SyntaxNode Node, SyntaxNode? Replacement)? InBody(MemberDeclarationSyntax member, SyntaxNode node)
    {
        if (node.AncestorsAndSelf().TakeWhile(part => part != member).OfType<ConstructorInitializerSyntax>().FirstOrDefault() is { } initializer)
        {
            return (initializer, null);
        }

        var part = node.AncestorsAndSelf().TakeWhile(inner => inner != member).LastOrDefault(inner => inner is BlockSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax);
        return part switch
        {
            BlockSyntax block => (block, SyntaxFactory.Block(SyntaxFactory.ParseStatement($"{Throw};"))),
            ArrowExpressionClauseSyntax arrow when !arrow.ToString().Contains(Throw, StringComparison.Ordinal) => (arrow, SyntaxFactory.ArrowExpressionClause(SyntaxFactory.ParseExpression(Throw))),
            EqualsValueClauseSyntax value => (value, null),
            null when member is ConstructorDeclarationSyntax { Initializer: null, Parent: TypeDeclarationSyntax } => null,
            _ => null,
        };
    }

    // What names something that is gone goes too.
    private static (SyntaxNode Node, SyntaxNode? Replacement)? InSignature(MemberDeclarationSyntax member) =>
        MemberMutators.IsMember(member) || member is DelegateDeclarationSyntax ? (member, null) : null;
}
