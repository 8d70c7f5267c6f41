namespace Modules.Verifier.Stack;

/// <summary>What another assembly has to say of a type on the stack.</summary>
[Flags]
internal enum StackTraits
{
    None = 0,

    /// <summary>It decides where a value fits.</summary>
    Foreign = 1,

    /// <summary>It defines the value's type, a struct and no enum; of a merge one of the types.</summary>
    ForeignStruct = 2,

    /// <summary>It decides what fits where a value of this type is expected.</summary>
    MayRefuse = 4,

    /// <summary>What is called of the value takes a reference to it: it is a struct, of whatever assembly.</summary>
    Struct = 8,

    /// <summary>What a merge has of its types.</summary>
    Merged = Foreign | ForeignStruct | MayRefuse,
}
