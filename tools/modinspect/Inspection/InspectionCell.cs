using Modules.Verifier;

namespace Modules.Inspect.Inspection;

/// <summary>One library against one host. Immutable.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Proof">What the proof says where declared versions alone may have rejected the library, else null.</param>
internal sealed record InspectionCell(Verdict Verdict, Verdict? Proof)
{
    /// <summary>Whether everything that was judged binds, whatever versions are declared.</summary>
    public bool IsProven => (Proof ?? Verdict).Kind == VerdictKind.Compatible;
}
