using Modules.Verifier.Code;
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
        if (use.Method?.DeclaringType is { IsValueType: true } type
            && (use.OpCode == MemberUse.CallVirtual ? !use.IsConstrained : use.OpCode == MemberUse.NewObject && IsCalledAtOnce(examination, use)))
        {
            var symbol = $"{type.Assembly.Name}!{type.FullName}";
            examination.Report(
                new Cause(Rules.ClassStructChanged, type.Assembly.Name, symbol, $"{symbol} was a class or interface and is a struct now; the library calls its methods as those of an object.", Exception: null),
                use.Place,
                new Impact(FindingLevel.Corrupts, FailureStage.Call, null));
        }
    }

    // "new C(1).ToString()": what newobj leaves is what the next call is on.
    private static bool IsCalledAtOnce(Examination examination, in MemberUse use)
    {
        if (!IlBody.TryRead(use.User.Assembly.Image, use.User.Definition, out var body))
        {
            return false;
        }

        var reader = new IlReader(body.Il);
        reader.Jump(use.IlOffset);
        return reader.Read()
            && reader.Read()
            && reader.OpCode == MemberUse.CallVirtual
            && examination.ReferencesOf(use.User.Assembly).Method(reader.Token) is { IsStatic: false, Signature.Parameters.Length: 0 };
    }
}
