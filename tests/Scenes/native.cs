// law: what native code and mere bytes are made of: imports, structures, handles, pointers to functions, spans over memory
//--- Host v1
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace H
{
    public struct Point
    {
        public int X;
        public int Y;

        public readonly int Sum() => X + Y;
    }

    public struct Box
    {
        public Point Min;
        public Point Max;
        public Unit Unit;
    }

    public enum Unit : short { None, Inch = 3, Meter }

    [StructLayout(LayoutKind.Sequential)]
    public class Shape
    {
        public int Kind;
        public Point At;
    }

    public class Handle : SafeHandle
    {
        public Handle() : base(0, true) { }

        public override bool IsInvalid => true;

        protected override bool ReleaseHandle() => true;
    }

    public delegate int Step(int a);

    [InlineArray(4)]
    public struct Four
    {
        private int _first;
    }

    public unsafe struct Fixed
    {
        public fixed int Items[4];
        public int Count;
    }

    public class Memory
    {
        private readonly int[] _items = [4, 5, 6];

        public ref int GetPinnableReference() => ref _items[0];

        public Span<Point> Points => new Point[2];

        public static Point Make(int x) => new Point { X = x, Y = 1 };
    }
}
//--- Library
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using H;

public static unsafe class Native
{
    [DllImport("libc", EntryPoint = "abs")] public static extern int OfPoint(Point p);
    [DllImport("libc", EntryPoint = "abs")] public static extern int OfBox(Box b);
    [DllImport("libc", EntryPoint = "abs")] public static extern int OfPlace(ref Point p);
    [DllImport("libc", EntryPoint = "abs")] public static extern int OfShape(Shape s);
    [DllImport("libc", EntryPoint = "abs")] public static extern int OfStep(Step s);
    [DllImport("libc", EntryPoint = "abs")] public static extern int OfUnit(Unit u);
    [DllImport("libc", EntryPoint = "abs")] public static extern int OfHandle(Handle h);
    [DllImport("libc", EntryPoint = "abs")] public static extern Handle Open(int a);
    [DllImport("libc", EntryPoint = "abs")] public static extern int OfPoints(Point[] p);
    [DllImport("libc", EntryPoint = "abs")] public static extern int OfPointer(Point* p);
    [DllImport("libc", EntryPoint = "abs")] public static extern int OfOwn(Own o);
}

public struct Own { public int A; public Point At; }

public static unsafe class Calls
{
    public static object Passed() => Native.OfPoint(new Point { X = 0, Y = 0 }) >= 0;
    public static object PassedWhole() => Native.OfBox(default) != 1;
    public static object PassedPlace() { Point p = default; return Native.OfPlace(ref p) != 1; }
    public static object PassedClass() => Native.OfShape(new Shape()) != 1;
    public static object PassedStep() => Native.OfStep(a => a) != 1;
    public static object PassedUnit() => Native.OfUnit(Unit.Inch);
    public static object PassedHandle() { try { return Native.OfHandle(new Handle()) != 1; } catch (ObjectDisposedException) { return 2; } }
    public static object Opened() => Native.Open(3) is null;
    public static object PassedPoints() => Native.OfPoints(new Point[2]) != 1;
    public static object PassedPointer() => Native.OfPointer(null);
    public static object PassedOwn() => Native.OfOwn(default) != 1;
    public static object ThroughPointer() => ((delegate* unmanaged<Point, int>)Export())(default) != 1;
    public static object Copied() { var p = Marshal.AllocHGlobal(256); Marshal.StructureToPtr(new Point { X = 3 }, p, false); return Marshal.PtrToStructure<Point>(p).X; }
    public static object CopiedClass() { var p = Marshal.AllocHGlobal(256); Marshal.StructureToPtr(new Shape { Kind = 3 }, p, false); return Marshal.PtrToStructure<Shape>(p)!.Kind; }
    public static object Measured() => Marshal.SizeOf<Box>() > 0;
    public static object Offset() => Marshal.OffsetOf<Point>("X") == 0;
    public static object Made() => Marshal.GetDelegateForFunctionPointer<Step>(Export())(-4);
    public static object Entered() => ((delegate* unmanaged<Point, int>)&Enter)(new Point { X = 2 });
    [UnmanagedCallersOnly] private static int Enter(Point p) => p.X;
    public static object Pinned() { fixed (int* p = new Memory()) { return p[1]; } }
    public static object PinnedElements() { var points = new[] { new Point { X = 5 }, default }; fixed (Point* p = points) { return p->X; } }
    public static object OnStack() { var p = stackalloc Point[2]; p[1].Y = 4; return p[1].Sum(); }
    public static object OnStackOfUnits() { Span<Unit> units = stackalloc Unit[3]; units[1] = Unit.Meter; return units.IndexOf(Unit.Meter); }
    public static object AsBytes() => MemoryMarshal.AsBytes(new[] { new Point { X = 1 } }.AsSpan())[0];
    public static object Cast() => MemoryMarshal.Cast<Point, int>(new[] { new Point { X = 1, Y = 2 } })[1];
    public static object Read() => MemoryMarshal.Read<Point>(new byte[256]).X;
    public static object Inline() { Four four = default; four[2] = 5; Span<int> span = four; return span[2]; }
    public static object InlineEach() { Four four = default; var count = 0; foreach (var item in four) { count += item + 1; } return count; }
    public static object Buffer() { Fixed f = default; f.Items[3] = 7; f.Count = 1; return f.Items[3]; }
    public static object BufferOfHost() { var f = new Fixed[1]; fixed (int* items = f[0].Items) { items[2] = 3; } return f[0].Items[2]; }
    public static object Spanned() { var points = new Memory().Points; points[1].X = 3; return points[1].Sum(); }
    public static object Units() => string.Join(",", new[] { Unit.None, Unit.Meter, Unit.Inch, Unit.Inch });
    public static object Size() => sizeof(Point) > 0 && Unsafe.SizeOf<Box>() > 0;
    public static object AddressOf() { var p = Memory.Make(3); return (&p)->Sum(); }
    public static object Reinterpreted() { var p = Memory.Make(9); return Unsafe.As<Point, int>(ref p) > 0; }
    public static object Function() { delegate*<int, Point> make = &Memory.Make; return make(4).X; }
    public static object Offsets() { Box box = default; ref var min = ref box.Min; min.X = 8; return box.Min.X; }
    private static nint Export() => NativeLibrary.GetExport(NativeLibrary.Load("libc.so.6"), "abs");
}
