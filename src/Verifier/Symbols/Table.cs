namespace Modules.Verifier.Symbols;

/// <summary>Makes arrays by index. LINQ over numbers would be compiled anew in every process: code of the framework over values is not compiled ahead of time.</summary>
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
}
