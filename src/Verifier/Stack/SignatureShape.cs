namespace Modules.Verifier.Stack;

/// <summary>What a method of some signature takes from the stack and puts there.</summary>
/// <param name="Parameters">Stack types of the parameters.</param>
/// <param name="Result">Stack type of what is returned.</param>
/// <param name="TakesInstance">Whether an instance is taken, below the arguments.</param>
/// <param name="Returns">Whether something is returned.</param>
internal readonly record struct SignatureShape(ShapeRange Parameters, int Result, bool TakesInstance, bool Returns);
