using System.Reflection;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Code;

/// <summary>
/// Code uses members that it may (ECMA-335 I.8.5.3; MOD5001 to MOD5004, MOD2009). The CLR plants a throw where it may not, so that the failure comes when the instruction runs.
/// </summary>
internal sealed class MemberAccessCheck : IMemberUseCheck
{
    public void Examine(Examination examination, in MemberUse use)
    {
        // A token alone, as an expression tree has it, may be of anything.
        if (use.OpCode == MemberUse.LoadToken)
        {
            return;
        }

        var owner = use.Method?.DeclaringType ?? use.Field!.DeclaringType;
        var user = use.User.DeclaringType;
        if ((Accessibility.FirstHidden(use.Named, user) ?? Accessibility.FirstHidden(owner, user)) is { } hidden)
        {
            var isEnclosing = !ReferenceEquals(hidden, use.Named) && !ReferenceEquals(hidden, owner);
            var exception = use.Method is null ? Rules.FieldAccess.Exception : Rules.MethodAccess.Exception;
            Report(
                examination,
                use,
                isEnclosing ? Rules.EnclosingTypeHidden : Rules.TypeAccess,
                hidden.Assembly,
                $"{hidden.Assembly.Name}!{hidden.FullName}",
                $"{hidden.FullName} of {hidden.Assembly.Name} is {AccessSpelling.Of(hidden)} now.",
                exception);
        }
        else if (use.Method is { } method && !Accessibility.IsAccessible(method.Access, owner, user))
        {
            var rule = method.IsConstructor ? Rules.ConstructorAccess : Rules.MethodAccess;
            var symbol = SymbolSpelling.Method(method);
            Report(examination, use, rule, owner.Assembly, symbol, $"{symbol} is {AccessSpelling.Of(method.Access)} now.", rule.Exception);
        }
        else if (use.Field is { } field && !Accessibility.IsAccessible((MethodAttributes)field.Access, owner, user))
        {
            var symbol = SymbolSpelling.Field(field);
            Report(examination, use, Rules.FieldAccess, owner.Assembly, symbol, $"{symbol} is {AccessSpelling.Of((MethodAttributes)field.Access)} now.", Rules.FieldAccess.Exception);
        }
    }

    private static void Report(Examination examination, in MemberUse use, Rule rule, BoundAssembly assembly, string symbol, string message, string? exception) =>
        examination.Report(new Cause(rule, assembly.Name, symbol, message, exception), use.Place, Impact.FailsCall(exception));
}
