using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Modules.Verifier.Resolution;
using Modules.Verifier.Symbols;

namespace Modules.Verifier.Checks;

/// <summary>Every reference binds to a definition (ECMA-335 II.22.25, II.22.38). What does not is reported where it is used, with what the CLR does there.</summary>
internal sealed class ReferenceCheck : ICheck
{
    public void Examine(Examination examination, BoundAssembly subject)
    {
        var table = examination.ReferencesOf(subject);
        if (table.Broken.Count == 0)
        {
            return;
        }

        var used = new HashSet<int>();
        var sink = new Sink(examination, table, used);
        TypeUses.Collect(subject, sink);
        CodeUses.Collect(subject, sink);
        AttributeUses.Collect(subject, sink);

        // Whatever else names a missing thing is met by reflection only.
        foreach (var (token, causes) in table.Broken)
        {
            foreach (var cause in causes)
            {
                if (!used.Contains(token) && !examination.IsReported(cause))
                {
                    examination.Report(cause, new Place(subject), Impact.Latent(cause.Exception));
                }
            }
        }
    }

    /// <summary>Takes uses and reports those of broken tokens.</summary>
    internal sealed class Sink(Examination examination, ReferenceTable table, HashSet<int> used)
    {
        public CancellationToken CancellationToken => examination.CancellationToken;

        /// <summary>A token stands at a place.</summary>
        public void Token(EntityHandle token, Place place, Func<Cause, Impact> impact)
        {
            if (CausesOf(token) is { Length: > 0 } causes)
            {
                Use(token);
                Causes(causes, place, impact);
            }
        }

        /// <summary>Notes that a token stands somewhere, without reporting it.</summary>
        public void Use(EntityHandle token) => used.Add(MetadataTokens.GetToken(token));

        public SignatureCauses Signatures => table.Causes;

        /// <summary>Whether a member reference binds to a member, whatever its signature is made of.</summary>
        public bool IsBound(EntityHandle token) =>
            token.Kind != HandleKind.MemberReference || table.Member((MemberReferenceHandle)token).Outcome is MemberOutcome.Method or MemberOutcome.Field;

        /// <summary>The method that a token binds to; null when it does not.</summary>
        public MethodSymbol? Method(EntityHandle token) => table.Method(token);

        public Cause[] CausesOf(EntityHandle token) => table.CausesOf(token);

        public void Causes(IEnumerable<Cause> causes, Place place, Func<Cause, Impact> impact)
        {
            foreach (var cause in causes)
            {
                Report(cause, place, impact(cause));
            }
        }

        public void Report(Cause cause, Place place, Impact impact)
        {
            examination.Report(cause, place, impact);
        }
    }
}
