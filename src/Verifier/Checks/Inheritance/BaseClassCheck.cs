using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Inheritance;

/// <summary>A base class is a class that may be derived from; what is implemented is an interface (ECMA-335 II.22.37; MOD2004, MOD2005).</summary>
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
        }

        void Report(Rule rule, TypeSymbol cause, string message) => examination.Report(
            Because(rule, cause.Assembly, $"{type.Assembly.Name}!{type.FullName}", message) with { Candidates = [$"{cause.Assembly.Name}!{cause.FullName}"] },
            Place.Of(type),
            Impact.FailsType(Rules.SealedBase.Exception));
    }
}
