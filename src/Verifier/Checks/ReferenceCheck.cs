using System.Reflection.Metadata;
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

        var used = new HashSet<EntityHandle>();
        var sink = new Sink(examination, table, used);
        TypeUses.Collect(subject, sink);
        CodeUses.Collect(subject, sink);
        AttributeUses.Collect(subject, sink);

        // Whatever else names a missing thing is met by reflection only.
        foreach (var cause in table.Broken.Where(entry => !used.Contains(entry.Key)).SelectMany(entry => entry.Value))
        {
            if (!examination.IsReported(cause))
            {
                examination.Report(cause, new Place(subject), Impact.Latent(cause.Exception));
            }
        }
    }

    /// <summary>Takes uses and reports those of broken tokens.</summary>
    internal sealed class Sink(Examination examination, ReferenceTable table, HashSet<EntityHandle> used)
    {
        public CancellationToken CancellationToken => examination.CancellationToken;

        /// <summary>A token stands at a place.</summary>
        public void Token(EntityHandle token, Place place, Func<Cause, Impact> impact)
        {
            if (table.Broken.TryGetValue(token, out var causes))
            {
                used.Add(token);
                Causes(causes, place, impact);
            }
        }

        /// <summary>Notes that a token stands somewhere, without reporting it.</summary>
        public void Use(EntityHandle token) => used.Add(token);

        public SignatureCauses Signatures => table.Causes;

        /// <summary>Whether a member reference binds to a member, whatever its signature is made of.</summary>
        public bool IsBound(EntityHandle token) =>
            token.Kind != HandleKind.MemberReference || table.Member((MemberReferenceHandle)token).Outcome is MemberOutcome.Method or MemberOutcome.Field;

        public Cause[] CausesOf(EntityHandle token) => table.Broken.GetValueOrDefault(token, []);

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
