namespace NetGen;

/// <summary>Refuses a loss that cannot be computed on a network's outputs, before anything is trained.</summary>
internal static class LossCheck
{
    /// <summary>Throws unless the loss fits.</summary>
    /// <param name="output">The activation of the network's last layer.</param>
    /// <exception cref="ArgumentException">It does not; the message says what does.</exception>
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
