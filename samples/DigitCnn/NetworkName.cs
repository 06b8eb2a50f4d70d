namespace DigitCnn;

/// <summary>What --network chooses from.</summary>
internal enum NetworkName
{
    Small,
    Large,
}
