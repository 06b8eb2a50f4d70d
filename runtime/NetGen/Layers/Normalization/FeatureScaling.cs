using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Lanes;

namespace NetGen.Layers.Normalization;

/// <summary>
/// Normalizes inputs, <c>y = (x - shift) factor</c> for each feature or channel, and propagates gradients back, <c>dx = dy factor</c>.
/// Called by emitted code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FeatureScaling
{
    /// <summary>Normalizes values whose features are contiguous.</summary>
    /// <param name="x">The inputs.</param>
    /// <param name="y">Receives the outputs; may be the same buffer.</param>
    /// <param name="rows">The layout of both.</param>
    /// <param name="shift">The shift of each feature: [Width].</param>
    /// <param name="factor">The factor of each feature: [Width].</param>
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
    /// <param name="x">The inputs.</param>
    /// <param name="y">Receives the outputs in the same layout; may be the same buffer.</param>
    /// <param name="planes">The layout of the inputs.</param>
    /// <param name="shift">The shift of each channel: [Channels].</param>
    /// <param name="factor">The factor of each channel: [Channels].</param>
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

    /// <summary>Computes the gradients on the inputs from those on the outputs.</summary>
    /// <param name="dy">The gradients on the outputs, with zeros in the padding.</param>
    /// <param name="dx">Receives the gradients on the inputs, with zeros in the padding; may be the same buffer.</param>
    /// <param name="rows">The layout of both.</param>
    /// <param name="factor">The factor of each feature: [Width].</param>
    public static void Backward(ref float dy, ref float dx, in FeatureRows rows, ref float factor) =>
        Forward(ref dy, ref dx, in rows, ref Unsafe.NullRef<float>(), ref factor);

    /// <summary>Computes the gradients on the inputs from those on the outputs, for images whose channels are planes.</summary>
    /// <param name="dy">The gradients on the outputs, with zeros in the padding.</param>
    /// <param name="dx">Receives the gradients on the inputs, with zeros in the padding; may be the same buffer.</param>
    /// <param name="planes">The layout of both.</param>
    /// <param name="factor">The factor of each channel: [Channels].</param>
    public static void Backward(ref float dy, ref float dx, in ChannelPlanes planes, ref float factor) =>
        Forward(ref dy, ref dx, in planes, ref Unsafe.NullRef<float>(), ref factor);

    /// <summary>Scales values; the shift is a null reference on the way back.</summary>
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
