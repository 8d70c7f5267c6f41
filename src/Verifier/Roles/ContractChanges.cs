using System.Collections.Immutable;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Roles;

/// <summary>What changed since an older host: each cause once, with the roles and services through which modules may meet it.</summary>
internal sealed class ContractChanges
{
    private readonly IReadOnlyList<Promise> _promises;
    private readonly IReadOnlyList<ContractBreach> _breaches;

    private ContractChanges(IReadOnlyList<Promise> promises, IReadOnlyList<ContractBreach> breaches)
    {
        _promises = promises;
        _breaches = breaches;
        All =
        [
            .. breaches
                .Where(breach => breach.Impact.Level >= FindingLevel.Changes)
                .GroupBy(breach => (breach.Rule, breach.Symbol))
                .Select(Change)
                .OrderBy(change => change.Roles.IsEmpty && change.Services.IsEmpty)
                .ThenByDescending(change => change.Level)
                .ThenBy(change => change.Rule.Id, StringComparer.Ordinal)
                .ThenBy(change => change.Symbol, StringComparer.Ordinal),
        ];
    }

    public ImmutableArray<ContractChange> All { get; }

    public static ContractChanges Find(HostSurface host, HostSurface older, CancellationToken cancellationToken)
    {
        var promises = new List<Promise>();
        foreach (var role in older.Roles)
        {
            if (RoleTableReader.Find(older, role.Assembly, role.Type) is { } type)
            {
                promises.Add(new Promise(role.Name, IsRole: true, Exposure.Of(type, Flow.Taken)));
            }
        }

        foreach (var service in older.Services)
        {
            if (RoleTableReader.Find(older, service.Assembly, service.Type) is { } type)
            {
                promises.Add(new Promise(service.Type, IsRole: false, Exposure.Of(type, Flow.Given)));
            }
        }

        // What the contracts hold beside the roles is compared as well: libraries may use it, though no role exposes it.
        var subjects = promises.SelectMany(promise => promise.Exposure.Types.Keys)
            .Concat(older.Contracts.Select(older.Context.Find).OfType<BoundAssembly>().SelectMany(Visible))
            .Distinct()
            .OrderBy(type => type.Assembly.Name, StringComparer.Ordinal)
            .ThenBy(type => type.Row);
        return new ContractChanges(promises, ContractComparison.Run(subjects, older, host, cancellationToken));
    }

    public PromiseState OfRole(string name) => State(_promises.FirstOrDefault(promise => promise.IsRole && promise.Name == name));

    public PromiseState OfService(string type) => State(_promises.FirstOrDefault(promise => !promise.IsRole && promise.Name == type));

    private static IEnumerable<TypeSymbol> Visible(BoundAssembly assembly) =>
        Enumerable.Range(1, assembly.Reader.GetTableRowCount(TableIndex.TypeDef)).Select(assembly.Type).Where(Visibility.IsVisible);

    private PromiseState State(Promise? promise)
    {
        if (promise is null)
        {
            return PromiseState.NotDecided;
        }

        var met = _breaches.Where(promise.Meets).ToList();
        return met.Exists(breach => breach.Impact.Level >= FindingLevel.FailsCall)
            ? PromiseState.Broken
            : met.Exists(breach => breach.Rule == Rules.NotDecided) ? PromiseState.NotDecided : PromiseState.Compatible;
    }

    private ContractChange Change(IGrouping<(Rule Rule, string Symbol), ContractBreach> breaches)
    {
        // What modules meet counts; if they meet none of it, all of it is told, and breaks no promise.
        var met = breaches.Where(breach => _promises.Any(promise => promise.Meets(breach))).ToList();
        List<ContractBreach> told = met.Count > 0 ? met : [.. breaches];
        var worst = told.MaxBy(breach => (breach.Impact.Level, -(int)breach.Impact.Stage))!;
        return new ContractChange(worst.Rule, worst.Symbol, worst.Message)
        {
            Level = worst.Impact.Level,
            Stage = worst.Impact.Stage,
            Exception = worst.Impact.Exception,
            Sides = told.Aggregate(ContractSides.None, (sides, breach) => sides | breach.Side),
            Candidates = [.. worst.Candidates],
            Roles = Names(isRole: true),
            Services = Names(isRole: false),
        };

        ImmutableArray<string> Names(bool isRole) =>
            [.. _promises.Where(promise => promise.IsRole == isRole && met.Exists(promise.Meets)).Select(promise => promise.Name).Order(StringComparer.Ordinal)];
    }

    /// <summary>A role or service of the older host, with what modules meet through it.</summary>
    private sealed record Promise(string Name, bool IsRole, Exposure Exposure)
    {
        public bool Meets(ContractBreach breach) =>
            Exposure.Types.TryGetValue(breach.Subject, out var flow) && (breach.Side == ContractSides.Callers || (flow & Flow.Taken) != 0);
    }
}
