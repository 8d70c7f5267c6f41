using System.Buffers;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Code;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>
/// What the tokens, signatures and methods of an assembly name, as far as a check wants to know: every signature is looked through once for all of them, and almost always that is all there is to do.
/// Safe for concurrent use, once it is made.
/// </summary>
internal sealed class NamedTypes : IDisposable
{
    // What a member has of the type that it is of, and an instantiation of its method.
    private const Naming Carried = Naming.Hidden | Naming.RefStructArray | Naming.Constrained;

    // What a method itself is compiled with: that its signature and variables only mention a hidden type is not checked.
    private const Naming Compiled = Naming.RefStructArray | Naming.Constrained;

    // What a ref struct is not for.
    private const TokenUse Misuses = TokenUse.BoxOrArray | TokenUse.Constrained;

    // Of a blob that was looked at.
    private const byte Seen = 128;

    private readonly ReferenceTable _references;
    private readonly BoundAssembly _assembly;
    private readonly MetadataReader _reader;
    private readonly ForeignTypes _foreign;
    private readonly ReferenceKind[] _kinds;
    private readonly Naming[]?[] _tokens = new Naming[]?[MetadataTokens.TableCount];
    private readonly byte[] _blobs;
    private readonly int _blobsLength;
    private readonly Naming[] _methods;

    // Of the signature that is looked at.
    private Naming _found;

    public NamedTypes(ReferenceTable references, CodeTokens code, Func<BoundAssembly, bool> isSubject)
    {
        _references = references;
        _assembly = references.Assembly;
        _reader = _assembly.Reader;
        _foreign = new ForeignTypes(_assembly);
        HasForeign = _foreign.Exist;
        _kinds = new ReferenceKind[_reader.GetTableRowCount(TableIndex.TypeRef) + 1];
        _blobsLength = _reader.GetHeapSize(HeapIndex.Blob);
        _blobs = ArrayPool<byte>.Shared.Rent(_blobsLength + 1);
        _blobs.AsSpan(0, _blobsLength + 1).Clear();
        ReadReferences(code.Uses, isSubject);
        ReadSpecifications(code.Uses);
        ReadSignatures();
        ReadMembers();
        ReadInstantiations();
        _methods = (All & Naming.InCode) == 0 ? [] : ReadMethods(code);
    }

    /// <summary>Whether the assembly refers to any but itself and the frameworks.</summary>
    public bool HasForeign { get; }

    /// <summary>What is named anywhere.</summary>
    public Naming All { get; private set; }

    /// <summary>What a token is spelled with; of a member of another type what that is spelled with, of an own field or method what its signature is.</summary>
    public Naming this[int token]
    {
        get
        {
            var table = (uint)token >> 24;
            return table < (uint)_tokens.Length && _tokens[table] is { } rows && (uint)(token & 0xFFFFFF) < (uint)rows.Length ? rows[token & 0xFFFFFF] : Naming.None;
        }
    }

    public Naming this[EntityHandle token] => this[MetadataTokens.GetToken(token)];

    /// <summary>What a field, method, local or method specification signature is spelled with.</summary>
    public Naming Of(BlobHandle signature)
    {
        // Offsets outside of the heap, which a damaged image has, share the last place: nothing is read there.
        ref var known = ref _blobs[Math.Min(MetadataTokens.GetHeapOffset(signature), _blobsLength)];
        if (known == 0)
        {
            _found = Naming.None;
            SignatureScan.Any(_assembly, signature, new Visitor(this));
            if ((_found & Naming.Instantiated) != 0 && SignatureScan.Any(_assembly, signature, new ForeignVisitor(_foreign)))
            {
                _found |= Naming.Constrained;
            }

            All |= _found;
            known = (byte)((byte)_found | Seen);
        }

        return (Naming)(known & ~Seen);
    }

    /// <summary>What the code of a method, its signature and its variables are spelled with, as far as it matters in code.</summary>
    public Naming InMethod(int row) => _methods.Length == 0 ? Naming.None : _methods[row];

    public void Dispose() => ArrayPool<byte>.Shared.Return(_blobs);

    private void ReadReferences(TokenUses uses, Func<BoundAssembly, bool> isSubject)
    {
        for (var row = 1; row <= _reader.GetTableRowCount(TableIndex.TypeRef); row++)
        {
            var handle = MetadataTokens.TypeReferenceHandle(row);
            if (_assembly.Resolve(handle).Type is not { } type)
            {
                continue;
            }

            var kind = type.IsValueType ? ReferenceKind.ValueType : ReferenceKind.Class;
            if (!isSubject(type.Assembly))
            {
                // Frameworks have always had their ref structs: only the host's own can have become one.
                kind |= type.Assembly.Origin != AssemblyOrigin.Framework && type.IsByRefLike ? ReferenceKind.RefStruct : 0;
                kind |= Accessibility.IsOpenTo(type, _assembly) ? 0 : ReferenceKind.Hidden;
            }

            _kinds[row] = kind;

            // Most uses of a ref struct are those that it is for.
            var isMisused = (kind & ReferenceKind.RefStruct) != 0 && (uses[handle] & Misuses) != 0;
            Set(handle, (isMisused ? Naming.RefStruct : 0) | ((kind & ReferenceKind.Hidden) != 0 ? Naming.Hidden : 0));
        }
    }

    private void ReadSpecifications(TokenUses uses)
    {
        for (var row = 1; row <= _reader.GetTableRowCount(TableIndex.TypeSpec); row++)
        {
            var handle = MetadataTokens.TypeSpecificationHandle(row);
            _found = Naming.None;
            SignatureScan.AnyOf(_assembly, handle, new Visitor(this));
            if ((_found & Naming.Instantiated) != 0 && SignatureScan.AnyOf(_assembly, handle, new ForeignVisitor(_foreign)))
            {
                _found |= Naming.Constrained;
            }

            Set(handle, _found | ((uses[handle] & Misuses) != 0 && IsRefStruct(handle) ? Naming.RefStruct : 0));
        }
    }

    // An instance of a generic one.
    private bool IsRefStruct(TypeSpecificationHandle handle)
    {
        var blob = _reader.GetBlobReader(_reader.GetTypeSpecification(handle).Signature);
        return blob.ReadCompressedInteger() == (int)SignatureTypeCode.GenericTypeInstance
            && blob.ReadCompressedInteger() == (int)SignatureTypeKind.ValueType
            && blob.ReadTypeHandle() is { Kind: HandleKind.TypeReference } type
            && (_kinds[MetadataTokens.GetRowNumber(type)] & ReferenceKind.RefStruct) != 0;
    }

    private void ReadSignatures()
    {
        foreach (var handle in _reader.FieldDefinitions)
        {
            Set(handle, Of(_reader.GetFieldDefinition(handle).Signature) & Carried);
        }

        foreach (var handle in _reader.MethodDefinitions)
        {
            Set(handle, Of(_reader.GetMethodDefinition(handle).Signature) & Compiled);
        }

        // Signatures that stand for themselves are those of locals and of calls through pointers.
        for (var row = 1; row <= _reader.GetTableRowCount(TableIndex.StandAloneSig); row++)
        {
            var handle = MetadataTokens.StandaloneSignatureHandle(row);
            Set(handle, Of(_reader.GetStandaloneSignature(handle).Signature) & Compiled);
        }
    }

    private void ReadMembers()
    {
        if ((All & Carried) == 0)
        {
            return;
        }

        for (var row = 1; row <= _reader.GetTableRowCount(TableIndex.MemberRef); row++)
        {
            var handle = MetadataTokens.MemberReferenceHandle(row);
            Set(handle, this[_reader.GetMemberReference(handle).Parent] & Carried);
        }
    }

    private void ReadInstantiations()
    {
        for (var row = 1; row <= _reader.GetTableRowCount(TableIndex.MethodSpec); row++)
        {
            var handle = MetadataTokens.MethodSpecificationHandle(row);
            var instantiation = _reader.GetMethodSpecification(handle);
            var naming = Of(instantiation.Signature);
            if (HasForeign && (naming & Naming.Constrained) == 0 && IsConstrained(instantiation, naming))
            {
                naming |= Naming.Constrained;
            }

            Set(handle, (naming | this[instantiation.Method]) & Carried);
        }
    }

    // By the parameters of the method, or by what a parameter is given.
    private bool IsConstrained(MethodSpecification instantiation, Naming naming)
    {
        var (type, row) = instantiation.Method.Kind == HandleKind.MemberReference && _references.Member((MemberReferenceHandle)instantiation.Method) is { Outcome: MemberOutcome.Method } match
            ? (match.Type, match.Row)
            : (null, MetadataTokens.GetRowNumber(instantiation.Method));
        var reader = type?.Reader ?? (instantiation.Method.Kind == HandleKind.MethodDefinition ? _reader : null);
        return ((naming & Naming.Instantiated) != 0 || (reader is not null && GenericConstraints.Exist(reader, reader.GetMethodDefinition(MetadataTokens.MethodDefinitionHandle(row)).GetGenericParameters())))
            && ((type is not null && _foreign.IsForeign(type))
                || SignatureScan.Any(_assembly, instantiation.Signature, new ForeignVisitor(_foreign))
                || (instantiation.Method.Kind == HandleKind.MemberReference
                    && _reader.GetMemberReference((MemberReferenceHandle)instantiation.Method).Parent is { Kind: HandleKind.TypeSpecification } owner
                    && SignatureScan.AnyOf(_assembly, (TypeSpecificationHandle)owner, new ForeignVisitor(_foreign))));
    }

    private Naming[] ReadMethods(CodeTokens code)
    {
        var methods = new Naming[_reader.GetTableRowCount(TableIndex.MethodDef) + 1];
        for (var row = 1; row < methods.Length; row++)
        {
            if (code.HasCode(row))
            {
                var naming = this[MetadataTokens.MethodDefinitionHandle(row)] | this[code.LocalsOf(row)];
                foreach (var token in code.Of(row))
                {
                    naming |= this[token];
                }

                methods[row] = naming & Naming.InCode;
            }
        }

        return methods;
    }

    private void Set(EntityHandle token, Naming naming)
    {
        if (naming != Naming.None)
        {
            var value = MetadataTokens.GetToken(token);
            var rows = _tokens[value >> 24] ??= new Naming[_reader.GetTableRowCount((TableIndex)(value >> 24)) + 1];
            rows[value & 0xFFFFFF] = naming;
            All |= naming;
        }
    }

    // What is to be known of a type of another assembly, once for all signatures that name it.
    [Flags]
    private enum ReferenceKind : byte
    {
        Class = 1,
        ValueType = 2,
        RefStruct = 4,
        Hidden = 8,
    }

    private readonly struct Visitor(NamedTypes names) : ISignatureVisitor
    {
        public bool Visit(BoundAssembly assembly, EntityHandle type, NamedAs how)
        {
            switch (type.Kind)
            {
                case HandleKind.TypeReference:
                    Reference(names._kinds[MetadataTokens.GetRowNumber(type)], how);
                    break;
                case HandleKind.TypeSpecification:
                    names._found |= names[type] & Naming.Hidden;
                    return false;
            }

            if (names.HasForeign && (how & (NamedAs.Instance | NamedAs.Argument)) != 0 && IsInstantiated(assembly, type, how))
            {
                names._found |= Naming.Instantiated;
            }

            return false;
        }

        public bool VisitParameter() => false;

        private void Reference(ReferenceKind kind, NamedAs how)
        {
            // A type that is not there is of no kind.
            if ((kind & ((how & NamedAs.ValueType) != 0 ? ReferenceKind.Class : ReferenceKind.ValueType)) != 0)
            {
                names._found |= Naming.OtherKind;
            }

            if ((kind & ReferenceKind.Hidden) != 0)
            {
                names._found |= Naming.Hidden;
            }

            if ((kind & ReferenceKind.RefStruct) != 0 && (how & NamedAs.Element) != 0)
            {
                names._found |= Naming.RefStructArray;
            }
        }

        // A ref struct may be an argument only where it is let in, which no constraint shows. What Nullable is given is marked as a value type, and that is a law of its own.
        private static bool IsInstantiated(BoundAssembly assembly, EntityHandle type, NamedAs how) =>
            (how & (NamedAs.Instance | NamedAs.ValueType)) != 0
            && assembly.Resolve(type)?.Type is { } found
            && (((how & NamedAs.Instance) != 0 && found.HasConstraints && !found.IsCore("System", "Nullable`1")) || ((how & NamedAs.Argument) != 0 && found.IsByRefLike));
    }
}
