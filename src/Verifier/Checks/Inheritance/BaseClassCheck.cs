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
            if (parent.IsInterface)
            {
                Report(Rules.BaseIsInterface, parent, "an interface", "derives from it as a class", "these classes derive from it");
            }
            else if (parent.IsSealed)
            {
                Report(Rules.SealedBase, parent, parent.IsAbstract ? "static" : parent.IsValueType ? "a struct" : "sealed", "derives from it", "these classes derive from it");
            }
        }

        foreach (var implemented in type.Interfaces)
        {
            if (implemented.Type is { IsInterface: false } definition && !examination.IsSubject(definition.Assembly))
            {
                Report(Rules.BaseIsInterface, definition, "a class", "implements it as an interface", "these types implement it as an interface");
            }
        }

        void Report(Rule rule, TypeSymbol changed, string now, string use, string uses)
        {
            var name = $"{changed.Assembly.Name}!{changed.FullName}";
            examination.Report(
                Because(rule, changed.Assembly, $"{type.Assembly.Name}!{type.FullName}", $"{name} is {now} now; {type.FullName} {use}.")
                with
                { Candidates = [name], Root = new FindingRoot(name, $"{name} is {now} now; {uses}.") },
                Place.Of(type),
                Impact.FailsType(Rules.SealedBase.Exception));
        }
    }
}
