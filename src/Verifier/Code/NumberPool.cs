using System.Buffers;

namespace Modules.Verifier.Code;

/// <summary>Lends the arrays that are as long as a library's code: the pool's, but for short ones, which cost less to make than the pool takes to start.</summary>
internal static class NumberPool
{
    private const int Short = 1 << 16;

    /// <summary>An array of at least this length; what is in it is left over from others.</summary>
    public static int[] Rent(int length) => length <= Short ? new int[length] : Pooled(length);

    public static void Return(int[] array)
    {
        if (array.Length > Short)
        {
            GiveBack(array);
        }
    }

    // In methods of their own, so that the pool is not even loaded for small libraries.
    private static int[] Pooled(int length) => ArrayPool<int>.Shared.Rent(length);

    private static void GiveBack(int[] array) => ArrayPool<int>.Shared.Return(array);
}
