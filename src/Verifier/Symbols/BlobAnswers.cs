using System.Reflection.Metadata;

namespace Modules.Verifier.Symbols;

/// <summary>What is to be known of blobs, asked once of each: many members share one. Not shared between threads.</summary>
internal sealed class BlobAnswers(MetadataReader reader, Func<BlobHandle, bool> ask)
{
    private readonly BlobMarks _asked = new(reader);
    private readonly BlobMarks _answered = new(reader);

    /// <summary>Whether the answer is yes.</summary>
    public bool this[BlobHandle blob]
    {
        get
        {
            if (_asked.Add(blob) && ask(blob))
            {
                _answered.Add(blob);
            }

            return _answered[blob];
        }
    }
}
