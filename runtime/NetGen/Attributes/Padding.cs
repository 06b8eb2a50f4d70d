namespace NetGen;

/// <summary>How the border of an image or a sequence is handled when a window slides over it.</summary>
public enum Padding
{
    /// <summary>
    /// No padding: the window stays inside. For n positions, a window of k and a stride of s, the output has floor((n - k) / s) + 1
    /// positions.
    /// </summary>
    Valid = 1,

    /// <summary>
    /// The border is padded so that the output has ceil(n / s) positions, which for a stride of 1 is the size of the input. If the total
    /// padding is odd, the extra row or column is at the end (bottom or right).
    /// </summary>
    Same = 2,
}
