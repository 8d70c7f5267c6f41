using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Modules.Mutants.Mutators.Syntax;

namespace Modules.Mutants.Mutators;

/// <summary>Changes of signatures: parameters, returns, types of fields and properties.</summary>
internal static class SignatureMutators
{
    public static IEnumerable<Mutator> All =>
    [
        EachFamily<MemberDeclarationSyntax>("return-type", member => TypeOf(member) is { } type ? Others(type).Select(other => (other, Retype(type, other))) : []),
        EachFamily<MemberDeclarationSyntax>("return-ref", member => member is MethodDeclarationSyntax or PropertyDeclarationSyntax && TypeOf(member) is { } type and not PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
            ? type is RefTypeSyntax reference
                ? [("value", Retype(type, reference.Type.ToString())), ("ref readonly", Retype(type, $"ref readonly {reference.Type}"))]
                : [("ref", Retype(type, $"ref {type}"))]
            : []),
        EachFamily<MemberDeclarationSyntax>("parameter-type", ParameterTypes),
        EachFamily<MemberDeclarationSyntax>("parameter-passing", ParameterPassing),
        EachFamily<MemberDeclarationSyntax>("parameter-add", member => Parameters(member) is ParameterListSyntax
            ? [("optional", other => Append(other, "int added = 5")), ("required", other => Append(other, "string added"))]
            : []),
        EachFamily<MemberDeclarationSyntax>("parameter-remove", member => (Parameters(member)?.Parameters.Count ?? 0) > 0 ? [("", other => WithParameters(other, Parameters(other)!.Parameters.RemoveAt(Parameters(other)!.Parameters.Count - 1)))] : []),
        EachFamily<MemberDeclarationSyntax>("parameter-swap", member => (Parameters(member)?.Parameters.Count ?? 0) > 1
            ? [("", other => WithParameters(other, SyntaxFactory.SeparatedList(Parameters(other)!.Parameters.Reverse())))]
            : []),
        Each<ParameterSyntax>("parameter-rename", parameter => parameter.Type is null ? [] : [("", parameter.WithIdentifier(SyntaxFactory.Identifier("renamed").WithTrailingTrivia(SyntaxFactory.Space)))]),
        Each<ParameterSyntax>("parameter-default", parameter => parameter.Default is null ? [] : [("remove", parameter.WithDefault(null)), ("change", parameter.WithDefault(SyntaxFactory.EqualsValueClause(SyntaxFactory.ParseExpression("default"))))]),
    ];

    private static TypeSyntax? TypeOf(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => method.ReturnType,
        DelegateDeclarationSyntax type => type.ReturnType,
        BasePropertyDeclarationSyntax property => property.Type,
        FieldDeclarationSyntax field => field.Declaration.Type,
        EventFieldDeclarationSyntax declaration => declaration.Declaration.Type,
        OperatorDeclarationSyntax operation => operation.ReturnType,
        _ => null,
    };

    private static IEnumerable<string> Others(TypeSyntax type) => type.ToString() switch
    {
        "int" => ["long", "object", "uint", "int?"],
        "long" => ["int", "object"],
        "string" => ["object", "int", "System.IComparable"],
        "object" => ["string", "int"],
        "bool" => ["int"],
        "void" => ["int", "object"],
        var name when name.Contains("Task", StringComparison.Ordinal) => [name.Replace("Task", "ValueTask", StringComparison.Ordinal)],
        var name when name.EndsWith("[]", StringComparison.Ordinal) => [$"System.Span<{name[..^2]}>", $"System.Collections.Generic.IEnumerable<{name[..^2]}>", $"{name[..^2]}[,]"],
        var name when name.StartsWith("ref ", StringComparison.Ordinal) => [],
        var name => ["object", "int", $"{name}[]"],
    };

    private static Func<MemberDeclarationSyntax, SyntaxNode?> Retype(TypeSyntax type, string other)
    {
        var text = type.ToString();
        return member => TypeOf(member) is { } own && own.ToString() == text ? member.ReplaceNode(own, Type(other)) : member;
    }

    private static IEnumerable<(string Variant, Func<MemberDeclarationSyntax, SyntaxNode?> Change)> ParameterTypes(MemberDeclarationSyntax member)
    {
        var list = Parameters(member)?.Parameters ?? [];
        for (var i = 0; i < list.Count; i++)
        {
            var index = i;
            foreach (var other in list[i].Type is { } type ? Others(type) : [])
            {
                yield return ($"{index} {other}", own => Change(own, index, parameter => parameter.WithType(Type(other))));
            }
        }
    }

    private static IEnumerable<(string Variant, Func<MemberDeclarationSyntax, SyntaxNode?> Change)> ParameterPassing(MemberDeclarationSyntax member)
    {
        var list = Parameters(member)?.Parameters ?? [];
        for (var i = 0; i < list.Count; i++)
        {
            var index = i;
            foreach (var passing in new[] { "ref", "in", "out", "ref readonly", "", "params", "this" })
            {
                if (list[i].Modifiers.ToString() != passing)
                {
                    var tokens = SyntaxFactory.ParseParameterList($"({passing} int x)").Parameters[0].Modifiers;
                    yield return ($"{index} {(passing.Length == 0 ? "value" : passing)}", own => Change(own, index, parameter => parameter.WithModifiers(tokens).WithDefault(null)));
                }
            }
        }
    }

    private static MemberDeclarationSyntax Change(MemberDeclarationSyntax member, int index, Func<ParameterSyntax, ParameterSyntax> change) =>
        Parameters(member)?.Parameters is { } list && index < list.Count ? WithParameters(member, list.Replace(list[index], change(list[index]))) : member;

    private static MemberDeclarationSyntax Append(MemberDeclarationSyntax member, string parameter) =>
        WithParameters(member, Parameters(member)!.Parameters.Add(SyntaxFactory.ParseParameterList($"({parameter})").Parameters[0]));

    private static MemberDeclarationSyntax WithParameters(MemberDeclarationSyntax member, SeparatedSyntaxList<ParameterSyntax> parameters) => member switch
    {
        MethodDeclarationSyntax method => method.WithParameterList(method.ParameterList.WithParameters(parameters)),
        ConstructorDeclarationSyntax constructor => constructor.WithParameterList(constructor.ParameterList.WithParameters(parameters)),
        OperatorDeclarationSyntax operation => operation.WithParameterList(operation.ParameterList.WithParameters(parameters)),
        ConversionOperatorDeclarationSyntax conversion => conversion.WithParameterList(conversion.ParameterList.WithParameters(parameters)),
        DelegateDeclarationSyntax type => type.WithParameterList(type.ParameterList.WithParameters(parameters)),
        IndexerDeclarationSyntax indexer => indexer.WithParameterList(indexer.ParameterList.WithParameters(parameters)),
        TypeDeclarationSyntax { ParameterList: { } list } type => type.WithParameterList(list.WithParameters(parameters)),
        _ => member,
    };
}
