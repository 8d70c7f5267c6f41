using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Corpus.Asking;
using Modules.Verifier;
using Modules.Verifier.Checks;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Corpus.Comparing;

/// <summary>Holds the verifier's breaches against the CLR's answers: type by type, method by method, token by token, both ways.</summary>
internal sealed class Comparison
{
    private readonly Examined _examined;
    private readonly BoundAssembly _library;
    private readonly Answers _answers;
    private readonly List<Difference> _differences = [];
    private readonly HashSet<TypeSymbol> _unloadable = [];
    private readonly HashSet<string> _roots;
    private readonly HashSet<string> _breaking;

    private Comparison(Examined examined, Answers answers)
    {
        _examined = examined;
        _library = examined.Library;
        _answers = answers;
        _roots = Names(examined.Breaches);
        _breaking = Names(examined.Breaches.Where(breach => breach.Impact.Level >= FindingLevel.FailsCall));
    }

    public static List<Difference> Of(Examined examined, Answers answers)
    {
        var comparison = new Comparison(examined, answers);
        comparison.Types();
        comparison.Methods();
        comparison.Access();
        comparison.Tokens();
        comparison.Attributes();
        return comparison._differences;
    }

    private void Types()
    {
        var failed = _answers.Of("type");
        var said = _examined.Breaches
            .Where(breach => breach.Impact.Level == FindingLevel.FailsType && breach.Place.Type is not null && ReferenceEquals(breach.Place.Assembly, _library))
            .ToLookup(breach => breach.Place.Type!);
        _unloadable.UnionWith(failed.Keys.Select(token => _library.Type(token & 0xFFFFFF)));
        foreach (var (token, fact) in failed)
        {
            var type = _library.Type(token & 0xFFFFFF);
            if (OwnTypes.NeededBy(type).Any(needed => !ReferenceEquals(needed, type) && _unloadable.Contains(needed)))
            {
                continue;
            }

            if (said.Contains(type))
            {
                Exceptions("type", $"{type}", fact, said[type]);
            }
            else
            {
                _differences.Add(new Difference(Side.Missed, "type", $"{type}", Spell(fact), string.Empty));
            }
        }

        foreach (var group in said.Where(group => !_unloadable.Contains(group.Key)))
        {
            _differences.Add(new Difference(Side.Spurious, "type", $"{group.Key}", string.Empty, Spell(group)));
        }
    }

    private void Methods()
    {
        var failed = _answers.Of("jit");
        var said = _examined.Breaches
            .Where(breach => breach.Impact.Stage == FailureStage.Jit && breach.Impact.Level >= FindingLevel.FailsCall && breach.Place.Method is not null && ReferenceEquals(breach.Place.Assembly, _library))
            .ToLookup(breach => breach.Place.Method!);

        // Code that takes a struct for a number may be refused as well: which of it, depends on the struct's fields.
        var corrupted = _examined.Breaches.Where(breach => breach.Impact.Level == FindingLevel.Corrupts).Select(breach => breach.Place.Method).ToHashSet();
        foreach (var (token, fact) in failed)
        {
            var method = MethodAt(token);
            if (_unloadable.Contains(method.DeclaringType)
                || OwnTypes.NeededBy(method).Any(_unloadable.Contains)
                || (fact.Exception == "System.InvalidProgramException" && !said.Contains(method) && corrupted.Contains(method)))
            {
                continue;
            }

            if (said.Contains(method))
            {
                Exceptions("method", $"{method}", fact, said[method]);
            }
            else
            {
                _differences.Add(new Difference(NamesBreaking(fact) ? Side.Unplaced : Side.Missed, "method", $"{method}", Spell(fact), string.Empty));
            }
        }

        foreach (var group in said)
        {
            var token = MetadataTokens.GetToken(group.Key.Handle);
            if (!failed.ContainsKey(token) && !_answers.IsUndecided("jit", token) && !_unloadable.Contains(group.Key.DeclaringType))
            {
                _differences.Add(new Difference(Side.Spurious, "method", $"{group.Key}", string.Empty, Spell(group)));
            }
        }
    }

    // By name, because that is what the listing has.
    private void Access()
    {
        var failed = _answers.Of("jit");
        var said = _examined.Breaches
            .Where(breach => IsAccess(breach.Cause.Rule) && breach.Impact.Stage == FailureStage.Call && breach.Place.Method is not null && ReferenceEquals(breach.Place.Assembly, _library))
            .ToLookup(breach => breach.Place.Method!);
        var names = said.Select(group => Name(group.Key)).ToHashSet(StringComparer.Ordinal);
        foreach (var name in _answers.Refused.Where(name => !names.Contains(name)))
        {
            _differences.Add(new Difference(Side.Missed, "access", name, "refused", string.Empty));
        }

        foreach (var group in said.Where(group => !_answers.Refused.Contains(Name(group.Key)) && !_unloadable.Contains(group.Key.DeclaringType)))
        {
            var token = MetadataTokens.GetToken(group.Key.Handle);
            if (!failed.ContainsKey(token) && !_answers.IsUndecided("jit", token))
            {
                _differences.Add(new Difference(Side.Spurious, "access", $"{group.Key}", string.Empty, Spell(group)));
            }
        }

        static string Name(MethodSymbol method) => $"{method.DeclaringType.FullName}::{method.Name}";

        static bool IsAccess(Rule rule) => rule == Rules.MethodAccess || rule == Rules.ConstructorAccess || rule == Rules.FieldAccess || rule == Rules.TypeAccess || rule == Rules.EnclosingTypeHidden;
    }

    private void Tokens()
    {
        var failed = _answers.Of("typeref", "methodref", "fieldref");
        var broken = _examined.Examination.ReferencesOf(_library).Broken;
        foreach (var (token, fact) in failed)
        {
            if (!broken.ContainsKey(token) && !NamesRoot(fact) && !NamesUnloadable(fact))
            {
                _differences.Add(new Difference(Side.Missed, "token", Token(MetadataTokens.EntityHandle(token)), Spell(fact), string.Empty));
            }
        }

        foreach (var (token, causes) in broken)
        {
            var handle = MetadataTokens.EntityHandle(token);
            if (!failed.ContainsKey(token) && !IsBound(handle) && !_answers.IsUndecided("typeref", token) && !_answers.IsUndecided("methodref", token) && !_answers.IsUndecided("fieldref", token))
            {
                _differences.Add(new Difference(Side.Spurious, "token", Token(handle), string.Empty, string.Join("; ", causes.Select(cause => $"{cause.Rule.Id} {cause.Symbol}"))));
            }
        }
    }

    // Found, and of no use to code all the same: that shows where a method is compiled.
    private bool IsBound(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.MethodDefinition or HandleKind.FieldDefinition => true,
        HandleKind.MethodSpecification => IsBound(_library.Reader.GetMethodSpecification((MethodSpecificationHandle)handle).Method),
        HandleKind.MemberReference => _examined.Examination.ReferencesOf(_library).Member((MemberReferenceHandle)handle).Outcome is not (MemberOutcome.Missing or MemberOutcome.FollowsFromType),
        _ => false,
    };

    private void Attributes()
    {
        var failed = _answers.Of("attribute");
        var said = _examined.Breaches
            .Where(breach => breach.Impact.Stage == FailureStage.Attribute && ReferenceEquals(breach.Place.Assembly, _library))
            .ToLookup(breach => Element(breach.Place));
        foreach (var (token, fact) in failed)
        {
            if (!said.Contains(token) && !NamesRoot(fact) && !NamesUnloadable(fact))
            {
                _differences.Add(new Difference(Side.Missed, "attribute", Token(MetadataTokens.EntityHandle(token)), Spell(fact), string.Empty));
            }
        }

        foreach (var group in said.Where(group => !failed.ContainsKey(group.Key) && MetadataTokens.EntityHandle(group.Key).Kind != HandleKind.AssemblyDefinition))
        {
            _differences.Add(new Difference(Side.Spurious, "attribute", Token(MetadataTokens.EntityHandle(group.Key)), string.Empty, Spell(group)));
        }
    }

    private void Exceptions(string what, string symbol, RuntimeFact fact, IEnumerable<Breach> breaches)
    {
        // A method with several causes shows one; that the code is invalid is said of no cause in particular.
        if (fact.Exception != "System.InvalidProgramException" && !breaches.Any(breach => breach.Impact.Exception == fact.Exception || (breach.Impact.Exception is null && fact.Exception.StartsWith("exit", StringComparison.Ordinal))))
        {
            _differences.Add(new Difference(Side.OtherException, what, symbol, Spell(fact), Spell(breaches)));
        }
    }

    // The message names something whose absence the verifier reports at another place: this one follows from it.
    private bool NamesRoot(RuntimeFact fact) => Words(fact.Message).Any(_roots.Contains);

    private bool NamesBreaking(RuntimeFact fact) => Words(fact.Message).Any(_breaking.Contains);

    private static HashSet<string> Names(IEnumerable<Breach> breaches) => [.. breaches.SelectMany(breach => new[] { LastName(breach.Cause.Symbol), breach.Cause.Assembly })];

    private bool NamesUnloadable(RuntimeFact fact)
    {
        var words = Words(fact.Message).ToHashSet();
        return _unloadable.Any(type => words.Contains(type.Name) || fact.Message.Contains($"+{type.Name}'", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Words(string message) => message
        .Split([' ', '\'', '"', ',', '(', ')', '<', '>', '[', ']', '.', '+', '/', ':'], StringSplitOptions.RemoveEmptyEntries)
        .Concat(message.Split(['\'', ',', ' '], StringSplitOptions.RemoveEmptyEntries));

    // The last name of a symbol: the member's, else the type's, else the assembly's.
    private static string LastName(string symbol)
    {
        var end = symbol.IndexOf('(', StringComparison.Ordinal);
        var text = end < 0 ? symbol : symbol[..end];
        var member = text.IndexOf("::", StringComparison.Ordinal);
        text = member < 0 ? text : text[(member + 2)..].Split(':')[0];
        text = text is ".ctor" ? symbol[..member].Split('.', '/', '!')[^1] : text.Split('.', '/', '!')[^1];

        // The CLR names a generic method without the number of its parameters.
        return member < 0 ? text : text.Split('`')[0];
    }

    private MethodSymbol MethodAt(int token)
    {
        var handle = MetadataTokens.MethodDefinitionHandle(token & 0xFFFFFF);
        return _library.Type(_library.Reader.GetMethodDefinition(handle).GetDeclaringType()).Method(token & 0xFFFFFF);
    }

    private static int Element(Place place) => MetadataTokens.GetToken(
        place.Method?.Handle ?? place.Field?.Handle ?? place.Type?.Handle ?? (EntityHandle)Handle.AssemblyDefinition);

    private string Token(EntityHandle handle) => $"0x{MetadataTokens.GetToken(handle):x8} " + handle.Kind switch
    {
        HandleKind.TypeReference => SymbolSpelling.TypeName(_library.Reader, (TypeReferenceHandle)handle),
        HandleKind.TypeSpecification => SignatureDecoder.DecodeType(_library, handle).ToString(),
        HandleKind.MemberReference => Member((MemberReferenceHandle)handle),
        HandleKind.MethodSpecification => Token(_library.Reader.GetMethodSpecification((MethodSpecificationHandle)handle).Method),
        HandleKind.MethodDefinition => MethodAt(MetadataTokens.GetToken(handle)).ToString(),
        HandleKind.TypeDefinition => _library.Type((TypeDefinitionHandle)handle).ToString(),
        _ => handle.Kind.ToString(),
    };

    private string Member(MemberReferenceHandle handle)
    {
        var reference = _library.Reader.GetMemberReference(handle);
        var parent = reference.Parent.Kind is HandleKind.TypeReference or HandleKind.TypeDefinition or HandleKind.TypeSpecification ? Token(reference.Parent) : reference.Parent.Kind.ToString();
        return $"{parent}::{_library.Reader.GetString(reference.Name)}";
    }

    private static string Spell(RuntimeFact fact) => $"{fact.Exception}: {fact.Message}";

    private static string Spell(IEnumerable<Breach> breaches) => string.Join("; ", breaches
        .Select(breach => $"{breach.Cause.Rule.Id} {breach.Cause.Symbol} ({breach.Impact.Exception})")
        .Distinct()
        .Take(3));
}
