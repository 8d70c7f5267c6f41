// law: the constructor of an attribute takes something else
// expect: MOD3001 latent attribute System.MissingMethodException Host!H.At::.ctor(System.Int32):System.Void
//--- Host v1
namespace H { public class At : Attribute { public At(int i) { } } }
//--- Host v2
namespace H { public class At : Attribute { public At(long i) { } } }
//--- Library
[H.At(3)] public class D { }
