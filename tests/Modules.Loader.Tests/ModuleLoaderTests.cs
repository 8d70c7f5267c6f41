using System.Runtime.CompilerServices;
using Modules.Loader.Images;
using Modules.Verifier;

namespace Modules.Loader.Tests;

/// <summary>What was verified is what is loaded, in a context of its own that goes when it is given up.</summary>
public sealed class ModuleLoaderTests(LoaderFixture calc) : IClassFixture<LoaderFixture>
{
    private static string Constant(int value) =>
        $$"""[Module("m")] public sealed class M : Calculator { public override int Compute(char a, long b) => {{value}}; }""";

    [Fact]
    public void A_library_that_is_replaced_on_disk_after_verification_is_loaded_as_verified()
    {
        var path = calc.Build("Replaced", Constant(1));
        var verified = calc.Verify(path);
        calc.Build("Replaced", Constant(2));
        File.Delete(Path.ChangeExtension(path, ".pdb"));

        Assert.Equal(1, calc.Compute(ModuleLoader.Load(verified, calc.Options()).GetFactory<object>("m").Create()));
        Assert.Equal(2, calc.Compute(calc.Load(path).GetFactory<object>("m").Create()));
    }

    [Fact]
    public void A_private_dependency_that_is_replaced_is_loaded_as_verified_too()
    {
        var folder = calc.Folder.Folder("WithOwn");
        var own = FixtureCompiler.CompileTo(folder, "Own", "public static class Own { public static int Value() => 1; }");
        var path = FixtureCompiler.CompileTo(folder, "WithOwn", "using Calc; using Modules; [assembly: ModuleLibrary(CalcHost.Name, CalcHost.Version)] [Module(\"m\")] public sealed class M : Calculator { public override int Compute(char a, long b) => Own.Value(); }", calc.Contracts, own, FixtureCompiler.Abstractions);
        var verified = calc.Verify(path);
        FixtureCompiler.CompileTo(folder, "Own", "public static class Own { public static int Value() => 2; }");

        Assert.Equal(1, calc.Compute(ModuleLoader.Load(verified, calc.Options()).GetFactory<object>("m").Create()));
    }

    [Fact]
    public void The_contracts_are_the_hosts_whatever_lies_beside_the_library()
    {
        var path = calc.Build("Bundled", Constant(3));
        File.Copy(calc.Contracts, Path.Combine(Path.GetDirectoryName(path)!, "Calc.Contracts.dll"), overwrite: true);

        Assert.True(calc.Calculator.IsInstanceOfType(calc.Load(path).GetFactory<object>("m").Create()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Exceptions_of_a_module_name_its_source_lines(bool unloadable)
    {
        var path = calc.Build($"Lines{unloadable}", """
            [Module("m")] public sealed class M : Calculator
            {
                public override int Compute(char a, long b) => throw new InvalidOperationException("here");
            }
            """);
        var module = calc.Load(path, unloadable).GetFactory<object>("m").Create();
        var thrown = Assert.Throws<System.Reflection.TargetInvocationException>(() => calc.Compute(module));

        Assert.Contains(".cs:line 4", thrown.InnerException!.StackTrace, StringComparison.Ordinal);
    }

    [Fact]
    public void Native_libraries_and_satellites_come_from_the_librarys_folder()
    {
        var natives = new NativeLibraries(calc.Folder.Path);
        var extension = OperatingSystem.IsWindows() ? ".dll" : OperatingSystem.IsMacOS() ? ".dylib" : ".so";
        var rid = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;
        var beside = calc.Folder.Write($"libbeside{extension}", "");
        var deep = calc.Folder.Write(Path.Combine("runtimes", rid, "native", $"deep{extension}"), "");

        Assert.Equal(beside, natives.Find($"libbeside{extension}"));
        Assert.Equal(beside, natives.Find("libbeside"));
        Assert.Equal(deep, natives.Find("deep"));
        Assert.Null(natives.Find("nowhere"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(beside, natives.Find("beside"));
        }
    }

    [Fact]
    public void A_satellite_of_the_library_is_found_in_its_culture_folder()
    {
        var path = calc.Build("Spoken", """
            [Module("m")] public sealed class M : Calculator
            {
                public override int Compute(char a, long b) => typeof(M).Assembly.GetSatelliteAssembly(new System.Globalization.CultureInfo("de")).GetTypes().Length;
            }
            """);
        FixtureCompiler.CompileTo(Path.Combine(Path.GetDirectoryName(path)!, "de"), "Spoken.resources", "[assembly: System.Reflection.AssemblyCulture(\"de\")]");

        Assert.True(calc.Compute(calc.Load(path).GetFactory<object>("m").Create()) >= 0);
    }

    [Fact]
    public void A_sealed_file_in_memory_serves_each_path_once_and_cannot_be_changed()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using var first = SealedMemoryFile.TryCreate("first", [1, 2, 3]);
        var path = first!.Path;
        using var second = SealedMemoryFile.TryCreate("second", [4]);
        Assert.Equal([1, 2, 3], File.ReadAllBytes(path));
        Assert.ThrowsAny<Exception>(() => File.WriteAllBytes(path, [9]));
        first.Dispose();
        using var third = SealedMemoryFile.TryCreate("third", [5]);
        Assert.Equal(3, new[] { path, second!.Path, third!.Path }.Distinct().Count());
    }

    [Fact]
    public void A_private_copy_serves_a_path_of_its_own_and_goes()
    {
        var copy = PrivateCopy.Create("lib", [1, 2]);
        using (var other = PrivateCopy.Create("lib", [1, 2]))
        {
            Assert.NotEqual(copy.Path, other.Path);
        }

        Assert.Equal([1, 2], File.ReadAllBytes(copy.Path));
        copy.Dispose();
        Assert.False(Directory.Exists(Path.GetDirectoryName(copy.Path)));
    }

    [Fact]
    public void A_hundred_libraries_loaded_used_and_unloaded_leave_no_context_alive()
    {
        var verified = calc.Verify(calc.Build("Cycle", Constant(4)));
        var watches = Enumerable.Range(0, 100).Select(_ => Cycle(verified)).ToList();

        Assert.All(watches, watch => Assert.Null(watch.Prove(10)));
    }

    [Fact]
    public void A_context_that_somebody_holds_is_told_of()
    {
        var library = calc.Load(calc.Build("Held", Constant(5)), unloadable: true);
        var held = library.GetFactory<object>("m").Create();
        var watch = library.Unload();

        Assert.Equal("MOD9006", watch.Prove(2)?.Rule.Id);
        Assert.Equal(5, calc.Compute(held));
        Assert.Throws<ObjectDisposedException>(() => library.GetFactory<object>("m"));
        Assert.Throws<InvalidOperationException>(library.Unload);
    }

    [Fact]
    public void A_library_that_was_loaded_for_good_cannot_be_unloaded() =>
        Assert.Contains("was loaded for good", Assert.Throws<InvalidOperationException>(calc.Load(calc.Build("Good", Constant(6))).Unload).Message, StringComparison.Ordinal);

    // In a frame of its own, so that no local of the test keeps the context.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private UnloadWatch Cycle(VerifiedLibrary verified)
    {
        var library = ModuleLoader.Load(verified, calc.Options(unloadable: true));
        var factory = library.GetFactory<object>("m");
        factory.Compile();
        Assert.NotNull(factory.Create());
        return library.Unload();
    }
}
