using Modules.Verifier;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Modules.Verifier.Tests;

/// <summary>What C# cannot write, and other compilers do: members without any access, reached by name (ECMA-335 II.15.3.2.3).</summary>
public sealed class CompilerControlledTests
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
