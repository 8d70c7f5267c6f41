using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Code;

/// <summary>The tokens in the code of every method of an assembly, read once, so that each check goes through the methods that concern it and no others. Safe for concurrent
/// use, once it is made.</summary>
internal sealed class CodeTokens : IDisposable
{
    private const int NoCode = -1;

    // An opcode and its token.
    private const int TokenLength = 5;

    // The length of an instruction by its first byte, with a mark where a token follows it.
    private const byte HasToken = 128;
    private static readonly byte[] Steps = Table.Of(256, code => (byte)(IlOpCodes.LengthOf((byte)code) | (IlOpCodes.OperandOf((ushort)code) == IlOperand.Token ? HasToken : 0)));

    private readonly BoundAssembly _assembly;
    private readonly int[] _ends;
    private readonly int[] _locals;
    private int[] _tokens;
    private int _count;

    private CodeTokens(BoundAssembly assembly)
    {
        _assembly = assembly;
        _ends = NumberPool.Rent(assembly.Reader.GetTableRowCount(TableIndex.MethodDef) + 1);
        _locals = NumberPool.Rent(assembly.Reader.GetTableRowCount(TableIndex.MethodDef) + 1);
        _tokens = NumberPool.Rent(1024);
        Uses = new TokenUses(assembly.Reader);
    }

    public static CodeTokens Of(BoundAssembly assembly)
    {
        var code = new CodeTokens(assembly);
        code._ends[0] = 0;
        for (var row = 1; row <= assembly.Reader.GetTableRowCount(TableIndex.MethodDef); row++)
        {
            code._locals[row] = NoCode;
            if (IlBody.TryRead(assembly.Image, assembly.Reader.GetMethodDefinition(MetadataTokens.MethodDefinitionHandle(row)), out var body))
            {
                code._locals[row] = MetadataTokens.GetRowNumber(body.Locals);
                code.Add(body.Il);
            }

            code._ends[row] = code._count;
        }

        code.Uses.Close();
        return code;
    }

    /// <summary>What the code does with each token.</summary>
    public TokenUses Uses { get; }

    /// <summary>How many tokens there are in all.</summary>
    public int Count => _count;

    /// <summary>How many of them stand in the methods from a row on.</summary>
    public int CountOf(int firstMethodRow, int methods) => methods == 0 ? 0 : _ends[firstMethodRow + methods - 1] - _ends[firstMethodRow - 1];

    /// <summary>Whether a method has a body.</summary>
    public bool HasCode(int methodRow) => _locals[methodRow] != NoCode;

    /// <summary>The signature of a method's local variables; nil when it has none.</summary>
    public BlobHandle Locals(int methodRow) =>
        _locals[methodRow] > 0 ? _assembly.Reader.GetStandaloneSignature(MetadataTokens.StandaloneSignatureHandle(_locals[methodRow])).Signature : default;

    /// <summary>The token of that signature; nil when there is none.</summary>
    public StandaloneSignatureHandle LocalsOf(int methodRow) => MetadataTokens.StandaloneSignatureHandle(Math.Max(_locals[methodRow], 0));

    /// <summary>The methods in whose code a marked token stands, in metadata order.</summary>
    public IEnumerable<MethodSymbol> MethodsUsing(TokenMarks marks)
    {
        for (var row = 1; row <= _assembly.Reader.GetTableRowCount(TableIndex.MethodDef); row++)
        {
            if (IsUsing(row, marks))
            {
                yield return _assembly.Method(MetadataTokens.MethodDefinitionHandle(row));
            }
        }
    }

    /// <summary>The tokens in a method's code, in its order.</summary>
    public ReadOnlySpan<int> Of(int methodRow) => _tokens.AsSpan(_ends[methodRow - 1], _ends[methodRow] - _ends[methodRow - 1]);

    private bool IsUsing(int methodRow, TokenMarks marks)
    {
        foreach (var token in Of(methodRow))
        {
            if (marks[token])
            {
                return true;
            }
        }

        return false;
    }

    public void Dispose()
    {
        NumberPool.Return(_ends);
        NumberPool.Return(_locals);
        NumberPool.Return(_tokens);
    }

    // The one loop that meets every instruction of a library.
    private void Add(ReadOnlySpan<byte> il)
    {
        Reserve(il.Length / TokenLength);
        for (var at = 0; at < il.Length;)
        {
            var first = il[at];
            var step = Steps[first];
            var next = at + (step & ~HasToken);
            if (step == IlOpCodes.Unsized)
            {
                next = AddUnsized(il, at);
            }
            else if (step > HasToken && next <= il.Length)
            {
                Add(BinaryPrimitives.ReadInt32LittleEndian(il[(at + 1)..]), first);
            }

            at = next;
        }
    }

    // Where the next instruction begins.
    private int AddUnsized(ReadOnlySpan<byte> il, int at)
    {
        var reader = new IlReader(il);
        reader.Jump(at);
        if (!reader.Read())
        {
            return il.Length;
        }

        if (reader.Operand == IlOperand.Token)
        {
            Add(reader.Int32, reader.OpCode);
        }

        return reader.NextOffset;
    }

    private void Add(int token, ushort opCode)
    {
        _tokens[_count++] = token;
        Uses.Add(token, opCode);
    }

    private void Reserve(int count)
    {
        if (_count + count > _tokens.Length)
        {
            var larger = NumberPool.Rent((_count + count) * 2);
            _tokens.AsSpan(0, _count).CopyTo(larger);
            NumberPool.Return(_tokens);
            _tokens = larger;
        }
    }
}
