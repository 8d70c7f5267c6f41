using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Modules.Mutants.Mutators.Syntax;

namespace Modules.Mutants.Mutators;

/// <summary>Changes of what metadata holds as values and of types without a name: arguments of attributes, fixed buffers, function pointers, events' delegates.</summary>
internal static class ValueMutators
{
    public static IEnumerable<Mutator> All =>
    [
        Each<LiteralExpressionSyntax>("attribute-value", literal => IsInAttribute(literal) ? Others(literal).Select(text => (text, (SyntaxNode?)SyntaxFactory.ParseExpression(text))) : []),
        Each<FieldDeclarationSyntax>("fixed-buffer", declared => Has(declared, SyntaxKind.FixedKeyword)
            ?
            [
                ("longer", declared.ReplaceNodes(declared.DescendantNodes().OfType<LiteralExpressionSyntax>(), (_, _) => SyntaxFactory.ParseExpression("32"))),
                ("shorter", declared.ReplaceNodes(declared.DescendantNodes().OfType<LiteralExpressionSyntax>(), (_, _) => SyntaxFactory.ParseExpression("1"))),
                ("type", declared.ReplaceNode(declared.Declaration.Type, Type("long"))),
                ("pointer", Member($"{Remove(declared, SyntaxKind.FixedKeyword).Modifiers} {declared.Declaration.Type}* {Identifier(declared)};")),
            ]
            : []),
        Each<FunctionPointerTypeSyntax>("function-pointer", pointer => new[] { "delegate* unmanaged<", "delegate* unmanaged[Cdecl]<", "delegate* unmanaged[Stdcall]<", "delegate*<int, ", "delegate*<ref " }
            .Select(start => (start, (SyntaxNode?)Type($"{start}{string.Join(", ", pointer.ParameterList.Parameters)}>")))
            .Append(("void", Type($"delegate*<{string.Join(", ", pointer.ParameterList.Parameters.SkipLast(1).Select(parameter => parameter.ToString()).Append("void"))}>")))
            .Append(("nint", Type("nint")))),
        EachFamily<MemberDeclarationSyntax>("event-type", member => EventType(member) is { } type
            ? new[] { "System.Action", "System.EventHandler", "System.Action<string>", "System.EventHandler<System.EventArgs>" }.Where(name => !name.EndsWith($".{type}", StringComparison.Ordinal))
                .Select(name => (name, (Func<MemberDeclarationSyntax, SyntaxNode?>)(other => EventType(other) is { } own ? other.ReplaceNode(own, Type(name)) : other)))
            : []),
        Each<FieldDeclarationSyntax>("field-attribute", declared => Has(declared, SyntaxKind.StaticKeyword)
            ? [("thread static", declared.AddAttributeLists(MemberMutators.Attribute("System.ThreadStatic")))]
            : Has(declared, SyntaxKind.ConstKeyword) ? [] : [("offset", declared.AddAttributeLists(MemberMutators.Attribute("System.Runtime.InteropServices.FieldOffset(0)")))]),
    ];

    private static TypeSyntax? EventType(MemberDeclarationSyntax member) => member switch
    {
        EventFieldDeclarationSyntax declared => declared.Declaration.Type,
        EventDeclarationSyntax declared => declared.Type,
        _ => null,
    };

    private static bool IsInAttribute(LiteralExpressionSyntax literal) => literal.Ancestors().OfType<AttributeSyntax>().Any();

    private static IEnumerable<string> Others(LiteralExpressionSyntax literal) => literal.Kind() switch
    {
        SyntaxKind.NumericLiteralExpression => new[] { "0", "1", "2", "16" }.Where(text => text != literal.Token.Text),
        SyntaxKind.TrueLiteralExpression => ["false"],
        SyntaxKind.FalseLiteralExpression => ["true"],
        SyntaxKind.StringLiteralExpression => ["\"Other\""],
        _ => [],
    };
}
