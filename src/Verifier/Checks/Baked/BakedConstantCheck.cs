using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Code;
using Modules.Verifier.Hosts;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Baked;

/// <summary>
/// The compiler writes the value of a constant, an enum member or an optional parameter's default into the library, where it stays (MOD8001). With the host at hand that the library was compiled
/// against, what changed is known; a library that holds the old value is told so. Nothing says where a number came from, so that 0, 1 and -1 are not looked for.
/// </summary>
internal sealed class BakedConstantCheck : ICheck
{
    public void Examine(Examination examination, BoundAssembly subject)
    {
        if (examination.Older is not { } older)
        {
            return;
        }

        var changed = older.AssembliesOf(subject).SelectMany(pair => ChangedConstants.Between(pair.Before, pair.Now)).ToList();
        var visitor = new Visitor(examination, examination.ReferencesOf(subject), older, changed);
        ConstantFlow.Read(subject, visitor, examination.CancellationToken);
        visitor.Own(subject);
    }

    private sealed class Visitor(Examination examination, ReferenceTable references, OlderHost older, List<ChangedConstant> changed) : IConstantVisitor
    {
        private readonly ILookup<object, ChangedConstant> _constants = changed
            .Where(constant => !constant.Field.DeclaringType.IsEnum && !IsCommon(constant.Before))
            .ToLookup(constant => constant.Before);

        private readonly ILookup<(string Type, object Value), ChangedConstant> _members = changed
            .Where(constant => constant.Field.DeclaringType.IsEnum)
            .ToLookup(constant => (constant.Field.DeclaringType.FullName, constant.Before));

        private readonly Dictionary<MethodSymbol, List<(int Index, object Before, object? Now)>> _defaults = [];

        public void Constant(MethodSymbol user, int ilOffset, object value) => Report(_constants[value], Place.Of(user, ilOffset), "is");

        public void Meets(MethodSymbol user, int ilOffset, TypeSig type, object? value, ConstantUse use)
        {
            if (value is long && type.Unmodified is { Kind: SigKind.Named, Type: { IsEnum: true } named } && !examination.IsSubject(named.Assembly))
            {
                Report(_members[(named.FullName, value)], Place.Of(user, ilOffset), "is");
            }
        }

        public void Call(MethodSymbol user, int ilOffset, EntityHandle member, MethodSig signature, ReadOnlySpan<FlowValue> arguments)
        {
            if (references.Method(member) is not { Assembly.Origin: AssemblyOrigin.Host or AssemblyOrigin.Shared } method)
            {
                return;
            }

            foreach (var (index, before, now) in ChangedDefaults(method))
            {
                // What is known of the arguments are the last ones.
                var known = arguments.Length - signature.Parameters.Length + index;
                if (known >= 0 && (before is CallerInfo caller ? caller.IsGiven(arguments[known].Value, user) : before.Equals(arguments[known].Value)))
                {
                    var symbol = $"{SymbolSpelling.Method(method)}#{index + 1}";
                    Report(
                        method.Assembly,
                        symbol,
                        $"The default of parameter {index + 1} of {SymbolSpelling.Method(method)} was {Constants.Spell(before)} and is {Constants.Spell(now)} now; the library gives {Constants.Spell(before)}, as it was compiled.",
                        Place.Of(user, ilOffset));
                }
            }
        }

        /// <summary>Constants, defaults and attributes of the library itself that may be made of the host's.</summary>
        public void Own(BoundAssembly subject)
        {
            for (var row = 1; row <= subject.Reader.GetTableRowCount(TableIndex.TypeDef); row++)
            {
                foreach (var field in subject.Type(row).Fields)
                {
                    if (field.IsStatic && ChangedConstants.Value(field) is { } value)
                    {
                        Held(field.Type.Unmodified.Type, value, Place.Of(field));
                    }
                }

                foreach (var method in subject.Type(row).Methods)
                {
                    foreach (var (index, value) in ChangedConstants.Defaults(method))
                    {
                        Held(index < method.Signature.Parameters.Length ? method.Signature.Parameters[index].Unmodified.Type : null, value, Place.Of(method));
                    }
                }
            }

            foreach (var (type, value, place) in AttributeConstants.Of(subject))
            {
                Held(type, value, place);
            }
        }

        private static bool IsCommon(object value) => value is DBNull or 0L or 1L or -1L or "" or ExactDecimal { IsSmallest: true };

        private void Held(TypeSymbol? type, object value, Place place) => Report(type is { IsEnum: true } ? _members[(type.FullName, value)] : _constants[value], place, "holds");

        private List<(int Index, object Before, object? Now)> ChangedDefaults(MethodSymbol method)
        {
            if (!_defaults.TryGetValue(method, out var found))
            {
                found = [];
                _defaults.Add(method, found);
                var spelling = SymbolSpelling.Method(method);
                if (older.Before(method.DeclaringType)?.Methods.FirstOrDefault(candidate => SymbolSpelling.Method(candidate) == spelling) is { } before)
                {
                    var now = ChangedConstants.Given(method);
                    found.AddRange(ChangedConstants.Given(before).Where(item => !item.Value.Equals(now.GetValueOrDefault(item.Key))).Select(item => (item.Key, item.Value, now.GetValueOrDefault(item.Key))));
                }
            }

            return found;
        }

        private void Report(IEnumerable<ChangedConstant> constants, Place place, string verb)
        {
            foreach (var constant in constants)
            {
                var now = constant.Now is null ? "is no constant any more" : $"is {Constants.Spell(constant.Now)} now";
                Report(
                    constant.Field.Assembly,
                    constant.Symbol,
                    $"{constant.Symbol} was {Constants.Spell(constant.Before)} and {now}; the library {(verb == "holds" ? "holds" : "uses")} {Constants.Spell(constant.Before)}, as it was compiled.",
                    place);
            }
        }

        private void Report(BoundAssembly assembly, string symbol, string message, Place place) =>
            examination.Report(new Cause(Rules.ConstBaked, assembly.Name, symbol, message, Exception: null), place, Impact.Of(Rules.ConstBaked));
    }
}
