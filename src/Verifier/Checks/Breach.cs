using Modules.Verifier.Resolution;

namespace Modules.Verifier.Checks;

/// <summary>A cause met at a place. Breaches of one cause become one finding.</summary>
internal sealed record Breach(Cause Cause, Place Place, Impact Impact);
