using System.Numerics;
using System.Reflection.Metadata;
using Modules.Verifier.Code;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Stack;

/// <summary>
/// The types of values on the evaluation stack (ECMA-335 III.1.8.1.2.1), as numbers so that a walk over code compares and copies nothing else. The lowest bits of a number are its
/// <see cref="StackTraits"/>: what is asked at every instruction is told by the numbers alone. One table a subject; not shared between threads.
/// </summary>
internal sealed class StackTypes
{
    /// <summary>A value of which nothing needs to be known: it may stand anywhere.</summary>
    public const int Unknown = 0;

    /// <summary>The null reference.</summary>
    public const int Null = 1 << TraitBits;

    /// <summary>A number or an enum; the JIT converts between their sizes.</summary>
    public const int Number = 2 << TraitBits;

    private const int TraitBits = 4;

    // Numbers of 1, 2, 4 and 8 bytes.
    private const int FirstSized = 3;
    private const int SizedCount = 4;

    // A merge of more types than this is not followed.
    private const int LargestUnion = 8;

    private readonly Dictionary<TypeSig, int> _values = [];
    private readonly Dictionary<TypeSig, int> _boxed = [];

    // Most types are plain: they are told by their definition alone.
    private readonly Dictionary<TypeSymbol, int> _plain = [];
    private Dictionary<long, int>? _merged;
    private readonly Dictionary<int, int> _functions = [];
    private readonly ForeignTypes _foreign;
    private StackType[] _all = new StackType[256];

    // By number, one more than what was found, so that 0 is not asked yet.
    private int[] _byRefs = new int[256];
    private int[] _elements = new int[256];
    private int _count = FirstSized + SizedCount;

    public StackTypes(ForeignTypes foreign)
    {
        _foreign = foreign;
    }

    public ref readonly StackType this[int id] => ref _all[Place(id)];

    /// <summary>Whether another assembly decides where a value of this type fits.</summary>
    public static bool IsForeign(int id) => (id & (int)StackTraits.Foreign) != 0;

    /// <summary>Whether a value may be a struct, not an enum, that another assembly defines.</summary>
    public static bool IsForeignStruct(int id) => (id & (int)StackTraits.ForeignStruct) != 0;

    /// <summary>Whether a value may have ceased to be what it is used as, because another assembly decides that.</summary>
    public static bool IsDecidedElsewhere(int from, int to) =>
        IsForeignStruct(from) || ((to & (int)StackTraits.MayRefuse) != 0 && (IsForeign(from) || (from == Number && IsForeign(to))));

    /// <summary>What an instruction reads or writes that knows the size of a number; no value is one.</summary>
    /// <param name="bytes">1, 2, 4 or 8.</param>
    public static int Sized(int bytes) => (FirstSized + BitOperations.Log2((uint)bytes)) << TraitBits;

    /// <summary>How many bytes a <see cref="Sized"/> number has; 0 for everything else.</summary>
    public static int BytesOf(int id) => Place(id) - FirstSized is >= 0 and < SizedCount and var power ? 1 << power : 0;

    /// <summary>What a member of a type expects as its instance: nothing that is known for value types, whose members take a reference.</summary>
    public static int InstanceOf(int id) => (id & (int)StackTraits.Struct) != 0 || id == Number ? Unknown : id;

    /// <summary>A value of a type, as it stands on the stack.</summary>
    public int Of(TypeSig type)
    {
        type = type.Unmodified;
        return type.Kind switch
        {
            SigKind.Primitive => type.Primitive is PrimitiveTypeCode.Object or PrimitiveTypeCode.String ? Id(type, false) : type.Primitive is PrimitiveTypeCode.TypedReference or PrimitiveTypeCode.Void ? Unknown : Number,
            SigKind.Named => type.Type!.IsEnum ? Number : Id(type, false),
            SigKind.Vector or SigKind.Array or SigKind.ByRef or SigKind.TypeParameter or SigKind.MethodParameter => Id(type, false),
            _ => Unknown,
        };
    }

    /// <summary>A value of a type as an object: boxed, when it is no reference.</summary>
    public int Boxed(TypeSig type)
    {
        type = type.Unmodified;
        if (type is { Kind: SigKind.Named, Arguments: [var inner] } && type.Type!.IsCore("System", "Nullable`1"))
        {
            return Boxed(inner);
        }

        return type.Kind switch
        {
            SigKind.Named when type.Type!.IsValueType => Id(type, true),
            SigKind.TypeParameter or SigKind.MethodParameter => Id(type, true),
            SigKind.Primitive => Unknown,
            _ => Of(type),
        };
    }

    /// <summary>A pointer to the code of a method, as <c>ldftn</c> makes it.</summary>
    public int Function(int method)
    {
        if (!_functions.TryGetValue(method, out var id))
        {
            id = Add(new StackType { Function = IlReader.HandleOf(method) }, StackTraits.None);
            _functions.Add(method, id);
        }

        return id;
    }

    public int ByRefTo(int id)
    {
        var place = Place(id);
        if (_byRefs[place] == 0)
        {
            var made = id > Number && _all[place] is { Type: { } type, IsBoxed: false } ? Of(TypeSig.ByRefTo(type)) : Unknown;
            _byRefs[place] = made + 1;
        }

        return _byRefs[place] - 1;
    }

    /// <summary>What an array or a reference holds.</summary>
    public int ElementOf(int id)
    {
        var place = Place(id);
        if (_elements[place] == 0)
        {
            var held = _all[place].Type is { Kind: SigKind.Vector or SigKind.Array or SigKind.ByRef, Element: { } element } ? Of(element) : Unknown;
            _elements[place] = held + 1;
        }

        return _elements[place] - 1;
    }

    /// <summary>A value that is one or the other, depending on the way that control came.</summary>
    public int Merge(int left, int right)
    {
        if (left == right || right == Null)
        {
            return left;
        }

        if (left == Null)
        {
            return right;
        }

        if (left <= Number || right <= Number)
        {
            return Unknown;
        }

        var key = left < right ? ((long)left << 32) | (uint)right : ((long)right << 32) | (uint)left;
        _merged ??= [];
        if (!_merged.TryGetValue(key, out var id))
        {
            var members = Union(Members(left), Members(right));
            id = members.Length > LargestUnion ? Unknown : Add(new StackType { Members = members }, TraitsOf(members));
            _merged.Add(key, id);
        }

        return id;
    }

    private int[] Members(int id) => _all[Place(id)].Members ?? [id];

    // Of what is in order, and in order.
    private static int[] Union(int[] left, int[] right)
    {
        var union = new int[left.Length + right.Length];
        var count = 0;
        for (int l = 0, r = 0; l < left.Length || r < right.Length; count++)
        {
            var isLeft = r == right.Length || (l < left.Length && left[l] <= right[r]);
            union[count] = isLeft ? left[l] : right[r];
            r += r < right.Length && right[r] == union[count] ? 1 : 0;
            l += isLeft ? 1 : 0;
        }

        Array.Resize(ref union, count);
        return union;
    }

    private static StackTraits TraitsOf(int[] members)
    {
        var traits = StackTraits.None;
        foreach (var member in members)
        {
            traits |= (StackTraits)member & StackTraits.Merged;
        }

        return traits;
    }

    private int Id(TypeSig type, bool isBoxed)
    {
        int id;
        if (!isBoxed && type is { Kind: SigKind.Named, Arguments.Length: 0 })
        {
            if (!_plain.TryGetValue(type.Type!, out id))
            {
                id = Make(type, isBoxed);
                _plain.Add(type.Type!, id);
            }

            return id;
        }

        var ids = isBoxed ? _boxed : _values;
        if (!ids.TryGetValue(type, out id))
        {
            id = Make(type, isBoxed);
            ids.Add(type, id);
        }

        return id;
    }

    private int Make(TypeSig type, bool isBoxed)
    {
        var traits = _foreign.IsDecidedElsewhere(type) || IsAddressOfOther(type) ? StackTraits.Foreign : StackTraits.None;
        if (!isBoxed && type is { Kind: SigKind.Named, Type: { } definition } && definition.IsValueType)
        {
            traits |= _foreign.IsForeign(definition) ? StackTraits.Struct | StackTraits.ForeignStruct : StackTraits.Struct;
        }

        if (_foreign.MayRefuse(type))
        {
            traits |= StackTraits.MayRefuse;
        }

        return Add(new StackType { Type = type, IsBoxed = isBoxed, IsForeignStruct = (traits & StackTraits.ForeignStruct) != 0 }, traits);
    }

    // Of a struct of another assembly it was the address of a value, where a class has none; an enum had perhaps another size.
    private bool IsAddressOfOther(TypeSig type) =>
        type is { Kind: SigKind.ByRef, Element: { Kind: SigKind.Named, Type: { } named } } && named.Kind != TypeKind.Struct && _foreign.IsForeign(named);

    private int Add(StackType type, StackTraits traits)
    {
        if (_count == _all.Length)
        {
            Table.Grow(ref _all);
            Table.Grow(ref _byRefs);
            Table.Grow(ref _elements);
        }

        _all[_count] = type;
        return (_count++ << TraitBits) | (int)traits;
    }

    private static int Place(int id) => id >> TraitBits;
}
