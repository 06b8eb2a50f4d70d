using SkiaSharp;

namespace NetGen.Samples;

/// <summary>A small network drawn as circles and lines, each with its text.</summary>
public sealed class NetworkGraph : Chart
{
    private const int LayerHeight = 130;
    private const float Radius = 24;
    private const float LineHeight = 17;

    // The position of an edge's text on its line: before the middle, where edges cross.
    private const float TextPlace = 0.4f;

    /// <summary>The neurons, layer by layer from the left; at least one layer, and no empty layers.</summary>
    public IReadOnlyList<IReadOnlyList<GraphNode>> Layers { get; init; } = [];

    /// <summary>The text of each edge between a layer and the next, [to, from]: one array fewer than there are layers.</summary>
    public IReadOnlyList<string[,]> Edges { get; init; } = [];

    /// <inheritdoc/>
    protected internal override int BodyHeight(int width)
    {
        Check();
        return 60 + LayerHeight * Layers.Max(layer => layer.Count);
    }

    /// <inheritdoc/>
    protected internal override void DrawBody(SKCanvas canvas, SKRect area)
    {
        Check();
        for (int layer = 0; layer < Edges.Count; layer++)
        {
            ForEachEdge(area, layer, (from, to, _) => DrawLine(canvas, from, to));
        }

        // After all lines, so that no line crosses a text.
        for (int layer = 0; layer < Edges.Count; layer++)
        {
            ForEachEdge(area, layer, (from, to, text) => DrawText(canvas, from + Scaled(to - from, TextPlace), text));
        }

        for (int layer = 0; layer < Layers.Count; layer++)
        {
            for (int neuron = 0; neuron < Layers[layer].Count; neuron++)
            {
                DrawNode(canvas, Place(area, layer, neuron), Layers[layer][neuron], HouseStyle.Color(layer).ToSKColor());
            }
        }
    }

    private static SKPoint Scaled(SKPoint point, float factor) => new(factor * point.X, factor * point.Y);

    private static void DrawLine(SKCanvas canvas, SKPoint from, SKPoint to)
    {
        using SKPaint faint = new()
        {
            Color = HouseStyle.Faint.ToSKColor(),
            StrokeWidth = 1.5f,
            IsAntialias = true,
        };
        canvas.DrawLine(from, to, faint);
    }

    private static void DrawText(SKCanvas canvas, SKPoint middle, string text)
    {
        using SKPaint paper = new()
        {
            Color = HouseStyle.Paper,
        };
        float width = Lettering.WidthOf(text, HouseStyle.TickSize) + 8;
        canvas.DrawRect(SKRect.Create(middle.X - width / 2, middle.Y - LineHeight / 2, width, LineHeight), paper);
        Lettering.Draw(canvas, text, middle.X, middle.Y, SKTextAlign.Center, HouseStyle.TickSize);
    }

    private static void DrawNode(SKCanvas canvas, SKPoint place, GraphNode node, SKColor color)
    {
        using SKPaint paper = new()
        {
            Color = HouseStyle.Paper,
            IsAntialias = true,
        };
        using SKPaint rim = new()
        {
            Color = color,
            IsAntialias = true,
            IsStroke = true,
            StrokeWidth = 2.5f,
        };
        canvas.DrawCircle(place, Radius, paper);
        canvas.DrawCircle(place, Radius, rim);
        Lettering.Draw(canvas, node.Name, place.X, place.Y, SKTextAlign.Center, isBold: true);
        for (int line = 0; line < node.Lines.Count; line++)
        {
            DrawText(canvas, place + new SKPoint(0, Radius + 12 + line * LineHeight), node.Lines[line]);
        }
    }

    private void ForEachEdge(SKRect area, int layer, Action<SKPoint, SKPoint, string> draw)
    {
        for (int to = 0; to < Layers[layer + 1].Count; to++)
        {
            for (int from = 0; from < Layers[layer].Count; from++)
            {
                draw(Place(area, layer, from), Place(area, layer + 1, to), Edges[layer][to, from]);
            }
        }
    }

    private SKPoint Place(SKRect area, int layer, int neuron) => new(
        area.Left + (layer + 0.5f) / Layers.Count * area.Width,
        area.Top + (neuron + 0.5f) / Layers[layer].Count * area.Height - LineHeight);

    private void Check()
    {
        if (Layers.Count == 0 || Layers.Any(layer => layer.Count == 0) || Edges.Count != Layers.Count - 1)
        {
            throw new ArgumentException(
                $"The network graph '{Title}' has {Layers.Count} layers and edges between {Edges.Count + 1}; it needs at least 1 layer, no empty " +
                "layer, and edges between each layer and the next.");
        }

        for (int layer = 0; layer < Edges.Count; layer++)
        {
            (int to, int from) = (Layers[layer + 1].Count, Layers[layer].Count);
            if (Edges[layer].GetLength(0) != to || Edges[layer].GetLength(1) != from)
            {
                throw new ArgumentException(
                    $"The network graph '{Title}' has {Edges[layer].GetLength(0)} x {Edges[layer].GetLength(1)} edges after layer {layer + 1}; " +
                    $"it needs {to} x {from}.");
            }
        }
    }
}
