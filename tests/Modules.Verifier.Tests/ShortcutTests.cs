using System.Reflection.Metadata;
using System.Security.Cryptography;
using System.Text;
using Modules.Verifier.Checks.Accessors;
using Modules.Verifier.Hosts;
using Modules.Verifier.Symbols;

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
}
