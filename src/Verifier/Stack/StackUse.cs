namespace Modules.Verifier.Stack;

/// <summary>As what a value is used.</summary>
internal enum StackUseKind : byte
{
    /// <summary>An argument of a call.</summary>
    Argument,

    /// <summary>The instance that a method or field is of.</summary>
    Instance,

    /// <summary>What has the field whose address is taken.</summary>
    Address,

    /// <summary>The instance of a call that is constrained to its type.</summary>
    ConstrainedInstance,

    /// <summary>What a method returns.</summary>
    Result,

    /// <summary>What is stored in a field, a variable, or through a reference.</summary>
    Value,

    /// <summary>What is stored in an array, where the runtime checks it.</summary>
    Element,

    /// <summary>What is cast, and throws when it is something else.</summary>
    Cast,

    /// <summary>What is thrown.</summary>
    Exception,

    /// <summary>What a handler catches.</summary>
    Caught,

    /// <summary>A number that is computed with, switched over, stored, or an index or size of an array.</summary>
    Operand,

    /// <summary>An array or a reference in which an instruction reads or writes a number of a size that it knows.</summary>
    Place,

    /// <summary>What a branch asks whether it is zero or null.</summary>
    Condition,

    /// <summary>What is compared with another value.</summary>
    Comparison,
}

/// <summary>A value of one type used as another, at one instruction.</summary>
/// <param name="From">What the value is.</param>
/// <param name="To">What it is used as.</param>
/// <param name="Kind">How it is used.</param>
/// <param name="IlOffset">Where.</param>
internal readonly record struct StackUse(int From, int To, StackUseKind Kind, int IlOffset);
