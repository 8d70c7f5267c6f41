using System.Globalization;
using System.Text;

namespace Modules.Benchmarks.Subjects;

/// <summary>The C# of the libraries that are measured.</summary>
internal static class LibrarySources
{
    private const string Header = """
        using Bench;
        using Modules;
        using System.Runtime.CompilerServices;
        [assembly: ModuleLibrary(BenchHost.Name, BenchHost.Version)]

        """;

    /// <summary>Names of the copies of the floors: the same code at several addresses, because where a loop lies in memory moves it by a cycle.</summary>
    public static readonly string[] FloorModules = ["floors0", "floors1", "floors2"];

    /// <summary>A small library with the modules that are called and made, and what its own code does with them.</summary>
    public static string Small => Header + """
        [Module("adder")] public sealed class Adder : Work, IWork
        {
            private readonly int _step = 1;
            public override int Next(int value) => value + _step;
            [MethodImpl(MethodImplOptions.NoInlining)] public int Direct(int value) => value + _step;
        }

        [Module("keeper")] public sealed class Keeper(IClock clock, ILog log) : Work
        {
            private readonly IClock _clock = clock;
            private readonly ILog _log = log;
            public override int Next(int value) => value + (_clock == null ? 1 : 0) + (_log == null ? 1 : 0);
        }

        """ + string.Concat(FloorModules.Select(module => $$"""
        [Module("{{module}}")] public sealed class Floors_{{module}} : Floors
        {
            private readonly Adder _adder = new Adder();
            private static Work _made;

            public override int Inlined(int calls)
            {
                var adder = _adder;
                var sum = 0;
                for (var i = 0; i < calls; i++) { sum += adder.Next(i); }
                return sum;
            }

            public override int Direct(int calls)
            {
                var adder = _adder;
                var sum = 0;
                for (var i = 0; i < calls; i++) { sum += adder.Direct(i); }
                return sum;
            }

            public override void New(int instances)
            {
                for (var i = 0; i < instances; i++) { _made = new Adder(); }
            }

            public override void New(int instances, IClock clock, ILog log)
            {
                for (var i = 0; i < instances; i++) { _made = new Keeper(clock, log); }
            }

            public override Func<Work> Maker() => new Made(null, null).Adder;
            public override Func<Work> Maker(IClock clock, ILog log) => new Made(clock, log).Keeper;

            private sealed class Made(IClock clock, ILog log)
            {
                [MethodImpl(MethodImplOptions.NoInlining)] public Work Adder() => new Adder();
                [MethodImpl(MethodImplOptions.NoInlining)] public Work Keeper() => new Keeper(clock, log);
            }
        }

        """));

    /// <summary>A library of about 100 KB: one module, and classes behind it that use the host and the framework as programs do.</summary>
    public static string Hundred
    {
        get
        {
            var source = new StringBuilder(Header);
            source.AppendLine("""[Module("hundred")] public sealed class Hundred : Work { public override int Next(int value) => Part0.Run(value); }""");
            for (var part = 0; part < 100; part++)
            {
                source.AppendLine(CultureInfo.InvariantCulture, $$"""
                    public static class Part{{part}}
                    {
                        public static int Run(int value) => value > 0 ? value + {{part}} : Slow(value);
                        private static int Slow(int value)
                        {
                            var list = new List<string> { "part {{part}}", value.ToString() };
                            list.Sort(StringComparer.Ordinal);
                            var found = list.Where(text => text.Length > {{part % 7}}).Select(text => text.IndexOf("{{part}}", StringComparison.Ordinal)).ToArray();
                            foreach (var at in found) { Log(new Dictionary<int, string> { [at] = string.Join(",", list) }); }
                            try { return int.Parse(list[0]) + Part{{(part + 1) % 100}}.Run(value + 1); }
                            catch (FormatException fault) { Console.Error.WriteLine(fault.Message); return Math.Max(found.Length, {{part}}); }
                        }
                        private static void Log(Dictionary<int, string> lines)
                        {
                            foreach (var line in lines) { System.Diagnostics.Debug.WriteLine(line.Key + ": " + line.Value); }
                            Task.Run(() => lines.Clear()).Wait();
                        }
                    }
                    """);
            }

            return source.ToString();
        }
    }

    /// <summary>The same, declared as a part for MEF.</summary>
    public static string Exported => Hundred.Replace("[Module(\"hundred\")]", "[System.ComponentModel.Composition.Export(typeof(Work))]", StringComparison.Ordinal);

    /// <summary>A library with many modules, each of which is made once.</summary>
    public static string Once(int modules) => Header + string.Concat(Enumerable.Range(0, modules).Select(index => $$"""
        [Module("once{{index}}")] public sealed class Once{{index}} : Work { private readonly int _step = {{index}}; public override int Next(int value) => value + _step; }

        """));

    /// <summary>One of many libraries that are loaded beside each other.</summary>
    public static string Beside(int index) => Header + $$"""
        [Module("beside{{index}}")] public sealed class Beside{{index}} : Work { public override int Next(int value) => value + {{index}}; }

        """;

    /// <summary>An assembly of the host with many methods, in classes of 16.</summary>
    public static string Wide(int methods) => "namespace Wide;\n" + string.Concat(Enumerable.Range(0, methods / 16).Select(type =>
        $"public static class C{type} {{ {string.Concat(Enumerable.Range(0, 16).Select(method => $"public static int M{method}(int a, string b) => a; "))} }}\n"));

    /// <summary>A library that calls the first methods of <see cref="Wide"/>, each once.</summary>
    public static string Calling(int methods) => Header + $$"""
        [Module("calling")] public sealed class Calling : Work
        {
            public override int Next(int value) => value;
            {{string.Concat(Enumerable.Range(0, methods / 16).Select(type => $"public static int T{type}(int v) => {string.Join(" + ", Enumerable.Range(0, 16).Select(method => $"Wide.C{type}.M{method}(v, null)"))};\n"))}}
        }

        """;
}
