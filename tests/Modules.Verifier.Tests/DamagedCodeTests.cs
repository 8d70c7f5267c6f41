using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Modules.Verifier.Tests;

/// <summary>Code whose tokens lead nowhere is damage of the library, and no fault of the verifier.</summary>
public sealed class DamagedCodeTests : IDisposable
{
    private const string Host = "namespace H { public class B { public int F; public static string S = \"\"; public virtual T Echo<T>(T value) => value; } public class D : B, System.IDisposable { public void Dispose() { } } }";

    private const string Library = """
        public unsafe class P : H.B
        {
            private static int _count;
            private H.B _field = new H.D();
            public static int M(object o, H.B[] all, int n)
            {
                var p = new P { _field = all[n] };
                foreach (ref var b in System.MemoryExtensions.AsSpan(all)) { p._field = b; }
                try { using var d = (H.D)o; p.F = n; _count += p.Echo(n) + sizeof(decimal); }
                catch (System.InvalidCastException e) when (o is H.B { F: > 3 }) { all = new H.B[] { p._field, new H.D() }; H.B.S = e.Message + typeof(H.D); }
                System.Func<int, int> f = p.Echo<int>;
                delegate*<int, int> g = &Twice;
                object boxed = n; H.B it = n > 0 ? p : p._field;
                return f(n) + g(n) + (int)boxed + it.Echo((n, "x")).Item1 + Generic<H.D>();
            }
            private static int Twice(int n) => 2 * n;
            private static int Generic<T>() where T : class, System.IDisposable, new() { T made = new(); made.Dispose(); return made is H.B ? 1 : 0; }
        }
        """;

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("a row outside of its table", 0xFF000000, 0x00FFFFFE)]
    [InlineData("no row of its table", 0xFF000000, 0)]
    [InlineData("a row of no table", 0, 0x7F000001)]
    [InlineData("a negative number", 0, 0xFF000001)]
    [InlineData("nothing", 0, 0)]
    public void A_token_that_leads_nowhere_is_no_fault_of_the_verifier(string becomes, uint kept, uint set)
    {
        var before = FixtureCompiler.CompileTo(_folder.Folder("before"), "Host", Host);
        FixtureCompiler.CompileTo(_folder.Folder("after"), "Host", Host.Replace(", System.IDisposable", string.Empty, StringComparison.Ordinal).Replace("D : B", "D", StringComparison.Ordinal));
        var path = FixtureCompiler.CompileTo(_folder.Folder("library"), "Lib", Library, new FixtureOptions(), [before]);
        var image = File.ReadAllBytes(path);
        using var host = HostSurface.FromDirectory(_folder.Folder("after"));
        var verifier = new LibraryVerifier(host, new VerifierOptions { AllowPlainLibraries = true });
        var damages = 0;

        Assert.All(Tokens(image), place =>
        {
            var damaged = image.ToArray();
            var token = damaged.AsSpan(place, 4);
            BinaryPrimitives.WriteUInt32LittleEndian(token, (BinaryPrimitives.ReadUInt32LittleEndian(token) & kept) | set);
            File.WriteAllBytes(path, damaged);
            var findings = verifier.Verify(path).Findings;
            Assert.DoesNotContain(findings, finding => finding.Rule == Rules.VerifierFault);
            damages += findings.Count(finding => finding.Rule == Rules.InvalidImage);
        });
        Assert.True(damages > 0, $"No token that becomes {becomes} is told as damage.");
    }

    public void Dispose() => _folder.Dispose();

    // Wherever four bytes of a body are a token that is there; what only looks like one may be damaged as well.
    private static List<int> Tokens(byte[] image)
    {
        using var pe = new PEReader(new MemoryStream(image));
        var reader = pe.GetMetadataReader();
        var places = new List<int>();
        foreach (var handle in reader.MethodDefinitions)
        {
            var address = reader.GetMethodDefinition(handle).RelativeVirtualAddress;
            if (address == 0)
            {
                continue;
            }

            var section = pe.PEHeaders.SectionHeaders[pe.PEHeaders.GetContainingSectionIndex(address)];
            var start = address - section.VirtualAddress + section.PointerToRawData;
            for (var place = start; place < start + pe.GetMethodBody(address).Size - 4; place++)
            {
                var token = BinaryPrimitives.ReadInt32LittleEndian(image.AsSpan(place));
                if ((token >> 24) is 0x01 or 0x02 or 0x04 or 0x06 or 0x0A or 0x11 or 0x1B or 0x2B or 0x70 && (token & 0xFFFFFF) is > 0 and < 0x2000)
                {
                    places.Add(place);
                }
            }
        }

        return places;
    }
}
