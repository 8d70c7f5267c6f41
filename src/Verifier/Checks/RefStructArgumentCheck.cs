using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Code;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>
/// Generic code of the library that lets ref structs in (<c>allows ref struct</c>) hands none on to a generic type or method of the host that lets them in no more (MOD6001, MOD2007). For all
/// other arguments it is sound: what fails is a call with a ref struct, so that its code is looked at anew for each of those.
/// </summary>
internal sealed class RefStructArgumentCheck : ICheck
{
    public void Examine(Examination examination, BoundAssembly subject)
    {
        if (!examination.NamesOf(subject).HasForeign || !LetsIn(subject.Reader))
        {
            return;
        }

        var run = new Run(examination, subject);
        foreach (var handle in subject.Reader.MethodDefinitions)
        {
            examination.CancellationToken.ThrowIfCancellationRequested();
            run.Examine(subject.Method(handle));
        }
    }

    // Hardly any library does.
    private static bool LetsIn(MetadataReader reader)
    {
        for (var row = 1; row <= reader.GetTableRowCount(TableIndex.GenericParam); row++)
        {
            if (GenericConstraints.AllowsByRefLike(reader.GetGenericParameter(MetadataTokens.GenericParameterHandle(row))))
            {
                return true;
            }
        }

        return false;
    }

    // A method with what its parameters and those of its type stand for.
    private sealed record Instance(MethodSymbol Method, TypeSig[] OfType, TypeSig[] OfMethod)
    {
        public bool HasRefStruct => Array.Exists(OfType, IsRefStruct) || Array.Exists(OfMethod, IsRefStruct);

        public TypeSig Over(TypeSig type) => type.Substitute(OfType, OfMethod);

        public TypeSig[] Over(TypeSig[] types) => TypeSig.SubstituteAll(types, OfType, OfMethod);

        public override string ToString() => $"{SymbolSpelling.Method(Method)} {string.Join<TypeSig>(',', OfType)} {string.Join<TypeSig>(',', OfMethod)}";
    }

    // What refuses a ref struct, and what is thrown.
    private sealed record Refusal(TypeSymbol RefStruct, BoundAssembly Owner, string Symbol, string? Exception);

    private static bool IsRefStruct(TypeSig type) => type.Type is { IsByRefLike: true };

    private sealed class Run(Examination examination, BoundAssembly subject)
    {
        private readonly ReferenceTable _references = examination.ReferencesOf(subject);
        private readonly CodeTokens _code = examination.CodeOf(subject);
        private readonly ConstraintSolver _solver = new(subject.Type(1), null);

        // Code that calls itself over ever more of a wrapper comes to no end.
        private const int DeepestCalls = 50;

        // By what is instantiated. What is met again while it is looked at calls itself.
        private readonly Dictionary<string, Refusal?> _known = new(StringComparer.Ordinal);
        private int _depth;

        public void Examine(MethodSymbol method)
        {
            var refused = new Dictionary<int, Refusal>();
            var open = new Instance(method, [], []);
            foreach (var token in _code.Of(method.Row))
            {
                if (!refused.ContainsKey(token) && Called(open, token) is { HasRefStruct: true } called && Find(called) is { } refusal)
                {
                    refused.Add(token, refusal);
                }
            }

            if (refused.Count > 0 && IlBody.TryRead(subject.Image, method.Definition, out var body))
            {
                Report(method, body, refused);
            }
        }

        private Refusal? Find(Instance instance)
        {
            var key = instance.ToString();
            if (!_known.TryGetValue(key, out var known) && _depth < DeepestCalls)
            {
                _known.Add(key, null);
                _depth++;
                known = InVariables(instance) ?? InCode(instance);
                _depth--;
                _known[key] = known;
            }

            return known;
        }

        private Refusal? InVariables(Instance instance) => instance.Method.Signature.Parameters
            .Concat(SignatureDecoder.DecodeLocals(subject, _code.LocalsOf(instance.Method.Row)))
            .Where(SignatureCauses.IsLoadedAsVariable)
            .Prepend(instance.Method.Signature.ReturnType)
            .Select(type => InType(instance.Over(type)))
            .FirstOrDefault(refusal => refusal is not null);

        private Refusal? InCode(Instance instance)
        {
            foreach (var token in _code.Of(instance.Method.Row))
            {
                if ((InToken(instance, IlReader.HandleOf(token)) ?? (Called(instance, token) is { HasRefStruct: true } called ? Find(called) : null)) is { } refusal)
                {
                    return refusal;
                }
            }

            return null;
        }

        private Refusal? InToken(Instance instance, EntityHandle token)
        {
            switch (token.Kind)
            {
                case HandleKind.TypeSpecification:
                    return InType(instance.Over(SignatureDecoder.DecodeType(subject, token)));
                case HandleKind.MemberReference:
                    return InToken(instance, subject.Reader.GetMemberReference((MemberReferenceHandle)token).Parent);
                case HandleKind.MethodSpecification:
                    var specification = subject.Reader.GetMethodSpecification((MethodSpecificationHandle)token);
                    var arguments = instance.Over(SignatureDecoder.DecodeMethodArguments(subject, specification.Signature));
                    return InToken(instance, specification.Method)
                        ?? (_references.Method(specification.Method) is { } method ? Refused(method.Assembly, method.Definition.GetGenericParameters(), arguments, SymbolSpelling.Method(method), Rules.Constraint.Exception) : null);
                default:
                    return null;
            }
        }

        private Refusal? InType(TypeSig type)
        {
            foreach (var inner in type.Element is null ? type.Arguments : [.. type.Arguments, type.Element])
            {
                if (InType(inner) is { } refusal)
                {
                    return refusal;
                }
            }

            return type is { Type: { } generic, Arguments.Length: > 0 }
                ? Refused(generic.Assembly, generic.Definition.GetGenericParameters(), type.Arguments, $"{generic.Assembly.Name}!{generic.FullName}", Rules.ByRefLike.Exception)
                : null;
        }

        private Refusal? Refused(BoundAssembly owner, GenericParameterHandleCollection parameters, TypeSig[] arguments, string symbol, string? exception) =>
            !examination.IsSubject(owner) && Array.Exists(arguments, IsRefStruct) && _solver.Violation(owner, parameters, arguments, arguments, arguments)?.ByRefLike is { } refStruct
                ? new Refusal(refStruct, owner, symbol, exception)
                : null;

        // The library's own method that a token calls, over what the caller's parameters stand for; null for any other token.
        private Instance? Called(Instance caller, int token)
        {
            var handle = IlReader.HandleOf(token);
            TypeSig[] ofMethod = [];
            if (handle.Kind == HandleKind.MethodSpecification)
            {
                var specification = subject.Reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                ofMethod = caller.Over(SignatureDecoder.DecodeMethodArguments(subject, specification.Signature));
                handle = specification.Method;
            }

            if (handle.Kind is not (HandleKind.MethodDefinition or HandleKind.MemberReference) || _references.Method(handle) is not { } method || !ReferenceEquals(method.Assembly, subject))
            {
                return null;
            }

            var owner = handle.Kind == HandleKind.MemberReference ? subject.Reader.GetMemberReference((MemberReferenceHandle)handle).Parent : default;
            return new Instance(method, owner.Kind == HandleKind.TypeSpecification && !owner.IsNil ? caller.Over(SignatureDecoder.DecodeType(subject, owner).Arguments) : [], ofMethod);
        }

        private void Report(MethodSymbol method, IlBody body, Dictionary<int, Refusal> refused)
        {
            var reader = new IlReader(body.Il);
            while (reader.Read())
            {
                if (reader.Operand == IlOperand.Token && refused.TryGetValue(reader.Int32, out var refusal))
                {
                    var (type, owner, symbol, exception) = refusal;
                    var isOfHost = type.Assembly.Origin != AssemblyOrigin.Framework;
                    examination.Report(
                        new Cause(
                            isOfHost ? Rules.ByRefLike : Rules.Constraint,
                            (isOfHost ? type.Assembly : owner).Name,
                            isOfHost ? $"{type.Assembly.Name}!{type.FullName}" : symbol,
                            $"{method.DeclaringType.FullName}.{method.Name} calls code that hands the ref struct {type.FullName} on to {symbol}, which does not allow one.",
                            exception),
                        Place.Of(method, reader.Offset),
                        Impact.FailsCall(exception));
                }
            }
        }
    }
}
