namespace Modules.Binder;

/// <summary>Work that calls one instance many times. Implement it with a struct.</summary>
/// <typeparam name="TRole">The role that is called.</typeparam>
public interface IModuleBatch<in TRole>
    where TRole : class
{
    /// <summary>Does the work.</summary>
    /// <param name="instance">The bound instance; do not keep it.</param>
    void Run(TRole instance);
}
