using Modules.Verifier.Code;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>What several checks want to know of a subject, read by whichever thread needs it first, once. Safe for concurrent use.</summary>
internal sealed class SubjectReading(BoundAssembly subject, Func<BoundAssembly, bool> isSubject) : IDisposable
{
    // A lock each, because one is read while another is needed.
    private readonly Lock _resolving = new();
    private readonly Lock _reading = new();
    private readonly Lock _naming = new();
    private ReferenceTable? _references;
    private CodeTokens? _code;
    private NamedTypes? _names;

    /// <summary>What its references bind to.</summary>
    public ReferenceTable References
    {
        get
        {
            lock (_resolving)
            {
                return _references ??= ReferenceTable.Resolve(subject);
            }
        }
    }

    /// <summary>The tokens in its code.</summary>
    public CodeTokens Code
    {
        get
        {
            lock (_reading)
            {
                return _code ??= CodeTokens.Of(subject);
            }
        }
    }

    /// <summary>What its tokens and signatures name.</summary>
    public NamedTypes Names
    {
        get
        {
            lock (_naming)
            {
                return _names ??= new NamedTypes(References, Code, isSubject);
            }
        }
    }

    public void Dispose()
    {
        _names?.Dispose();
        _names = null;
        _code?.Dispose();
        _code = null;
    }
}
