// law: what a generic attribute's parameters stand for is in its members as well
// expect: nothing
//--- Host v1
namespace H { public class BAttribute<T> : Attribute { public T V { get; set; } public T F; public BAttribute(T t, int x) { } } public class AAttribute<U> : BAttribute<U> { public AAttribute(U u, int x) : base(u, x) { } } }
//--- Host v2
namespace H { public class BAttribute<T> : Attribute { public T V { get; set; } public T F; public int Added; public BAttribute(T t, int x) { } } public class AAttribute<U> : BAttribute<U> { public AAttribute(U u, int x) : base(u, x) { } } }
//--- Library
[H.A<int>(1, 2, V = 3, F = 4)] public class K { } [H.A<string>("1", 2, V = "3", F = "4")] public class L { } [H.A<DayOfWeek>(DayOfWeek.Friday, 2, V = DayOfWeek.Friday)] public class N { }
public static class Calls { public static object M() => typeof(K).GetCustomAttributes(true).Length; }
