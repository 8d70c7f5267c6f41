using System.Reflection.Metadata;
using System.Security.Cryptography;
using Modules.Verifier.Checks.Accessors;
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
