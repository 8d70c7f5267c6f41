namespace Modules.Verifier;

/// <summary>How much of a library was examined. All zero means that nothing was: never a pass.</summary>
/// <param name="Assemblies">Assemblies whose references were resolved: the library and its private dependencies.</param>
/// <param name="Types">Types that they define.</param>
/// <param name="Methods">Methods that they define.</param>
/// <param name="TypeReferences">References to types that were resolved or found broken.</param>
/// <param name="MemberReferences">References to members that were resolved or found broken.</param>
public sealed record ExaminedCounts(int Assemblies, int Types, int Methods, int TypeReferences, int MemberReferences)
{
    /// <summary>Nothing was examined.</summary>
    public static ExaminedCounts None { get; } = new(0, 0, 0, 0, 0);
}
