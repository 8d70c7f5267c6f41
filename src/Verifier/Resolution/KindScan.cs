using System.Reflection.Metadata;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Resolution;

/// <summary>Looks through a signature for a type that is marked as another kind than it is. Almost every signature of almost every library has none.</summary>
internal static class KindScan
{
    /// <summary>Whether a field, method or local signature marks a type that changed between class and value type.</summary>
    public static bool HasChange(BoundAssembly assembly, BlobHandle signature) => SignatureScan.Any(assembly, signature, default(Visitor));

    private readonly struct Visitor : ISignatureVisitor
    {
        public bool Visit(BoundAssembly assembly, EntityHandle type, bool isValueType, bool isInstance, bool isArgument) =>
            type.Kind == HandleKind.TypeReference && assembly.Resolve(type)?.Type is { } found && found.IsValueType != isValueType;
    }
}
