namespace NetGen;

/// <summary>How a window that slides over an image or a sequence treats its border.</summary>
public enum Padding
{
    /// <summary>The window stays inside: of n positions with a window of k and a stride of s, floor((n - k) / s) + 1 remain.</summary>
    Valid = 1,

    /// <summary>
    /// The border is padded so that ceil(n / s) positions remain, as many as came in with a stride of 1. Where the padding is odd, the
    /// one more is at the end (below, on the right).
    /// </summary>
    Same = 2,
}
