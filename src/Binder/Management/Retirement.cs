using System.Diagnostics.CodeAnalysis;
using Modules.Verifier;

namespace Modules.Binder.Management;

/// <summary>What becomes of an instance that was taken out of its site.</summary>
internal static class Retirement
{
    /// <summary>Waits for calls into the instance, then disposes it, if it can be.</summary>
    /// <returns>Null when all went well; MOD9005 when calls did not end in time, so that it is not disposed; MOD9007 when it threw.</returns>
    public static Finding? Of<TRole>(BindingSite<TRole> site, TRole? instance, TimeSpan timeout)
        where TRole : class => instance is null ? null : site.Drain(timeout) ?? Dispose(site.Name, instance);

    /// <summary>Disposes an instance that nobody calls.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "It is the module's code, and its replacement is in place already.")]
    public static Finding? Dispose(string site, object instance)
    {
        try
        {
            (instance as IDisposable)?.Dispose();
            return null;
        }
        catch (Exception fault)
        {
            return new Finding(Rules.DisposeThrew, $"Disposing {instance.GetType()}, which was bound to site '{site}', threw {fault.GetType().Name}: {fault.Message}")
            {
                Exception = fault.GetType().FullName,
            };
        }
    }
}
