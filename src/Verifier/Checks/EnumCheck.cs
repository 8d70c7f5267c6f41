using Modules.Verifier.Code;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>
/// What code takes for a number is an enum (ECMA-335 I.8.5.2; MOD2003). The CLR refuses a number as an argument or operand where a struct is expected; where one is stored or compared, it goes
/// on with bits that mean something else. (An enum that became a class is found by its mark in signatures.)
/// </summary>
internal sealed class EnumCheck : ICheck
{
    public void Examine(Examination examination, BoundAssembly subject)
    {
        if (!EnumUses.HasCandidate(subject))
        {
            return;
        }

        foreach (var use in subject.EnumUses.All)
        {
            if (use.Type.IsValueType && !examination.IsSubject(use.Type.Assembly))
            {
                var symbol = $"{use.Type.Assembly.Name}!{use.Type.FullName}";
                examination.Report(
                    new Cause(Rules.EnumChanged, use.Type.Assembly.Name, symbol, $"{symbol} was an enum and is a struct now; the library uses numbers as its values.", Rules.EnumChanged.Exception),
                    Place.Of(use.User, use.IlOffset),
                    use.Use is ConstantUse.Argument or ConstantUse.Computed
                        ? Impact.FailsJit("System.InvalidProgramException")
                        : new Impact(FindingLevel.Corrupts, FailureStage.Silent, null));
            }
        }
    }
}
