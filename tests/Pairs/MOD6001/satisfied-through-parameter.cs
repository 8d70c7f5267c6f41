// law: a parameter that is constrained to another has that one's constraints
// expect: nothing
//--- Host v1
namespace H { public interface ICopier<T> where T : class { } public interface IFailing<T> where T : Exception { } }
//--- Host v2
namespace H { public interface ICopier<T> where T : class { } public interface IFailing<T> where T : Exception { } }
//--- Library
public class Copier<T, TBase> : H.ICopier<T>, H.IFailing<T> where T : TBase where TBase : Exception { }
public static class Calls { public static object M() => new Copier<ArgumentException, Exception>() is H.ICopier<ArgumentException>; }
