using Modules.Verifier.Resolution;
using Modules.Verifier.Stack;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Code;

/// <summary>
/// A static readonly field is written by its own class alone (ECMA-335 II.16.1.2; MOD3008). The CLR does not look, but the JIT takes the value of one whose class is initialized for a constant.
/// </summary>
internal sealed class ReadOnlyFieldCheck : IMemberUseCheck
{
    private static readonly Impact MayKeepItsValue = Impact.Of(Rules.ReadOnlyWritten);

    public void Examine(Examination examination, in MemberUse use)
    {
        if (use.Field is { IsStatic: true, IsReadOnly: true } field && IsWritten(examination, use) && !field.IsThreadStatic)
        {
            var symbol = SymbolSpelling.Field(field);
            examination.Report(
                new Cause(
                    Rules.ReadOnlyWritten,
                    field.Assembly.Name,
                    symbol,
                    $"{symbol} is readonly now; the library writes it, and code that is compiled after its class is initialized goes on with the value from before.",
                    Exception: null),
                use.Place,
                MayKeepItsValue);
        }
    }

    private static bool IsWritten(Examination examination, in MemberUse use) =>
        use.OpCode == MemberUse.StoreStaticField
        || (use.OpCode == MemberUse.LoadStaticFieldAddress && new AddressUse(use.User.Assembly, examination.ReferencesOf(use.User.Assembly)).IsWritten(use.User, use.IlOffset));
}
