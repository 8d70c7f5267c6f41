using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Modules.Inspect.Reports.Model;
using Modules.Verifier;

namespace Modules.Inspect.Reports.Html;

/// <summary>Which assembly of a library's closure comes from where, as SVG: the library on top, below it a lane for each origin, and in the lane its assemblies.</summary>
internal sealed class DependencyPicture
{
    private const int Margin = 12;
    private const int Gap = 8;
    private const int BoxHeight = 40;
    private const int LaneHead = 26;
    private const int Trunk = 22;

    private static readonly (AssemblyOrigin Origin, string Style, string Title)[] Lanes =
    [
        (AssemblyOrigin.Missing, "missing", "missing: nowhere to be found"),
        (AssemblyOrigin.Shared, "shared", "shared: always the host's copy"),
        (AssemblyOrigin.Host, "host", "host: another assembly of the host"),
        (AssemblyOrigin.Private, "private", "private: shipped beside the library"),
        (AssemblyOrigin.Framework, "framework", "framework: .NET"),
    ];

    private readonly LoadPlan _plan;
    private readonly ILookup<string, string> _users;
    private readonly Dictionary<string, int> _causes;

    public DependencyPicture(ReportCell cell)
    {
        _plan = cell.Verdict.Plan!;
        _users = UsersOf(_plan);
        _causes = cell.Findings
            .Where(found => found.Finding is { IsBreaking: true, Assembly: not null })
            .GroupBy(found => found.Finding.Assembly!, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.OrdinalIgnoreCase);
    }

    /// <param name="html">Where to draw.</param>
    /// <param name="width">Width in pixels: the boxes flow into it.</param>
    /// <param name="style">Class of the picture.</param>
    public void Write(HtmlWriter html, int width, string style)
    {
        var body = new HtmlWriter();
        var library = _plan.Assemblies[0];
        var y = Margin;
        Box(body, library, "own", Margin, y, width - (2 * Margin));
        y += BoxHeight + Gap;
        var trunkTop = y - Gap;
        var trunkEnd = y;
        foreach (var (origin, laneStyle, title) in Lanes)
        {
            var assemblies = _plan.Assemblies.Where(assembly => assembly.Origin == origin).ToList();
            if (assemblies.Count == 0)
            {
                continue;
            }

            trunkEnd = y + (LaneHead / 2);
            y = Lane(body, assemblies, laneStyle, title, y, width) + Gap;
        }

        html.Open("svg", ("class", $"picture {style}"), ("viewBox", $"0 0 {width} {y + Margin - Gap}"), ("role", "img"), ("aria-label", $"Where the assemblies of {library.Name} come from"));
        html.Open("path", ("class", "trunk"), ("d", $"M{Margin + 8} {trunkTop}V{trunkEnd}")).Raw("</path>").Raw(body.ToString()).Close("svg");
    }

    private int Lane(HtmlWriter body, List<PlannedAssembly> assemblies, string style, string title, int y, int width)
    {
        var left = Margin + Trunk;
        var inner = width - left - Margin - (2 * Gap);
        var columns = Math.Max(1, inner / 206);
        var boxWidth = (inner - ((columns - 1) * Gap)) / columns;
        var rows = (assemblies.Count + columns - 1) / columns;
        var height = LaneHead + (rows * (BoxHeight + Gap));
        body.Open("path", ("class", "trunk"), ("d", $"M{Margin + 8} {y + (LaneHead / 2)}H{left}")).Raw("</path>");
        var laneWidth = Text(width - left - Margin);
        body.Open("rect", ("class", $"lane {style}"), ("x", Text(left)), ("y", Text(y)), ("width", laneWidth), ("height", Text(height)), ("rx", "8")).Raw("</rect>");
        body.Element("text", $"{title} ({assemblies.Count})", ("class", "lane-title"), ("x", Text(left + Gap + 2)), ("y", Text(y + 17)));
        for (var i = 0; i < assemblies.Count; i++)
        {
            Box(body, assemblies[i], style, left + Gap + (i % columns * (boxWidth + Gap)), y + LaneHead + (i / columns * (BoxHeight + Gap)), boxWidth);
        }

        return y + height;
    }

    private void Box(HtmlWriter body, PlannedAssembly assembly, string style, int x, int y, int width)
    {
        var causes = _causes.GetValueOrDefault(assembly.Name);
        var users = _users[assembly.Name].ToList();
        body.Open("g", ("class", $"box {style}{(causes > 0 ? " broken" : string.Empty)}"), ("data-assembly", assembly.Name), ("tabindex", "0"), ("role", "button"));
        var usedBy = users.Count == 0 ? string.Empty : $"\nreferenced by {string.Join(", ", users)}";
        body.Element("title", $"{assembly.Name} {assembly.Version}{usedBy}{(causes == 0 ? string.Empty : $"\n{Spelling.Count(causes, "cause")}")}");
        body.Open("rect", ("x", Text(x)), ("y", Text(y)), ("width", Text(width)), ("height", Text(BoxHeight)), ("rx", "5")).Raw("</rect>");
        body.Element("text", Fit(assembly.Name, width - (causes > 0 ? 40 : 16)), ("class", "name"), ("x", Text(x + 8)), ("y", Text(y + 17)));
        body.Element("text", assembly.Version?.ToString() ?? "missing", ("class", "version"), ("x", Text(x + 8)), ("y", Text(y + 32)));
        if (causes > 0)
        {
            body.Open("circle", ("cx", Text(x + width - 16)), ("cy", Text(y + (BoxHeight / 2))), ("r", "10")).Raw("</circle>");
            body.Element("text", Text(causes), ("class", "count"), ("x", Text(x + width - 16)), ("y", Text(y + (BoxHeight / 2) + 4)));
        }

        body.Raw("</g>\n");
    }

    // The text of a box is 12 pixels high; a letter takes about 6.6 of them. A long name keeps its end, which tells it from its siblings.
    private static string Fit(string name, int width)
    {
        var most = (int)(width / 6.6);
        return name.Length <= most ? name : $"…{name[^(most - 1)..]}";
    }

    private static ILookup<string, string> UsersOf(LoadPlan plan) => plan.Assemblies
        .Where(assembly => assembly.Image is not null)
        .SelectMany(assembly => References(assembly.Image!).Select(name => (name, assembly.Name)))
        .Distinct()
        .ToLookup(pair => pair.name, pair => pair.Name, StringComparer.OrdinalIgnoreCase);

    private static List<string> References(LibraryImage image)
    {
        using var pe = new PEReader(image.Bytes);
        var reader = pe.GetMetadataReader();
        return [.. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
