using System.Reflection.Metadata;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>Every type that a library forwards is where the forwarder says (ECMA-335 II.22.14).</summary>
internal sealed class ForwarderCheck : ICheck
{
    public void Examine(Examination examination, BoundAssembly subject)
    {
        foreach (var handle in subject.Reader.ExportedTypes)
        {
            if (TypeResolver.Resolve(subject, handle).Cause is { } cause)
            {
                examination.Report(cause, new Place(subject), Impact.FailsJit(cause.Exception));
            }
        }
    }
}
