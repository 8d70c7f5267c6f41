using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>Every type that a library forwards is where the forwarder says (ECMA-335 II.22.14).</summary>
internal sealed class ForwarderCheck : ICheck
{
    public void Examine(Examination examination, BoundAssembly subject)
    {
        for (var row = 1; row <= subject.Reader.GetTableRowCount(TableIndex.ExportedType); row++)
        {
            var handle = MetadataTokens.ExportedTypeHandle(row);
            // A facade may forward to assemblies that most hosts do not deploy; whoever uses such a type has a reference of his own to show for it.
            if (TypeResolver.Resolve(subject, handle).Cause is { } cause && !cause.IsUndecided)
            {
                var isAbsent = cause.Exception != Rules.ForwarderDangling.Exception;
                examination.Report(cause, new Place(subject), isAbsent ? new Impact(FindingLevel.Info, FailureStage.Jit, cause.Exception) : Impact.FailsJit(cause.Exception));
            }
        }
    }
}
