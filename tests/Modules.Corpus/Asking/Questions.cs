using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Code;
using Modules.Verifier.Symbols;

namespace Modules.Corpus.Asking;

/// <summary>Everything that the CLR is asked about a library: its types, then its references in the generic context of a real user, then its methods, then its attributes.</summary>
internal static class Questions
{
    public static IEnumerable<string> Of(BoundAssembly library)
    {
        var reader = library.Reader;
        var users = Users(library);
        return
        [
            .. Rows("type", TableIndex.TypeDef, reader.TypeDefinitions.Count).Skip(1),
            .. Rows("typeref", TableIndex.TypeRef, reader.TypeReferences.Count),
            .. Enumerable.Range(1, reader.GetTableRowCount(TableIndex.TypeSpec)).Select(row => InContext("typeref", MetadataTokens.TypeSpecificationHandle(row))),
            .. reader.MemberReferences.Where(handle => !IsVarArgSite(reader, handle)).Select(handle =>
                InContext(reader.GetMemberReference(handle).GetKind() == MemberReferenceKind.Field ? "fieldref" : "methodref", handle)),
            .. Enumerable.Range(1, reader.GetTableRowCount(TableIndex.MethodSpec)).Select(row => InContext("methodref", MetadataTokens.MethodSpecificationHandle(row))),
            .. reader.MethodDefinitions.Where(handle => HasCode(reader.GetMethodDefinition(handle))).Select(handle => Ask("jit", handle, default)),
            .. reader.CustomAttributes.Select(handle => Element(reader.GetCustomAttribute(handle).Parent)).Distinct().Select(element => Ask("attribute", element, default)),
        ];

        string InContext(string kind, EntityHandle handle) => Ask(kind, handle, users.GetValueOrDefault(handle));
    }

    private static IEnumerable<string> Rows(string kind, TableIndex table, int count) =>
        Enumerable.Range(1, count).Select(row => Ask(kind, MetadataTokens.EntityHandle(table, row), default));

    private static string Ask(string kind, EntityHandle handle, EntityHandle context) =>
        $"{kind}\t{MetadataTokens.GetToken(handle):x8}\t{(context.IsNil ? 0 : MetadataTokens.GetToken(context)):x8}";

    private static bool IsVarArgSite(MetadataReader reader, MemberReferenceHandle handle) =>
        reader.GetMemberReference(handle).Parent.Kind is HandleKind.MethodDefinition or HandleKind.ModuleReference;

    private static bool HasCode(MethodDefinition method) =>
        method.RelativeVirtualAddress != 0 && (method.Attributes & (MethodAttributes.Abstract | MethodAttributes.PinvokeImpl)) == 0
        && (method.ImplAttributes & MethodImplAttributes.CodeTypeMask) == MethodImplAttributes.IL;

    private static EntityHandle Element(EntityHandle parent) =>
        parent.Kind is HandleKind.TypeDefinition or HandleKind.MethodDefinition or HandleKind.FieldDefinition ? parent : (EntityHandle)Handle.AssemblyDefinition;

    // The first method, or else the first type, that names a token: type parameters in it are that user's.
    private static Dictionary<EntityHandle, EntityHandle> Users(BoundAssembly library)
    {
        var users = new Dictionary<EntityHandle, EntityHandle>();
        foreach (var handle in library.Reader.MethodDefinitions)
        {
            if (!IlBody.TryRead(library.Image, library.Reader.GetMethodDefinition(handle), out var body))
            {
                continue;
            }

            var il = new IlReader(body.Il);
            while (il.Read())
            {
                if (il.Operand == IlOperand.Token)
                {
                    Add(il.Token, handle);
                }
            }
        }

        foreach (var handle in library.Reader.TypeDefinitions)
        {
            var type = library.Reader.GetTypeDefinition(handle);
            Add(type.BaseType, handle);
            foreach (var implemented in type.GetInterfaceImplementations())
            {
                Add(library.Reader.GetInterfaceImplementation(implemented).Interface, handle);
            }

            foreach (var declared in type.GetMethodImplementations())
            {
                Add(library.Reader.GetMethodImplementation(declared).MethodDeclaration, handle);
            }

            foreach (var constraint in type.GetGenericParameters().SelectMany(parameter => library.Reader.GetGenericParameter(parameter).GetConstraints()))
            {
                Add(library.Reader.GetGenericParameterConstraint(constraint).Type, handle);
            }
        }

        foreach (var handle in library.Reader.MethodDefinitions)
        {
            foreach (var parameter in library.Reader.GetMethodDefinition(handle).GetGenericParameters())
            {
                foreach (var constraint in library.Reader.GetGenericParameter(parameter).GetConstraints())
                {
                    Add(library.Reader.GetGenericParameterConstraint(constraint).Type, handle);
                }
            }
        }

        return users;

        void Add(EntityHandle token, EntityHandle user)
        {
            if (token.IsNil || !users.TryAdd(token, user))
            {
                return;
            }

            // What a specification is made of is used where it is.
            if (token.Kind == HandleKind.MethodSpecification)
            {
                Add(library.Reader.GetMethodSpecification((MethodSpecificationHandle)token).Method, user);
            }
            else if (token.Kind == HandleKind.MemberReference)
            {
                Add(library.Reader.GetMemberReference((MemberReferenceHandle)token).Parent, user);
            }
        }
    }
}
