using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace NetGen.Generator.Tests.Emission;

/// <summary>A compiled method in the measures by which CoreCLR decides whether to optimize it.</summary>
/// <param name="Name">The name of the method.</param>
/// <param name="Bytes">Bytes of IL; at most 60,000 are optimized.</param>
/// <param name="Instructions">Instructions of IL; at most 20,000.</param>
/// <param name="Blocks">Basic blocks: where a jump leads to or comes from, one ends; at most 2,000.</param>
/// <param name="Locals">Local variables; at most 2,000, of which 1,024 are tracked.</param>
public sealed record CompiledMethod(string Name, int Bytes, int Instructions, int Blocks, int Locals)
{
    private const int TwoBytePrefix = 0xFE;

    private static readonly Dictionary<int, OpCode> OpCodesByValue = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (int)(ushort)code.Value);

    /// <summary>The methods of an assembly that have a body.</summary>
    public static IEnumerable<CompiledMethod> All(Stream assembly)
    {
        using PEReader reader = new(assembly);
        MetadataReader metadata = reader.GetMetadataReader();
        foreach (MethodDefinitionHandle handle in metadata.MethodDefinitions)
        {
            MethodDefinition method = metadata.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress != 0)
            {
                MethodBodyBlock body = reader.GetMethodBody(method.RelativeVirtualAddress);
                yield return Of(metadata.GetString(method.Name), body.GetILBytes()!, LocalsOf(metadata, body));
            }
        }
    }

    private static int LocalsOf(MetadataReader metadata, MethodBodyBlock body)
    {
        if (body.LocalSignature.IsNil)
        {
            return 0;
        }

        BlobReader locals = metadata.GetBlobReader(metadata.GetStandaloneSignature(body.LocalSignature).Signature);
        locals.ReadByte();
        return locals.ReadCompressedInteger();
    }

    private static CompiledMethod Of(string name, byte[] code, int locals)
    {
        HashSet<int> starts = [0];
        int instructions = 0;
        int at = 0;
        while (at < code.Length)
        {
            int value = code[at++];
            OpCode instruction = OpCodesByValue[value == TwoBytePrefix ? value << 8 | code[at++] : value];
            instructions++;
            int operand = at;
            at += OperandSize(instruction.OperandType, code, operand);
            switch (instruction.OperandType)
            {
                case OperandType.InlineBrTarget:
                    starts.UnionWith([at, at + BitConverter.ToInt32(code, operand)]);
                    break;
                case OperandType.ShortInlineBrTarget:
                    starts.UnionWith([at, at + (sbyte)code[operand]]);
                    break;
                case OperandType.InlineSwitch:
                    starts.Add(at);
                    starts.UnionWith(Enumerable.Range(1, BitConverter.ToInt32(code, operand)).Select(i => at + BitConverter.ToInt32(code, operand + (4 * i))));
                    break;
            }
        }

        starts.Remove(code.Length);
        return new CompiledMethod(name, code.Length, instructions, starts.Count, locals);
    }

    private static int OperandSize(OperandType type, byte[] code, int operand) => type switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, operand)),
        _ => 4,
    };
}
