namespace RowReader;

/// <summary>The choices of --cell.</summary>
internal enum CellName
{
    Gru,
    Lstm,
    Rnn,
}
