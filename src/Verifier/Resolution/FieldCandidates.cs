using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>What a type has instead of a field that it does not have.</summary>
internal static class FieldCandidates
{
    public static (Rule Rule, string Hint, IReadOnlyList<string> Candidates) Compare(BoundAssembly user, TypeSymbol type, string name, TypeSig wanted)
    {
        foreach (var field in type.Fields)
        {
            if (field.Name != name)
            {
                continue;
            }

            IReadOnlyList<string> candidates = [SymbolSpelling.Field(field)];
            if (field.IsLiteral)
            {
                return (Rules.FieldMissing, "it is a constant now, which has no storage", candidates);
            }

            return field.Type.ToString() == wanted.ToString()
                ? KindChanges.In(wanted, user) is { } change
                    ? (change.Rule, change.Hint, candidates)
                    : (Rules.ModifierChanged, "only a modifier differs (such as volatile)", candidates)
                : (Rules.FieldMissing, $"its type is {field.Type} now", candidates);
        }

        for (var parent = type.BaseType?.Type; parent is not null; parent = parent.BaseType?.Type)
        {
            foreach (var field in parent.Fields)
            {
                if (field.Name == name)
                {
                    return (Rules.FieldMissing, $"it moved to the base class {parent.FullName}, where the runtime does not look for fields", [SymbolSpelling.Field(field)]);
                }
            }
        }

        foreach (var method in type.Methods)
        {
            if (method.Name == $"get_{name}")
            {
                return (Rules.FieldMissing, "it is a property now", [SymbolSpelling.Method(method)]);
            }
        }

        return (Rules.FieldMissing, Absence.Hint(user, type.Assembly), []);
    }
}
