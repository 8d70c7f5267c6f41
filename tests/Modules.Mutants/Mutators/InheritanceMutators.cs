using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Modules.Mutants.Mutators.Syntax;

namespace Modules.Mutants.Mutators;

/// <summary>Changes of what a type derives from and implements, and of where in a hierarchy a member stands.</summary>
internal static class InheritanceMutators
{
    public static IEnumerable<Mutator> All =>
    [
        EachWhole<BaseTypeSyntax>("base-remove", (root, entry) => entry.Parent is BaseListSyntax { Parent: TypeDeclarationSyntax type } ? [("", () => root.ReplaceNode(type, Without(type, entry)))] : []),
        EachWhole<TypeDeclarationSyntax>("base-add", Bases),
        EachWhole<BaseTypeSyntax>("base-between", Between),
        EachWhole<MemberDeclarationSyntax>("member-move-to-base", MoveUp),
        EachWhole<MemberDeclarationSyntax>("member-move-to-derived", MoveDown),
        EachWhole<MemberDeclarationSyntax>("member-move-to-base-interface", MoveToInterface),
        Each<TypeDeclarationSyntax>("member-add", Additions),
    ];

    private static TypeDeclarationSyntax Without(TypeDeclarationSyntax type, BaseTypeSyntax entry)
    {
        var rest = type.BaseList!.Types.Remove(entry);
        return (TypeDeclarationSyntax)type.WithBaseList(rest.Count == 0 ? null : type.BaseList.WithTypes(rest));
    }

    private static IEnumerable<(string Variant, Func<CompilationUnitSyntax> Apply)> Bases(CompilationUnitSyntax root, TypeDeclarationSyntax type)
    {
        if (type is ExtensionBlockDeclarationSyntax)
        {
            yield break;
        }

        var isInterface = type is InterfaceDeclarationSyntax;
        var hasClass = type.BaseList?.Types.Any(entry => !TypeMutators.IsInterfaceName(entry.Type)) == true;
        yield return ("new interface", () => With(root, type, "IAdded", "public interface IAdded { int AddedMember(); }", last: true));
        yield return ("new interface with default", () => With(root, type, "IAdded", "public interface IAdded { int AddedMember() => 1; }", last: true));
        yield return ("IDisposable", () => With(root, type, "System.IDisposable", null, last: true));
        if (!isInterface && !hasClass && type is ClassDeclarationSyntax)
        {
            yield return ("new base", () => With(root, type, "AddedBase", "public abstract class AddedBase { public virtual int AddedVirtual() => 1; }", last: false));
            yield return ("new base with abstract", () => With(root, type, "AddedBase", "public abstract class AddedBase { public abstract int AddedAbstract(); }", last: false));
            yield return ("Exception", () => With(root, type, "System.Exception", null, last: false));
        }
    }

    private static CompilationUnitSyntax With(CompilationUnitSyntax root, TypeDeclarationSyntax type, string name, string? declaration, bool last)
    {
        var entry = SyntaxFactory.SimpleBaseType(Type(name));
        var list = type.BaseList is { } bases
            ? bases.WithTypes(last ? bases.Types.Add(entry) : bases.Types.Insert(0, entry))
            : SyntaxFactory.BaseList([entry]);
        var changed = root.ReplaceNode(type, type.WithBaseList(list));
        return declaration is null ? changed : changed.AddMembers(Member(declaration));
    }

    // class C : B becomes class C : CBetween, class CBetween : B.
    private static IEnumerable<(string Variant, Func<CompilationUnitSyntax> Apply)> Between(CompilationUnitSyntax root, BaseTypeSyntax entry)
    {
        if (entry.Parent is not BaseListSyntax { Parent: TypeDeclarationSyntax { TypeParameterList: null } type } || type is StructDeclarationSyntax)
        {
            yield break;
        }

        var isInterface = TypeMutators.IsInterfaceName(entry.Type);
        var name = isInterface ? "IBetween" : "Between";
        var between = Member($"public {(isInterface ? "interface" : "abstract class")} {name} : {entry.Type} {{ }}");
        yield return ("", () =>
        {
            var changed = type.ReplaceNode(entry, SyntaxFactory.SimpleBaseType(Type(name)));
            return type.Parent switch
            {
                BaseNamespaceDeclarationSyntax scope => root.ReplaceNode(scope, scope.WithMembers(scope.Members.Replace(type, changed).Add(between))),
                CompilationUnitSyntax => root.WithMembers(root.Members.Replace(type, changed).Add(between)),
                _ => root.ReplaceNode(type, changed),
            };
        }
        );
    }

    private static IEnumerable<(string Variant, Func<CompilationUnitSyntax> Apply)> MoveUp(CompilationUnitSyntax root, MemberDeclarationSyntax member)
    {
        if (!MemberMutators.IsMember(member) || member is ConstructorDeclarationSyntax || IsExplicit(member) || member.Parent is not (ClassDeclarationSyntax or RecordDeclarationSyntax) || member.Parent is not TypeDeclarationSyntax type || Has(member, SyntaxKind.OverrideKeyword))
        {
            yield break;
        }

        if (Parent(root, type) is { } parent)
        {
            yield return ("", () => Move(root, member, parent));
        }
        else if (type.BaseList?.Types.Any(entry => !TypeMutators.IsInterfaceName(entry.Type)) != true && type.TypeParameterList is null && !Has(type, SyntaxKind.StaticKeyword))
        {
            yield return ("new", () => Extract(root, type, member, "MovedBase", $"public abstract class MovedBase {{ {member.ToFullString()} }}"));
            yield return ("new generic", () => Extract(root, type, member, "MovedBase<int>", $"public abstract class MovedBase<TMoved> {{ {member.ToFullString()} }}"));
        }
    }

    private static CompilationUnitSyntax Extract(CompilationUnitSyntax root, TypeDeclarationSyntax type, MemberDeclarationSyntax member, string name, string declaration)
    {
        var mark = new SyntaxAnnotation();
        var changed = root.ReplaceNode(type, type.RemoveNode(member, SyntaxRemoveOptions.KeepNoTrivia)!.WithAdditionalAnnotations(mark));
        return With(changed, (TypeDeclarationSyntax)changed.GetAnnotatedNodes(mark).Single(), name, declaration, last: false);
    }

    private static IEnumerable<(string Variant, Func<CompilationUnitSyntax> Apply)> MoveDown(CompilationUnitSyntax root, MemberDeclarationSyntax member)
    {
        if (!MemberMutators.IsMember(member) || member is ConstructorDeclarationSyntax || IsExplicit(member) || member.Parent is not (ClassDeclarationSyntax or RecordDeclarationSyntax))
        {
            yield break;
        }

        foreach (var derived in root.DescendantNodes().OfType<TypeDeclarationSyntax>().Where(type => Parent(root, type) == member.Parent))
        {
            yield return (Identifier(derived), () => Move(root, member, derived));
        }
    }

    private static IEnumerable<(string Variant, Func<CompilationUnitSyntax> Apply)> MoveToInterface(CompilationUnitSyntax root, MemberDeclarationSyntax member)
    {
        if (member.Parent is not InterfaceDeclarationSyntax type || !MemberMutators.IsMember(member))
        {
            yield break;
        }

        var names = type.BaseList?.Types.Select(entry => entry.Type.ToString()).ToHashSet() ?? [];
        foreach (var parent in root.DescendantNodes().OfType<InterfaceDeclarationSyntax>().Where(other => names.Contains(other.Identifier.ValueText)))
        {
            yield return (Identifier(parent), () => Move(root, member, parent));
        }

        yield return ("new", () => Extract(root, type, member, "IMovedBase", $"public interface IMovedBase {{ {member.ToFullString()} }}"));
    }

    private static CompilationUnitSyntax Move(CompilationUnitSyntax root, MemberDeclarationSyntax member, TypeDeclarationSyntax target)
    {
        var tracked = root.TrackNodes(member, target);
        tracked = tracked.RemoveNode(tracked.GetCurrentNode(member)!, SyntaxRemoveOptions.KeepNoTrivia)!;
        var current = tracked.GetCurrentNode(target)!;
        return tracked.ReplaceNode(current, current.AddMembers(member));
    }

    // Syntactic: the class of that name in the host.
    internal static TypeDeclarationSyntax? Parent(CompilationUnitSyntax root, TypeDeclarationSyntax type)
    {
        var names = type.BaseList?.Types.Select(entry => entry.Type is SimpleNameSyntax simple ? simple.Identifier.ValueText : entry.Type.ToString()).ToHashSet() ?? [];
        return root.DescendantNodes().OfType<TypeDeclarationSyntax>().FirstOrDefault(other => other is ClassDeclarationSyntax or RecordDeclarationSyntax && names.Contains(other.Identifier.ValueText));
    }

    private static IEnumerable<(string Variant, SyntaxNode? Replacement)> Additions(TypeDeclarationSyntax type)
    {
        // Names that libraries of the scenes use too, so that new members meet theirs.
        string[] members = type switch
        {
            InterfaceDeclarationSyntax =>
            [
                "int AddedMember();", "int AddedMember() => 1;", "static abstract int AddedStatic();", "static virtual int AddedStatic() => 1;", "int Own();", "int Own() => 5;", "internal int AddedInternal();", "int AddedProperty { get; }",
            ],
            ClassDeclarationSyntax or RecordDeclarationSyntax =>
            [
                "public virtual int AddedMember() => 1;", "public virtual int Own() => 5;", "public int Own() => 5;", "protected virtual int Own() => 5;", "public static int Own() => 5;", "public int Own;",
                "internal virtual int AddedInternal() => 1;", $"public {type.Identifier}(System.Guid added) {{ }}", $"private {type.Identifier}() {{ }}", $"static {type.Identifier}() {{ }}", $"~{type.Identifier}() {{ }}", "public int Added;",
            ],
            _ => ["public int AddedMember() => 1;", "private int _added;", "public static int AddedStatic;"],
        };
        foreach (var member in members)
        {
            yield return (member, type.AddMembers(Member(member)));
        }

        if (type is ClassDeclarationSyntax && Has(type, SyntaxKind.AbstractKeyword))
        {
            yield return ("abstract", type.AddMembers(Member("public abstract int AddedAbstract();")));
            yield return ("abstract own", type.AddMembers(Member("public abstract int Own();")));
            yield return ("internal abstract", type.AddMembers(Member("internal abstract int AddedAbstract();")));
        }
    }
}
