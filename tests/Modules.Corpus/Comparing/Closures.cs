using Modules.Corpus.Asking;
using Modules.Verifier;

namespace Modules.Corpus.Comparing;

/// <summary>Whole closures: what was restored together fits together, unless the CLR says otherwise too.</summary>
internal static class Closures
{
    /// <summary>Verifies every assembly of a pair's host folder against that folder, and asks the CLR about those that have a finding at fails-call or worse.</summary>
    public static IEnumerable<PairRun> Run(string pair, string workFolder)
    {
        var folder = Path.Combine(pair, "host");
        using var host = HostSurface.FromDirectory(folder);
        foreach (var library in Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal))
        {
            // A copy that the frameworks beat is not loaded.
            if (host.Context.Find(Path.GetFileNameWithoutExtension(library))?.Origin != AssemblyOrigin.Host)
            {
                continue;
            }

            using var examined = Examined.Of(library, host);
            var name = $"{Path.GetFileName(pair)}: {Path.GetFileName(library)}";
            if (!examined.IsBroken)
            {
                yield return new PairRun(name, false, [], new Answers(), []);
                continue;
            }

            var answers = Oracle.Ask(workFolder, examined.Library, library, folder, host);
            yield return new PairRun(name, true, [.. examined.Findings.Where(finding => finding.IsBreaking)], answers, Comparison.Of(examined, answers));
        }
    }

    /// <summary>Verifies the shared frameworks of this installation against themselves.</summary>
    /// <returns>0 when there is no finding above info, else 1.</returns>
    public static int Frameworks()
    {
        var assemblies = 0;
        var findings = 0;
        var version = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var shared = Path.GetDirectoryName(Path.GetDirectoryName(version))!;
        string[] names = [.. new[] { "Microsoft.NETCore.App", "Microsoft.AspNetCore.App" }.Where(name => Directory.Exists(Path.Combine(shared, name, Path.GetFileName(version))))];
        foreach (var folder in names.Select(name => Path.Combine(shared, name, Path.GetFileName(version))))
        {
            using var host = HostSurface.FromDirectory(folder, new HostOptions { Frameworks = [.. names.Select(name => new FrameworkReference(name, Path.GetFileName(version)))] });
            foreach (var library in Directory.EnumerateFiles(folder, "*.dll").Where(file => host.Context.Find(Path.GetFileNameWithoutExtension(file)) is not null).Order(StringComparer.Ordinal))
            {
                assemblies++;
                using var examined = Examined.Of(library, host);
                foreach (var finding in examined.Findings.Where(finding => finding.Level > FindingLevel.Info))
                {
                    findings++;
                    Console.WriteLine($"{Path.GetFileName(library)}: {finding.Level} {finding.Rule.Id} {finding.Symbol}: {finding.Message}");
                }
            }
        }

        Console.WriteLine($"{assemblies} assemblies of the shared frameworks, {findings} findings above info");
        return findings == 0 ? 0 : 1;
    }
}
