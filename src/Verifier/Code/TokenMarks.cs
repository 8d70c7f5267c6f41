using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Modules.Verifier.Code;

/// <summary>Marks on the tokens of an assembly. A mark on a method is one on its instantiations, and a mark on a type is one on what is named as a member of it.</summary>
internal sealed class TokenMarks(MetadataReader reader)
{
    private readonly bool[]?[] _tables = new bool[]?[MetadataTokens.TableCount];

    /// <summary>Whether nothing is marked.</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <summary>Whether a token, as it stands in code, is marked.</summary>
    public bool this[int token]
    {
        get
        {
            var table = (uint)token >> 24;
            return table < (uint)_tables.Length && _tables[table] is { } rows && (uint)(token & 0xFFFFFF) < (uint)rows.Length && rows[token & 0xFFFFFF];
        }
    }

    public bool this[EntityHandle token] => this[MetadataTokens.GetToken(token)];

    public void Mark(EntityHandle token)
    {
        var value = MetadataTokens.GetToken(token);
        var rows = _tables[value >> 24] ??= new bool[reader.GetTableRowCount((TableIndex)(value >> 24)) + 1];
        rows[value & 0xFFFFFF] = true;
        IsEmpty = false;
    }

    /// <summary>Carries the marks on: from types to what is named as a member of them, and from methods to their instantiations.</summary>
    public TokenMarks Close()
    {
        if (IsEmpty)
        {
            return this;
        }

        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.MemberRef); row++)
        {
            var handle = MetadataTokens.MemberReferenceHandle(row);
            if (this[reader.GetMemberReference(handle).Parent])
            {
                Mark(handle);
            }
        }

        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.MethodSpec); row++)
        {
            var handle = MetadataTokens.MethodSpecificationHandle(row);
            if (this[reader.GetMethodSpecification(handle).Method])
            {
                Mark(handle);
            }
        }

        return this;
    }
}
