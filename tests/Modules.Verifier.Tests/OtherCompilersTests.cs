using Modules.Verifier;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Modules.Verifier.Tests;

/// <summary>What C# cannot write, and other compilers do: members without any access, reached by name (ECMA-335 II.15.3.2.3); no cast to a class that is known to be there.</summary>
public sealed class OtherCompilersTests
{
    [Fact]
    public void A_reference_finds_a_compiler_controlled_method()
    {
        using var folder = new TemporaryFolder();
        var host = folder.Folder("host");
        FixtureCompiler.CompileTo(host, "Host", "namespace H { public class C { } }");
        var library = FixtureCompiler.CompileTo(
            folder.Folder("library"),
            "Library",
            "public static class Calls { public static object M() => Hidden.Get(); } static class Hidden { public static int Get() => 7; }",
            Path.Combine(host, "Host.dll"));
        HideAndCallByName(library);

        using var surface = HostSurface.FromDirectory(host);
        var verdict = new LibraryVerifier(surface, new VerifierOptions { AllowPlainLibraries = true }).Verify(library);
        var truth = RuntimeOracle.Ask(host, library);

        Assert.Empty(verdict.Findings);
        Assert.False(truth.IsBroken, truth.ToString());
        Assert.Equal("7", truth.Results["M"]);
    }

    [Fact]
    public void A_cast_that_was_left_out_downwards_is_no_finding()
    {
        using var folder = new TemporaryFolder();
        var host = folder.Folder("host");
        FixtureCompiler.CompileTo(
            host,
            "Host",
            "namespace H { public interface IList { } public class List : IList { public int Count => 3; } public static class C { public static IList Make() => new List(); } }");
        var library = FixtureCompiler.CompileTo(
            folder.Folder("library"),
            "Library",
            "public static class Calls { public static object M() => ((H.List)H.C.Make()).Count; }",
            Path.Combine(host, "Host.dll"));
        LeaveOutCasts(library);

        using var surface = HostSurface.FromDirectory(host);
        var verdict = new LibraryVerifier(surface, new VerifierOptions { AllowPlainLibraries = true }).Verify(library);
        var truth = RuntimeOracle.Ask(host, library);

        Assert.Empty(verdict.Findings);
        Assert.False(truth.IsBroken, truth.ToString());
        Assert.Equal("3", truth.Results["M"]);
    }

    private static void LeaveOutCasts(string path)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(path, new ReaderParameters { InMemory = true });
        var casts = 0;
        foreach (var method in assembly.MainModule.GetType("Calls").Methods.Where(method => method.HasBody))
        {
            foreach (var cast in method.Body.Instructions.Where(instruction => instruction.OpCode == OpCodes.Castclass).ToList())
            {
                method.Body.GetILProcessor().Remove(cast);
                casts++;
            }
        }

        Assert.Equal(1, casts);
        assembly.Write(path);
    }

    private static void HideAndCallByName(string path)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(path, new ReaderParameters { InMemory = true });
        var hidden = assembly.MainModule.GetType("Hidden").Methods.Single(method => method.Name == "Get");
        hidden.Attributes = (hidden.Attributes & ~MethodAttributes.MemberAccessMask) | MethodAttributes.CompilerControlled;
        foreach (var instruction in assembly.MainModule.GetType("Calls").Methods.Single(method => method.Name == "M").Body.Instructions.Where(instruction => instruction.OpCode == OpCodes.Call))
        {
            instruction.Operand = new MethodReference(hidden.Name, hidden.ReturnType, hidden.DeclaringType);
        }

        assembly.Write(path);
    }
}
