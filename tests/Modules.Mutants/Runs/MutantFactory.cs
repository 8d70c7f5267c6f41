using Modules.Mutants.Hosts;
using Modules.Mutants.Mutators;

namespace Modules.Mutants.Runs;

/// <summary>Makes mutants: the same for the same seed and number. Safe for concurrent use.</summary>
internal sealed class MutantFactory(HostCompiler compiler, IReadOnlyList<Scene> scenes, IReadOnlyList<Mutator> mutators, int seed)
{
    private const int MostAttempts = 20;

    private int _attempts;
    private int _uncompiled;

    /// <summary>The kinds of changes that are made.</summary>
    public IReadOnlyList<Mutator> Mutators => mutators;

    /// <summary>How many changed hosts were tried.</summary>
    public int Attempts => _attempts;

    /// <summary>How many of them did not compile.</summary>
    public int Uncompiled => _uncompiled;

    /// <summary>Makes a mutant, or null when none of many attempts compiles.</summary>
    public Mutant? Make(int number)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var scene = Scene(random);
            var mutations = new List<Mutation>();
            var host = scene.Host;
            for (var count = random.Next(10) switch { < 6 => 1, < 9 => 2, _ => 3 }; count > 0; count--)
            {
                if (Choose(host, random) is var (mutation, edit))
                {
                    mutations.Add(mutation);
                    host = edit.Apply();
                }
            }

            Interlocked.Increment(ref _attempts);
            if (compiler.Compile(host) is { } compiled)
            {
                return new Mutant(number, scene, mutations, compiled);
            }

            Interlocked.Increment(ref _uncompiled);
        }

        return null;
    }

    // Three of four mutants are of the scenes that were made for it.
    private Scene Scene(Random random)
    {
        var made = scenes.Count(scene => scene.IsMade);
        return made == 0 || (random.Next(4) == 0 && made < scenes.Count) ? scenes[random.Next(made, scenes.Count)] : scenes[random.Next(made)];
    }

    private (Mutation, Edit)? Choose(HostSource host, Random random)
    {
        // Every kind of change is as likely as every other, however many places there are for it.
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var mutator = mutators[random.Next(mutators.Count)];
            var edits = mutator.Edits(host).ToList();
            if (edits.Count > 0)
            {
                var edit = edits[random.Next(edits.Count)];
                return (new Mutation(mutator.Name, edit.Site), edit);
            }
        }

        return null;
    }
}
