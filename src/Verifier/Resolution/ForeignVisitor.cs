using System.Reflection.Metadata;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>Says yes to what another assembly has a say in.</summary>
internal readonly struct ForeignVisitor(ForeignTypes foreign) : ISignatureVisitor
{
    public bool Visit(BoundAssembly assembly, EntityHandle type, NamedAs how) => assembly.Resolve(type)?.Type is { } found && foreign.IsDecidedElsewhere(found);

    public bool VisitParameter() => foreign.HasParameters;
}
