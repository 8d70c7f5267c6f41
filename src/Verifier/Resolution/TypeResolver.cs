using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>
/// Resolves type references as the CLR does (ECMA-335 II.22.38): case-sensitively by namespace and name in the scope's assembly, following type forwarders to a definition.
/// </summary>
internal static class TypeResolver
{
    // A chain of forwarders longer than this is a circle.
    private const int LongestForwarding = 32;

    private const string SeveralFiles = "System.IO.FileLoadException";

    public static TypeReferenceAnswer Resolve(BoundAssembly assembly, TypeReferenceHandle handle)
    {
        var reference = assembly.Reader.GetTypeReference(handle);
        switch (reference.ResolutionScope.Kind)
        {
            case HandleKind.AssemblyReference:
                var binding = assembly.Resolve((AssemblyReferenceHandle)reference.ResolutionScope);
                return binding.Assembly is { } scope
                    ? InAssembly(assembly, handle, scope, assembly.Image.Utf8(reference.Namespace), assembly.Image.Utf8(reference.Name))
                    : Because(binding.Cause!, assembly, handle);
            case HandleKind.TypeReference:
                var encloser = (TypeReferenceHandle)reference.ResolutionScope;
                if (ForwarderOf(assembly, encloser, out var forwarder) is < 0 and var exported
                    && forwarder!.Image.Types.Find(assembly.Image.Utf8(reference.Namespace), assembly.Image.Utf8(reference.Name), exported) == 0)
                {
                    // What lies within is looked for where the reference leads to, and not where the enclosing type went.
                    return Missing(assembly, handle, forwarder);
                }

                var enclosing = assembly.Resolve(encloser);
                if (enclosing.Type is not { } outer)
                {
                    return Because(enclosing.Cause!, assembly, handle);
                }

                var row = outer.Assembly.Image.Types.Find(assembly.Image.Utf8(reference.Namespace), assembly.Image.Utf8(reference.Name), outer.Row);
                return row > 0 ? outer.Assembly.Type(row).Answer : Missing(assembly, handle, outer.Assembly);
            default:
                // The module itself (or a netmodule, which .NET does not load): the CLR looks in this assembly.
                return InAssembly(assembly, handle, assembly, assembly.Image.Utf8(reference.Namespace), assembly.Image.Utf8(reference.Name));
        }
    }

    /// <summary>Follows a forwarder that an assembly declares itself.</summary>
    public static TypeReferenceAnswer Resolve(BoundAssembly assembly, ExportedTypeHandle handle) =>
        Forwarded(assembly, handle, new Asked(assembly, assembly, handle), 0);

    // The row of a forwarder to a type, negative as its assembly's table has it; anything else where there is none.
    private static int ForwarderOf(BoundAssembly user, TypeReferenceHandle handle, out BoundAssembly? scope)
    {
        var reference = user.Reader.GetTypeReference(handle);
        var outer = 0;
        switch (reference.ResolutionScope.Kind)
        {
            case HandleKind.AssemblyReference:
                scope = user.Resolve((AssemblyReferenceHandle)reference.ResolutionScope).Assembly;
                if (scope is null || scope.Reader.GetTableRowCount(TableIndex.ExportedType) == 0)
                {
                    return 0;
                }

                break;
            case HandleKind.TypeReference:
                outer = ForwarderOf(user, (TypeReferenceHandle)reference.ResolutionScope, out scope);
                if (outer >= 0)
                {
                    return 0;
                }

                break;
            default:
                scope = null;
                return 0;
        }

        return scope!.Image.Types.Find(user.Image.Utf8(reference.Namespace), user.Image.Utf8(reference.Name), outer);
    }

    private static TypeReferenceAnswer InAssembly(
        BoundAssembly user,
        TypeReferenceHandle handle,
        BoundAssembly scope,
        ReadOnlySpan<byte> typeNamespace,
        ReadOnlySpan<byte> name)
    {
        var row = scope.Image.Types.Find(typeNamespace, name, 0);
        if (row > 0)
        {
            return scope.Type(row).Answer;
        }

        if (row == 0)
        {
            return Missing(user, handle, scope);
        }

        return Forwarded(scope, MetadataTokens.ExportedTypeHandle(-row), new Asked(scope, user, handle), 0);
    }

    private static TypeReferenceAnswer Forwarded(BoundAssembly assembly, ExportedTypeHandle handle, Asked asked, int length)
    {
        var exported = assembly.Reader.GetExportedType(handle);
        switch (exported.Implementation.Kind)
        {
            case HandleKind.ExportedType:
                var enclosing = Forwarded(assembly, (ExportedTypeHandle)exported.Implementation, asked, length + 1);
                if (enclosing.Type is not { } outer)
                {
                    return enclosing;
                }

                var nested = outer.Assembly.Image.Types.Find(assembly.Image.Utf8(exported.Namespace), assembly.Image.Utf8(exported.Name), outer.Row);
                return nested > 0 ? outer.Assembly.Type(nested).Answer : Dangling(assembly, outer.Assembly.Name, asked);
            case HandleKind.AssemblyReference:
                var target = (AssemblyReferenceHandle)exported.Implementation;
                if (assembly.Resolve(target).Assembly is not { } scope)
                {
                    var name = assembly.Reader.GetString(assembly.Reader.GetAssemblyReference(target).Name);
                    return Dangling(assembly, name, asked, assembly.Resolve(target).Cause);
                }

                var row = scope.Image.Types.Find(assembly.Image.Utf8(exported.Namespace), assembly.Image.Utf8(exported.Name), 0);
                return row switch
                {
                    > 0 => scope.Type(row).Answer,
                    < 0 when length > LongestForwarding => Circle(asked),
                    < 0 => Forwarded(scope, MetadataTokens.ExportedTypeHandle(-row), asked, length + 1),
                    _ => Dangling(assembly, scope.Name, asked),
                };
            case HandleKind.AssemblyFile:
                var file = assembly.Reader.GetString(assembly.Reader.GetAssemblyFile((AssemblyFileHandle)exported.Implementation).Name);
                return Dangling(asked, assembly.Name, $"{asked.FullName} of {assembly.Name} lies in another file, the module {file}. .NET loads assemblies of one file only: compile all of it into one.", SeveralFiles);
            default:
                return Dangling(assembly, assembly.Name, asked);
        }
    }

    private static TypeReferenceAnswer Dangling(BoundAssembly forwarder, string target, Asked asked, Cause? absent = null)
    {
        var fullName = asked.FullName;
        if (absent is { IsUndecided: true })
        {
            return new TypeReferenceAnswer(absent with { ReferencedName = fullName });
        }

        var problem = absent is null ? "which does not define it."
            : absent.Rule == Rules.AssemblyMissing ? $"which is not there. Deploy {target} beside {forwarder.Name}."
            : $"which does not bind: {absent.Message}";
        return Dangling(asked, forwarder.Name, $"{forwarder.Name} forwards {fullName} to {target}, {problem}", absent?.Exception);
    }

    private static TypeReferenceAnswer Circle(Asked asked) => Dangling(asked, asked.Scope.Name, $"{asked.Scope.Name} forwards {asked.FullName} in a circle: no assembly defines it.");

    private static TypeReferenceAnswer Dangling(Asked asked, string assembly, string message, string? exception = null) => new(new Cause(
        Rules.ForwarderDangling,
        assembly,
        $"{asked.Scope.Name}!{asked.FullName}",
        message,
        exception ?? Rules.ForwarderDangling.Exception)
    {
        ReferencedName = asked.FullName,
    });

    private static TypeReferenceAnswer Because(Cause cause, BoundAssembly assembly, TypeReferenceHandle handle) =>
        new(cause with { ReferencedName = SymbolSpelling.TypeName(assembly.Reader, handle) });

    private static TypeReferenceAnswer Missing(BoundAssembly user, TypeReferenceHandle handle, BoundAssembly scope)
    {
        var fullName = SymbolSpelling.TypeName(user.Reader, handle);
        var candidates = TypeCandidates.For(scope, fullName);
        var hint = candidates.Count == 0 ? $": {Absence.Hint(user, scope)}." : $". There is {candidates[0]}: {TypeCandidates.Difference(fullName, candidates[0][(candidates[0].IndexOf('!', StringComparison.Ordinal) + 1)..])}.";
        return new TypeReferenceAnswer(new Cause(
            Rules.TypeMissing,
            scope.Name,
            $"{SymbolSpelling.Scope(user, handle)}!{fullName}",
            $"{scope.Name} {scope.Image.Version} has no type {fullName}{hint}",
            Rules.TypeMissing.Exception)
        {
            ReferencedName = fullName,
            Candidates = candidates,
        });
    }

    private static string ExportedName(MetadataReader reader, ExportedTypeHandle handle)
    {
        var exported = reader.GetExportedType(handle);
        var name = reader.GetString(exported.Name);
        return exported.Implementation.Kind == HandleKind.ExportedType
            ? $"{ExportedName(reader, (ExportedTypeHandle)exported.Implementation)}/{name}"
            : SymbolSpelling.Qualified(reader.GetString(exported.Namespace), name);
    }

    // A type as it was asked for, whose name is needed only where it is not found.
    private readonly record struct Asked(BoundAssembly Scope, BoundAssembly User, EntityHandle Handle)
    {
        public string FullName => Handle.Kind == HandleKind.TypeReference
            ? SymbolSpelling.TypeName(User.Reader, (TypeReferenceHandle)Handle)
            : ExportedName(User.Reader, (ExportedTypeHandle)Handle);
    }
}
