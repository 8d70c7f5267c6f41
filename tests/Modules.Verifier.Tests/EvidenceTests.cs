namespace Modules.Verifier.Tests;

/// <summary>A finding says what differs, what there is instead, and where in the source it is met.</summary>
public sealed class EvidenceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("public static int A() => 1;", "public static long A() => 1;", "only the return type differs: System.Int32 -> System.Int64", "Host!H.C::A():System.Int64")]
    [InlineData("public static int A() => 1;", "public static int A(int i) => 1;", "it has one more parameter", "Host!H.C::A(System.Int32):System.Int32")]
    [InlineData("public static int A() => 1; public static int A(int i) => 1;", "public static int A(int i) => 1; public static int A(string s, int i) => 1;", "it has one more parameter", "Host!H.C::A(System.Int32):System.Int32")]
    [InlineData("public static int A() => 1; public static int A(string s, char c, long l) => 1;", "public static int A(char c, byte b, long l) => 1; public static int A(string s, char c, byte b, long l) => 1;", "it has one more parameter", "Host!H.C::A(System.String,System.Char,System.Byte,System.Int64):System.Int32", "H.C.A(null, 'c', 1L)")]
    [InlineData("public static int A() => 1;", "public static int a() => 1;", "there is a, and names are case-sensitive", "Host!H.C::a():System.Int32")]
    [InlineData("public static int A() => 1;", "public static int A<T>() => 1;", "it has 1 type parameter instead of 0", "Host!H.C::A`1():System.Int32")]
    [InlineData("public static int A() => 1;", "public int A() => 1;", "it was static and is an instance method now", "Host!H.C::A():System.Int32")]
    [InlineData("public static int A() => 1;", "internal static int A() => 1;", "Host!H.C::A():System.Int32 is internal now", null)]
    [InlineData("public static int A() => 1;", "", "it was removed, renamed or added later", null)]
    public void A_missing_method_is_compared_with_the_nearest(string before, string after, string says, string? candidate, string call = "H.C.A()")
    {
        var finding = Only($"namespace H {{ public class C {{ {before} }} }}", $"namespace H {{ public class C {{ {after} }} }}", call);

        Assert.Contains(says, finding.Message, StringComparison.Ordinal);
        Assert.Equal(candidate, finding.Candidates.FirstOrDefault());
    }

    [Theory]
    [InlineData("public class B { } public class C : B { public static int F; }", "public class B { public static int F; } public class C : B { }", "it moved to the base class H.B", "Host!H.B::F:System.Int32")]
    [InlineData("public class C { public static int F; }", "public class C { public static int F { get; set; } }", "it is a property now", "Host!H.C::get_F():System.Int32")]
    [InlineData("public class C { public static int F; }", "public class C { public static long F; }", "its type is System.Int64 now", "Host!H.C::F:System.Int64")]
    [InlineData("public class C { public static int F; }", "public class C { public const int F = 1; }", "it is a constant now", "Host!H.C::F:System.Int32")]
    [InlineData("public class C { public static int F; }", "public class C { protected static int F; }", "is protected now", null)]
    public void So_is_a_missing_field(string before, string after, string says, string? candidate)
    {
        var finding = Only($"namespace H {{ {before} }}", $"namespace H {{ {after} }}", "H.C.F");

        Assert.Contains(says, finding.Message, StringComparison.Ordinal);
        Assert.Equal(candidate, finding.Candidates.FirstOrDefault());
    }

    [Theory]
    [InlineData("namespace H2 { public class C { } }", "There is Host!H2.C: its namespace changed.")]
    [InlineData("namespace H { public class c { } }", "There is Host!H.c: only the case of its name differs.")]
    [InlineData("namespace H { public class D { public class C { } } }", "There is Host!H.D/C: it is nested in another type now.")]
    [InlineData("namespace H { public class C<T> { } }", "There is Host!H.C`1: it has another number of type parameters.")]
    [InlineData("namespace H { public class Other { } }", "has no type H.C: it was removed, renamed or added later.")]
    public void So_is_a_missing_type(string after, string says) =>
        Assert.EndsWith(says, Only("namespace H { public class C { } }", after, "new H.C() is null").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("2.0.0.0", "1.0.0.0", "it is not there yet; Library was compiled against Host 2.0.0.0")]
    [InlineData("1.0.0.0", "2.0.0.0", "it was removed or renamed")]
    [InlineData("1.0.0.0", "1.0.0.0", "it was removed, renamed or added later")]
    public void What_is_missing_altogether_is_gone_or_not_there_yet_by_the_versions(string before, string after, string says)
    {
        Assert.EndsWith($"has no type H.C: {says}.", Missing("new H.C() is null"), StringComparison.Ordinal);
        Assert.EndsWith($"H.Kept::A():System.Int32: {says}.", Missing("H.Kept.A()"), StringComparison.Ordinal);
        Assert.EndsWith($"H.Kept.F of type System.Int32: {says}.", Missing("H.Kept.F"), StringComparison.Ordinal);

        string Missing(string expression)
        {
            var (library, host) = Compile(
                $"[assembly: System.Reflection.AssemblyVersion(\"{before}\")] namespace H {{ public class C {{ }} public class Kept {{ public static int A() => 1; public static int F; }} }}",
                $"[assembly: System.Reflection.AssemblyVersion(\"{after}\")] namespace H {{ public class Kept {{ }} }}",
                expression,
                new FixtureOptions());
            return Assert.Single(Verify(library, host, ignoreVersions: true).Findings).Message;
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_place_has_the_line_and_the_offset_from_symbols_beside_the_library_or_in_it(bool isEmbedded)
    {
        var (library, after) = Compile("namespace H { public class C { public static int A() => 1; } }", "namespace H { public class C { } }", "H.C.A()", new FixtureOptions { EmbedSymbols = isEmbedded });
        var place = Assert.Single(Assert.Single(Verify(library, after).Findings).Where);

        Assert.Equal(("Library!Calls::M():System.Object", "Library.cs", 4), (place.Member, place.File, place.Line));
        Assert.Equal(0, place.IlOffset);
    }

    [Fact]
    public void Symbols_of_another_build_give_no_line()
    {
        var (library, after) = Compile("namespace H { public class C { public static int A() => 1; } }", "namespace H { public class C { } }", "H.C.A()", new FixtureOptions());
        var other = FixtureCompiler.CompileTo(_folder.Folder("other"), "Library", "public class Else { public static int M() { return 1; } }");
        File.Copy(Path.ChangeExtension(other, ".pdb"), Path.ChangeExtension(library, ".pdb"), overwrite: true);

        Assert.Equal((null, null), Assert.Single(Assert.Single(Verify(library, after).Findings).Where) is var place ? (place.File, place.Line) : default);
    }

    [Fact]
    public void A_finding_names_every_place_once_and_its_cause_once()
    {
        var (library, after) = Compile(
            "namespace H { public class C { public static int A() => 1; } }",
            "namespace H { public class C { } }",
            "H.C.A() + H.C.A() + N()",
            new FixtureOptions(),
            "static int N() => H.C.A();");

        Assert.Equal(
            ["Library!Calls::M():System.Object", "Library!Calls::M():System.Object", "Library!Calls::N():System.Int32"],
            Assert.Single(Verify(library, after).Findings).Where.Select(place => place.Member));
    }

    [Fact]
    public void So_is_who_passes_what_was_a_class_to_a_method_of_the_library_that_takes_one()
    {
        // The one fails with a TypeLoadException, the other with an InvalidProgramException; the cause is one.
        var (library, after) = Compile(
            "namespace H { public class C { public int F; public C() { F = 1; } } }",
            "namespace H { public struct C { public int F; public C() { F = 1; } } }",
            "N(new H.C())",
            new FixtureOptions(),
            "static int N(H.C c) => 1;");

        Assert.Equal(
            ["Library!Calls::M():System.Object", "Library!Calls::N(H.C):System.Int32"],
            Assert.Single(Verify(library, after).Findings).Where.Select(place => place.Member));
    }

    private Finding Only(string before, string after, string expression)
    {
        var (library, host) = Compile(before, after, expression, new FixtureOptions());
        return Verify(library, host).Findings[0];
    }

    private (string Library, string Host) Compile(string before, string after, string expression, FixtureOptions options, string members = "")
    {
        var old = FixtureCompiler.CompileTo(_folder.Folder("v1"), "Host", before);
        FixtureCompiler.CompileTo(_folder.Folder("v2"), "Host", after);
        var source = $"public static class Calls\n{{\n    public static object M() =>\n        {expression};\n{members}\n}}";
        return (FixtureCompiler.CompileTo(_folder.Folder("library"), "Library", source, options, old), _folder["v2"]);
    }

    private static Verdict Verify(string library, string hostFolder, bool ignoreVersions = false)
    {
        using var host = HostSurface.FromDirectory(hostFolder);
        return new LibraryVerifier(host, new VerifierOptions { AllowPlainLibraries = true, IgnoreAssemblyVersions = ignoreVersions }).Verify(library);
    }
}
