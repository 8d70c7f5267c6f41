using Hello;
using Modules;

[assembly: ModuleLibrary(HelloHost.Name, HelloHost.Version, Compatibility = LibraryCompatibility.RoleTable)]

namespace Greetings;

[Module("polite", Version = "1.0.0")]
public sealed class Polite : Greeter
{
    public override string Greet(string name) => $"Good day, {name}.";
}
