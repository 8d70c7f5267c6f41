using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Modules.Inspect.Tests;

/// <summary>Whatever comes in, one clear line and an exit code that is no pass come out.</summary>
public sealed class GarbageTests : IDisposable
{
    private readonly Fixture _fixture = new();

    [Theory]
    [InlineData(3, "invalid: 'FILE' is empty.", "empty")]
    [InlineData(3, "invalid: 'FILE' is not a .NET assembly: it does not begin as a PE image does.", "text")]
    [InlineData(3, "invalid: 'FILE' is a damaged or truncated .NET assembly.", "truncated")]
    [InlineData(3, "not verified: 'FILE' does not exist.", "absent")]
    public void A_file_that_is_no_library_is_told_in_one_line(int exit, string line, string kind)
    {
        var file = _fixture.Folder[$"{kind}.dll"];
        byte[]? content = kind switch
        {
            "empty" => [],
            "text" => "text, and more of it than a header is long"u8.ToArray(),
            "truncated" => File.ReadAllBytes(typeof(GarbageTests).Assembly.Location)[..3000],
            _ => null,
        };
        if (content is not null)
        {
            File.WriteAllBytes(file, content);
        }

        Assert.Equal(new Tool.Result(exit, line.Replace("FILE", file, StringComparison.Ordinal) + "\n", string.Empty), Tool.Run(file));
    }

    [Fact]
    public void A_native_library_is_told_as_such()
    {
        var native = Directory.EnumerateFiles(RuntimeEnvironment.GetRuntimeDirectory(), OperatingSystem.IsWindows() ? "coreclr.dll" : "*coreclr.*").First();
        var (exit, output, _) = Tool.Run(native);
        Assert.Equal(3, exit);
        Assert.Single(output.TrimEnd().Split('\n'));
        Assert.StartsWith("invalid: ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "nothing was examined: there is no .dll", "FOLDER")]
    [InlineData(3, "nothing was examined: the one .NET library is no module library. --all examines it all the same.", "PLAINFOLDER")]
    [InlineData(1, "MOD0001 not-a-module-library", "PLAIN", "--require-module")]
    [InlineData(1, "MOD0001 not-a-module-library", "PLAIN", "--module", "m")]
    [InlineData(2, "Required argument 'library' missing")]
    [InlineData(2, "A library's path is empty", "")]
    [InlineData(2, "A host's path is empty", "PLAIN", "--host", "")]
    [InlineData(2, "Unrecognized option '--nonsense'", "--nonsense")]
    [InlineData(2, "'a/b/c' is no framework", "PLAIN", "--framework", "a/b/c")]
    [InlineData(2, "'xml' is no format", "PLAIN", "--format", "xml")]
    [InlineData(2, "Only one report can go to standard output", "PLAIN", "--format", "json", "--format", "html")]
    [InlineData(2, "'bad' is no level. Write one of fails-load, fails-type, corrupts, fails-call, changes, latent, info.", "PLAIN", "--fail-on", "bad")]
    [InlineData(2, "'html' is no format of roles. Write text or json.", "roles", "FOLDER", "--format", "html")]
    [InlineData(2, "'modinspect explain --help' shows the command line", "explain")]
    [InlineData(2, "The path after --output is empty.", "PLAIN", "--output", "")]
    [InlineData(2, "cannot be written: it is a folder; name a file.", "PLAIN", "--output", "FOLDER")]
    [InlineData(2, "cannot be written: there is no folder 'nowhere/at'.", "PLAIN", "--format", "json=nowhere/at/all.json")]
    [InlineData(2, "Response file not found", "@nowhere.rsp")]
    [InlineData(3, "The framework Nowhere.App is not installed", "PLAIN", "--framework", "Nowhere.App")]
    [InlineData(3, "The host 'nowhere' does not exist", "PLAIN", "--host", "nowhere")]
    [InlineData(3, "holds no .dll", "PLAIN", "--host", "FOLDER")]
    [InlineData(2, "there is no rule 'MOD1'", "explain", "MOD1")]
    [InlineData(2, "cannot be read", "PLAIN", "--baseline", "nowhere.json")]
    public void Bad_input_gets_a_clear_line_and_its_exit_code(int exit, string message, params string[] arguments)
    {
        var plain = FixtureCompiler.CompileTo(_fixture.Folder.Folder("plain"), "Plain", "public class P { }");
        var folder = _fixture.Folder.Folder("nothing");
        var result = Tool.Run([.. arguments.Select(argument => argument switch { "PLAIN" => plain, "PLAINFOLDER" => Path.GetDirectoryName(plain)!, "FOLDER" => folder, _ => argument })]);

        Assert.Equal(exit, result.Exit);
        Assert.Contains(message, result.Output + result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Output + result.Error, StringComparison.Ordinal);
        Assert.All(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith("modinspect: ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void One_bad_file_among_good_ones_is_not_passed_over()
    {
        var (library, host) = (_fixture.Library(), _fixture.Host("1.2.0"));
        var (exit, output, _) = Tool.Run(library, _fixture.Folder.Write("x.dll", "x"), "--host", host);

        Assert.Equal(3, exit);
        Assert.StartsWith("not verified: 1 of 2 libraries against calc 1.2.0\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Thousands_of_arguments_are_read()
    {
        var file = _fixture.Folder.Write("many.rsp", string.Concat(Enumerable.Range(0, 5000).Select(index => $"nowhere-{index}.dll\n")));
        var (exit, output, error) = Tool.Run($"@{file}", "--quiet");
        Assert.Equal((3, string.Empty), (exit, error));
        Assert.StartsWith("not verified: 5000 of 5000 libraries without a host\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_would_steer_a_terminal_or_break_a_page_are_spelt_out()
    {
        var library = _fixture.Library(body: """[Module("\u001b[31m<b>|`x`\u202e")] public sealed class Good : Calculator { public override int Compute(char a, long b) => Rounding.Round(1.5); }""");
        var host = _fixture.Host("1.2.0", breaks: true);

        foreach (var format in new[] { "text", "markdown", "html" })
        {
            var output = Tool.Run(library, "--host", host, "--format", format).Output;
            Assert.Contains("\\u001b", output, StringComparison.Ordinal);
            Assert.DoesNotContain('\u001b', output);
            Assert.DoesNotContain('\u202e', output);
            if (format != "text")
            {
                Assert.DoesNotContain("[31m<b>|", output, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_reader_that_goes_away_is_no_crash()
    {
        var host = _fixture.Host("1.2.0", breaks: true);
        using var process = Tool.Start(_fixture.Library(), "--host", host, "--format", "html");
        process.StandardOutput.Close();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal((1, string.Empty), (process.ExitCode, error));
    }

    [Fact]
    public void An_output_that_is_full_is_named()
    {
        if (!File.Exists("/dev/full"))
        {
            return;
        }

        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", $"dotnet '{Path.Combine(AppContext.BaseDirectory, "modinspect.dll")}' '{_fixture.Library()}' > /dev/full"]) { RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(3, process.ExitCode);
        Assert.StartsWith("modinspect: standard output cannot be written: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interrupt_ends_it_even_while_it_waits_for_a_file()
    {
        if (OperatingSystem.IsWindows())
        {
            // There a process cannot send another one an interrupt.
            return;
        }

        // A pipe that nobody writes to is never read to its end.
        var pipe = _fixture.Folder["pipe.dll"];
        Process.Start("mkfifo", [pipe]).WaitForExit();
        using var process = Tool.Start(pipe);
        using var _ = new Timer(_ => Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]).WaitForExit(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        process.WaitForExit();
        Assert.Equal(130, process.ExitCode);
        Assert.DoesNotContain("   at ", process.StandardError.ReadToEnd(), StringComparison.Ordinal);
    }

    public void Dispose() => _fixture.Dispose();
}
