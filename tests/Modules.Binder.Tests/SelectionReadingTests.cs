using Modules.Verifier;

namespace Modules.Binder.Tests;

/// <summary>All forms of a selection, and what bad ones are told.</summary>
public sealed class SelectionReadingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void The_short_form_names_libraries_and_modules()
    {
        var one = _folder.Write("one.dll", "");
        var selection = ModuleSelection.Parse($"{one}:a, {_folder["two"]}:b,{one}:c").ThrowIfInvalid();

        Assert.Equal([(one, "a c"), (_folder["two"], "b")], selection.Libraries.Select(library => (library.Path, string.Join(' ', library.Modules.Select(module => module.Name)))));
    }

    [Fact]
    public void Json_comes_inline_from_a_file_as_a_uri_and_from_a_folder()
    {
        const string Json = """{"libraries":[{"file":"sub/foo.dll","modules":[{"name":"org_x_bar","role":"R","parameters":[{"key":"X","value":"Y"},{"key":"N","value":3},{"key":"E"}]}]}]}""";
        var file = _folder.Write("set/a.json", Json);
        foreach (var reading in new[]
        {
            ModuleSelection.Parse(Json, new SelectionOptions { BaseDirectory = _folder["set"] }),
            ModuleSelection.Parse(file),
            ModuleSelection.Parse(new Uri(file).AbsoluteUri),
            ModuleSelection.Parse(_folder["set"]),
            ModuleSelection.FromFile(file),
            ModuleSelection.FromDirectory(_folder["set"]),
        })
        {
            var library = Assert.Single(reading.ThrowIfInvalid().Libraries);
            var module = Assert.Single(library.Modules);
            Assert.Equal((_folder["set/sub/foo.dll"], "org_x_bar", "R"), (library.Path, module.Name, module.Role));
            Assert.Equal("X=Y N=3 E=", string.Join(' ', module.Parameters!.Select(pair => $"{pair.Key}={pair.Value}")));
        }
    }

    [Fact]
    public void A_folder_is_read_in_alphabetical_order_and_the_first_error_ends_it()
    {
        _folder.Write("set/b.json", """{"libraries":[{"file":"b.dll"}]}""");
        _folder.Write("set/a.json", """{"libraries":[{"file":"a.dll"}]}""");
        Assert.Equal(["a.dll", "b.dll"], ModuleSelection.FromDirectory(_folder["set"]).ThrowIfInvalid().Libraries.Select(library => Path.GetFileName(library.Path)));

        _folder.Write("set/aa.json", "{");
        _folder.Write("set/c.json", "}");
        Assert.Contains("aa.json", Assert.Single(ModuleSelection.FromDirectory(_folder["set"]).Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_by_name_is_searched_in_the_library_paths_and_file_wins_over_name()
    {
        var found = _folder.Write("libs/foo.dll", "");
        var options = new SelectionOptions { BaseDirectory = _folder.Path, LibraryPaths = ["empty", "libs"] };

        Assert.Equal(found, Only("""{"libraries":[{"name":"foo"}]}"""));
        Assert.Equal(_folder["bar.dll"], Only("""{"libraries":[{"name":"bar"}]}"""));
        Assert.Equal(_folder["other.dll"], Only("""{"libraries":[{"name":"foo","file":"other.dll"}]}"""));

        string Only(string json) => ModuleSelection.Parse(json, options).ThrowIfInvalid().Libraries.Single().Path;
    }

    [Fact]
    public void Pins_and_signers_are_read()
    {
        var hash = ContentHash.Of([1]);
        var library = ModuleSelection.Parse($$"""{"libraries":[{"file":"a.dll","sha256":"{{hash}}","signers":["b77a5c561934e089"]}]}""").ThrowIfInvalid().Libraries.Single();
        Assert.Equal(hash, library.PinnedHash);
        Assert.Equal(["b77a5c561934e089"], library.AllowedSigners.AsEnumerable());
    }

    [Theory]
    [InlineData("", "The selection is empty. Give '/path/library.dll:module', the path of a JSON file, or JSON.")]
    [InlineData("/path/one", "Entry 1 of the selection, '/path/one', is no 'path:module'. Write the library's path, a colon and the module's name.")]
    [InlineData("/path/one:", "Entry 1 of the selection, '/path/one:', is no 'path:module'. Write the library's path, a colon and the module's name.")]
    [InlineData("C:\\one.dll", "Entry 1 of the selection, 'C:\\one.dll', is no 'path:module'. Write the library's path, a colon and the module's name.")]
    [InlineData("nowhere.json", "The selection file 'nowhere.json' does not exist.")]
    [InlineData("[]", "In the selection: the document must be an object with \"libraries\".")]
    [InlineData("{}", "In the selection: \"libraries\" is missing.")]
    [InlineData("{\"libraries\":{}}", "In the selection: \"libraries\" of the document must be an array.")]
    [InlineData("{\"libraries\":[{}]}", "In the selection: libraries[0] has neither \"file\" nor \"name\".")]
    [InlineData("{\"libraries\":[{\"file\":1}]}", "In the selection: libraries[0].file must be a string.\nIn the selection: libraries[0] has neither \"file\" nor \"name\".")]
    [InlineData("{\"libraries\":[{\"file\":\"a\",\"modules\":[{}]}]}", "In the selection: libraries[0].modules[0] has no \"name\".")]
    [InlineData("{\"libraries\":[{\"file\":\"a\",\"module\":[]}]}", "In the selection: libraries[0] has an unknown property \"module\"; known are file, name, modules, sha256, signers.")]
    [InlineData("{\"libraries\":[{\"file\":\"a\",\"sha256\":\"12\"}]}", "In the selection: libraries[0].sha256 is '12', which is not 64 hexadecimal digits.")]
    [InlineData("{\"libraries\":[{\"file\":\"a\",\"modules\":[{\"name\":\"m\",\"parameters\":[{\"value\":\"v\"},{\"key\":\"k\"},{\"key\":\"k\"}]}]}]}", "In the selection: libraries[0].modules[0].parameters[0] has no \"key\".\nIn the selection: libraries[0].modules[0].parameters[2] gives 'k' a second time.")]
    [InlineData("{\"libraries\":\n [{\"file\" \"a\"}]}", "In the selection, line 2, column 11: '\"' is invalid after a property name. Expected a ':'.")]
    public void Bad_text_is_told_what_is_wrong_and_where(string text, string errors) => Assert.Equal(errors, string.Join('\n', ModuleSelection.Parse(text).Errors));

    [Fact]
    public void A_bad_selection_has_one_bridge_to_an_exception_with_all_errors()
    {
        var thrown = Assert.Throws<FormatException>(() => ModuleSelection.Parse("one,two").ThrowIfInvalid());
        Assert.Contains("Entry 1", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("Entry 2", thrown.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
