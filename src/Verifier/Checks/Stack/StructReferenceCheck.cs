using System.Reflection.Metadata;
using Modules.Verifier.Resolution;
using Modules.Verifier.Stack;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Stack;

/// <summary>
/// A value that is taken for a reference is one (ECMA-335 III.1.8.1.2.3; MOD2002), which an instance of a class that became a struct is not. The JIT refuses a method that passes such a value; where
/// it is stored, returned or called upon, its bits are taken for an address.
/// </summary>
internal sealed class StructReferenceCheck : IStackUseCheck
{
    private const string Invalid = "System.InvalidProgramException";

    public void Examine(StackCase at, MethodSymbol user, in StackUse use)
    {
        var from = at.Types[use.From];
        if (from.IsForeignStruct ? use.Kind is not (StackUseKind.Instance or StackUseKind.Address) && !IsReference(at.Types[use.To]) : !IsHeld(at, from, use))
        {
            return;
        }

        var changed = from.Type!.Type!;
        at.Report(
            Rules.ClassStructChanged,
            changed,
            $"{changed.FullName} of {changed.Assembly.Name} {changed.Assembly.Image.Version} was a class or interface and is a struct now; the library takes it for a reference.",
            use.Kind is StackUseKind.Argument or StackUseKind.Address ? Impact.FailsJit(Invalid) : new Impact(FindingLevel.Corrupts, FailureStage.Call, null),
            user,
            use.IlOffset);
    }

    // A field is taken from the object that holds a struct.
    private static bool IsHeld(StackCase at, in StackType from, in StackUse use) =>
        from is { IsBoxed: true, Type: { Kind: SigKind.Named, Type: { } type } } && use is { To: StackTypes.Unknown, Kind: StackUseKind.Instance } && at.Foreign.IsForeign(type);

    private static bool IsReference(StackType to) => !to.IsBoxed && to.Type is { } type && type.Kind switch
    {
        SigKind.Named => !type.Type!.IsValueType,
        SigKind.Primitive => type.Primitive is PrimitiveTypeCode.Object or PrimitiveTypeCode.String,
        SigKind.Vector or SigKind.Array => true,
        _ => false,
    };
}
