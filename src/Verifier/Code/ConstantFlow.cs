using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Code;

/// <summary>
/// Follows constants over the straight runs of instructions in which compilers use them. Not a proof of anything: where the way of a value is not plain, nothing is said of it.
/// </summary>
internal sealed partial class ConstantFlow(MethodSymbol method, IConstantVisitor visitor)
{
    private readonly List<FlowValue> _stack = [];
    private TypeSig[]? _locals;

    // What the next call's receiver points to.
    private TypeSig? _constrained;

    // The local that was made the default of its type; -1 for none.
    private int _zeroed = -1;

    // What only the next instruction asks for: the local whose address was taken, and the value that a number was taken from, as a switch begins.
    private int _addressed = -1;
    private (TypeSig Type, long Number)? _reduced;

    /// <summary>Reads all code of an assembly.</summary>
    public static void Read(BoundAssembly assembly, IConstantVisitor visitor, CancellationToken cancellationToken)
    {
        for (var row = 1; row <= assembly.Reader.GetTableRowCount(TableIndex.TypeDef); row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var method in assembly.Type(row).Methods)
            {
                Read(method, visitor);
            }
        }
    }

    /// <summary>Reads the code of one method.</summary>
    public static void Read(MethodSymbol method, IConstantVisitor visitor)
    {
        if (IlBody.TryRead(method.Assembly.Image, method.Definition, out var body))
        {
            new ConstantFlow(method, visitor).Read(body);
        }
    }

    private void Read(IlBody body)
    {
        var reader = new IlReader(body.Il);
        while (reader.Read())
        {
            var (addressed, reduced) = (_addressed, _reduced);
            (_addressed, _reduced) = (-1, null);
            Step(reader, body.Locals, addressed, reduced);
        }
    }

    private void Step(in IlReader reader, StandaloneSignatureHandle locals, int addressed, (TypeSig Type, long Number)? reduced)
    {
        switch (reader.OpCode)
        {
            case (>= 0x14 and <= 0x23) or 0x72:
                var constant = Constant(reader);
                Push(new FlowValue(null, constant));
                if (constant is not null)
                {
                    visitor.Constant(method, reader.Offset, constant);
                }

                break;
            case 0x12 or 0xFE0D:
                _addressed = reader.Index;
                _zeroed = _zeroed == _addressed ? -1 : _zeroed;
                Push(FlowValue.Unknown);
                break;
            case 0x0F or 0xFE0A:
                Push(FlowValue.Unknown);
                break;
            case 0xFE15:
                _zeroed = addressed;
                Pop();
                break;
            case 0xD0:
                Push(new FlowValue(null, TypeObject: Type(reader.Token), Data: Data(reader.Token)));
                break;
            case 0x7F:
                Push(new FlowValue(null, Data: Data(reader.Token)));
                break;
            case >= 0x02 and <= 0x05:
                Push(new FlowValue(Parameter(reader.OpCode - 0x02)));
                break;
            case 0x0E or 0xFE09:
                Push(new FlowValue(Parameter(reader.Index)));
                break;
            case >= 0x06 and <= 0x09:
                Load(locals, reader.OpCode - 0x06);
                break;
            case 0x11 or 0xFE0C:
                Load(locals, reader.Index);
                break;
            case >= 0x0A and <= 0x0D:
                Store(reader.Offset, locals, reader.OpCode - 0x0A);
                break;
            case 0x13 or 0xFE0E:
                Store(reader.Offset, locals, reader.Index);
                break;
            case 0x10 or 0xFE0B:
                Store(reader.Offset, Parameter(reader.Index));
                break;
            case 0x7E:
                Push(new FlowValue(Field(reader.Token), Fixed(reader.Token)));
                break;
            case 0x7B:
                Pop();
                Push(new FlowValue(Field(reader.Token)));
                break;
            case 0x80 or 0x7D:
                Store(reader.Offset, Field(reader.Token));
                if (reader.OpCode == 0x7D)
                {
                    Pop();
                }

                break;
            case 0x8C:
                Store(reader.Offset, Type(reader.Token));
                Push(FlowValue.Unknown);
                break;
            case 0x25:
                Push(_stack.Count > 0 ? _stack[^1] : FlowValue.Unknown);
                break;
            case 0x8D:
                Pop();
                Push(new FlowValue(Type(reader.Token) is { } element ? TypeSig.VectorOf(element) : null));
                break;
            case (>= 0x9B and <= 0xA2) or 0xA4:
                // The array, the index and the value.
                Store(reader.Offset, _stack is [.., { Type: { Kind: SigKind.Vector, Element: { } stored } }, _, _] ? stored : null);
                Pop();
                Pop();
                break;
            case 0x2A:
                Store(reader.Offset, method.Signature.ReturnType);
                _stack.Clear();
                break;
            case 0x28 or 0x6F or 0x73:
                Call(reader.Offset, reader.Token, reader.OpCode == 0x73);
                break;
            case 0x69 or 0x6A or 0x6D or 0x6E when _stack.Count > 0 && _stack[^1].IsNumber:
                // A constant of another width is the same constant.
                break;
            case 0x2C or 0x2D or 0x39 or 0x3A:
                One(reader.Offset, ConstantUse.Computed);
                _stack.Clear();
                break;
            case 0x45:
                Switch(reader, reduced);
                _stack.Clear();
                break;
            case (>= 0x2E and <= 0x37) or (>= 0x3B and <= 0x44):
                Two(reader.Offset, ConstantUse.Compared);
                _stack.Clear();
                break;
            case 0xFE01 or 0xFE02 or 0xFE03 or 0xFE04 or 0xFE05:
                Two(reader.Offset, ConstantUse.Compared);
                Push(FlowValue.Unknown);
                break;
            case (>= 0x58 and <= 0x64) or (>= 0xD6 and <= 0xDB):
                _reduced = reader.OpCode == 0x59 && _stack is [.., { Type: { } type }, { Value: long number }] ? (type, number) : null;
                Two(reader.Offset, ConstantUse.Computed);
                Push(FlowValue.Unknown);
                break;
            case 0xFE16:
                _constrained = Type(reader.Token);
                break;
            case 0x00 or 0xFE12 or 0xFE13 or 0xFE14:
                break;
            default:
                _stack.Clear();
                break;
        }
    }

    private object? Constant(in IlReader reader) => reader.OpCode switch
    {
        0x14 => DBNull.Value,
        0x1F => (long)(sbyte)reader.Index,
        0x20 => (long)reader.Int32,
        0x21 => reader.Int64,
        0x22 => (double)BitConverter.Int32BitsToSingle(reader.Int32),
        0x23 => BitConverter.Int64BitsToDouble(reader.Int64),
        0x72 => String(reader.Int32),
        _ => (long)(reader.OpCode - 0x16),
    };

    // What a switch goes to the same place for as for any other value is no case of it.
    private void Switch(in IlReader reader, (TypeSig Type, long Number)? reduced)
    {
        if ((_stack is [.., { Type: { } top }] ? top : reduced?.Type) is not { } type)
        {
            return;
        }

        visitor.Meets(method, reader.Offset, type, null, ConstantUse.Compared);
        var following = reader;
        var others = following.Read() && following.OpCode is 0x2B or 0x38 ? following.BranchTarget : reader.NextOffset;
        for (var i = 0; i < reader.SwitchCount; i++)
        {
            if (reader.SwitchTarget(i) != others)
            {
                visitor.Meets(method, reader.Offset, type, (reduced?.Number ?? 0) + i, ConstantUse.Compared);
            }
        }
    }

    private void Load(StandaloneSignatureHandle locals, int index) => Push(new FlowValue(Local(locals, index), index == _zeroed ? DBNull.Value : null));

    private void Store(int offset, StandaloneSignatureHandle locals, int index)
    {
        _zeroed = _zeroed == index ? -1 : _zeroed;
        Store(offset, Local(locals, index));
    }

    private void Store(int offset, TypeSig? type)
    {
        if (_stack.Count > 0 && _stack[^1].Value is { } value && type is not null)
        {
            visitor.Meets(method, offset, type, value, ConstantUse.Stored);
        }

        Pop();
    }

    private void One(int offset, ConstantUse use)
    {
        if (_stack is [.., { Type: { } type }])
        {
            visitor.Meets(method, offset, type, null, use);
        }
    }

    private void Two(int offset, ConstantUse use)
    {
        switch (_stack)
        {
            case [.., { Type: { } type }, { Value: { } value }]:
                visitor.Meets(method, offset, type, value, use);
                break;
            case [.., { Value: { } value }, { Type: { } type }]:
                visitor.Meets(method, offset, type, value, use);
                break;
        }

        Pop();
        Pop();
    }

    private void Push(FlowValue value) => _stack.Add(value);

    private void Pop()
    {
        if (_stack.Count > 0)
        {
            _stack.RemoveAt(_stack.Count - 1);
        }
    }
}
