namespace Modules.Corpus.Asking;

/// <summary>A question that cannot be asked, as when nothing was found that satisfies a generic parameter's constraints.</summary>
internal sealed class UndecidedException : Exception;
