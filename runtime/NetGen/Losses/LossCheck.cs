namespace NetGen;

/// <summary>Rejects a loss that does not fit a network's output activation before training starts.</summary>
internal static class LossCheck
{
    /// <summary>Throws unless the loss fits.</summary>
    /// <param name="output">The activation of the network's last layer.</param>
    /// <exception cref="ArgumentException">The loss does not fit; the message names the losses that do.</exception>
    public static void ThrowIfUnfit<TLoss>(Activation output)
        where TLoss : struct, ILoss
    {
        if (!TLoss.Fits(output))
        {
            Activation[] fitting = [.. LossOutputs.Activations.Where(TLoss.Fits)];
            throw new ArgumentException(LossOutputs.Explain(typeof(TLoss).Name, fitting, output), "loss");
        }
    }
}
