namespace Modules.Verifier.Hosts;

/// <summary>
/// Walks over JSON as tools write it: ASCII, no escapes, no comments, no fractions, no comma too many. Everything else, right or wrong, is not plain: then nothing of it counts.
/// </summary>
internal ref struct PlainJson(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private int _next;
    private bool _isFirst;
    private bool _isPlain = true;

    /// <summary>Whether all of the text was read, and was plain.</summary>
    public bool IsRead => _isPlain && Peek() == 0 && _next == _text.Length;

    /// <summary>Gives up.</summary>
    public void GiveUp() => _isPlain = false;

    /// <summary>Begins an object or a list.</summary>
    public void Begin(char bracket)
    {
        Expect(bracket);
        _isFirst = true;
    }

    /// <summary>Whether another item stands in the object or list that was begun last; else it is left.</summary>
    public bool Next(char bracket)
    {
        if (!Take(bracket))
        {
            if (!_isFirst)
            {
                Expect(',');
            }

            _isFirst = false;
            return _isPlain;
        }

        _isFirst = false;
        return false;
    }

    /// <summary>Reads the name of a member.</summary>
    public ReadOnlySpan<byte> Name()
    {
        var name = Text();
        Expect(':');
        return name;
    }

    /// <summary>Reads a text.</summary>
    public ReadOnlySpan<byte> Text()
    {
        Expect('"');
        var start = _next;
        while (_next < _text.Length && _text[_next] is >= (byte)' ' and < 0x7F and not (byte)'"' and not (byte)'\\')
        {
            _next++;
        }

        var end = _next;
        if (end == _text.Length || _text[end] != '"')
        {
            GiveUp();
            return default;
        }

        _next++;
        return _text[start..end];
    }

    /// <summary>Passes over a value of any kind.</summary>
    public void Skip()
    {
        switch (Peek())
        {
            case '"':
                Text();
                break;
            case '{':
                for (Begin('{'); Next('}'); Skip())
                {
                    Name();
                }

                break;
            case '[':
                for (Begin('['); Next(']');)
                {
                    Skip();
                }

                break;
            default:
                SkipWord();
                break;
        }
    }

    // A literal, or a number without sign, fraction and exponent.
    private void SkipWord()
    {
        var start = _next;
        while (_next < _text.Length && char.IsAsciiLetterOrDigit((char)_text[_next]))
        {
            _next++;
        }

        var word = _text[start.._next];
        _isPlain &= word.SequenceEqual("true"u8) || word.SequenceEqual("false"u8) || word.SequenceEqual("null"u8) || IsNumber(word);
    }

    private static bool IsNumber(ReadOnlySpan<byte> word)
    {
        foreach (var digit in word)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return false;
            }
        }

        return word.Length > 0 && (word[0] != '0' || word.Length == 1);
    }

    private void Expect(char mark) => _isPlain &= Take(mark);

    private bool Take(char mark)
    {
        if (!_isPlain || Peek() != mark)
        {
            return false;
        }

        _next++;
        return true;
    }

    private char Peek()
    {
        while (_next < _text.Length && _text[_next] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            _next++;
        }

        return _next < _text.Length ? (char)_text[_next] : '\0';
    }
}
