using System.Runtime.InteropServices;

namespace Modules.Verifier.Symbols;

/// <summary>Bytes that stay where they are.</summary>
internal sealed unsafe class PinnedBytes(byte[] bytes) : IDisposable
{
    private GCHandle _handle = GCHandle.Alloc(bytes, GCHandleType.Pinned);

    ~PinnedBytes() => Free();

    public byte* Pointer => (byte*)_handle.AddrOfPinnedObject();

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        if (_handle.IsAllocated)
        {
            _handle.Free();
        }
    }
}
