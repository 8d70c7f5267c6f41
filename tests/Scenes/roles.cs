// law: what a library of modules looks like: a role, services, parameters, helpers that the host offers
//--- Host v1
namespace H
{
    public interface IClock { long Now { get; } DateTime Today() => new DateTime(2020, 1, 1); }
    public interface ILogger { void Log(Severity severity, string text, params object[] arguments); bool IsEnabled(Severity severity); }
    public enum Severity { Debug, Info, Error }
    public interface IContext { T Get<T>() where T : class; IClock Clock { get; } ILogger Logger { get; } IReadOnlyDictionary<string, string> Parameters { get; } }
    public abstract class Component : IDisposable
    {
        protected Component(IContext context) { Context = context; }
        protected IContext Context { get; }
        public abstract string Name { get; }
        public virtual int Priority => 0;
        public event EventHandler Disposed;
        protected virtual void Dispose(bool disposing) => Disposed?.Invoke(this, EventArgs.Empty);
        public void Dispose() { Dispose(true); GC.SuppressFinalize(this); }
    }
    public abstract class Allocator : Component
    {
        protected Allocator(IContext context) : base(context) { }
        public abstract Offer Allocate(Request request);
        public virtual bool Release(Offer offer) => true;
        protected Offer Refuse(string why) => new Offer(0) { Why = why };
        public sealed override int Priority => Rank();
        protected virtual int Rank() => 1;
    }
    public class Request { public int Cpus { get; set; } = 2; public IList<string> Roles { get; } = new List<string> { "a" }; public TimeSpan? Timeout { get; set; } }
    public class Offer { public Offer(int cpus) { Cpus = cpus; } public int Cpus { get; } public string Why { get; set; } public static Offer Empty { get; } = new Offer(0); public static implicit operator bool(Offer o) => o.Cpus > 0; }
    public class Clock : IClock { public long Now => 5; }
    public class Logger : ILogger { public string Text = ""; public void Log(Severity severity, string text, params object[] arguments) => Text += severity + string.Format(text, arguments); public bool IsEnabled(Severity severity) => severity > Severity.Debug; }
    public class Context : IContext { public T Get<T>() where T : class => new Logger() as T; public IClock Clock { get; } = new Clock(); public ILogger Logger { get; } = new Logger(); public IReadOnlyDictionary<string, string> Parameters { get; } = new Dictionary<string, string> { ["k"] = "v" }; }
    public static class LoggerExtensions { public static void Info(this ILogger logger, string text) { if (logger.IsEnabled(Severity.Info)) logger.Log(Severity.Info, text); } }
    public static class Runner { public static string Run(Allocator allocator) { using (allocator) { var o = allocator.Allocate(new Request()); return allocator.Name + o.Cpus + o.Why + allocator.Release(o) + allocator.Priority; } } }
}
//--- Library
public sealed class Greedy : H.Allocator
{
    private readonly H.ILogger _logger;
    public Greedy(H.IContext context) : base(context) { _logger = context.Logger; }
    public override string Name => "greedy" + Context.Parameters["k"];
    public override H.Offer Allocate(H.Request request)
    {
        H.LoggerExtensions.Info(_logger, "allocating");
        _logger.Log(H.Severity.Error, "{0}", request.Cpus);
        return request.Cpus > 1 && request.Roles.Count == 1 && request.Timeout == null ? new H.Offer(request.Cpus) { Why = "ok" } : Refuse("no");
    }
    protected override void Dispose(bool disposing) { base.Dispose(disposing); Closed = true; }
    public bool Closed;
    public int Own() => Priority;
}
public sealed class Fair : H.Allocator
{
    public Fair(H.IContext context) : base(context) { }
    public override string Name => "fair" + Context.Clock.Now + Context.Clock.Today().Year;
    public override H.Offer Allocate(H.Request request) => H.Offer.Empty ? H.Offer.Empty : Refuse("empty");
    public override bool Release(H.Offer offer) => base.Release(offer) && offer.Why == "empty";
    protected override int Rank() => base.Rank() + 5;
}
public class Fake : H.IContext { public T Get<T>() where T : class => null; public H.IClock Clock => new Noon(); public H.ILogger Logger => new Silent(); public IReadOnlyDictionary<string, string> Parameters => new Dictionary<string, string> { ["k"] = "fake" }; }
public class Noon : H.IClock { public long Now => 12; }
public class Silent : H.ILogger { public void Log(H.Severity severity, string text, params object[] arguments) { } public bool IsEnabled(H.Severity severity) => severity == H.Severity.Error; }
public static class Calls
{
    public static object Greedily() => H.Runner.Run(new Greedy(new H.Context()));
    public static object Fairly() => H.Runner.Run(new Fair(new H.Context()));
    public static object WithFake() => H.Runner.Run(new Greedy(new Fake())) + H.Runner.Run(new Fair(new Fake()));
    public static object Closing() { var g = new Greedy(new H.Context()); int n = 0; g.Disposed += (s, e) => n++; g.Dispose(); return g.Closed.ToString() + n; }
    public static object Service() => new H.Context().Get<H.Logger>().Text;
    public static object Rank() => new Greedy(new Fake()).Own();
    public static object Abstractly() { H.Component c = new Fair(new Fake()); return c.Name + c.Priority; }
    public static object Disposable() { IDisposable d = new Fair(new Fake()); d.Dispose(); return 1; }
    public static object Request() { var r = new H.Request { Cpus = 4, Timeout = TimeSpan.FromSeconds(1) }; r.Roles.Add("b"); return r.Cpus + r.Roles.Count + r.Timeout.Value.Seconds; }
    public static object Log() { var l = new H.Logger(); ((H.ILogger)l).Log(H.Severity.Info, "{0}{1}", 1, 2); return l.Text; }
}
