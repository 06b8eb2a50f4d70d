using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Emission;

/// <summary>X.Tiles.g.cs: the innermost loops, each once for all layers that it fits.</summary>
internal static class TilesFile
{
    public static string Write(NetworkModel network, TileAnnex tiles) =>
        TypeScope.Write(network, "the tiles, which the methods of the layers call", [], "", code =>
        {
            using (TypeScope.Passes(code))
            {
                code.Comment(
                    "A tile keeps a small block of sums in registers while it reads the inputs. Its name says kind, vector type and shape: "
                    + "AffineTile512_12x16x784, for example, computes z = W x + b for 12 samples and 16 outputs of 784 inputs, in vectors of 512 bits. In tiles of "
                    + "Vector<float>, called TileN, the second number counts vectors. Distances between rows follow where layers differ in them (Stride), and so do "
                    + "the size of a convolution's maps (Map) and the steps of a sequence (Steps).");
                code.Comment(
                    "Registers have the letters of the maths, the number of their row and the letter of their column. Here the number is never a layer: it is a sample in "
                    + "Affine and Product tiles, an input in gradient tiles, a filter or a row of the kernel in those of convolutions. z3B is z of sample 3 in column B, "
                    + "the second vector of outputs; z3B_run1 is one of several runs of that sum, which are added up at the end; wB holds weights of column B; x3 is an "
                    + "input of sample 3 in all lanes.");
                code.Line();
                tiles.Write(code);
            }
        });
}
