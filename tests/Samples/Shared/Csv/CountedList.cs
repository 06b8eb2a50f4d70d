using System.Collections;

namespace NetGen.Samples.Tests;

/// <summary>A list that counts how often an element is looked at.</summary>
internal sealed class CountedList<T>(IReadOnlyList<T> items) : IReadOnlyList<T>
{
    public int Reads { get; private set; }

    public int Count => items.Count;

    public T this[int index]
    {
        get
        {
            Reads++;
            return items[index];
        }
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
