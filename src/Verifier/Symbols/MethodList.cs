using System.Collections;

namespace Modules.Verifier.Symbols;

/// <summary>The methods that a type itself defines, in metadata order. Going through them with <c>foreach</c> allocates nothing.</summary>
internal readonly struct MethodList(TypeSymbol type) : IReadOnlyList<MethodSymbol>
{
    public int Count => type.MethodCount;

    public MethodSymbol this[int index] => type.Method(type.FirstMethod + index);

    public Enumerator GetEnumerator() => new(type);

    IEnumerator<MethodSymbol> IEnumerable<MethodSymbol>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal struct Enumerator(TypeSymbol type) : IEnumerator<MethodSymbol>
    {
        private readonly int _end = type.FirstMethod + type.MethodCount;
        private int _row = type.FirstMethod - 1;

        public readonly MethodSymbol Current => type.Method(_row);

        readonly object IEnumerator.Current => Current;

        public bool MoveNext() => ++_row < _end;

        public void Reset() => _row = type.FirstMethod - 1;

        public readonly void Dispose()
        {
        }
    }
}
