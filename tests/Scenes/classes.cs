// law: classes: virtual, abstract and sealed members, base calls, protected members, constructors
//--- Host v1
namespace H
{
    public abstract class Shape
    {
        protected int Count;
        public string Name { get; set; }
        protected Shape(string name) { Name = name; }
        protected Shape() : this("none") { }
        public abstract int Area();
        public virtual int Scale(int factor) => Area() * factor;
        protected virtual string Describe() => Name + ":" + Area();
        public string Show() => Describe();
        public int Twice() => Scale(2);
        public static Shape Biggest(Shape a, Shape b) => a.Area() >= b.Area() ? a : b;
        protected internal virtual int Weight() => 1;
        internal int Hidden() => Weight();
    }
    public class Box : Shape
    {
        public int Width;
        public readonly int Height;
        public Box(int width, int height) : base("box") { Width = width; Height = height; }
        public override int Area() => Width * Height;
        public sealed override int Scale(int factor) => base.Scale(factor) + 1;
        public virtual Shape Clone() => new Box(Width, Height);
    }
    public class Cube : Box
    {
        public Cube(int size) : base(size, size) { }
        protected override string Describe() => "cube " + base.Describe();
        public override Cube Clone() => new Cube(Width);
    }
    public sealed class Point { public int X; public int Y; public Point(int x, int y) { X = x; Y = y; } public override string ToString() => X + "," + Y; public override int GetHashCode() => X; public override bool Equals(object other) => other is Point p && p.X == X; }
    public static class Shapes { public static int Total(params Shape[] all) { int n = 0; foreach (var s in all) n += s.Area(); return n; } public static T Same<T>(T shape) where T : Shape => shape; }
}
//--- Library
public class Circle : H.Shape
{
    public int Radius;
    public Circle(int radius) : base("circle") { Radius = radius; }
    public override int Area() => 3 * Radius * Radius;
    protected override string Describe() => "round " + base.Describe();
    public int Own() => Count + Radius;
    protected override int Weight() => base.Weight() + 5;
}
public class Plain : H.Shape { public override int Area() => 7; public override int Scale(int factor) => base.Scale(factor) + 100; }
public class Tower : H.Box { public Tower() : base(2, 3) { } public override H.Shape Clone() => new Tower(); public override int Area() => base.Area() + 1; public int Own() => Width + Height; }
public sealed class Dice : H.Cube { public Dice() : base(6) { } public override H.Cube Clone() => new Dice(); public int Own() => 1; }
public class Holder { public H.Box Box; public H.Point Point = new H.Point(1, 2); public H.Shape[] All = new H.Shape[2]; }
public static class Calls
{
    public static object NewBox() => new H.Box(2, 3).Area();
    public static object Field() { var b = new H.Box(2, 3); b.Width = 9; return b.Width + b.Height; }
    public static object Property() { var b = new H.Box(2, 3); b.Name = "x"; return b.Name; }
    public static object VirtualOnBase() { H.Shape s = new H.Cube(2); return s.Scale(3); }
    public static object Show() => new H.Cube(2).Show();
    public static object ShowOwn() => new Circle(2).Show();
    public static object TwiceOwn() => new Circle(2).Twice();
    public static object OwnScale() => new Plain().Twice();
    public static object OwnMembers() => new Circle(3).Own() + new Tower().Own() + new Dice().Own();
    public static object Protected() => new Circle(4).Own();
    public static object StaticCall() => H.Shape.Biggest(new H.Box(1, 1), new H.Cube(2)).Name;
    public static object StaticOwn() => H.Shape.Biggest(new Circle(1), new Plain()).Area();
    public static object Params() => H.Shapes.Total(new H.Box(1, 2), new Circle(1));
    public static object Generic() => H.Shapes.Same(new Circle(1)).Radius;
    public static object GenericHost() => H.Shapes.Same<H.Box>(new H.Cube(1)).Width;
    public static object Clone() => new H.Box(1, 2).Clone().Area();
    public static object CloneCovariant() => new H.Cube(3).Clone().Width;
    public static object CloneOwn() { H.Box b = new Tower(); return b.Clone().Area(); }
    public static object CloneDice() { H.Cube c = new Dice(); return c.Clone().Area(); }
    public static object Cast() { object o = new H.Cube(2); return ((H.Box)o).Width; }
    public static object Is() { object o = new H.Cube(2); return o is H.Shape s ? s.Name : "no"; }
    public static object As() { object o = "text"; return (o as H.Box) == null; }
    public static object TypeOf() => typeof(H.Box).Name.Length > 0;
    public static object Text() => new H.Point(1, 2).ToString() + new H.Point(3, 4).GetHashCode() + new H.Point(1, 1).Equals(new H.Point(1, 2));
    public static object InClass() => new Holder().Point.X + new Holder().All.Length;
    public static object Array() { var a = new H.Shape[] { new H.Box(1, 2), new Circle(1) }; return a[0].Area() + a[1].Area(); }
    public static object List() { var a = new List<H.Shape> { new H.Cube(1) }; return a[0].Name; }
    public static object Delegate() { Func<int> f = new H.Box(2, 2).Area; return f(); }
    public static object DelegateOwn() { Func<int> f = new Circle(2).Area; return f(); }
    public static object Lambda() { var b = new H.Box(1, 5); Func<int> f = () => b.Area() + b.Height; return f(); }
    public static object Weight() => ((H.Shape)new Circle(1)).Area();
}
