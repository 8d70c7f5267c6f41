using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Code;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Planning;

/// <summary>
/// Finds a row of an image's tables that names another one outside of its table (ECMA-335 II.22), which the runtime meets only where it needs it. Looked for only after a verification failed: it
/// tells whether the file is the cause.
/// </summary>
internal static class TableDefects
{
    /// <summary>What is wrong, or null when every row leads somewhere.</summary>
    public static string? Find(BoundAssembly assembly)
    {
        try
        {
            var reader = assembly.Reader;
            return FindInSpecifications(assembly) ?? Lists(reader) ?? Links(reader).Select(link => link.To.IsNil ? null : Outside(reader, link.From, link.To))
                .Concat(Needed(reader).Select(link => link.To.IsNil ? $"row 0x{MetadataTokens.GetToken(link.From):X8} of its tables names nothing." : Outside(reader, link.From, link.To)))
                .Concat(Bodies(reader))
                .Concat(Code(assembly.Image))
                .Concat(Signatures(reader).Select(signature => Outside(assembly, signature.From, signature.Blob)))
                .FirstOrDefault(defect => defect is not null);
        }
        catch (Exception damage) when (damage is BadImageFormatException or ArgumentException or InvalidOperationException or OverflowException)
        {
            return damage.Message;
        }
    }

    /// <summary>A type specification that names another one where a type belongs, which a reader may follow for ever; null where there is none.</summary>
    public static string? FindInSpecifications(BoundAssembly assembly)
    {
        for (var row = 1; row <= assembly.Reader.GetTableRowCount(TableIndex.TypeSpec); row++)
        {
            if (SignatureScan.AnyOf(assembly, MetadataTokens.TypeSpecificationHandle(row), default(Specification)))
            {
                return $"row 0x{MetadataTokens.GetToken(MetadataTokens.TypeSpecificationHandle(row)):X8} of its tables is spelled by another specification.";
            }
        }

        return null;
    }

    // The members of a type end where those of the next one begin (ECMA-335 II.22.37).
    private static string? Lists(MetadataReader reader) =>
        reader.TypeDefinitions.Select(reader.GetTypeDefinition).Any(type => type.GetMethods().Count < 0 || type.GetFields().Count < 0)
            ? "the lists of its types' members are out of order."
            : null;

    // What implements a method is a method of the type itself (ECMA-335 II.22.27).
    private static IEnumerable<string> Bodies(MetadataReader reader) =>
        from row in reader.TypeDefinitions
        let type = reader.GetTypeDefinition(row)
        from pair in type.GetMethodImplementations().Select(reader.GetMethodImplementation)
        where pair.MethodBody.Kind == HandleKind.MethodDefinition && !type.GetMethods().Contains((MethodDefinitionHandle)pair.MethodBody)
        select $"row 0x{MetadataTokens.GetToken(row):X8} of its tables implements a method by one of another type.";

    private static IEnumerable<string> Code(AssemblyImage image)
    {
        foreach (var method in image.Reader.MethodDefinitions)
        {
            if (Stray(image, method) is { } stray)
            {
                yield return stray;
            }
        }
    }

    private static string? Stray(AssemblyImage image, MethodDefinitionHandle method)
    {
        if (!IlBody.TryRead(image, image.Reader.GetMethodDefinition(method), out var body))
        {
            return null;
        }

        for (var code = new IlReader(body.Il); code.Read();)
        {
            if (code.Operand == IlOperand.Token && Outside(image.Reader, method, code.Token) is { } stray)
            {
                return stray;
            }
        }

        return null;
    }

    // What rows may name, by row.
    private static IEnumerable<(EntityHandle From, EntityHandle To)> Links(MetadataReader reader) =>
    [
        .. reader.TypeReferences.Select(row => ((EntityHandle)row, reader.GetTypeReference(row).ResolutionScope)),
        .. reader.TypeDefinitions.SelectMany(row => OfType(reader, row).Select(to => ((EntityHandle)row, to))),
        .. reader.MethodDefinitions.SelectMany(row => OfMethod(reader.GetMethodDefinition(row)).Select(to => ((EntityHandle)row, to))),
        .. reader.ExportedTypes.Select(row => ((EntityHandle)row, reader.GetExportedType(row).Implementation)),
        .. reader.ManifestResources.Select(row => ((EntityHandle)row, reader.GetManifestResource(row).Implementation)),
    ];

    // What they must name.
    private static IEnumerable<(EntityHandle From, EntityHandle To)> Needed(MetadataReader reader) =>
    [
        .. reader.MemberReferences.Select(row => ((EntityHandle)row, reader.GetMemberReference(row).Parent)),
        .. reader.CustomAttributes.SelectMany(row => Two(row, reader.GetCustomAttribute(row).Parent, reader.GetCustomAttribute(row).Constructor)),
        .. Rows(reader, TableIndex.Constant).Select(row => (row, reader.GetConstant((ConstantHandle)row).Parent)),
        .. Rows(reader, TableIndex.GenericParam).Select(row => (row, reader.GetGenericParameter((GenericParameterHandle)row).Parent)),
        .. Rows(reader, TableIndex.GenericParamConstraint).Select(row => (row, reader.GetGenericParameterConstraint((GenericParameterConstraintHandle)row).Type)),
        .. Rows(reader, TableIndex.MethodSpec).Select(row => (row, reader.GetMethodSpecification((MethodSpecificationHandle)row).Method)),
        .. reader.TypeDefinitions.SelectMany(row => Implemented(reader, reader.GetTypeDefinition(row)).Select(to => ((EntityHandle)row, to))),
    ];

    private static IEnumerable<(EntityHandle From, BlobHandle Blob)> Signatures(MetadataReader reader) =>
    [
        .. reader.FieldDefinitions.Select(row => ((EntityHandle)row, reader.GetFieldDefinition(row).Signature)),
        .. reader.MethodDefinitions.Select(row => ((EntityHandle)row, reader.GetMethodDefinition(row).Signature)),
        .. reader.MemberReferences.Select(row => ((EntityHandle)row, reader.GetMemberReference(row).Signature)),
        .. Rows(reader, TableIndex.StandAloneSig).Select(row => (row, reader.GetStandaloneSignature((StandaloneSignatureHandle)row).Signature)),
        .. Rows(reader, TableIndex.MethodSpec).Select(row => (row, reader.GetMethodSpecification((MethodSpecificationHandle)row).Signature)),
        .. Rows(reader, TableIndex.TypeSpec).Select(row => (row, default(BlobHandle))),
    ];

    private static IEnumerable<EntityHandle> Rows(MetadataReader reader, TableIndex table) =>
        Enumerable.Range(1, reader.GetTableRowCount(table)).Select(row => MetadataTokens.EntityHandle(table, row));

    private static (EntityHandle From, EntityHandle To)[] Two(EntityHandle from, EntityHandle first, EntityHandle second) => [(from, first), (from, second)];

    private static IEnumerable<EntityHandle> OfType(MetadataReader reader, TypeDefinitionHandle row)
    {
        var type = reader.GetTypeDefinition(row);
        return
        [
            type.BaseType,
            type.GetDeclaringType(),
            .. type.GetMethods().Select(method => (EntityHandle)method),
            .. type.GetFields().Select(field => (EntityHandle)field),
            .. type.GetProperties().Select(property => (EntityHandle)property),
            .. type.GetEvents().Select(happening => (EntityHandle)happening),
        ];
    }

    private static IEnumerable<EntityHandle> Implemented(MetadataReader reader, TypeDefinition type) =>
    [
        .. type.GetInterfaceImplementations().Select(implemented => reader.GetInterfaceImplementation(implemented).Interface),
        .. type.GetMethodImplementations().Select(reader.GetMethodImplementation).SelectMany(pair => (EntityHandle[])[pair.MethodBody, pair.MethodDeclaration]),
    ];

    private static IEnumerable<EntityHandle> OfMethod(MethodDefinition method) =>
        [method.GetImport().Module, .. method.GetParameters().Select(parameter => (EntityHandle)parameter)];

    private static string? Outside(MetadataReader reader, EntityHandle from, EntityHandle to) =>
        MetadataTokens.GetRowNumber(to) <= reader.GetTableRowCount((TableIndex)(MetadataTokens.GetToken(to) >> 24)) ? null : Spell(from, to);

    private static string? Outside(BoundAssembly assembly, EntityHandle from, BlobHandle signature)
    {
        var outside = new Visitor(new EntityHandle[1]);
        var found = from.Kind == HandleKind.TypeSpecification
            ? SignatureScan.AnyOf(assembly, (TypeSpecificationHandle)from, outside)
            : SignatureScan.Any(assembly, signature, outside);
        return found ? Spell(from, outside.Found) : null;
    }

    private static string Spell(EntityHandle from, EntityHandle to) =>
        $"row 0x{MetadataTokens.GetToken(from):X8} of its tables names 0x{MetadataTokens.GetToken(to):X8}, which is outside of its table.";

    private readonly struct Visitor(EntityHandle[] found) : ISignatureVisitor
    {
        public EntityHandle Found => found[0];

        public bool Visit(BoundAssembly assembly, EntityHandle type, NamedAs how)
        {
            found[0] = type;
            return Outside(assembly.Reader, type, type) is not null;
        }

        public bool VisitParameter() => false;
    }

    private readonly struct Specification : ISignatureVisitor
    {
        public bool Visit(BoundAssembly assembly, EntityHandle type, NamedAs how) => type.Kind == HandleKind.TypeSpecification;

        public bool VisitParameter() => false;
    }
}
