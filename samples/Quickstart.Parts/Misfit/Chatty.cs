using Hello;
using Modules;

[assembly: ModuleLibrary(HelloHost.Name, HelloHost.Version, Compatibility = LibraryCompatibility.RoleTable)]

namespace Greetings;

[Module("chatty", Version = "1.0.0")]
public sealed class Chatty : Greeter
{
    public override string Greet(string name) => Words.Join("Hi there,", name);
}
