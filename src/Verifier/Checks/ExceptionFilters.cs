using System.Reflection.Metadata;
using Modules.Verifier.Code;

namespace Modules.Verifier.Checks;

/// <summary>
/// What an exception filter throws is taken for "no": the search for a handler goes on, and nobody sees what was thrown. So an instruction that throws there changes which
/// handler runs; what the JIT refuses still fails the method as a whole, filters included.
/// </summary>
internal static class ExceptionFilters
{
    /// <summary>The breach as it is at its place: silent where a filter swallows what is thrown.</summary>
    public static Breach Judge(Breach breach) =>
        breach.Impact is { Level: FindingLevel.FailsCall, Stage: FailureStage.Call } && Contain(breach.Place)
            ? breach with
            {
                Impact = Impact.Silent,
                Cause = breach.Cause with { Message = $"{breach.Cause.Message} The library uses it in an exception filter, where the runtime takes what is thrown for \"no\": the exception is not caught there." },
            }
            : breach;

    /// <summary>Whether a place is an instruction of an exception filter.</summary>
    public static bool Contain(Place place)
    {
        if (place is not { Method: { } method, IlOffset: { } offset } || !IlBody.TryRead(method.Assembly.Image, method.Definition, out var body))
        {
            return false;
        }

        for (var i = 0; i < body.ClauseCount; i++)
        {
            // A filter ends where its handler begins.
            if (body.Clause(i) is { Kind: ExceptionRegionKind.Filter } clause && clause.FilterOffset <= offset && offset < clause.HandlerOffset)
            {
                return true;
            }
        }

        return false;
    }
}
