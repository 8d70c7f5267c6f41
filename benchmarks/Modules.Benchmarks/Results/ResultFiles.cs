using Modules.Benchmarks.Gate;

namespace Modules.Benchmarks.Results;

/// <summary>The committed results: tables and plots.</summary>
internal static class ResultFiles
{
    private const string Solution = "Modules.sln";

    public static void Write(IReadOnlyList<GateResult> results, IEnumerable<Measurements> sections)
    {
        var root = Root();
        var folder = Directory.CreateDirectory(Path.Combine(root, "benchmarks", "results")).FullName;
        var measured = new Measurements();
        foreach (var section in sections)
        {
            measured.Add(section);
        }

        File.WriteAllText(Path.Combine(folder, "gate.json"), measured.ToJson(indented: true) + "\n");
        File.WriteAllLines(Path.Combine(folder, "gate.md"),
        [
            "# The gate",
            string.Empty,
            $"{Machine.Describe()}. Minima of interleaved rounds; read ratios. `fixed` is a library that stays, `collectible` one that can be unloaded; `nopgo` is `DOTNET_TieredPGO=0`. Rerun with",
            string.Empty,
            "```",
            "dotnet run -c Release --project benchmarks/Modules.Benchmarks -- gate --write",
            "```",
            string.Empty,
            .. GateTable.Markdown(results),
        ]);
        var plots = Directory.CreateDirectory(Path.Combine(root, "docs", "plots")).FullName;
        foreach (var (name, chart) in Plots.Of(measured, results))
        {
            File.WriteAllText(Path.Combine(plots, $"{name}.svg"), chart.ToSvg());
        }

        Console.WriteLine($"Written: {folder}, {plots}");
    }

    private static string Root()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, Solution)))
            {
                return folder;
            }
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds {Solution}: run the benchmarks from a clone of the repository.");
    }
}
