using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Code;

/// <summary>
/// A method of a struct is called through its address, which is not what <c>callvirt</c> does (ECMA-335 III.4.2; MOD2002): code that calls one so was compiled for a class, and the runtime takes
/// the struct's bytes for a reference.
/// </summary>
internal sealed class StructAsObjectCheck : IMemberUseCheck
{
    public void Examine(Examination examination, in MemberUse use)
    {
        if (use.OpCode == MemberUse.CallVirtual && use.Method?.DeclaringType is { IsValueType: true } type && !use.IsConstrained)
        {
            var symbol = $"{type.Assembly.Name}!{type.FullName}";
            examination.Report(
                new Cause(Rules.ClassStructChanged, type.Assembly.Name, symbol, $"{symbol} was a class or interface and is a struct now; the library calls its methods as those of an object.", Exception: null),
                use.Place,
                new Impact(FindingLevel.Corrupts, FailureStage.Call, null));
        }
    }
}
