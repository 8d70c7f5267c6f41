using Modules.Verifier.Checks;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Roles;

/// <summary>A change of the contracts as it is met at one type of the older host.</summary>
/// <param name="Subject">The type of the older host.</param>
/// <param name="Side">From which side.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Symbol">The symbol, in the host's words.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Impact">What follows for the library.</param>
/// <param name="Candidates">What there is instead.</param>
internal sealed record ContractBreach(TypeSymbol Subject, ContractSides Side, Rule Rule, string Symbol, string Message, Impact Impact, IReadOnlyList<string> Candidates);
