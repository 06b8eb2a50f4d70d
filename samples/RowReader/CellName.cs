namespace RowReader;

/// <summary>What --cell chooses from.</summary>
internal enum CellName
{
    Gru,
    Lstm,
    Rnn,
}
