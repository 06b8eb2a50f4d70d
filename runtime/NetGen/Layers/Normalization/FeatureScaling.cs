using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Lanes;

namespace NetGen.Layers.Normalization;

/// <summary>
/// The normalization of inputs, <c>y = (x - shift) factor</c> for each feature or channel; and back, <c>dx = dy factor</c>.
/// Called by emitted code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FeatureScaling
{
    /// <summary>Normalizes values whose features are next to each other.</summary>
    /// <param name="x">The values.</param>
    /// <param name="y">Written; it may be the same buffer.</param>
    /// <param name="rows">Where they lie.</param>
    /// <param name="shift">[Width].</param>
    /// <param name="factor">[Width].</param>
    public static void Forward(ref float x, ref float y, in FeatureRows rows, ref float shift, ref float factor)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Scale<Lanes512>(ref x, ref y, in rows, ref shift, ref factor);
        }
        else
        {
            Scale<LanesN>(ref x, ref y, in rows, ref shift, ref factor);
        }
    }

    /// <summary>Normalizes images whose channels are planes.</summary>
    /// <param name="x">The values.</param>
    /// <param name="y">Written, laid out as they are; it may be the same buffer.</param>
    /// <param name="planes">Where they lie.</param>
    /// <param name="shift">[Channels].</param>
    /// <param name="factor">[Channels].</param>
    public static void Forward(ref float x, ref float y, in ChannelPlanes planes, ref float shift, ref float factor)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Scale<Lanes512>(ref x, ref y, in planes, ref shift, ref factor);
        }
        else
        {
            Scale<LanesN>(ref x, ref y, in planes, ref shift, ref factor);
        }
    }

    /// <summary>From the gradients on normalized values to those on what came in.</summary>
    /// <param name="dy">The gradients on the outputs; the padding is zero.</param>
    /// <param name="dx">Written, the padding zero; it may be the same buffer.</param>
    /// <param name="rows">Where both lie.</param>
    /// <param name="factor">[Width].</param>
    public static void Backward(ref float dy, ref float dx, in FeatureRows rows, ref float factor) =>
        Forward(ref dy, ref dx, in rows, ref Unsafe.NullRef<float>(), ref factor);

    /// <summary>The same for images whose channels are planes.</summary>
    /// <param name="dy">The gradients on the outputs; the padding is zero.</param>
    /// <param name="dx">Written, the padding zero; it may be the same buffer.</param>
    /// <param name="planes">Where both lie.</param>
    /// <param name="factor">[Channels].</param>
    public static void Backward(ref float dy, ref float dx, in ChannelPlanes planes, ref float factor) =>
        Forward(ref dy, ref dx, in planes, ref Unsafe.NullRef<float>(), ref factor);

    /// <summary>Without a shift, which is a null reference then, on the way back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Scale<T>(ref float x, ref float y, in FeatureRows rows, ref float shift, ref float factor)
        where T : struct, ILanes<T>
    {
        FeatureRows local = rows;
        for (int j = 0; j < local.Width; j += T.Count)
        {
            T shifts = Unsafe.IsNullRef(ref shift) ? T.Create(0) : T.Load(ref Unsafe.Add(ref shift, j));
            T factors = T.Load(ref Unsafe.Add(ref factor, j));
            for (int sample = 0; sample < local.Samples; sample++)
            {
                nint at = (nint)sample * local.Stride + j;
                nint to = (nint)sample * local.OutputStride + j;
                for (int step = 0; step < local.Steps; step++)
                {
                    ((T.Load(ref Unsafe.Add(ref x, at)) - shifts) * factors).Store(ref Unsafe.Add(ref y, to));
                    at += local.Pitch;
                    to += local.Pitch;
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Scale<T>(ref float x, ref float y, in ChannelPlanes planes, ref float shift, ref float factor)
        where T : struct, ILanes<T>
    {
        ChannelPlanes local = planes;
        for (int channel = 0; channel < local.Channels; channel++)
        {
            T shifts = T.Create(Unsafe.IsNullRef(ref shift) ? 0 : Unsafe.Add(ref shift, channel));
            T factors = T.Create(Unsafe.Add(ref factor, channel));
            for (int sample = 0; sample < local.Samples; sample++)
            {
                nint at = (nint)sample * local.Stride + channel * local.Pitch;
                for (nint end = at + local.Pitch; at < end; at += T.Count)
                {
                    ((T.Load(ref Unsafe.Add(ref x, at)) - shifts) * factors).Store(ref Unsafe.Add(ref y, at));
                }
            }
        }
    }
}
