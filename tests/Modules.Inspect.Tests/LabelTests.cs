using Modules.Inspect.Reports.Model;

namespace Modules.Inspect.Tests;

/// <summary>Short names for paths that stand side by side.</summary>
public sealed class LabelTests
{
    [Theory]
    [InlineData("a/host", "a/host")]
    [InlineData("h/2.0/lib h/3.1/lib", "2.0 3.1")]
    [InlineData("h/serilog-2.12.0 h/serilog-3.1.1", "2.12.0 3.1.1")]
    [InlineData("h/serilog-2.12.0/lib/net6.0 h/serilog-3.1.1/lib/net6.0", "2.12.0 3.1.1")]
    [InlineData("v1 v2", "v1 v2")]
    [InlineData("h h/sub", "h h/sub")]
    [InlineData("a/x b/y", "a/x b/y")]
    [InlineData("/a/x /b/y", "/a/x /b/y")]
    public void A_host_is_named_by_what_tells_it_from_the_others(string paths, string labels) => Assert.Equal(labels.Split(' '), Labels.OfFolders(paths.Split(' ')));

    [Theory]
    [InlineData("p/a.dll", "a.dll")]
    [InlineData("/", "/")]
    [InlineData("p/a.dll q/b.dll", "a.dll b.dll")]
    [InlineData("p/a.dll q/a.dll", "p/a.dll q/a.dll")]
    [InlineData("/x/p/a.dll /x/q/a.dll /x/q/b.dll", "p/a.dll q/a.dll b.dll")]
    [InlineData("a.dll x/a.dll", "a.dll x/a.dll")]
    [InlineData("/a.dll a.dll", "/a.dll a.dll")]
    [InlineData("x/1/a.dll x/2/a.dll", "1/a.dll 2/a.dll")]
    public void A_library_is_named_by_its_file_unless_two_have_the_same(string paths, string labels) => Assert.Equal(labels.Split(' '), Labels.OfFiles(paths.Split(' ')));
}
