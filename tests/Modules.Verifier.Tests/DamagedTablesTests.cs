using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Modules.Verifier.Tests;

/// <summary>Tables and signatures that lead nowhere, or back to themselves, are damage of the library: no fault of the verifier, and never the end of its process.</summary>
public sealed class DamagedTablesTests : IDisposable
{
    private const string Library = """
        using System.Collections.Generic;
        namespace L
        {
            public interface IFirst { void Do(); }
            public interface ISecond : IFirst { }
            public class Outer { public class Inner { public enum Kind { A, B } } public System.Environment.SpecialFolder Folder; }
            [System.Obsolete("x")] public class P<T> : H.B, ISecond where T : H.B, new() { public List<Dictionary<string, T[]>> F = new(); public void Do() { F.Clear(); } public T Make<U>(U u) where U : T => new T(); }
            public class Q : P<Q> { public int N { get; set; } public event System.Action E { add { } remove { } } public override string ToString() => N.ToString() + Make(this); }
        }
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly HostSurface _host;
    private readonly string _path;

    public DamagedTablesTests()
    {
        var host = FixtureCompiler.CompileTo(_folder.Folder("host"), "Host", "namespace H { public class B { public virtual int M() => 1; } }");
        _path = FixtureCompiler.CompileTo(_folder.Folder("library"), "Lib", Library, new FixtureOptions(), [host]);
        _host = HostSurface.FromDirectory(_folder.Folder("host"));
    }

    [Theory]
    [InlineData(Library)]
    [InlineData("[assembly: Modules.ModuleLibrary(\"Host\", \"1.0.0\")] namespace L { [Modules.Module(\"m\")] public sealed class Made : H.B { public Made(int n = 3) { } public override int M() => 2; } }")]
    public void Bytes_that_are_changed_at_random_are_never_a_fault_of_the_verifier(string source)
    {
        var image = File.ReadAllBytes(FixtureCompiler.CompileTo(_folder.Folder("random"), "Lib", source, new FixtureOptions(), [Path.Combine(_folder.Folder("host"), "Host.dll"), FixtureCompiler.Abstractions]));
        var (start, length) = Metadata(image);
        var random = new Random(1);
        var kinds = new HashSet<VerdictKind>();
        for (var round = 0; round < 1500; round++)
        {
            var damaged = image.ToArray();
            for (var count = random.Next(1, 4); count > 0; count--)
            {
                damaged[start + random.Next(length)] = (byte)random.Next(256);
            }

            var verdict = Verify(damaged);
            Assert.DoesNotContain(verdict.Findings, finding => finding.Rule == Rules.VerifierFault);
            kinds.Add(verdict.Kind);
        }

        // Some of it is told as damage, and some of it is no damage at all.
        Assert.Superset(new HashSet<VerdictKind> { VerdictKind.Incompatible, VerdictKind.Invalid }, kinds);
    }

    // The column with its offset in the row, and how it is told there that the row leads to itself (ECMA-335 II.24.2.6).
    [Theory]
    [InlineData(TableIndex.TypeRef, 0, 2, 3, "within itself")]
    [InlineData(TableIndex.TypeDef, 8, 2, 0, "derives from itself")]
    [InlineData(TableIndex.NestedClass, 2, 0, 0, "within itself")]
    [InlineData(TableIndex.InterfaceImpl, 2, 2, 0, "derives from itself")]
    public void A_type_that_leads_to_itself_is_damage(TableIndex table, int column, int shift, int tag, string told)
    {
        foreach (var damaged in LeadingToThemselves(table, column, shift, tag))
        {
            var finding = Assert.Single(Verify(damaged).Findings);
            Assert.Equal(Rules.InvalidImage, finding.Rule);
            Assert.Contains(told, finding.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(TableIndex.TypeRef, 0, 2, 3)]
    [InlineData(TableIndex.TypeDef, 8, 2, 0)]
    [InlineData(TableIndex.NestedClass, 2, 0, 0)]
    [InlineData(TableIndex.InterfaceImpl, 2, 2, 0)]
    public void A_host_with_such_a_type_is_as_if_it_were_not_there(TableIndex table, int column, int shift, int tag)
    {
        var user = FixtureCompiler.CompileTo(
            _folder.Folder("user"),
            "User",
            "public class U : L.Q, L.ISecond { public L.Outer.Inner.Kind Kind; public override string ToString() => new L.Outer().Folder.ToString() + new L.P<U>().Make(this); }",
            _path,
            Path.Combine(_folder.Folder("host"), "Host.dll"));
        var hosts = 0;
        foreach (var damaged in LeadingToThemselves(table, column, shift, tag))
        {
            var folder = _folder.Folder($"damaged{hosts++}");
            File.Copy(Path.Combine(_folder.Folder("host"), "Host.dll"), Path.Combine(folder, "Host.dll"));
            File.WriteAllBytes(Path.Combine(folder, "Lib.dll"), damaged);
            using var host = HostSurface.FromDirectory(folder);

            var verdict = new LibraryVerifier(host, new VerifierOptions { AllowPlainLibraries = true }).Verify(user);

            Assert.Contains(verdict.Findings, finding => finding.Rule == Rules.AssemblyMissing && finding.Symbol == "Lib");
            Assert.DoesNotContain(verdict.Findings, finding => finding.Rule == Rules.VerifierFault);
        }
    }

    [Fact]
    public void A_type_specification_that_names_itself_is_no_endless_way()
    {
        var image = File.ReadAllBytes(_path);
        using var pe = new PEReader(new MemoryStream(image));
        var reader = pe.GetMetadataReader();
        var damages = 0;
        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.TypeSpec); row++)
        {
            // One byte of length, GENERICINST, CLASS or VALUETYPE, and the token.
            var blob = MetadataTokens.GetHeapOffset(reader.GetTypeSpecification(MetadataTokens.TypeSpecificationHandle(row)).Signature);
            var place = pe.PEHeaders.MetadataStartOffset + reader.GetHeapMetadataOffset(HeapIndex.Blob) + blob;
            if (image[place + 1] != (byte)SignatureTypeCode.GenericTypeInstance)
            {
                continue;
            }

            var damaged = image.ToArray();
            damaged[place + 3] = (byte)((row << 2) | 2);
            damages++;

            Assert.DoesNotContain(Verify(damaged).Findings, finding => finding.Rule == Rules.VerifierFault);
        }

        Assert.True(damages > 0);
    }

    [Theory]
    [InlineData(0x15, 100_000)]
    [InlineData(0x1D, 100_000)]
    [InlineData(0x14, 100_000)]
    [InlineData(0x1B, 100_000)]
    [InlineData(0x20, 100_000)]
    public void A_signature_that_is_nested_without_end_is_no_endless_way(byte element, int depth)
    {
        var path = Path.Combine(_folder.Folder("nested"), "Nested.dll");
        File.WriteAllBytes(path, Nested(element, depth));

        var verdict = new LibraryVerifier(_host, new VerifierOptions { AllowPlainLibraries = true }).Verify(path);

        Assert.DoesNotContain(verdict.Findings, finding => finding.Rule == Rules.VerifierFault);
    }

    public void Dispose()
    {
        _host.Dispose();
        _folder.Dispose();
    }

    private Verdict Verify(byte[] image)
    {
        File.WriteAllBytes(_path, image);
        return new LibraryVerifier(_host, new VerifierOptions { AllowPlainLibraries = true }).Verify(_path);
    }

    // The library with each row of a table that leads to itself.
    private IEnumerable<byte[]> LeadingToThemselves(TableIndex table, int column, int shift, int tag)
    {
        var image = File.ReadAllBytes(_path);
        using var pe = new PEReader(new MemoryStream(image));
        var reader = pe.GetMetadataReader();
        var rows = reader.GetTableRowCount(table);
        Assert.True(rows > 0);
        for (var row = 1; row <= rows; row++)
        {
            var damaged = image.ToArray();
            var place = pe.PEHeaders.MetadataStartOffset + reader.GetTableMetadataOffset(table) + ((row - 1) * reader.GetTableRowSize(table));

            // These two say first whose row it is.
            var self = table is TableIndex.NestedClass or TableIndex.InterfaceImpl ? BinaryPrimitives.ReadUInt16LittleEndian(image.AsSpan(place)) : row;
            BinaryPrimitives.WriteUInt16LittleEndian(damaged.AsSpan(place + column), (ushort)((self << shift) | tag));
            yield return damaged;
        }
    }

    private static (int Start, int Length) Metadata(byte[] image)
    {
        using var pe = new PEReader(new MemoryStream(image));
        return (pe.PEHeaders.MetadataStartOffset, pe.PEHeaders.MetadataSize);
    }

    // A library with a field and a type specification whose signature goes deeper at each step.
    private static byte[] Nested(byte element, int depth)
    {
        var tables = new MetadataBuilder();
        tables.AddModule(0, tables.GetOrAddString("Nested.dll"), tables.GetOrAddGuid(Guid.NewGuid()), default, default);
        tables.AddAssembly(tables.GetOrAddString("Nested"), new Version(1, 0, 0, 0), default, default, default, AssemblyHashAlgorithm.None);
        var core = tables.AddAssemblyReference(tables.GetOrAddString("System.Runtime"), new Version(10, 0, 0, 0), default, default, default, default);
        var type = tables.AddTypeReference(core, tables.GetOrAddString("System"), tables.GetOrAddString("Object"));
        tables.AddTypeDefinition(default, default, tables.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        tables.AddTypeDefinition(TypeAttributes.Public, default, tables.GetOrAddString("C"), type, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        byte[] step = element switch
        {
            0x15 => [0x15, 0x12, 0x05, 0x01],
            0x1B => [0x1B, 0x00, 0x00],
            0x20 => [0x20, 0x05],
            _ => [element],
        };
        var spelled = new byte[(step.Length * depth) + 1];
        for (var at = 0; at < spelled.Length - 1; at += step.Length)
        {
            step.CopyTo(spelled, at);
        }

        spelled[^1] = 0x08;
        tables.AddTypeSpecification(tables.GetOrAddBlob(spelled));
        tables.AddFieldDefinition(FieldAttributes.Public, tables.GetOrAddString("F"), tables.GetOrAddBlob((byte[])[0x06, .. spelled]));
        var image = new BlobBuilder();
        new ManagedPEBuilder(PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(tables), new BlobBuilder()).Serialize(image);
        return image.ToArray();
    }
}
