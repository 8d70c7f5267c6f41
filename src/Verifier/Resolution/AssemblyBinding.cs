using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>What an assembly reference binds to: exactly one of an assembly and a cause.</summary>
internal sealed class AssemblyBinding
{
    public AssemblyBinding(BoundAssembly assembly)
    {
        Assembly = assembly;
    }

    public AssemblyBinding(Cause cause)
    {
        Cause = cause;
    }

    public BoundAssembly? Assembly { get; }

    public Cause? Cause { get; }
}
