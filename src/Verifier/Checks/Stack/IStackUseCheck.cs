using Modules.Verifier.Stack;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks.Stack;

/// <summary>One law of a value that is used as another type than its own.</summary>
internal interface IStackUseCheck
{
    /// <summary>Examines one use; a merge is taken apart before.</summary>
    void Examine(StackCase at, MethodSymbol user, in StackUse use);
}
