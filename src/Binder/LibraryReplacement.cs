using System.Collections.Immutable;
using Modules.Loader;
using Modules.Verifier;

namespace Modules.Binder;

/// <summary>A library that took the place of another. Immutable.</summary>
/// <param name="Library">The new library.</param>
/// <param name="Verdict">What the verifier says of it.</param>
/// <param name="Sites">Names of the sites that were given instances of it, ordered.</param>
/// <param name="Findings">What went wrong with instances of the old library: calls that did not end in time, so that the instance was not disposed (MOD9005), and a Dispose that threw (MOD9007). Empty when all went well.</param>
/// <param name="Old">The watch of the old library's context. Ask it for the proof that the old library is gone.</param>
public sealed record LibraryReplacement(LoadedLibrary Library, Verdict Verdict, ImmutableArray<string> Sites, ImmutableArray<Finding> Findings, UnloadWatch Old);
