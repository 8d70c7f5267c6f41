// law: what is asked of types and members while the library runs: attributes, instances by type, names, enums as text, serializers
//--- Host v1
using System.ComponentModel;
using System.Reflection;
using System.Runtime.Serialization;

namespace H
{
    public enum Level { Low, High = 5 }

    [Flags]
    public enum Sides : byte { None, Left = 1, Right = 2, Both = 3 }

    [AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = true)]
    public class NoteAttribute : Attribute
    {
        public readonly string Text;

        public Level Level { get; set; }

        public Type? Of;

        public object? Any { get; set; }

        public Sides[]? Sides;

        public NoteAttribute(string text) { Text = text; }

        public NoteAttribute(Level level, params Type[] types) { Text = level.ToString() + types.Length; }
    }

    public class MarkAttribute<T> : Attribute
    {
        public T? Value { get; set; }
    }

    public abstract class RuleAttribute : Attribute
    {
        public abstract bool Allows(object? value);

        public virtual string Message => "no";
    }

    public class Item
    {
        public int Id { get; set; } = 4;

        public string Name = "n";

        public Item? Next { get; set; }

        public static Item Make() => new Item();

        public virtual string Describe(int depth) => Name + depth;
    }

    public class Special : Item
    {
        public override string Describe(int depth) => "s" + depth;
    }

    public class Of<T>
    {
        public T? Value;

        public static int Count => 2;
    }

    public class ItemConverter : TypeConverter
    {
        public override bool CanConvertFrom(ITypeDescriptorContext? context, Type type) => type == typeof(string);
    }

    public delegate string Describer(Item item, int depth);

    public interface IHandler<in T>
    {
        string Handle(T value);
    }

    public class Registry
    {
        private readonly List<object> _handlers = [];

        public void Add<T>(IHandler<T> handler) => _handlers.Add(handler);

        public string Run<T>(T value) => _handlers.OfType<IHandler<T>>().First().Handle(value);

        public int Count => _handlers.Count;
    }
}
//--- Library
using System.ComponentModel;
using System.Linq.Expressions;
using System.Reflection;
using H;

[Note("class", Level = Level.High, Of = typeof(Item), Any = Sides.Left, Sides = [Sides.Left, Sides.Both])]
[Mark<Level>(Value = Level.High)]
[Own]
public class Noted
{
    [Note(Level.High, typeof(Item), typeof(Of<>), typeof(Of<Level>))]
    [return: Note("return")]
    public int Method([Note("parameter", Any = typeof(Item[]))] [DefaultValue(Level.High)] int a) => a;

    [Note("property"), TypeConverter(typeof(ItemConverter))]
    public Item? Property { get; set; }
}

public sealed class OwnAttribute : RuleAttribute
{
    public override bool Allows(object? value) => value is Item;
}

public class Handler : IHandler<Item>, IHandler<string>
{
    public string Handle(Item item) => item.Name;

    public string Handle(string text) => text;
}

public class Derived : Item
{
    public override string Describe(int depth) => "d" + base.Describe(depth);
}

public static class Calls
{
    private static MethodInfo Method => typeof(Noted).GetMethod("Method")!;

    public static object OfClass() => typeof(Noted).GetCustomAttribute<NoteAttribute>()!.Text;
    public static object OfClassLevel() => typeof(Noted).GetCustomAttribute<NoteAttribute>()!.Level.ToString();
    public static object OfClassType() => typeof(Noted).GetCustomAttribute<NoteAttribute>()!.Of!.Name;
    public static object OfClassAny() => typeof(Noted).GetCustomAttribute<NoteAttribute>()!.Any!.ToString()!;
    public static object OfClassSides() => string.Join(",", typeof(Noted).GetCustomAttribute<NoteAttribute>()!.Sides!);
    public static object OfMethod() => Method.GetCustomAttribute<NoteAttribute>()!.Text;
    public static object OfParameter() => Method.GetParameters()[0].GetCustomAttributes<NoteAttribute>().Count();
    public static object OfDefault() => Method.GetParameters()[0].GetCustomAttribute<DefaultValueAttribute>()!.Value!.ToString()!;
    public static object OfReturn() => Method.ReturnParameter.IsDefined(typeof(NoteAttribute), false);
    public static object OfProperty() => typeof(Noted).GetProperty("Property")!.GetCustomAttribute<NoteAttribute>()!.Text;
    public static object Generic() => typeof(Noted).GetCustomAttribute<MarkAttribute<Level>>()!.Value.ToString();
    public static object Own() => typeof(Noted).GetCustomAttribute<RuleAttribute>()!.Allows(new Item());
    public static object OwnMessage() => typeof(Noted).GetCustomAttribute<OwnAttribute>()!.Message;
    public static object Parsed() => Enum.Parse<Sides>("Left").ToString();
    public static object Values() => string.Join(",", Enum.GetValues<Level>());
    public static object Defined() => Enum.IsDefined(Level.High);
    public static object Flags() => (Sides.Left | Sides.Right).HasFlag(Sides.Right);
    public static object Text() => $"{Level.High}{Sides.Both:D}";
    public static object Named() => nameof(Item.Describe) + typeof(Of<>).Name;
    public static object Assignable() => typeof(Item).IsAssignableFrom(typeof(Special));
    public static object TypeIs() => new Special() is Item && typeof(Special).BaseType == typeof(Item);
    public static object Bound() => ((Describer)((item, depth) => item.Describe(depth)))(new Special(), 3);
    public static object Grouped() { Func<int, string> describe = new Derived().Describe; return describe(1); }
    public static object Static() { Func<Item> make = Item.Make; return make().Id; }
    public static object Handled() { var registry = new Registry(); registry.Add<Item>(new Handler()); return registry.Run(new Item()); }
    public static object HandledText() { var registry = new Registry(); registry.Add<string>(new Handler()); return registry.Run("t"); }
    public static object Contravariant() { IHandler<Special> handler = new Handler(); return handler.Handle(new Special()); }
    public static object TreeSet() { Expression<Func<Item>> tree = () => new Item { Id = 7, Name = "x" }; return tree.Compile()().Id; }
    public static object TreeCast() { Expression<Func<Item, string>> tree = item => ((Special)item).Describe(1); return tree.Compile()(new Special()); }
    public static object TreeTest() { Expression<Func<Item, bool>> tree = item => item is Special && item.Name == "n"; return tree.Compile()(new Special()); }
    public static object TreeCompare() { Expression<Func<Level, bool>> tree = level => level == Level.High; return tree.Compile()(Level.High); }
    public static object TreeDelegate() { Expression<Describer> tree = (item, depth) => item.Describe(depth + 1); return tree.Compile()(new Item(), 1); }
    public static object Counted() => Of<Level>.Count + Of<Item>.Count;
    public static object Held() => new Of<Item> { Value = new Special() }.Value!.Describe(0);
    public static object Serialized() => System.Text.Json.JsonSerializer.Serialize(new Of<int> { Value = 3 });
}
