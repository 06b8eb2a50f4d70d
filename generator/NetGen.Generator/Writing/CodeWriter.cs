using System.Text;

namespace NetGen.Generator.Writing;

/// <summary>Writes indented lines; nesting in the emitter is nesting in the output.</summary>
internal sealed class CodeWriter
{
    private const int LongestLine = 150;

    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _blockClosed;

    /// <summary>
    /// Writes one line at the current depth; an empty one stays empty. An empty line goes before what follows a block, unless it belongs
    /// to the block's own statement.
    /// </summary>
    public void Line(string text = "")
    {
        if (_blockClosed && text.Length > 0 && text != "}" && !text.StartsWith("else", StringComparison.Ordinal) && text != "finally")
        {
            _text.Append('\n');
        }

        _blockClosed = false;
        if (text.Length > 0)
        {
            _text.Append(' ', 4 * _depth).Append(text);
        }

        _text.Append('\n');
    }

    /// <summary>Writes statements, each on a line of its own.</summary>
    public void Statements(IEnumerable<string> statements)
    {
        foreach (string statement in statements)
        {
            Line(statement);
        }
    }

    /// <summary>Writes a declaration of several variables, in several statements where the line would be too long.</summary>
    public void Declarations(string type, IEnumerable<string> variables)
    {
        string line = "";
        foreach (string variable in variables)
        {
            if (line.Length > 0 && 4 * _depth + line.Length + variable.Length > LongestLine)
            {
                Line(line + ";");
                line = "";
            }

            line += (line.Length == 0 ? type + " " : ", ") + variable;
        }

        Line(line + ";");
    }

    /// <summary>Writes each line of a raw string at the current depth.</summary>
    public void Lines(string text)
    {
        foreach (string line in text.Split('\n'))
        {
            Line(line.TrimEnd('\r'));
        }
    }

    /// <summary>Writes a header and an opening brace; disposing writes the closing one.</summary>
    public Scope Block(string header)
    {
        Lines(header);
        Line("{");
        _depth++;
        return new Scope(this, braces: true);
    }

    /// <summary>Indents what follows, without braces.</summary>
    public Scope Indent()
    {
        _depth++;
        return new Scope(this, braces: false);
    }

    public override string ToString() => _text.ToString();

    /// <summary>An open block.</summary>
    public readonly struct Scope(CodeWriter code, bool braces) : IDisposable
    {
        public void Dispose()
        {
            code._depth--;
            if (braces)
            {
                code.Line("}");
                code._blockClosed = true;
            }
        }
    }
}
