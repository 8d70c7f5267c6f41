using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Symbols;
using NuGet.Versioning;

namespace Modules.Verifier.Roles;

/// <summary>Makes a <see cref="RoleTable"/>: what the host declares -> what each role and service exposes -> what changed there -> which rows are true.</summary>
internal static class RoleTableReader
{
    public static RoleTable Read(HostSurface host, HostSurface? older, CancellationToken cancellationToken)
    {
        var changes = older is null ? null : ContractChanges.Find(host, older, cancellationToken);
        var services = Services(host, older, changes);
        var broken = services.Where(row => row.State is PromiseState.Broken or PromiseState.Gone).Select(row => row.Service.Type).ToImmutableArray();
        return new RoleTable(host, older)
        {
            ModuleApi = Constant(host, "Version"),
            OldestModuleApi = Constant(host, "OldestSupported"),
            Problem = HostProblem(host),
            Services = services,
            Roles = [.. Rows(host, older, changes, broken).OrderBy(row => row.Role.Name, StringComparer.Ordinal)],
            Changes = changes?.All ?? [],
        };
    }

    /// <summary>The older host, if it is one.</summary>
    public static HostSurface Comparable(HostSurface host, HostSurface older)
    {
        if (older.Name != host.Name)
        {
            throw new ArgumentException($"'{older}' and '{host}' are two hosts: a role table is compared with an older build of the same host.");
        }

        if (older.Roles.IsEmpty)
        {
            throw new ArgumentException($"'{older.Path ?? older.ToString()}' has no roles: there is nothing to compare. Pass the folder that holds the older build's contracts.");
        }

        return Version(older) is { } before && Version(host) is { } now && before > now
            ? throw new ArgumentException($"'{older}' is newer than '{host}'. Pass the older build as the one to compare with.")
            : older;
    }

    /// <summary>The host's version, or null when it is none.</summary>
    public static SemanticVersion? Version(HostSurface host) => SemanticVersion.TryParse(host.Version ?? string.Empty, out var version) ? version : null;

    public static TypeSymbol? Find(HostSurface host, string assembly, string type)
    {
        if (host.Context.Find(assembly) is not { } bound)
        {
            return null;
        }

        for (var row = 1; row <= bound.Reader.GetTableRowCount(TableIndex.TypeDef); row++)
        {
            if (bound.Type(row).FullName == type)
            {
                return bound.Type(row);
            }
        }

        return null;
    }

    private static string? HostProblem(HostSurface host) => host switch
    {
        { Roles.IsEmpty: true } => $"'{host.Path ?? host.ToString()}' declares no role: no assembly of it has a class with [ModuleRole].",
        { Name: null } => $"No assembly of '{host.Path}' has [assembly: ModuleHost(name, version)]: libraries are compared with that version. Add it to the contracts.",
        _ when Version(host) is null => $"The host's version '{host.Version}' is no semantic version. Write one such as 1.2.0.",
        _ => null,
    };

    private static ImmutableArray<ServiceRow> Services(HostSurface host, HostSurface? older, ContractChanges? changes)
    {
        var rows = host.Services.Select(service => new ServiceRow(
            service,
            older is null
                ? PromiseState.NotCompared
                : older.Services.Any(before => before.Type == service.Type) ? changes!.OfService(service.Type) : PromiseState.New));
        var gone = (older?.Services ?? []).Where(before => !host.Services.Any(service => service.Type == before.Type)).Select(before => new ServiceRow(before, PromiseState.Gone));
        return [.. rows.Concat(gone).OrderBy(row => row.Service.Type, StringComparer.Ordinal)];
    }

    private static IEnumerable<RoleRow> Rows(HostSurface host, HostSurface? older, ContractChanges? changes, ImmutableArray<string> brokenServices)
    {
        foreach (var role in host.Roles)
        {
            var before = older?.Roles.FirstOrDefault(other => other.Type == role.Type);
            var state = older is null ? PromiseState.NotCompared : before is null ? PromiseState.New : changes!.OfRole(before.Name);
            var isBrokenByServices = state is PromiseState.Compatible && !brokenServices.IsEmpty;
            state = isBrokenByServices ? PromiseState.Broken : state;
            var unusable = Find(host, role.Assembly, role.Type) is { } type ? RoleUsability.WhyNot(type) : null;
            var judgement = SinceJudge.Judge(role, before, state, Version(host), older is null ? null : Version(older));
            yield return new RoleRow(role)
            {
                Unusable = unusable,
                State = state,
                ExpectedSince = judgement.Expected,
                BrokenServices = isBrokenByServices ? brokenServices : [],
                Problem = unusable is not null
                    ? $"No library can give role '{role.Name}': {unusable}."
                    : host.Roles.Count(other => other.Name == role.Name) > 1 ? $"Two roles are named '{role.Name}'; give one of them another name." : judgement.Problem,
            };
        }

        foreach (var before in (older?.Roles ?? []).Where(before => !host.Roles.Any(role => role.Type == before.Type)))
        {
            yield return new RoleRow(before) { State = PromiseState.Gone };
        }
    }

    private static int? Constant(HostSurface host, string name)
    {
        if (Find(host, "Modules.Abstractions", "Modules.ModuleApi")?.Fields.FirstOrDefault(field => field.IsLiteral && field.Name == name) is not { } field)
        {
            return null;
        }

        var reader = field.Assembly.Reader;
        var constant = reader.GetConstant(field.Definition.GetDefaultValue());
        return reader.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode) as int?;
    }
}
