namespace Modules.Verifier.Checks.Stack;

/// <summary>Some types of a subject, one after the other, by their rows. A class, because the framework's code over structs is not compiled ahead of time.</summary>
/// <param name="FirstType">The first, from 1.</param>
/// <param name="EndType">One more than the last.</param>
internal sealed record WalkPart(int FirstType, int EndType);
