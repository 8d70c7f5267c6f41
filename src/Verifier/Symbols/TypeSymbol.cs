using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Inheritance;
using Modules.Verifier.Resolution;

namespace Modules.Verifier.Symbols;

/// <summary>A type definition in a context. One object a definition, so that identity is reference equality. Facts are read when first asked for.</summary>
internal sealed class TypeSymbol
{
    private TypeReferenceAnswer? _answer;
    private string? _fullName;
    private TypeKind _kind;
    private Box? _base;
    private TypeSig[]? _interfaces;
    private MethodSymbol?[]? _methods;
    private TypeSig? _open;
    private TypeSig? _bare;
    private TypeSig? _asClass;
    private TypeSig? _asValueType;
    private InterfaceMap? _map;
    private ClassShape? _shape;
    private PublicVirtuals? _publicVirtuals;
    private ExplicitOverride[]? _overrides;
    private TypeSig[]? _declaredInterfaces;
    private long _methodRange;
    private byte _isByRefLike;
    private byte _hasConstraints;
    private byte _isPublic;
    private byte _isRoot;

    public TypeSymbol(BoundAssembly assembly, int row)
    {
        Assembly = assembly;
        Row = row;
    }

    public BoundAssembly Assembly { get; }

    public int Row { get; }

    public TypeDefinitionHandle Handle => MetadataTokens.TypeDefinitionHandle(Row);

    public TypeDefinition Definition => Reader.GetTypeDefinition(Handle);

    public MetadataReader Reader => Assembly.Reader;

    public TypeAttributes Attributes => Definition.Attributes;

    /// <summary>The answer that a reference which binds here gets.</summary>
    public TypeReferenceAnswer Answer => _answer ??= new TypeReferenceAnswer(this);

    public string Name => Reader.GetString(Definition.Name);

    /// <summary>Namespace, enclosing types and name: <c>Ns.Outer`1/Inner</c>.</summary>
    public string FullName => _fullName ??= SymbolSpelling.TypeName(this);

    public TypeSymbol? EnclosingType => Assembly.Image.Types.EnclosingRow(Row) is > 0 and var row ? Assembly.Type(row) : null;

    /// <summary>Whether the type, and every type around it, is public.</summary>
    public bool IsPublic => Once(
        ref _isPublic,
        static type => (type.Attributes & TypeAttributes.VisibilityMask) is TypeAttributes.Public or TypeAttributes.NestedPublic && (type.EnclosingType?.IsPublic ?? true));

    public bool IsInterface => (Attributes & TypeAttributes.Interface) != 0;

    public bool IsAbstract => (Attributes & TypeAttributes.Abstract) != 0;

    public bool IsSealed => (Attributes & TypeAttributes.Sealed) != 0;

    public int GenericParameterCount => Definition.GetGenericParameters().Count;

    public TypeKind Kind => _kind != TypeKind.Unknown ? _kind : _kind = TypeKinds.Of(this);

    public bool IsValueType => Kind is TypeKind.Struct or TypeKind.Enum;

    public bool IsEnum => Kind == TypeKind.Enum;

    public bool IsByRefLike => Once(
        ref _isByRefLike,
        static type => type.IsValueType && AttributeNames.Any(type.Reader, type.Definition.GetCustomAttributes(), "System.Runtime.CompilerServices", "IsByRefLikeAttribute"));

    /// <summary>Whether a type parameter has a constraint.</summary>
    public bool HasConstraints => Once(ref _hasConstraints, static type => GenericConstraints.Exist(type.Reader, type.Definition.GetGenericParameters()));

    /// <summary>The base class as the definition names it, or null for interfaces and System.Object; may be a missing type.</summary>
    public TypeSig? BaseType => (_base ??= new Box(TypeCircles.BaseOf(this))).Type;

    /// <summary>The interfaces that the definition itself names, in their order; may hold missing types.</summary>
    public TypeSig[] Interfaces => _interfaces ??= ReadInterfaces();

    /// <summary>The type over its own parameters: <c>List`1&lt;!0&gt;</c>.</summary>
    public TypeSig Open => _open ??= GenericParameterCount == 0 ? Plain(default) : TypeSig.Named(this, Table.Of(GenericParameterCount, TypeSig.TypeParameter));

    /// <summary>The type without arguments, as a signature with this mark spells it; always the same object.</summary>
    public TypeSig Plain(SignatureTypeKind mark) => mark switch
    {
        SignatureTypeKind.Class => _asClass ??= TypeSig.Named(this, null, mark),
        SignatureTypeKind.ValueType => _asValueType ??= TypeSig.Named(this, null, mark),
        _ => _bare ??= TypeSig.Named(this),
    };

    /// <summary>All interfaces of the type.</summary>
    public InterfaceMap InterfaceMap => _map ??= InterfaceMap.Build(this);

    /// <summary>The slots that the CLR builds for the type.</summary>
    public ClassShape Shape => _shape ??= ClassShape.Build(this);

    /// <summary>The methods that may implement an interface's by their name.</summary>
    public PublicVirtuals PublicVirtuals => _publicVirtuals ??= new PublicVirtuals(this);

    /// <summary>The nearest base class of another assembly; null for interfaces, and where a base is missing.</summary>
    public TypeSymbol? ForeignBase
    {
        get
        {
            var type = BaseType?.Type;
            while (type is not null && ReferenceEquals(type.Assembly, Assembly))
            {
                type = type.BaseType?.Type;
            }

            return type;
        }
    }

    /// <summary>Whether the type is one of those that all classes, structs, enums and delegates derive from, of which nothing can be taken away.</summary>
    public bool IsRoot => Once(
        ref _isRoot,
        static type => type.Assembly.Context.IsCore(type.Assembly)
            && (type.IsCore("System", "Object") || type.IsCore("System", "ValueType") || type.IsCore("System", "Enum") || type.IsCore("System", "Delegate") || type.IsCore("System", "MulticastDelegate")));

    /// <summary>The interfaces that the definition names, with all that they build on; without those of base classes. Missing ones are left out.</summary>
    public TypeSig[] DeclaredInterfaces => _declaredInterfaces ??= InterfaceMap.Closure(Interfaces);

    /// <summary>The overrides that the type spells out, in metadata order.</summary>
    public ExplicitOverride[] ExplicitOverrides => _overrides ??= MethodOverrides.Of(this);

    /// <summary>Row of the type's first method; its methods are the <see cref="MethodCount"/> rows from there on.</summary>
    public int FirstMethod => MethodRange.Start;

    public int MethodCount => MethodRange.Count;

    /// <summary>The methods that the type itself defines, in metadata order.</summary>
    public MethodList Methods => new(this);

    /// <summary>The fields that the type itself defines, in metadata order.</summary>
    public IEnumerable<FieldSymbol> Fields
    {
        get
        {
            foreach (var handle in Definition.GetFields())
            {
                yield return new FieldSymbol(this, handle);
            }
        }
    }

    // The start in the upper half and the count in the lower one, so that both are read and written at once; one more than the start, because 0 is not asked yet.
    private (int Start, int Count) MethodRange
    {
        get
        {
            var range = Volatile.Read(ref _methodRange);
            if (range == 0)
            {
                var methods = Definition.GetMethods();
                using var enumerator = methods.GetEnumerator();
                var start = enumerator.MoveNext() ? MetadataTokens.GetRowNumber(enumerator.Current) : 0;
                range = ((long)(start + 1) << 32) | (uint)methods.Count;
                Volatile.Write(ref _methodRange, range);
            }

            return ((int)(range >> 32) - 1, (int)range);
        }
    }

    /// <summary>The symbol of a method's row, which must be one of the type's own.</summary>
    public MethodSymbol Method(int row)
    {
        var (start, count) = MethodRange;
        var methods = _methods ?? Interlocked.CompareExchange(ref _methods, new MethodSymbol?[count], null) ?? _methods;
        return methods[row - start] ?? Interlocked.CompareExchange(ref methods[row - start], new MethodSymbol(this, row), null) ?? methods[row - start]!;
    }

    /// <summary>Whether the core library defines the type under this name.</summary>
    public bool IsCore(string typeNamespace, string name) =>
        Assembly.Context.IsCore(Assembly)
        && Reader.StringComparer.Equals(Definition.Name, name)
        && Reader.StringComparer.Equals(Definition.Namespace, typeNamespace);

    /// <summary>Whether this is a class or one of those that derive from it.</summary>
    public bool IsOrDerivesFrom(TypeSymbol ancestor)
    {
        for (TypeSymbol? current = this; current is not null; current = current.BaseType?.Type)
        {
            if (ReferenceEquals(current, ancestor))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The arguments that the type itself or a base class has over the type's parameters; empty for any other type.</summary>
    public TypeSig[] ArgumentsOf(TypeSymbol ancestor)
    {
        for (var current = Open; current.Type is { } owner; current = owner.BaseType?.Substitute(current.Arguments) ?? TypeSig.Invalid)
        {
            if (ReferenceEquals(owner, ancestor))
            {
                return current.Arguments;
            }
        }

        return [];
    }

    public override string ToString() => $"{Assembly.Name}!{FullName}";

    private TypeSig[] ReadInterfaces()
    {
        var implementations = Definition.GetInterfaceImplementations();
        if (implementations.Count == 0)
        {
            return [];
        }

        var interfaces = new List<TypeSig>(implementations.Count);
        foreach (var handle in implementations)
        {
            interfaces.Add(TypeCircles.InterfaceOf(this, handle));
        }

        return [.. interfaces];
    }

    // 0 is not asked yet, 1 no, 2 yes.
    private bool Once(ref byte known, Func<TypeSymbol, bool> ask)
    {
        if (known == 0)
        {
            known = ask(this) ? (byte)2 : (byte)1;
        }

        return known == 2;
    }

    // Null is an answer of its own, so that it needs a box to be kept.
    private sealed record Box(TypeSig? Type);
}
