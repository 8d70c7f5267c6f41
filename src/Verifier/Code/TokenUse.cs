using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Code;

/// <summary>What an instruction does with the member or type that its token names.</summary>
[Flags]
internal enum TokenUse : ushort
{
    None = 0,
    Call = 1,
    NewObject = 2,
    StaticField = 4,
    CallVirtual = 8,
    LoadFunction = 16,

    /// <summary>Boxes values, or makes arrays of them.</summary>
    BoxOrArray = 32,
    Constrained = 64,
    Other = 128,

    /// <summary>Writes a static field, or takes its address.</summary>
    StaticFieldWrite = 256,
}

/// <summary>What all instructions of an assembly together do with each of its tokens: where nothing is done that could be wrong, no code needs to be looked at. Not shared between threads.</summary>
internal sealed class TokenUses(MetadataReader reader)
{
    private static readonly TokenUse[] OneByte = Table.Of(256, code => Of((ushort)code));

    private readonly TokenUse[]?[] _tables = new TokenUse[]?[MetadataTokens.TableCount];

    public TokenUse this[EntityHandle token] =>
        _tables[MetadataTokens.GetToken(token) >> 24] is { } rows && MetadataTokens.GetRowNumber(token) < rows.Length ? rows[MetadataTokens.GetRowNumber(token)] : TokenUse.None;

    /// <summary>What an instruction does.</summary>
    public static TokenUse Of(ushort opCode) => opCode switch
    {
        0x28 => TokenUse.Call,
        0x73 => TokenUse.NewObject,
        0x6F => TokenUse.CallVirtual,
        0xFE06 => TokenUse.LoadFunction,
        0x7E => TokenUse.StaticField,
        0x7F or 0x80 => TokenUse.StaticField | TokenUse.StaticFieldWrite,
        0x8C or 0x8D => TokenUse.BoxOrArray,
        0xFE16 => TokenUse.Constrained,
        _ => TokenUse.Other,
    };

    public void Add(int token, ushort opCode) => Add(token, opCode < 256 ? OneByte[opCode] : Of(opCode));

    /// <summary>Carries the uses of instantiations on to the methods that they are of.</summary>
    public void Close()
    {
        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.MethodSpec); row++)
        {
            var instance = MetadataTokens.MethodSpecificationHandle(row);
            Add(MetadataTokens.GetToken(reader.GetMethodSpecification(instance).Method), this[instance]);
        }
    }

    // A token that leads outside of its table, which a damaged image has, is used for nothing.
    private void Add(int token, TokenUse use)
    {
        var table = (uint)token >> 24;
        if (table < (uint)_tables.Length)
        {
            var rows = _tables[table] ??= new TokenUse[reader.GetTableRowCount((TableIndex)table) + 1];
            var row = token & 0xFFFFFF;
            if (row < rows.Length)
            {
                rows[row] |= use;
            }
        }
    }
}
