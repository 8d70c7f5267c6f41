using System.Reflection;
using System.Reflection.Metadata;
using Modules.Verifier.Code;
using Modules.Verifier.Hosts;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Baked;

/// <summary>
/// The compiler wrote down the method that was nearest: to the receiver, or above the class whose code says <c>base</c>. Where a class between has one of its own now, which hides or overrides that
/// one, the library goes past it, and would not if it were compiled today (MOD8002). Only the host that it was compiled against shows that there was no choice then.
/// </summary>
internal sealed class NearerMethodCheck : ICheck
{
    private const byte CallOpCode = 0x28;

    public void Examine(Examination examination, BoundAssembly subject)
    {
        if (examination.Older is { } older)
        {
            ConstantFlow.Read(subject, new Visitor(examination, examination.ReferencesOf(subject), older), examination.CancellationToken);
        }
    }

    private sealed class Visitor(Examination examination, ReferenceTable references, OlderHost older) : IConstantVisitor
    {
        public void Call(MethodSymbol user, int ilOffset, EntityHandle member, MethodSig signature, ReadOnlySpan<FlowValue> arguments)
        {
            if (!signature.IsInstance || references.Method(member) is not { IsConstructor: false, Assembly.Origin: AssemblyOrigin.Host or AssemblyOrigin.Shared } called)
            {
                return;
            }

            // A call of a virtual method that is not made through its slot is one of a base class's.
            var isBase = called.IsVirtual && IsCall(user, ilOffset);
            var receiver = arguments.Length == signature.Parameters.Length + 1 ? arguments[0].Type : null;
            if ((isBase ? user.DeclaringType.BaseType : receiver is { Kind: SigKind.Named, Type: not null } ? receiver : null) is { } start
                && Nearest(start, called, isBase) is { } nearer
                && older.Before(nearer.DeclaringType) is { } before
                && !before.Methods.Any(method => method.HasNameOf(nearer) && IsNearer(method, isBase)))
            {
                var symbol = SymbolSpelling.Method(nearer);
                examination.Report(
                    new Cause(
                        Rules.CodegenBaked,
                        nearer.Assembly.Name,
                        symbol,
                        $"{symbol} {(Hides(nearer) ? "hides" : "overrides")} {SymbolSpelling.Method(called)} now, which the library calls, as it was compiled{(isBase ? ", for its base class" : "")}.",
                        Exception: null),
                    Place.Of(user, ilOffset),
                    Impact.Of(Rules.CodegenBaked));
            }
        }

        private static bool IsCall(MethodSymbol user, int ilOffset) => IlBody.TryRead(user.Assembly.Image, user.Definition, out var body) && body.Il[ilOffset] == CallOpCode;

        // The nearest method of a host's class below that of the called one, with its name and parameters.
        private MethodSymbol? Nearest(TypeSig start, MethodSymbol called, bool isBase)
        {
            (MethodSymbol Method, TypeSig[] Arguments)? nearest = null;
            for (var current = start; current.Type is { } owner; current = owner.BaseType?.Substitute(current.Arguments) ?? TypeSig.Invalid)
            {
                if (ReferenceEquals(owner, called.DeclaringType))
                {
                    return nearest is var (method, arguments) && HasParametersOf(method.Signature.Substitute(arguments), called.Signature.Substitute(current.Arguments)) ? method : null;
                }

                if (nearest is null && !examination.IsSubject(owner.Assembly) && owner.Methods.FirstOrDefault(own => own.HasNameOf(called) && IsNearer(own, isBase)) is { } found)
                {
                    nearest = (found, current.Arguments);
                }

                if (owner.BaseType is null)
                {
                    break;
                }
            }

            return null;
        }

        // What a virtual call reaches anyway is no nearer method.
        private static bool IsNearer(MethodSymbol method, bool isBase) =>
            !method.IsStatic
            && method.Access is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem
            && (Hides(method) ? isBase || method.Access == MethodAttributes.Public : isBase);

        private static bool Hides(MethodSymbol method) => !method.IsVirtual || method.IsNewSlot;

        private static bool HasParametersOf(MethodSig signature, MethodSig other) =>
            signature.GenericParameterCount == other.GenericParameterCount && signature.Parameters.AsSpan().SequenceEqual(other.Parameters.AsSpan());
    }
}
