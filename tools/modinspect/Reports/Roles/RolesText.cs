using System.Globalization;
using System.Text;
using Modules.Inspect.Reports.Text;
using Modules.Verifier;

namespace Modules.Inspect.Reports.Roles;

/// <summary>The role table for people: the answer first, then the rows, then what is wrong, then what changed.</summary>
internal sealed class RolesText
{
    private readonly StringBuilder _text = new();
    private readonly RoleTable _table;
    private readonly TextOptions _options;
    private readonly Paint _paint;

    private RolesText(RoleTable table, TextOptions options)
    {
        _table = table;
        _options = options;
        _paint = new Paint(options.UseColor, options.UseLinks);
    }

    public static string Write(RoleTable table, TextOptions options)
    {
        var report = new RolesText(table, options);
        report.Answer();
        report.Rows();
        report.Changes();
        return report._text.ToString();
    }

    private void Answer()
    {
        var host = _table.Host;
        var problems = _table.Roles.Select(row => row.Problem).Prepend(_table.Problem).OfType<string>().ToList();
        var (kind, answer) = problems.Count switch
        {
            _ when _table.Roles.IsEmpty || (problems.Count == 0 && !_table.IsDecided) => (VerdictKind.Unverifiable, "not verified"),
            0 when _table.Older is null => (VerdictKind.Compatible, "the role table is sound; --since OLDER checks it against an older build"),
            0 => (VerdictKind.Compatible, "the role table is true"),
            var count => (VerdictKind.Incompatible, $"the role table is not true: {Spelling.Count(count, "problem")}"),
        };
        Line($"{_paint.Bold(Name(host))} ({host.Path}){(_table.Older is { } older ? $" since {Name(older)} ({older.Path})" : string.Empty)}: {_paint.Verdict(kind, answer)}");
        if (_table.ModuleApi is { } api)
        {
            Line(string.Create(CultureInfo.InvariantCulture, $"  module API {_table.OldestModuleApi} to {api}; frameworks {string.Join(", ", host.Frameworks)}"));
        }

        foreach (var problem in problems)
        {
            Line($"  {problem}");
        }
    }

    private void Rows()
    {
        var isCompared = _table.Older is not null;
        if (!_table.Roles.IsEmpty)
        {
            Line();
            Grid(
                isCompared ? ["role", "class", "since", $"from {_table.Older!.Version}", "since should be"] : ["role", "class", "since", "usable"],
                _table.Roles.Select(row => isCompared ? Compared(row) : [row.Role.Name, row.Role.Type, Since(row), row.Unusable is null ? "yes" : $"no: {row.Unusable}"]));
        }

        if (!_table.Services.IsEmpty)
        {
            Line();
            Grid(
                isCompared ? ["service", $"from {_table.Older!.Version}"] : ["service"],
                _table.Services.Select(row => isCompared ? [row.Service.Type, Spell(row.State)] : new[] { row.Service.Type }));
        }

        string[] Compared(RoleRow row) =>
        [
            row.Role.Name,
            row.Role.Type,
            Since(row),
            State(row),
            row.State == PromiseState.Gone ? "-" : row.ExpectedSince ?? (row.State == PromiseState.NotDecided ? "not known" : $"above {_table.Older!.Version}"),
        ];

        string State(RoleRow row) => row.BrokenServices.IsEmpty
            ? row.State == PromiseState.Compatible && _table.Changes.Any(change => change.Roles.Contains(row.Role.Name)) ? "compatible, with changes" : Spell(row.State)
            : $"broken by {string.Join(", ", row.BrokenServices)}";

        string Since(RoleRow row) => row.Role.Since ?? $"{(row.State == PromiseState.Gone ? _table.Older : _table.Host)!.Version} (the host's)";
    }

    private void Changes()
    {
        foreach (var change in _table.Changes.Where(IsMet))
        {
            Line();
            Change(change);
        }

        var beside = _table.Changes.Where(change => !IsMet(change)).ToList();
        if (beside.Count == 0)
        {
            return;
        }

        Line();
        Line(_paint.Dim($"Beside what roles and services expose, {Spelling.Count(beside.Count, "change")} of the contracts, which no role promises: the verifier refuses the libraries that {(beside.Count == 1 ? "it breaks" : "they break")}.{(_options.IsVerbose ? string.Empty : " --verbose tells more.")}"));
        foreach (var change in beside.Where(change => !_options.IsVerbose))
        {
            Line(_paint.Dim($"  {Spelling.Of(change.Level)} {change.Rule} {Symbol(change.Symbol)}"));
        }

        foreach (var change in beside.Where(change => _options.IsVerbose))
        {
            Line();
            Change(change);
        }
    }

    private void Change(ContractChange change)
    {
        Line($"{_paint.Level(change.Level, Spelling.Of(change.Level))} {_paint.Bold(change.Rule.ToString())} {Symbol(change.Symbol)}");
        Line($"  {SymbolText.InText(change.Message)}");
        Line($"  {Sentences.Effect(change.Level, change.Stage, change.Exception)}");
        foreach (var candidate in change.Candidates)
        {
            Line($"  there is {Symbol(candidate)}");
        }

        var through = change.Roles.Select(role => $"role {role}").Concat(change.Services.Select(service => $"service {service}")).ToList();
        Line($"  met by {Who(change.Sides)}{(through.Count == 0 ? string.Empty : $" of {string.Join(", ", through)}")}");
    }

    private static bool IsMet(ContractChange change) => !change.Roles.IsEmpty || !change.Services.IsEmpty;

    private static string Who(ContractSides sides) => sides switch
    {
        ContractSides.Callers => "callers",
        ContractSides.Implementers => "implementers",
        _ => "implementers and callers",
    };

    // Exact symbols are for who asks for all.
    private string Symbol(string symbol) => _options.IsVerbose ? symbol : SymbolText.Of(symbol);

    private static string Spell(PromiseState state) => state switch
    {
        PromiseState.NotCompared => "not compared",
        PromiseState.NotDecided => "not decided",
        _ => state.ToString().ToLowerInvariant(),
    };

    private static string Name(HostSurface host) => host.Name is null ? "a host without a name" : $"{host.Name} {host.Version}";

    private void Grid(string[] head, IEnumerable<string[]> rows)
    {
        var all = rows.Prepend(head).ToList();
        var widths = head.Select((_, column) => all.Max(row => row[column].Length)).ToArray();
        for (var index = 0; index < all.Count; index++)
        {
            var line = string.Join("  ", all[index].Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd();
            Line($"  {(index == 0 ? _paint.Dim(line) : line)}");
        }
    }

    private void Line(string text = "") => _text.Append(text).Append('\n');
}
