// law: delegates, events, lambdas, method groups, function pointers
//--- Host v1
namespace H
{
    public delegate int Reckon(int a, int b);
    public delegate void Notify(object sender, Args args);
    public delegate T Produce<T>();
    public delegate bool TryParse(string text, out int value);
    public class Args : EventArgs { public int Value; public Args(int value) { Value = value; } }
    public class Engine
    {
        public event Notify Started;
        public event EventHandler<Args> Stopped;
        public static event Action<int> Global;
        public Reckon Operation = (a, b) => a + b;
        public void Start() => Started?.Invoke(this, new Args(1));
        public void Stop() => Stopped?.Invoke(this, new Args(2));
        public static void Raise(int n) => Global?.Invoke(n);
        public int Run(Reckon reckon) => reckon(2, 3);
        public int Run(Func<int, int, int> f, int n) => f(n, n);
        public T Ask<T>(Produce<T> produce) => produce();
        public int Parse(TryParse parse) => parse("12", out var v) ? v : -1;
        public Reckon Maker() => (a, b) => a * b;
        public static int Plus(int a, int b) => a + b;
        public virtual int Minus(int a, int b) => a - b;
        public void Each(Action<Engine> action) => action(this);
        protected virtual void OnStarted() { }
        public static unsafe int Call(delegate*<int, int> f, int n) => f(n);
    }
    public interface IHandler { event EventHandler<Args> Handled; void Handle(Args args); }
}
//--- Library
public class Motor : H.Engine { protected override void OnStarted() { } public override int Minus(int a, int b) => base.Minus(a, b) * 10; public int Own() => Operation(4, 5); }
public class Handler : H.IHandler { public event EventHandler<H.Args> Handled; public void Handle(H.Args args) => Handled?.Invoke(this, args); }
public class Keep { public H.Reckon Reckon; public H.Produce<string> Produce; public H.Notify Notify; }
public static class Calls
{
    private static int Add(int a, int b) => a + b;
    private static bool Parse(string text, out int value) => int.TryParse(text, out value);
    public static object Lambda() => new H.Engine().Run((a, b) => a * b);
    public static object Group() => new H.Engine().Run(Add);
    public static object Closure() { int n = 4; return new H.Engine().Run((a, b) => a + b + n); }
    public static object HostGroup() { H.Reckon r = H.Engine.Plus; return r(1, 2); }
    public static object HostVirtualGroup() { H.Reckon r = new Motor().Minus; return r(5, 2); }
    public static object BaseVirtualGroup() { Func<int, int, int> r = new H.Engine().Minus; return r(5, 2); }
    public static object Field() { var e = new H.Engine(); e.Operation = (a, b) => a - b; return e.Operation(5, 1) + new Motor().Own(); }
    public static object Made() => new H.Engine().Maker()(3, 4);
    public static object Func() => new H.Engine().Run((int a, int b) => a + b, 4);
    public static object Generic() => new H.Engine().Ask(() => "asked");
    public static object GenericValue() => new H.Engine().Ask<int>(() => 6);
    public static object Out() => new H.Engine().Parse(Parse);
    public static object Event() { int n = 0; var e = new H.Engine(); e.Started += (s, a) => n = a.Value; e.Start(); return n; }
    public static object EventOff() { int n = 0; var e = new H.Engine(); H.Notify h = (s, a) => n += a.Value; e.Started += h; e.Started -= h; e.Start(); return n; }
    public static object Handled() { int n = 0; var e = new H.Engine(); e.Stopped += (s, a) => n = a.Value; e.Stop(); return n; }
    public static object Static() { int n = 0; Action<int> a = i => n = i; H.Engine.Global += a; H.Engine.Raise(7); H.Engine.Global -= a; return n; }
    public static object OwnEvent() { int n = 0; H.IHandler h = new Handler(); h.Handled += (s, a) => n = a.Value; h.Handle(new H.Args(5)); return n; }
    public static object Each() { int n = 0; new Motor().Each(e => n = e.Minus(3, 1)); return n; }
    public static object Combine() { H.Reckon r = Add; r += (a, b) => 9; return r(1, 1) + r.GetInvocationList().Length; }
    public static object Kept() { var k = new Keep { Reckon = Add, Produce = () => "k" }; return k.Reckon(1, 2) + k.Produce() + (k.Notify == null); }
    public static object Contra() { H.Notify n = Any; n(null, new H.Args(3)); return s_seen; }
    private static int s_seen;
    private static void Any(object sender, EventArgs args) => s_seen = 3;
    public static object Produce() { H.Produce<object> p = Text; return p(); }
    private static string Text() => "text";
    private static int Double(int n) => n * 2;
    public static unsafe object Pointer() => H.Engine.Call(&Double, 4);
    public static unsafe object HostPointer() { delegate*<int, int, int> f = &H.Engine.Plus; return f(1, 2); }
    public static object Argument() => new H.Args(3).Value + (new H.Args(3) is EventArgs ? 1 : 0);
}
