namespace Modules.Verifier.Checks.Manifest;

/// <summary>Suggests what somebody may have meant.</summary>
internal static class NearMiss
{
    /// <summary>A sentence that names the nearest of <paramref name="known"/>, or all of them where none is near and they are few.</summary>
    public static string Suggest(string wanted, IEnumerable<string> known)
    {
        var names = known.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var nearest = names.Select(name => (Name: name, Distance: Distance(wanted, name))).OrderBy(pair => pair.Distance).FirstOrDefault();
        if (nearest.Name is not null && nearest.Distance <= Math.Max(2, wanted.Length / 3) && nearest.Distance < wanted.Length / 2.0)
        {
            return $"Did you mean '{nearest.Name}'?";
        }

        return names.Count switch
        {
            0 => "There is none.",
            <= 8 => $"There is {string.Join(", ", names.Select(name => $"'{name}'"))}.",
            _ => $"There are {names.Count}, such as '{names[0]}'.",
        };
    }

    // Edits (Levenshtein), letters compared without case.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substitution = diagonal + (char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitution, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
