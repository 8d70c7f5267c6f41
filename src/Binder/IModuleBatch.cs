namespace Modules.Binder;

/// <summary>Work that calls one instance many times: for hosts whose calls are so many and so short that the call itself is what they cost.</summary>
/// <typeparam name="TRole">The role that is called.</typeparam>
/// <remarks>
/// Implement it with a struct, and mark <see cref="Run"/> with <c>[MethodImpl(MethodImplOptions.AggressiveInlining)]</c>: a site compiles the loop for the exact class of the module when it
/// pays, and then, if that class is sealed, the module's own code is inlined into the loop, also when the module can be unloaded.
/// </remarks>
public interface IModuleBatch<in TRole>
    where TRole : class
{
    /// <summary>Does the work.</summary>
    /// <param name="instance">The bound instance; do not keep it.</param>
    void Run(TRole instance);
}
