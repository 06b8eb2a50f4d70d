using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Class labels as rows of targets, and back.</summary>
/// <remarks>A data set with labels does this by itself; these are for targets that one mixes or weighs.</remarks>
public static class OneHot
{
    /// <summary>A row for each label, with 1 at the label and 0 elsewhere.</summary>
    /// <param name="labels">[samples], each from 0 to classes - 1.</param>
    /// <param name="classes">The number of classes, at least 2.</param>
    /// <returns>[samples x classes].</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 2 classes.</exception>
    /// <exception cref="ArgumentException">A label is none of the classes.</exception>
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

    /// <summary>The place of the greatest value of each row, the first of them if several are equal; rows may also be probabilities.</summary>
    /// <param name="rows">[samples x classes].</param>
    /// <param name="classes">The number of classes, at least 2.</param>
    /// <returns>[samples], each from 0 to classes - 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 2 classes.</exception>
    /// <exception cref="ArgumentException">The rows are not whole.</exception>
    public static int[] Decode(ReadOnlySpan<float> rows, int classes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 2);
        if (rows.Length % classes != 0)
        {
            throw new ArgumentException($"{rows.Length} values are no whole number of rows of {classes}.", nameof(rows));
        }

        int[] labels = new int[rows.Length / classes];
        for (int i = 0; i < labels.Length; i++)
        {
            labels[i] = PredictedClass.Of(rows.Slice(i * classes, classes));
        }

        return labels;
    }
}
