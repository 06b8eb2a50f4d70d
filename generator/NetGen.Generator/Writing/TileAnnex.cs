namespace NetGen.Generator.Writing;

/// <summary>The tiles of a network, each once: what the methods of the layers call, and X.Tiles.g.cs holds.</summary>
internal sealed class TileAnnex
{
    private const string Placeholder = "$";

    private readonly Dictionary<string, List<string>> _texts = [];
    private readonly List<(ITile Tile, string Name)> _tiles = [];

    /// <summary>Adds a tile, unless there is the same already, and returns the name of its method.</summary>
    public string Add(ITile tile)
    {
        CodeWriter code = new();
        tile.Write(code, Placeholder);
        string text = code.ToString();
        if (!_texts.TryGetValue(tile.Name, out List<string>? texts))
        {
            _texts.Add(tile.Name, texts = []);
        }

        int place = texts.IndexOf(text);
        if (place >= 0)
        {
            return NameAt(tile, place);
        }

        texts.Add(text);
        string name = NameAt(tile, texts.Count - 1);
        _tiles.Add((tile, name));
        return name;
    }

    /// <summary>Emits the tiles, with an empty line between them.</summary>
    public void Write(CodeWriter code)
    {
        for (int i = 0; i < _tiles.Count; i++)
        {
            if (i > 0)
            {
                code.Line();
            }

            _tiles[i].Tile.Write(code, _tiles[i].Name);
        }
    }

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => _tiles.Count == 0;

    /// <summary>Tiles of the same name may differ in the distances between rows; the second of them is called Variant2.</summary>
    private static string NameAt(ITile tile, int place) => place == 0 ? tile.Name : $"{tile.Name}Variant{place + 1}";
}
