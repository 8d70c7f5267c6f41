using System.Buffers;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Code;

/// <summary>The tokens in the code of every method of an assembly, read once, so that each check goes through the methods that concern it and no others. Not shared between threads.</summary>
internal sealed class CodeTokens : IDisposable
{
    private readonly BoundAssembly _assembly;
    private readonly int[] _ends;
    private int[] _tokens;
    private int _count;

    private CodeTokens(BoundAssembly assembly)
    {
        _assembly = assembly;
        _ends = ArrayPool<int>.Shared.Rent(assembly.Reader.MethodDefinitions.Count + 1);
        _tokens = ArrayPool<int>.Shared.Rent(1024);
    }

    public static CodeTokens Of(BoundAssembly assembly)
    {
        var code = new CodeTokens(assembly);
        code._ends[0] = 0;
        for (var row = 1; row <= assembly.Reader.MethodDefinitions.Count; row++)
        {
            if (IlBody.TryRead(assembly.Image, assembly.Reader.GetMethodDefinition(MetadataTokens.MethodDefinitionHandle(row)), out var body))
            {
                code.Add(body.Il);
            }

            code._ends[row] = code._count;
        }

        return code;
    }

    /// <summary>The methods in whose code a marked token stands, in metadata order.</summary>
    public IEnumerable<MethodSymbol> MethodsUsing(TokenMarks marks)
    {
        if (marks.IsEmpty)
        {
            yield break;
        }

        for (var typeRow = 1; typeRow <= _assembly.Reader.TypeDefinitions.Count; typeRow++)
        {
            var type = _assembly.Type(typeRow);
            for (var row = type.FirstMethod; row < type.FirstMethod + type.MethodCount; row++)
            {
                if (Uses(row, marks))
                {
                    yield return type.Method(row);
                }
            }
        }
    }

    /// <summary>Whether a marked token stands in a method's code.</summary>
    public bool Uses(int methodRow, TokenMarks marks)
    {
        foreach (var token in _tokens.AsSpan(_ends[methodRow - 1].._ends[methodRow]))
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
        ArrayPool<int>.Shared.Return(_ends);
        ArrayPool<int>.Shared.Return(_tokens);
    }

    private void Add(ReadOnlySpan<byte> il)
    {
        var reader = new IlReader(il);
        while (reader.Read())
        {
            if (reader.Operand != IlOperand.Token)
            {
                continue;
            }

            if (_count == _tokens.Length)
            {
                var larger = ArrayPool<int>.Shared.Rent(_count * 2);
                _tokens.AsSpan().CopyTo(larger);
                ArrayPool<int>.Shared.Return(_tokens);
                _tokens = larger;
            }

            _tokens[_count++] = reader.Int32;
        }
    }
}
