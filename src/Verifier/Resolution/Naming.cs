namespace Modules.Verifier.Resolution;

/// <summary>What checks want to know of the types that a token or a signature names.</summary>
[Flags]
internal enum Naming : byte
{
    None = 0,

    /// <summary>A signature marks a type as another kind than it is.</summary>
    OtherKind = 1,

    /// <summary>A type of another assembly that not all code of this one may use.</summary>
    Hidden = 2,

    /// <summary>A ref struct of the host that code boxes or makes arrays of; told of the type itself only.</summary>
    RefStruct = 4,

    /// <summary>An array of a ref struct of the host.</summary>
    RefStructArray = 8,

    /// <summary>Something that has constraints is instantiated, or a ref struct is given for a parameter.</summary>
    Instantiated = 16,

    /// <summary>The same, over something or of something that another assembly has a say in: all others are as sound as when they were compiled.</summary>
    Constrained = 32,

    /// <summary>What lies in code: what a token is spelled with is asked there, and of a method also what its own signature and variables are.</summary>
    InCode = Hidden | RefStruct | RefStructArray | Constrained,
}
