namespace NetGen;

/// <summary>The area under the receiver operating characteristic.</summary>
internal static class RocCurve
{
    /// <summary>
    /// Returns the probability that a sample of the class has a larger score than one of another class, with ties counted half: the U
    /// statistic of Mann and Whitney (1947) divided by the number of pairs. NaN if no pair exists.
    /// </summary>
    /// <param name="scores">[samples], sorted afterwards.</param>
    /// <param name="isOfClass">[samples], reordered with the scores.</param>
    public static double Area(float[] scores, bool[] isOfClass)
    {
        Array.Sort(scores, isOfClass);
        long positives = isOfClass.LongCount(value => value);
        long negatives = scores.Length - positives;

        // Twice the number of pairs won: a sample of the class wins against every other with a lower score, and half against one with an
        // equal score.
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
