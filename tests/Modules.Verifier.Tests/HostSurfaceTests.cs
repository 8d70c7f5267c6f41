using Modules.Verifier.Hosts;

namespace Modules.Verifier.Tests;

/// <summary>What a host offers, read from a folder, a running process, or not at all.</summary>
public sealed class HostSurfaceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_folder_tells_the_hosts_name_version_roles_and_services()
    {
        CalculatorHost.Build(_folder.Path, "1.2.0");
        using var host = HostSurface.FromDirectory(_folder.Path);

        Assert.Equal(("calc", "1.2.0", true), (host.Name, host.Version, host.IsKnown));
        Assert.Equal(
            [new HostRole("Calculator", "Calc.Calculator", "Calc.Contracts", "1.0.0", true), new HostRole("Greeter", "Calc.Greeter", "Calc.Contracts", "1.0.0", true)],
            host.Roles.AsEnumerable());
        Assert.Equal([new HostService("Calc.IClock", "Calc.Contracts")], host.Services.AsEnumerable());
        Assert.Equal(["Calc.Contracts"], host.Contracts.AsEnumerable());
        Assert.Equal("Microsoft.NETCore.App", host.Frameworks[^1].Name);
    }

    [Theory]
    [InlineData("public abstract class R { public abstract int M(); }", true)]
    [InlineData("public abstract class R { public virtual int M() => 1; }", true)]
    [InlineData("public abstract class B { public abstract int M(); } [ModuleRole(\"r\")] public abstract class R : B { }", true)]
    [InlineData("public abstract class R { public int M() => 1; }", false)]
    [InlineData("public class R { public virtual int M() => 1; }", false)]
    [InlineData("abstract class R { public abstract int M(); }", false)]
    [InlineData("public abstract class R<T> { public abstract int M(); }", false)]
    public void A_role_is_a_visible_abstract_class_with_a_virtual_member(string role, bool isUsable)
    {
        var source = role.Contains("[ModuleRole", StringComparison.Ordinal) ? role : $"[ModuleRole(\"r\")] {role}";
        FixtureCompiler.CompileTo(_folder.Path, "Contracts", $"using Modules; [assembly: ModuleHost(\"h\", \"1.0.0\")] {source}", FixtureCompiler.Abstractions);
        using var host = HostSurface.FromDirectory(_folder.Path);

        Assert.Equal(isUsable, Assert.Single(host.Roles).IsUsable);
    }

    [Fact]
    public void The_path_may_be_the_hosts_dll_and_its_runtimeconfig_names_the_framework()
    {
        var path = FixtureCompiler.CompileTo(_folder.Path, "App", "public class A { }");
        _folder.Write("App.runtimeconfig.json", """{ "runtimeOptions": { "framework": { "name": "Microsoft.NETCore.App", "version": "10.0.0" } } }""");
        using var host = HostSurface.FromDirectory(path);

        Assert.Equal("Microsoft.NETCore.App", Assert.Single(host.Frameworks).Name);
        Assert.StartsWith("10.0.", host.Frameworks[0].Version, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere", null, "The host 'nowhere' does not exist. Pass the folder that holds the host's assemblies, or the path of its .dll.")]
    [InlineData(null, null, "The host folder 'FOLDER' holds no .dll. Pass the folder that holds the host's assemblies.")]
    [InlineData(null, "Nowhere.App", "The framework Nowhere.App is not installed under 'ROOT'. Pass --dotnet-root, or --framework with one that is.")]
    public void A_host_that_cannot_be_read_says_why(string? path, string? framework, string message)
    {
        if (framework is not null)
        {
            FixtureCompiler.CompileTo(_folder.Path, "App", "public class A { }");
        }

        var options = framework is null ? null : new HostOptions { Frameworks = [new FrameworkReference(framework, null)] };
        var fault = Assert.ThrowsAny<IOException>(() => HostSurface.FromDirectory(path ?? _folder.Path, options));
        Assert.Equal(message, System.Text.RegularExpressions.Regex.Replace(fault.Message.Replace(_folder.Path, "FOLDER", StringComparison.Ordinal), "under '.*'", "under 'ROOT'"));
    }

    [Fact]
    public void A_framework_that_is_asked_for_is_of_its_major_version_and_a_configuration_may_roll_forward()
    {
        FixtureCompiler.CompileTo(_folder.Path, "App", "public class A { }");
        var asked = new HostOptions { Frameworks = [new FrameworkReference("Microsoft.NETCore.App", "3.1.0")] };
        Assert.StartsWith("The framework Microsoft.NETCore.App/3.1.0 is not installed under", Assert.ThrowsAny<IOException>(() => HostSurface.FromDirectory(_folder.Path, asked)).Message, StringComparison.Ordinal);

        _folder.Write("App.runtimeconfig.json", """{ "runtimeOptions": { "framework": { "name": "Microsoft.NETCore.App", "version": "3.1.0" } } }""");
        using var host = HostSurface.FromDirectory(_folder.Path);
        Assert.NotEmpty(host.Frameworks);
    }

    [Fact]
    public void A_file_that_is_no_assembly_is_no_host()
    {
        FixtureCompiler.CompileTo(_folder.Path, "App", "public class A { }");
        var file = _folder.Write("text.dll", "text");
        Assert.StartsWith($"The host '{file}' is not a .NET assembly", Assert.ThrowsAny<IOException>(() => HostSurface.FromDirectory(file)).Message, StringComparison.Ordinal);
        HostSurface.FromDirectory(_folder.Write("App", "\u007FELF, the program that starts it")).Dispose();
    }

    [Fact]
    public void A_damaged_runtimeconfig_is_named()
    {
        FixtureCompiler.CompileTo(_folder.Path, "App", "public class A { }");
        _folder.Write("App.runtimeconfig.json", "{");
        Assert.Contains("App.runtimeconfig.json' is no runtime configuration", Assert.ThrowsAny<IOException>(() => HostSurface.FromDirectory(_folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_running_process_is_a_host_too()
    {
        using var host = HostSurface.FromRunningProcess();
        Assert.Equal((null, true, "Microsoft.NETCore.App"), (host.Path, host.IsKnown, host.Frameworks[^1].Name));

        // This test's own assemblies bind to it.
        var verdict = new LibraryVerifier(host, new VerifierOptions { AllowPlainLibraries = true }).Verify(typeof(TemporaryFolder).Assembly.Location);
        Assert.Equal(VerdictKind.Compatible, verdict.Kind);
    }

    [Fact]
    public void The_installed_frameworks_against_themselves_give_no_finding()
    {
        using var host = HostSurface.FromFrameworks();
        var verifier = new LibraryVerifier(host, new VerifierOptions { AllowPlainLibraries = true, IgnoreAssemblyVersions = true });
        var files = Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll").Where(path => LibraryProbe.Read(path).Kind == ProbeKind.PlainLibrary).ToList();
        var findings = files.AsParallel().SelectMany(path => verifier.Verify(path).Findings.Where(finding => finding.Level > FindingLevel.Info).Select(finding => $"{Path.GetFileName(path)}: {finding}"));

        Assert.True(files.Count > 100);
        Assert.Equal([], findings);
    }

    [Fact]
    public void An_enum_of_a_host_that_is_not_given_makes_no_attribute_unreadable()
    {
        var host = FixtureCompiler.CompileTo(_folder.Folder("host"), "Other", "namespace O { public enum E : byte { A } }");
        var library = FixtureCompiler.CompileTo(_folder.Folder("library"), "Library", "[System.ComponentModel.DefaultValue(O.E.A)] public class K { }", host);
        using var frameworks = HostSurface.FromFrameworks();

        var findings = new LibraryVerifier(frameworks, new VerifierOptions { AllowPlainLibraries = true }).Verify(library).Findings;

        Assert.DoesNotContain(findings, finding => finding.Rule == Rules.AttributeUnreadable);
    }

    [Fact]
    public void An_older_host_answers_several_checks_at_once()
    {
        using var host = HostSurface.FromFrameworks();
        using var before = HostSurface.FromFrameworks();
        var core = host.Context.Find("System.Private.CoreLib")!;
        var types = Enumerable.Range(1, core.Reader.TypeDefinitions.Count).Select(core.Type).ToList();

        // Anew many times, because the first questions are the ones that meet.
        for (var round = 0; round < 200; round++)
        {
            var older = new OlderHost(before);
            using var start = new Barrier(2);
            Parallel.Invoke(Ask, Ask);

            void Ask()
            {
                start.SignalAndWait();
                Assert.All(types.Take(100), type => Assert.Equal(type.FullName, older.Before(type)?.FullName));
            }
        }
    }

    public void Dispose() => _folder.Dispose();
}
