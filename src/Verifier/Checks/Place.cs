using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>A place in a subject: an instruction, a method, a field, a type, or the assembly as a whole.</summary>
internal sealed record Place(BoundAssembly Assembly, TypeSymbol? Type = null, MethodSymbol? Method = null, FieldSymbol? Field = null, int? IlOffset = null)
{
    public static Place Of(TypeSymbol type) => new(type.Assembly, type);

    public static Place Of(MethodSymbol method, int? ilOffset = null) => new(method.Assembly, method.DeclaringType, method, IlOffset: ilOffset);

    public static Place Of(FieldSymbol field) => new(field.Assembly, field.DeclaringType, Field: field);

    /// <summary>The place as reports spell it.</summary>
    public string Spelling => Method is not null
        ? SymbolSpelling.Method(Method)
        : Field is { } definition
            ? SymbolSpelling.Field(definition)
            : Type is not null
                ? $"{Assembly.Name}!{Type.FullName}"
                : Assembly.Name;
}
