using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Converts class labels to one-hot target rows and back.</summary>
/// <remarks>A data set with labels does this itself; these methods are for targets that you mix or weight.</remarks>
public static class OneHot
{
    /// <summary>Returns a row for each label, with 1 at the label and 0 elsewhere.</summary>
    /// <param name="labels">The labels, [samples], each from 0 to classes - 1.</param>
    /// <param name="classes">The number of classes, at least 2.</param>
    /// <returns>The rows, [samples x classes].</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="classes"/> is less than 2.</exception>
    /// <exception cref="ArgumentException">A label is out of range.</exception>
    public static float[] Encode(ReadOnlySpan<int> labels, int classes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 2);
        LabelCheck.ThrowIfOutOfRange(labels, classes, nameof(labels));
        float[] rows = new float[checked(labels.Length * classes)];
        for (int i = 0; i < labels.Length; i++)
        {
            rows[i * classes + labels[i]] = 1;
        }

        return rows;
    }

    /// <summary>
    /// Returns the index of the largest value of each row, the first one if several are equal; rows may also be probabilities.
    /// </summary>
    /// <param name="rows">The rows, [samples x classes].</param>
    /// <param name="classes">The number of classes, at least 2.</param>
    /// <returns>The labels, [samples], each from 0 to classes - 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="classes"/> is less than 2.</exception>
    /// <exception cref="ArgumentException">The length of <paramref name="rows"/> is not a multiple of
    /// <paramref name="classes"/>.</exception>
    public static int[] Decode(ReadOnlySpan<float> rows, int classes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 2);
        if (rows.Length % classes != 0)
        {
            throw new ArgumentException($"{rows.Length} values are not a multiple of {classes} classes.", nameof(rows));
        }

        int[] labels = new int[rows.Length / classes];
        for (int i = 0; i < labels.Length; i++)
        {
            labels[i] = PredictedClass.Of(rows.Slice(i * classes, classes));
        }

        return labels;
    }
}
