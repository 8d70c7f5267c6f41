using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Inheritance;

/// <summary>A base class is a class that may be derived from and is visible; what is implemented is a visible interface (ECMA-335 II.22.37; MOD2004, MOD2005, MOD5004).</summary>
internal sealed class BaseClassCheck : TypeCheck
{
    protected override void Examine(Examination examination, TypeSymbol type)
    {
        if (type.BaseType?.Type is { } parent && !examination.IsSubject(parent.Assembly))
        {
            var name = $"{parent.Assembly.Name}!{parent.FullName}";
            if (parent.IsInterface)
            {
                Report(Rules.BaseIsInterface, parent, $"{name} is an interface now; {type.FullName} derives from it as a class.");
            }
            else if (parent.IsSealed)
            {
                var what = parent.IsAbstract ? "static" : parent.IsValueType ? "a struct" : "sealed";
                Report(Rules.SealedBase, parent, $"{name} is {what} now; {type.FullName} derives from it.");
            }

            Visible(parent);
        }

        foreach (var implemented in type.Interfaces)
        {
            if (implemented.Type is not { } definition || examination.IsSubject(definition.Assembly))
            {
                continue;
            }

            if (!definition.IsInterface)
            {
                Report(Rules.BaseIsInterface, definition, $"{definition.Assembly.Name}!{definition.FullName} is a class now; {type.FullName} implements it as an interface.");
            }

            Visible(definition);
        }

        void Visible(TypeSymbol used)
        {
            if (Accessibility.FirstHidden(used, type) is { } hidden)
            {
                var symbol = $"{hidden.Assembly.Name}!{hidden.FullName}";
                examination.Report(
                    Because(Rules.TypeAccess, hidden.Assembly, symbol, $"{symbol} is not accessible any more; {type.FullName} derives from or implements {used.FullName}."),
                    Place.Of(type),
                    Impact.FailsType(Rules.SealedBase.Exception));
            }
        }

        void Report(Rule rule, TypeSymbol cause, string message) => examination.Report(
            Because(rule, cause.Assembly, $"{type.Assembly.Name}!{type.FullName}", message) with { Candidates = [$"{cause.Assembly.Name}!{cause.FullName}"] },
            Place.Of(type),
            Impact.FailsType(Rules.SealedBase.Exception));
    }
}
