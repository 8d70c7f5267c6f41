using Mono.Cecil;

namespace Modules.Verifier.Tests;

/// <summary>How the CLR reads the names of friends, written by whatever compiler; C# writes the sound ones alone.</summary>
public sealed class FriendTests : IDisposable
{
    private const string Host = "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Library\")] namespace H { public class C { internal static int A() => 1; } }";

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("Library")]
    [InlineData("LIBRARY")]
    [InlineData(" Library ")]
    [InlineData("Library, PublicKey=null")]
    [InlineData("Library, PublicKey=0g")]
    [InlineData("Library, PublicKey=zz")]
    [InlineData("Library, PublicKey=002")]
    [InlineData("Library, PublicKey=")]
    [InlineData("Library, PublicKey=0024")]
    [InlineData("Library, PublicKeyToken=null")]
    [InlineData("Library, PublicKeyToken=b77a5c561934e089")]
    [InlineData("Library, Version=1.0.0.0")]
    [InlineData("Library, Culture=neutral")]
    [InlineData("Library, Culture=de")]
    [InlineData("Library, ProcessorArchitecture=MSIL")]
    [InlineData("Library, Retargetable=Yes")]
    [InlineData("Library, Custom=1")]
    [InlineData("Library,")]
    [InlineData("")]
    [InlineData(",")]
    [InlineData("Library=1")]
    [InlineData("\"Library\"")]
    [InlineData("Librar\\y")]
    [InlineData("Library;Other, Version=1.0.0.0")]
    [InlineData("Library;Other, PublicKey=zz")]
    [InlineData("Other, Version=1.0.0.0;Library")]
    [InlineData("Other, Version=1.0.0.0")]
    [InlineData("Other, PublicKey=zz")]
    public void The_verdict_is_what_the_runtime_does(string friends)
    {
        var before = FixtureCompiler.CompileTo(_folder.Folder("before"), "Host", Host);
        var library = FixtureCompiler.CompileTo(_folder.Folder("library"), "Library", "public static class Calls { public static object M() => H.C.A(); }", before);
        using (var module = ModuleDefinition.ReadModule(before))
        {
            var attributes = module.Assembly.CustomAttributes;
            var attribute = attributes.Single(candidate => candidate.AttributeType.Name == "InternalsVisibleToAttribute");
            attributes.Remove(attribute);
            foreach (var friend in friends.Split(';'))
            {
                var another = new CustomAttribute(attribute.Constructor);
                another.ConstructorArguments.Add(new CustomAttributeArgument(module.TypeSystem.String, friend));
                attributes.Add(another);
            }

            module.Write(Path.Combine(_folder.Folder("after"), "Host.dll"));
        }

        using var host = HostSurface.FromDirectory(_folder.Folder("after"));
        var findings = new LibraryVerifier(host, new VerifierOptions { AllowPlainLibraries = true }).Verify(library).Findings;
        var truth = RuntimeOracle.Ask(_folder.Folder("after"), library);

        // What the runtime throws for a name that is no friend's depends on what is wrong with it.
        Assert.Equal(
            truth.Failures.Where(fact => fact.Stage == "call").Select(fact => fact.Exception is "System.IO.FileLoadException" or "System.Runtime.InteropServices.COMException" or "System.ArgumentException" ? Rules.MethodAccess.Exception : fact.Exception),
            findings.Select(finding => finding.Exception));
        Assert.All(findings, finding => Assert.Equal(Rules.MethodAccess, finding.Rule));
    }

    public void Dispose() => _folder.Dispose();
}
