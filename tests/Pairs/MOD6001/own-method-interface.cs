// law: the library's own generic method over a type that lost an interface is refused where it is called
// expect: MOD6001 fails-call jit System.Security.VerificationException Library!Node::Get`1():!!0
//--- Host v1
namespace H { public interface IReferenceable { } public class PathItem : IReferenceable { } }
//--- Host v2
namespace H { public interface IReferenceable { } public class PathItem { } }
//--- Library
public class Node { public T Get<T>() where T : class, H.IReferenceable, new() => new T(); }
public static class Calls { public static object M() => new Node().Get<H.PathItem>(); }
