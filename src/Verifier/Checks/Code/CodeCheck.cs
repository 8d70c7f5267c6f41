using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Code;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Code;

/// <summary>Reads the code of a library once, and has every use of a member of another assembly examined that may break a law.</summary>
internal sealed class CodeCheck : ICheck
{
    private static readonly IMemberUseCheck[] Checks =
    [
        new MemberAccessCheck(),
        new AbstractNewCheck(),
        new AbstractCallCheck(),
        new StaticVirtualCallCheck(),
        new StaticFieldCheck(),
        new ReadOnlyFieldCheck(),
        new UnmanagedOnlyCheck(),
        new StructAsObjectCheck(),
    ];

    public void Examine(Examination examination, BoundAssembly subject)
    {
        // Almost always every member is public, static fields are static, and so on: then there is no code to look at.
        var run = new Run(examination, subject);
        if (run.IsNeeded)
        {
            run.Examine();
        }
    }

    private sealed class Run
    {
        private readonly Examination _examination;
        private readonly BoundAssembly _subject;
        private readonly ReferenceTable _references;
        private readonly TokenUse[] _watched;
        private readonly TokenMarks _marks;

        // The members that only some code may use, and the types whose code was found to.
        private readonly bool[] _guarded;
        private readonly PairSet _accessible = new();

        public Run(Examination examination, BoundAssembly subject)
        {
            _examination = examination;
            _subject = subject;
            _references = examination.ReferencesOf(subject);
            _watched = new TokenUse[subject.Reader.GetTableRowCount(TableIndex.MemberRef) + 1];
            _guarded = new bool[_watched.Length];
            _marks = new TokenMarks(subject.Reader);
            var used = examination.CodeOf(subject).Uses;
            for (var row = 1; row <= subject.Reader.GetTableRowCount(TableIndex.MemberRef); row++)
            {
                var handle = MetadataTokens.MemberReferenceHandle(row);
                if (used[handle] is not TokenUse.None and var uses
                    && _references.Member(handle) is { Outcome: MemberOutcome.Method or MemberOutcome.Field } match
                    && !examination.IsSubject(match.Type!.Assembly))
                {
                    _watched[row] = WatchedMembers.UsesOf(match, uses) & uses;
                    _guarded[row] = !WatchedMembers.IsOpenTo(match, NamedBy(handle, match), subject);
                    if (_guarded[row] || _watched[row] != TokenUse.None)
                    {
                        _marks.Mark(handle);
                    }
                }
            }

            _marks.Close();
        }

        public bool IsNeeded => !_marks.IsEmpty;

        public void Examine()
        {
            var code = _examination.CodeOf(_subject);
            for (var typeRow = 1; typeRow <= _subject.Reader.GetTableRowCount(TableIndex.TypeDef); typeRow++)
            {
                _examination.CancellationToken.ThrowIfCancellationRequested();
                var type = _subject.Type(typeRow);
                for (var row = type.FirstMethod; row < type.FirstMethod + type.MethodCount; row++)
                {
                    if (IsConcerned(type, code.Of(row)))
                    {
                        Examine(type.Method(row));
                    }
                }
            }
        }

        private bool IsConcerned(TypeSymbol type, ReadOnlySpan<int> tokens)
        {
            foreach (var token in tokens)
            {
                if (_marks[token] && !IsAccessible(MetadataTokens.EntityHandle(token), type))
                {
                    return true;
                }
            }

            return false;
        }

        // A member of a base class, say, which all code of the type may use: then nothing is left to be said of it.
        private bool IsAccessible(EntityHandle token, TypeSymbol type)
        {
            if (MemberOf(token) is not { Kind: HandleKind.MemberReference } member || MetadataTokens.GetRowNumber(member) is var row && _watched[row] != TokenUse.None)
            {
                return false;
            }

            if (_accessible.Contains(row, type.Row))
            {
                return true;
            }

            ref readonly var match = ref _references.Member((MemberReferenceHandle)member);
            var isAccessible = WatchedMembers.IsAccessible(match, NamedBy((MemberReferenceHandle)member, match), type);
            if (isAccessible)
            {
                _accessible.Add(row, type.Row);
            }

            return isAccessible;
        }

        private void Examine(MethodSymbol method)
        {
            if (!IlBody.TryRead(_subject.Image, method.Definition, out var body))
            {
                return;
            }

            var reader = new IlReader(body.Il);
            while (reader.Read())
            {
                if (reader.Operand != IlOperand.Token)
                {
                    continue;
                }

                // Definitions of the library itself are as its compiler left them.
                var token = MemberOf(reader.Token);
                if (token.Kind != HandleKind.MemberReference
                    || (!_guarded[MetadataTokens.GetRowNumber(token)] && (_watched[MetadataTokens.GetRowNumber(token)] & TokenUses.Of(reader.OpCode)) == 0))
                {
                    continue;
                }

                var match = _references.Member((MemberReferenceHandle)token);
                var use = new MemberUse(
                    method,
                    reader.Offset,
                    reader.OpCode,
                    match.Outcome == MemberOutcome.Method ? match.Method : null,
                    match.Outcome == MemberOutcome.Field ? match.Field : null,
                    NamedBy((MemberReferenceHandle)token, match));
                foreach (var check in Checks)
                {
                    check.Examine(_examination, use);
                }
            }
        }

        // The CLR asks of the type that a reference names, and of the one that has the member. The library's own are as its compiler left them.
        private TypeSymbol NamedBy(MemberReferenceHandle handle, in MemberMatch match)
        {
            var parent = _subject.Reader.GetMemberReference(handle).Parent;
            var named = parent.Kind switch
            {
                HandleKind.TypeReference => _subject.Resolve(parent)?.Type,
                HandleKind.TypeSpecification => SignatureDecoder.DecodeType(_subject, parent).Unmodified.Type,
                _ => null,
            };
            return named is null || _examination.IsSubject(named.Assembly) ? match.Type! : named;
        }

        private EntityHandle MemberOf(EntityHandle token) =>
            token.Kind == HandleKind.MethodSpecification ? _subject.Reader.GetMethodSpecification((MethodSpecificationHandle)token).Method : token;
    }
}
