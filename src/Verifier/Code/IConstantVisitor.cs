using System.Reflection.Metadata;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Code;

/// <summary>What an instruction does with a value of a named type that is, or is compared with, a constant.</summary>
internal enum ConstantUse : byte
{
    /// <summary>Given to a parameter.</summary>
    Argument,

    /// <summary>Put into a local, a parameter, a field or a box, or returned.</summary>
    Stored,

    /// <summary>Compared for equality or order, or switched over.</summary>
    Compared,

    /// <summary>Calculated with, or branched on.</summary>
    Computed,
}

/// <summary>Takes what <see cref="ConstantFlow"/> sees; each implementation cares for some of it.</summary>
internal interface IConstantVisitor
{
    /// <summary>An instruction loads a constant.</summary>
    void Constant(MethodSymbol user, int ilOffset, object value)
    {
    }

    /// <summary>A call, with what is known of its last arguments, the receiver included; there may be fewer than the method takes.</summary>
    void Call(MethodSymbol user, int ilOffset, EntityHandle member, MethodSig signature, ReadOnlySpan<FlowValue> arguments)
    {
    }

    /// <summary>A constant stands where a type is expected; of two operands, or alone where <paramref name="value"/> is null.</summary>
    void Meets(MethodSymbol user, int ilOffset, TypeSig type, object? value, ConstantUse use)
    {
    }
}
