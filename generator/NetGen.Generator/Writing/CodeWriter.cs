using System.Diagnostics;
using System.Text;

namespace NetGen.Generator.Writing;

/// <summary>Writes indented lines; nesting in the emitter is nesting in the output.</summary>
internal sealed class CodeWriter
{
    /// <summary>Emitted lines are at most this long.</summary>
    public const int LongestLine = 120;

    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _blockClosed;

    /// <summary>Columns that a line has left for text.</summary>
    public int Width => LongestLine - 4 * _depth;

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

    /// <summary>Writes a line with a comment behind it, or before it where the line would be too long.</summary>
    public void Line(string text, string comment)
    {
        string whole = $"{text}    // {comment}";
        if (whole.Length <= Width)
        {
            Line(whole);
            return;
        }

        Comment(comment);
        Line(text);
    }

    /// <summary>Writes a statement with a sum of many terms, in several lines where it is too long for one.</summary>
    /// <param name="start">What precedes the sum.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="end">What follows it.</param>
    public void Sum(string start, IReadOnlyList<string> terms, string end)
    {
        string[] lines = [.. Lists.Wrap(terms, Width - Math.Max(start.Length + end.Length, 4), " + ")];
        Line(start + lines[0] + (lines.Length == 1 ? end : ""));
        _depth++;
        for (int i = 1; i < lines.Length; i++)
        {
            Line("+ " + lines[i] + (i == lines.Length - 1 ? end : ""));
        }

        _depth--;
    }

    /// <summary>Writes statements, one a line.</summary>
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
        foreach (string line in Lists.Wrap(variables, Width - type.Length - 2))
        {
            Line($"{type} {line};");
        }
    }

    /// <summary>Writes a statement that ends in a list of arguments; where it is too long for a line, the arguments follow on separate lines.</summary>
    /// <param name="head">What stands before the parenthesis: the name of a method.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="end">What closes the statement.</param>
    public void Call(string head, IReadOnlyList<string> arguments, string end = ");")
    {
        string line = $"{head}({string.Join(", ", arguments)}{end}";
        if (line.Length <= Width)
        {
            Line(line);
            return;
        }

        Line(head + "(");
        _depth++;
        string[] lines = [.. Lists.Wrap(arguments, Width - 1)];
        if (lines[lines.Length - 1].Length + end.Length > Width && arguments.Count > 1)
        {
            lines = [.. Lists.Wrap(arguments.Take(arguments.Count - 1), Width - 1), arguments[arguments.Count - 1]];
        }

        for (int i = 0; i < lines.Length; i++)
        {
            Line(lines[i] + (i == lines.Length - 1 ? end : ","));
        }

        _depth--;
    }

    /// <summary>Writes the head of a method, its parameters on separate lines where they are too long for one, and opens its body.</summary>
    /// <param name="head">Modifiers, type and name.</param>
    /// <param name="parameters">The parameters.</param>
    /// <param name="constraints">The constraints on type parameters, a line for each.</param>
    public Scope Method(string head, IReadOnlyList<string> parameters, params string[] constraints)
    {
        Call(head, parameters, ")");
        _depth++;
        Statements(constraints);
        _depth--;
        Line("{");
        _depth++;
        return new Scope(this, braces: true);
    }

    /// <summary>Writes a comment, in several lines where it is too long for one.</summary>
    public void Comment(string text)
    {
        foreach (string line in Prose.Wrap(text, Width - 3))
        {
            Line("// " + line);
        }
    }

    /// <summary>Writes a paragraph of a documentation comment, in several lines where it is too long for one.</summary>
    public void Doc(string text)
    {
        foreach (string line in Prose.Wrap(text, Width - 4))
        {
            Line("/// " + line);
        }
    }

    /// <summary>
    /// Writes each line of a raw string at the current depth. Documentation comments are wrapped again: a paragraph starts with a tag at the beginning of a
    /// line, or behind a line with a tag alone.
    /// </summary>
    public void Lines(string text)
    {
        const string Slashes = "/// ";
        string paragraph = "";
        foreach (string line in text.Replace("\r", "").Split('\n'))
        {
            bool isDoc = line.StartsWith(Slashes, StringComparison.Ordinal);
            bool startsWithTag = line.StartsWith(Slashes + "<", StringComparison.Ordinal);
            if (paragraph.Length > 0 && (!isDoc || startsWithTag))
            {
                Doc(paragraph);
                paragraph = "";
            }

            if (startsWithTag && line.IndexOf('>') == line.Length - 1)
            {
                Line(line);
            }
            else if (isDoc)
            {
                paragraph += (paragraph.Length == 0 ? "" : " ") + line.Substring(Slashes.Length);
            }
            else
            {
                Line(line);
            }
        }

        if (paragraph.Length > 0)
        {
            Doc(paragraph);
        }
    }

    /// <summary>Writes a header and an opening brace; disposing writes the closing one.</summary>
    /// <param name="header">The header; empty for a block that only keeps names apart.</param>
    public Scope Block(string header)
    {
        if (header.Length > 0)
        {
            Lines(header);
        }

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

    /// <summary>Writes the head of a loop over fixed bounds, and opens its body. A loop that would run once is none: its body is written as it is.</summary>
    /// <param name="variable">The name of the counter.</param>
    /// <param name="end">The counter stays below it.</param>
    /// <param name="step">What is added to the counter.</param>
    public Loop Loop(string variable, int end, int step = 1)
    {
        Debug.Assert(end > 0, "A loop that never runs is not written at all.");
        if (end <= step)
        {
            return new Loop(Counter.Zero, null);
        }

        string next = step == 1 ? variable + "++" : $"{variable} += {step}";
        return new Loop(new Counter(variable), Block($"for (int {variable} = 0; {variable} < {end}; {next})"));
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
