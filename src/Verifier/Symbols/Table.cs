namespace Modules.Verifier.Symbols;

/// <summary>Makes arrays, and makes them longer. LINQ over numbers and the framework's own resizing of structs would be compiled anew in every process: its code over values is not compiled ahead of time.</summary>
internal static class Table
{
    public static T[] Of<T>(int length, Func<int, T> make)
    {
        var table = new T[length];
        for (var index = 0; index < length; index++)
        {
            table[index] = make(index);
        }

        return table;
    }

    /// <summary>Doubles the length of an array.</summary>
    public static void Grow<T>(ref T[] table)
    {
        var larger = new T[table.Length * 2];
        Array.Copy(table, larger, table.Length);
        table = larger;
    }
}
