using System.Reflection.Metadata.Ecma335;
using Modules.Verifier;
using Modules.Verifier.Checks;
using Modules.Verifier.Planning;
using Modules.Verifier.Verdicts;

namespace Modules.Mutants.Comparison;

/// <summary>What the verifier says of one place.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Symbol">The cause.</param>
/// <param name="Impact">What happens at the place.</param>
/// <param name="Type">Token of the type that the place is in, or 0.</param>
/// <param name="Method">Token of the method, or 0.</param>
/// <param name="Element">Token of the type, method or field; 0 for the assembly.</param>
/// <param name="Spelling">The place as reports spell it.</param>
internal sealed record Prediction(string Rule, string Symbol, Impact Impact, int Type, int Method, int Element, string Spelling)
{
    public bool IsBreaking => Impact.Level >= FindingLevel.FailsCall;

    public override string ToString() => $"{Rule} {Impact.Level} {Impact.Stage} {Impact.Exception ?? "-"} {Symbol} at {Spelling}";
}

/// <summary>What the verifier says of a library, place by place.</summary>
internal sealed record Forecast(VerdictKind Kind, IReadOnlyList<Prediction> Predictions, string? Fault = null)
{
    /// <summary>The same as a report says it, cause by cause.</summary>
    public IReadOnlyList<Finding> Findings { get; private init; } = [];

    /// <summary>Asks the verifier.</summary>
    /// <param name="hostFolder">The host.</param>
    /// <param name="library">The library.</param>
    /// <param name="olderFolder">The host that the library was compiled against, where the verifier is to have it.</param>
    public static Forecast Of(string hostFolder, string library, string? olderFolder = null)
    {
        try
        {
            using var host = HostSurface.FromDirectory(hostFolder);
            using var older = olderFolder is null ? null : HostSurface.FromDirectory(olderFolder);
            var read = LibraryImageReader.Read(library);
            using var assembly = read.Assembly!;
            using var closure = LibraryClosure.OfPlainLibrary(host, read.Image!, assembly, new VerifierOptions { AllowPlainLibraries = true });
            var examination = new Examination(closure, older, CancellationToken.None);
            examination.Run();
            var breaches = examination.Breaches;
            var findings = FindingBuilder.Build(breaches);
            return new Forecast(VerdictBuilder.OfPlainLibrary(findings), [.. breaches.Select(Predict)]) { Findings = [.. findings] };
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // In the product this is MOD0199; here it is a difference like any other.
            return new Forecast(VerdictKind.Unverifiable, [], fault.ToString());
        }
    }

    private static Prediction Predict(Breach breach)
    {
        var type = breach.Place.Type is { } owner ? MetadataTokens.GetToken(owner.Handle) : 0;
        var method = breach.Place.Method is { } code ? MetadataTokens.GetToken(MetadataTokens.MethodDefinitionHandle(code.Row)) : 0;
        var element = method != 0 ? method : breach.Place.Field is { } field ? MetadataTokens.GetToken(field.Handle) : type;
        return new Prediction(breach.Cause.Rule.Id, breach.Cause.Symbol, breach.Impact, type, method, element, breach.Place.Spelling);
    }
}
