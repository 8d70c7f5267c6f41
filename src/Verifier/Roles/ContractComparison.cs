using System.Runtime.InteropServices;
using Modules.Verifier.Checks;
using Modules.Verifier.Planning;
using Modules.Verifier.Roles.Probes;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Roles;

/// <summary>Finds what a newer host does to the types of an older one: the probe of the older one is examined against the newer one as any library is, and the constants are compared.</summary>
internal static class ContractComparison
{
    /// <param name="subjects">Types of the older host.</param>
    /// <param name="older">The older host.</param>
    /// <param name="newer">The newer host.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static IReadOnlyList<ContractBreach> Run(IEnumerable<TypeSymbol> subjects, HostSurface older, HostSurface newer, CancellationToken cancellationToken)
    {
        var probe = ContractProbe.Of(subjects);
        using var image = AssemblyImage.FromBytes(ProbeBuilder.AssemblyName + ".dll", ImmutableCollectionsMarshal.AsArray(probe.Image)!);
        using var closure = LibraryClosure.OfImage(newer, new LibraryImage(image.Path, probe.Image), image);
        var examination = new Examination(closure, older, cancellationToken);
        examination.Run();
        var breaches = new List<ContractBreach>();
        foreach (var breach in examination.Breaches)
        {
            // Row 1 is <Module>; what stands at no type is a reference that everything shares.
            if (breach.Place.Type is { Row: > 1 } type)
            {
                breaches.Add(Translate(breach, probe.Types[type.Row - 2]));
            }
        }

        foreach (var (before, reference) in probe.References)
        {
            if (before.Assembly.Origin != AssemblyOrigin.Framework && closure.Library.Resolve(reference).Type is { } counterpart)
            {
                breaches.AddRange(BakedValues.Compare(before, counterpart));
            }
        }

        return breaches;
    }

    // The probe's own types are nobody's: what a rule says of them is said of the host's type that they stand for.
    private static ContractBreach Translate(Breach breach, ProbeType type)
    {
        var cause = breach.Cause;
        var isOpenMember = cause.Rule == Rules.AbstractNotImplemented || cause.Rule == Rules.InterfaceNotImplemented || cause.Rule == Rules.StaticAbstractNotImplemented;
        return new ContractBreach(
            type.Subject,
            type.Side,
            cause.Rule,
            isOpenMember ? cause.Candidates[0] : cause.Symbol.Replace($"{ProbeBuilder.AssemblyName}!{type.Name}", $"{type.Subject.Assembly.Name}!{type.Subject.FullName}", StringComparison.Ordinal),
            cause.Message
                .Replace($"{ProbeBuilder.AssemblyName}!{type.Name}", type.Name, StringComparison.Ordinal)
                .Replace($"{type.Name}.", $"An override of {type.Subject.FullName}.", StringComparison.Ordinal),
            breach.Impact,
            isOpenMember ? [] : cause.Candidates);
    }
}
