namespace NetGen;

/// <summary>The area under the receiver operating characteristic.</summary>
internal static class RocCurve
{
    /// <summary>
    /// The probability that a sample of the class has a greater score than one of another class, ties counted half: the statistic U of Mann and
    /// Whitney (1947) divided by the number of pairs. NaN if there are no pairs.
    /// </summary>
    /// <param name="scores">[samples], in an order of their own afterwards.</param>
    /// <param name="isOfClass">[samples], reordered with them.</param>
    public static double Area(float[] scores, bool[] isOfClass)
    {
        Array.Sort(scores, isOfClass);
        long positives = isOfClass.LongCount(value => value);
        long negatives = scores.Length - positives;

        // Twice the number of pairs won: samples with one score win against all of the others below it, and half of those beside it.
        Int128 wins = 0;
        long below = 0;
        for (int first = 0; first < scores.Length;)
        {
            int last = first;
            long here = 0;
            for (; last < scores.Length && scores[last] == scores[first]; last++)
            {
                here += isOfClass[last] ? 1 : 0;
            }

            long others = last - first - here;
            wins += (Int128)here * (2 * below + others);
            below += others;
            first = last;
        }

        return (double)wins / (2.0 * positives * negatives);
    }
}
