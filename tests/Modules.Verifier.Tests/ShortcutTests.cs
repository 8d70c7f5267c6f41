using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Modules.Verifier.Checks.Accessors;
using Modules.Verifier.Hosts;
using Modules.Verifier.Symbols;
using NuGet.Versioning;

namespace Modules.Verifier.Tests;

/// <summary>Where the framework's own way takes too long to start there is a shorter one, and both must give the same.</summary>
public sealed class ShortcutTests
{
    [Theory]
    [InlineData("N.Type, Lib")]
    [InlineData("N.Type , Lib")]
    [InlineData("N.Outer+Inner, Lib.Part")]
    [InlineData("N.List`1, Lib, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a")]
    [InlineData("Global_Type,Lib")]
    [InlineData("N.Type")]
    [InlineData("N.Type, ")]
    [InlineData(", Lib")]
    [InlineData("N.Type, A-B C")]
    [InlineData("N.Ty\\,pe, Lib")]
    [InlineData("N.Type[], Lib")]
    [InlineData("N.List`1[[N.Type, Other]], Lib")]
    [InlineData("")]
    public void A_type_is_read_from_text_as_the_parser_reads_it(string text)
    {
        var isRead = TypeText.TryRead(text, out var fullName, out var assembly);

        var isParsed = TypeName.TryParse(text, out var name) && name.IsSimple;
        Assert.Equal(isParsed, isRead);
        if (isRead)
        {
            Assert.Equal((name!.FullName.Replace('+', '/'), name.AssemblyName?.Name), (fullName, assembly));
        }
    }

    [Theory]
    [InlineData("""{ "runtimeOptions": { "framework": { "name": "N", "version": "1.0.0" } } }""", true)]
    [InlineData("""{"runtimeOptions":{"tfm":"net10.0","rollForward":"Major","framework":{"name":"N"},"configProperties":{"A":false,"B":[1,{"C":null}],"D":0}}}""", true)]
    [InlineData("""{ "runtimeOptions": { "frameworks": [ { "name": "N", "version": "1.0.0" }, { "version": "2.0.0", "other": true, "name": "M" } ] } }""", true)]
    [InlineData("""{ "runtimeOptions": { "frameworks": [], "includedFrameworks": [ { "name": "N", "version": "1.0.0" } ] } }""", true)]
    [InlineData("""{ "runtimeOptions": { "tfm": "net10.0" }, "other": [] }""", true)]
    [InlineData("""{ "other": "" }""", true)]
    [InlineData("{}", true)]
    [InlineData("\uFEFF{}", false)]
    [InlineData("""{ "runtimeOptions": { "framework": { "name": "N" }, "frameworks": [ { "name": "M" } ] } }""", false)]
    [InlineData("""{ "runtimeOptions": { "framework": { "name": "N" } }, "runtimeOptions": { "framework": { "name": "M" } } }""", false)]
    [InlineData("""{ "runtimeOptions": { "framework": { "name": "\u004E" } } }""", false)]
    [InlineData("""{ "runtimeOptions": { "framework": { "name": "N", "version": null } } }""", false)]
    [InlineData("""{ "runtimeOptions": { "framework": { "name": "Ñ" } }, } // said""", false)]
    [InlineData("""{ "runtimeOptions": { "other": 1.5 } }""", false)]
    public void A_runtime_configuration_that_is_plain_is_read_as_any_other(string text, bool isPlain)
    {
        var bytes = Encoding.UTF8.GetBytes(text);

        var plain = RuntimeConfiguration.ReadPlain(bytes);

        Assert.Equal(isPlain, plain is not null);
        Assert.Equal(RuntimeConfiguration.ReadAny(bytes), plain ?? RuntimeConfiguration.ReadAny(bytes));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}}")]
    [InlineData("{} {}")]
    [InlineData("[]")]
    [InlineData("{ runtimeOptions: {} }")]
    [InlineData("""{ "runtimeOptions" {} }""")]
    [InlineData("""{ "runtimeOptions": [] }""")]
    [InlineData("""{ "runtimeOptions": {} "other": 1 }""")]
    [InlineData("""{ "runtimeOptions": { "framework": {} } }""")]
    [InlineData("""{ "runtimeOptions": { "framework": "N" } }""")]
    [InlineData("""{ "runtimeOptions": { "frameworks": { "name": "N" } } }""")]
    [InlineData("""{ "runtimeOptions": { "frameworks": [ { "name": 1 } ] } }""")]
    [InlineData("""{ "other": 01 }""")]
    [InlineData("""{ "other": yes }""")]
    [InlineData("""{ "other": [ 1 2 ] }""")]
    [InlineData("{ \"other\": \"a\nb\" }")]
    [InlineData("{ \"other\": \"a")]
    [InlineData("{ \"other\":\0 1 }")]
    public void What_is_no_runtime_configuration_is_not_plain(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);

        Assert.Null(RuntimeConfiguration.ReadPlain(bytes));
        Assert.ThrowsAny<Exception>(() => RuntimeConfiguration.ReadAny(bytes));
    }

    public static TheoryData<byte[], string> Keys => new()
    {
        { typeof(object).Assembly.GetName().GetPublicKey()!, "7cec85d7bea7798e" },
        { typeof(TypeName).Assembly.GetName().GetPublicKey()!, "b03f5f7f11d50a3a" },
        { [0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0], "b77a5c561934e089" },
        { [1, 2, 3], "cfdf4fa87937761d" },
        { [], "" },
    };

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_public_key_token_is_the_end_of_the_keys_hash_also_of_what_is_no_key(byte[] key, string token) => Assert.Equal(token, PublicKeys.TokenOf(key));

    [Fact]
    public void A_primitive_type_is_spelled_by_its_name() => Assert.All(
        Enum.GetValues<PrimitiveTypeCode>(),
        code => Assert.Equal($"System.{code}", SymbolSpelling.Type(TypeSig.Of(code))));

    [Fact]
    public void A_hash_is_that_of_the_file_and_equal_where_the_bytes_are()
    {
        var path = typeof(ShortcutTests).Assembly.Location;
        using var host = HostSurface.FromFrameworks();
        var verifier = new LibraryVerifier(host, new VerifierOptions { AllowPlainLibraries = true });

        var first = verifier.Verify(path).Library;
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), first.Sha256.ToString());
        Assert.Equal(first, verifier.Verify(path).Library);
    }

    [Fact]
    public void The_headers_of_an_image_that_is_plain_are_read_as_any_others()
    {
        var files = Directory.GetFiles(RuntimeEnvironment.GetRuntimeDirectory(), "*.dll").Concat(Directory.GetFiles(AppContext.BaseDirectory, "*.dll")).Where(file => LibraryProbe.Read(file).Kind != ProbeKind.NotManaged);

        Assert.All(files, file => Assert.NotNull(Plain(file, File.ReadAllBytes(file))));
    }

    [Theory]
    [InlineData(typeof(object))]
    [InlineData(typeof(ShortcutTests))]
    public void Headers_that_are_damaged_are_not_plain_or_read_as_any_others(Type type)
    {
        // The headers before the sections, and those of .NET.
        var whole = File.ReadAllBytes(type.Assembly.Location);
        using var pe = new PEReader([.. whole]);
        var cor = pe.PEHeaders.CorHeaderStartOffset;
        var image = whole.ToArray();
        foreach (var offset in Enumerable.Range(0, 0x300).Concat(Enumerable.Range(cor, 72)))
        {
            foreach (var value in new byte[] { 0, 1, 0x7F, 0x80, 0xFF, (byte)(whole[offset] + 1), (byte)(whole[offset] - 1) })
            {
                image[offset] = value;
                Plain($"{offset} is {value}", image);
            }

            image[offset] = whole[offset];
        }

        foreach (var length in new[] { 0, 1, 63, 64, 0x80, 0x100, 0x200, 0x400, cor + 10, whole.Length - 1 })
        {
            Plain($"{length} bytes", whole[..length]);
        }
    }

    // What the plain reader makes of an image, held against the other one.
    private static ImageHeaders? Plain(string name, byte[] image)
    {
        if (ImageHeaders.ReadPlain(image) is not { } plain)
        {
            return null;
        }

        using var pe = new PEReader([.. image]);
        Assert.Equal(Text(ImageHeaders.ReadAny(pe, image.Length)), Text(plain));
        return plain;

        string Text(ImageHeaders headers) =>
            $"{name}: {headers.Machine}, {headers.Flags}, {headers.IsReadyToRun}, {headers.MetadataOffset}, {headers.MetadataLength}, {string.Join(", ", headers.Sections)}";
    }

    [Fact]
    public void Versions_of_frameworks_are_read_and_ordered_as_semantic_versions()
    {
        string[] texts =
        [
            "10.0.0", "10.0.12", "10", "10.0", "8.0.100", "10.0.0-preview.5.25277.114", "10.0.0-preview.10.1", "10.0.0-rc.1", "10.0.0-rc.1.2", "10.0.0-RC.1", "10.0.0-alpha", "10.0.0-1",
            "10.0.0+build.1", "10.0.0-rc.1+build", "1.2.3.4", "1.2.3.0", "latest", "", "10.0.0-", "10.0.0-rc..1", "10.x", "-1.0.0", ".1",
        ];
        foreach (var text in texts)
        {
            var version = FrameworkVersion.Parse(text);
            Assert.Equal((text, NuGetVersion.TryParse(text, out var semantic)), (text, version is not null));
            foreach (var other in texts)
            {
                if (version is not null && FrameworkVersion.Parse(other) is { } another)
                {
                    Assert.Equal((text, other, Math.Sign(semantic!.CompareTo(NuGetVersion.Parse(other)))), (text, other, Math.Sign(version.CompareTo(another))));
                }
            }
        }
    }
}
