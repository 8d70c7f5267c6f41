using System.Reflection.Metadata;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Stack;

/// <summary>Is told what a walk over a method's code meets. The same thing may be told more than once.</summary>
internal interface IStackObserver
{
    /// <summary>A value is used as another type than its own, and one of them is foreign.</summary>
    /// <returns>Whether the use is sound wherever it stands, so that it need not be told again.</returns>
    bool OnUse(MethodSymbol user, in StackUse use);

    /// <summary>A delegate is made of a method.</summary>
    /// <param name="user">The method that makes it.</param>
    /// <param name="delegateType">The delegate.</param>
    /// <param name="target">Token of the method that the delegate leads to.</param>
    /// <param name="instance">Stack type of the instance that it is bound to.</param>
    /// <param name="ilOffset">Where.</param>
    void OnDelegate(MethodSymbol user, TypeSig delegateType, EntityHandle target, int instance, int ilOffset);
}
