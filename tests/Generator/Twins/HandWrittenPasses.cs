namespace NetGen.Generator.Tests.Twins;

/// <summary>A struct Passes in the form of emitted ones, with one method for each thing that a twin can do.</summary>
internal static class HandWrittenPasses
{
    public const string Source =
        """
        using __SimdN = global::NetGen.CompilerServices.SimdN;
        using __Unsafe = global::System.Runtime.CompilerServices.Unsafe;
        using __VectorN = global::System.Numerics.Vector<float>;

        namespace HandWritten;

        partial class Net
        {
            public partial struct Passes
            {
                private const int W1Offset = 2;
                private const int b1Offset = 34;

                public static int BackwardScratch => 16;

                /// <summary><c>z1 = W1 x + b1</c>.</summary>
                /// <remarks>
                /// <code><![CDATA[
                /// for (int s = 0; s < count; s++)
                /// {
                ///     for (int o = 0; o < 3; o++)
                ///     {
                ///         double sum = b1[o];
                ///         for (int i = 0; i < 2; i++)
                ///         {
                ///             sum += W1[o, i] * x[s, i];
                ///         }
                ///
                ///         z1[s, o] = sum;
                ///     }
                /// }
                /// ]]></code>
                /// Some prose.
                /// </remarks>
                /// <param name="parameters"><c>W1[o, i]</c> [3 x 2] is
                /// stored at <c>W1Offset + i * 16
                /// + o</c>; <c>b1[o]</c> [3] is stored at <c>b1Offset + o</c>.</param>
                /// <param name="x"><c>x[s, i]</c> [count x 2] is stored at <c>(nint)s * 2 + i</c>.</param>
                /// <param name="z1">Written: <c>z1[s, o]</c> [count x 3] is stored at <c>s * 16 + o</c>.</param>
                /// <param name="count">The number of samples.</param>
                private static void Layer1(ref float parameters, ref float x, ref float z1, int count)
                {
                    for (int s = 0; s < count; s++)
                    {
                        for (int o = 0; o < 3; o++)
                        {
                            float sum = __Unsafe.Add(ref parameters, b1Offset + o);
                            sum += __Unsafe.Add(ref parameters, W1Offset + o) * __Unsafe.Add(ref x, s * 2);
                            sum += __Unsafe.Add(ref parameters, W1Offset + 16 + o) * __Unsafe.Add(ref x, s * 2 + 1);
                            __Unsafe.Add(ref z1, s * 16 + o) = sum;
                        }
                    }
                }

                /// <summary>The sum of the pairs of a row, whose elements neighbors share, times the root of v and a sigmoid.</summary>
                /// <remarks><code>
                /// for (int lane = 0; lane &lt; 2 * System.Numerics.Vector&lt;float>.Count; lane++)
                /// {
                ///     y[lane] += sigmoid(pair[lane, 0] + pair[lane, 1]) * Math.Sqrt(v[0]) * (t == 0 ? 0 : 1);
                /// }
                /// </code></remarks>
                /// <param name="x"><c>pair[lane, k]</c> [2 * __VectorN.Count x 2] is stored at <c>lane + k</c>.</param>
                /// <param name="v"><c>v[k]</c> [1] is stored at <c>k</c>, positive.</param>
                /// <param name="y">Read and written: <c>y[lane]</c> [2 * __VectorN.Count] is stored at <c>lane</c>.</param>
                private static void PairsTileN_2(ref float x, ref float v, ref float y, ref float scratch, int t, nint ahead)
                {
                    for (int lane = 0; lane < 2 * __VectorN.Count; lane++)
                    {
                        scratch = __Unsafe.Add(ref x, lane) + __Unsafe.Add(ref x, lane + 1);
                        float factor = t == 0 ? 0 : global::System.MathF.Sqrt(v);
                        __Unsafe.Add(ref y, lane) += factor / (1 + global::System.MathF.Exp(-scratch));
                    }
                }

                /// <summary>dropout(x, 0.3).</summary>
                /// <remarks><code><![CDATA[
                /// for (int s = 0; s < count; s++)
                /// {
                ///     for (int i = 0; i < 16; i++)
                ///     {
                ///         a2[s, i] = keeps(first + s, i) ? a1[s, i] / 0.7 : 0;
                ///     }
                /// }
                /// ]]></code></remarks>
                /// <param name="a1"><c>a1[s, i]</c> [count x 16] is stored at <c>s * 16 + i</c>.</param>
                /// <param name="a2">Written: <c>a2[s, i]</c> [count x 16] is stored at <c>s * 32 + i</c>.</param>
                private static void Layer2(
                    ref float a1, ref float a2, int first, int count, in global::NetGen.CompilerServices.PassContext pass)
                {
                    double rate = pass.IsTraining ? 0.3 : 0;
                    global::NetGen.Layers.Elementwise.DropoutMask.Apply(
                        ref a1, ref a2, new(16, 32, 16, first, count), rate, pass.DropoutKey, layer: 2);
                }

                /// <summary>dW1 = x^T dz1.</summary>
                /// <remarks><code><![CDATA[
                /// for (int o = 0; o < 16; o++)
                /// {
                ///     for (int i = 0; i < 6; i++)
                ///     {
                ///         double dW = 0;
                ///         for (int s = 0; s < count; s++)
                ///         {
                ///             dW += x[s, i] * dz1[s, o];
                ///         }
                ///
                ///         optimizer.Update(ref W1[o, i], dW);
                ///     }
                /// }
                /// ]]></code></remarks>
                /// <param name="x"><c>x[s, i]</c> [count x 6] is stored at <c>s * 6 + i</c>.</param>
                /// <param name="dz1"><c>dz1[s, o]</c> [count x 16] is stored at <c>s * 16 + o</c>.</param>
                /// <param name="W1">Updated: <c>W1[o, i]</c> [16 x 6] is stored at <c>i * 16 + o</c>.</param>
                private static void Gradient1<TOptimizer>(
                    ref float x, ref float dz1, int count, ref float W1, ref float state, nint stateStride, TOptimizer optimizer, int share, int shares)
                    where TOptimizer : struct, global::NetGen.IOptimizer
                {
                    global::System.Span<float> dW = stackalloc float[16];
                    for (int i = 6 * share / shares; i < 6 * (share + 1) / shares; i++)
                    {
                        dW.Clear();
                        for (int s = 0; s < count; s++)
                        {
                            for (int o = 0; o < 16; o++)
                            {
                                dW[o] += __Unsafe.Add(ref x, s * 6 + i) * __Unsafe.Add(ref dz1, s * 16 + o);
                            }
                        }

                        global::NetGen.CompilerServices.ParameterUpdate.Apply(
                            ref optimizer, ref __Unsafe.Add(ref W1, i * 16), ref dW[0], ref __Unsafe.Add(ref state, i * 16), stateStride, 16);
                    }
                }
            }
        }
        """;

    /// <summary>The same in a namespace of its own, so that several variants fit into one program.</summary>
    /// <param name="space">The namespace.</param>
    public static string In(string space) => Source.Replace("HandWritten", space);
}
