namespace NetGen.Generator.Writing;

/// <summary>An emitted loop that is open, or what stands for one that would run once.</summary>
/// <param name="counter">The counter.</param>
/// <param name="scope">The body; null where there is no loop.</param>
internal sealed class Loop(Counter counter, CodeWriter.Scope? scope) : IDisposable
{
    /// <summary>The counter, as its body names it.</summary>
    public Counter Counter => counter;

    public void Dispose() => scope?.Dispose();
}

/// <summary>The counter of an emitted loop in expressions; 0 where the loop would run once.</summary>
/// <param name="Text">The expression: <c>kx</c>.</param>
internal readonly record struct Counter(string Text)
{
    /// <summary>The counter of a loop that is left out.</summary>
    public static Counter Zero => new("0");

    /// <summary>The counter times a number: <c>kx * 48</c>, or 0.</summary>
    public string Times(int factor) => Text == "0" ? "0" : factor == 1 ? Text : $"{Text} * {factor}";

    public override string ToString() => Text;
}
