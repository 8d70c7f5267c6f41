using System.Reflection.Metadata;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Code;

/// <summary>What is known of a value on the evaluation stack.</summary>
/// <param name="Type">Its type, where it is that of a local, parameter, field or return value.</param>
/// <param name="Value">Its value, where it is a constant, as <see cref="Constants"/> reads it.</param>
/// <param name="TypeObject">The type that it is the System.Type of, as from <c>typeof</c>.</param>
/// <param name="Data">The field that it is the handle or the address of, where that stands for what a compiler laid down; otherwise the nil handle.</param>
internal sealed record FlowValue(TypeSig? Type, object? Value = null, TypeSig? TypeObject = null, FieldDefinitionHandle Data = default)
{
    /// <summary>Nothing is known.</summary>
    public static FlowValue Unknown { get; } = new(Type: null);

    public bool IsNumber => Value is long;
}
