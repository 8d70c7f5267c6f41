// law: also where the branch is not taken
// expect: MOD3001 fails-call jit System.MissingMethodException Host!H.C::Add(System.Int32):System.Int32
//--- Host v1
namespace H
{
    public class C
    {
        public static int Add(int a) => a;
    }
}
//--- Host v2
namespace H
{
    public class C
    {
        
    }
}
//--- Library
public static class Branch { public static int Add() { if (Environment.TickCount64 > 0) { return 1; } return H.C.Add(1); } }
public static class Calls { public static object M() => Branch.Add(); }
