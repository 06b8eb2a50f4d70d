using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Emission;

/// <summary>
/// CoreCLR compiles a method without optimisation above 60,000 bytes of IL, 20,000 instructions, 2,000 basic blocks or 2,000 locals, and
/// tracks only 1,024 locals. Emitted methods stay far below, whatever the network.
/// </summary>
public class MethodSizeTests
{
    [Theory]
    [InlineData("784, 16, 16, 10")]
    [InlineData("784, 512, 512, 10")]
    [InlineData("2, 2, 1")]
    [InlineData("1000, 2000, 3000, 4000, 5000, 77, 78, 79, 80, 10")]
    public void The_largest_method_is_far_below_the_limits_of_the_JIT(string sizes)
    {
        Compilation compilation = CustomerProjects.Build($"[NetGen.Network({sizes}, NetGen.Activation.Gelu)] internal partial class Net {{ }}");
        using MemoryStream image = new();
        Assert.True(compilation.Emit(image).Success);
        image.Position = 0;
        using PEReader reader = new(image);
        MetadataReader metadata = reader.GetMetadataReader();
        int methods = 0;
        foreach (MethodDefinitionHandle handle in metadata.MethodDefinitions)
        {
            MethodDefinition method = metadata.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress == 0)
            {
                continue;
            }

            methods++;
            string name = metadata.GetString(method.Name);
            MethodBodyBlock body = reader.GetMethodBody(method.RelativeVirtualAddress);
            Assert.True(body.GetILBytes()!.Length < 8_000, $"{name} has {body.GetILBytes()!.Length} bytes of IL.");
            if (!body.LocalSignature.IsNil)
            {
                BlobReader locals = metadata.GetBlobReader(metadata.GetStandaloneSignature(body.LocalSignature).Signature);
                locals.ReadByte();
                int count = locals.ReadCompressedInteger();
                Assert.True(count < 200, $"{name} has {count} locals.");
            }
        }

        Assert.True(methods > 20);
    }
}
