using System.Reflection.Metadata;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Stack;

/// <summary>What a value on the stack is. Immutable.</summary>
internal readonly record struct StackType
{
    /// <summary>The type; null for a merge, a function, or a value of which nothing is known.</summary>
    public TypeSig? Type { get; init; }

    /// <summary>Whether the value is an object on the heap that holds a value type or a type parameter.</summary>
    public bool IsBoxed { get; init; }

    /// <summary>Whether the value is a struct, not an enum, that another assembly defines.</summary>
    public bool IsForeignStruct { get; init; }

    /// <summary>The method that a function pointer leads to.</summary>
    public EntityHandle Function { get; init; }

    /// <summary>The types of which the value has one, for a merge.</summary>
    public int[]? Members { get; init; }
}
