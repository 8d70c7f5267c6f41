using System.Collections.Immutable;
using System.Reflection.Metadata;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Roles.Probes;

/// <summary>
/// A library that does with the types of a host all that any library may do, as if it were compiled against that host: it derives from each class and implements each interface, and uses every
/// visible member. What breaks it against another host breaks some library; what leaves it whole breaks none. It is verified and never run.
/// </summary>
internal sealed class ContractProbe
{
    private ContractProbe(ImmutableArray<byte> image, IReadOnlyList<ProbeType> types, IReadOnlyDictionary<TypeSymbol, TypeReferenceHandle> references)
    {
        Image = image;
        Types = types;
        References = references;
    }

    public ImmutableArray<byte> Image { get; }

    /// <summary>The types, in the order of their rows; the first has row 2.</summary>
    public IReadOnlyList<ProbeType> Types { get; }

    /// <summary>How the probe references the types of the host that it was made for.</summary>
    public IReadOnlyDictionary<TypeSymbol, TypeReferenceHandle> References { get; }

    public static ContractProbe Of(IEnumerable<TypeSymbol> subjects)
    {
        var builder = new ProbeBuilder();
        foreach (var subject in subjects)
        {
            new UsingProbe(builder, subject).Write();
            if (subject.IsInterface)
            {
                new ImplementingProbe(builder, subject).Write();
            }
            else if (Visibility.IsDerivable(subject))
            {
                new DerivingProbe(builder, subject).Write();
            }
        }

        return new ContractProbe(builder.Build(), builder.Types, builder.References.Types);
    }
}
