namespace NetGen.Generator.Writing;

/// <summary>
/// The types of the runtime that emitted code names, in full from <c>global::</c> on. This is their one home: a test finds each in the runtime, and finds
/// no such name elsewhere in the generator.
/// </summary>
internal static class RuntimeNames
{
    public const string Activation = "global::NetGen.Activation";
    public const string ILoss = "global::NetGen.ILoss";
    public const string INetwork = "global::NetGen.INetwork";
    public const string IOptimizer = "global::NetGen.IOptimizer";
    public const string Initializer = "global::NetGen.Initializer";
    public const string LayerInfo = "global::NetGen.LayerInfo";
    public const string Parameter = "global::NetGen.Parameter";
    public const string ParameterList = "global::NetGen.ParameterList";
    public const string ParameterRole = "global::NetGen.ParameterRole";

    public const string AlignedBuffer = "global::NetGen.CompilerServices.AlignedBuffer";
    public const string BatchPrediction = "global::NetGen.CompilerServices.BatchPrediction";
    public const string BiasGradient = "global::NetGen.CompilerServices.BiasGradient";
    public const string CacheLine = "global::NetGen.CompilerServices.CacheLine";
    public const string INetworkPasses = "global::NetGen.CompilerServices.INetworkPasses";
    public const string ISampleCount = "global::NetGen.CompilerServices.ISampleCount";
    public const string IStreamPasses = "global::NetGen.CompilerServices.IStreamPasses";
    public const string LeastMagnitude = "global::NetGen.CompilerServices.LeastMagnitude";
    public const string NetworkMemory = "global::NetGen.CompilerServices.NetworkMemory";
    public const string NormFolding = "global::NetGen.CompilerServices.NormFolding";
    public const string PanelTransposition = "global::NetGen.CompilerServices.PanelTransposition";
    public const string ParameterInitialization = "global::NetGen.CompilerServices.ParameterInitialization";
    public const string ParameterLayout = "global::NetGen.CompilerServices.ParameterLayout";
    public const string ParameterUpdate = "global::NetGen.CompilerServices.ParameterUpdate";
    public const string PassContext = "global::NetGen.CompilerServices.PassContext";
    public const string Rows = "global::NetGen.CompilerServices.Rows";
    public const string Rows128 = "global::NetGen.CompilerServices.Rows128";
    public const string Simd128 = "global::NetGen.CompilerServices.Simd128";
    public const string Simd512 = "global::NetGen.CompilerServices.Simd512";
    public const string SimdN = "global::NetGen.CompilerServices.SimdN";
    public const string SpanCheck = "global::NetGen.CompilerServices.SpanCheck";
    public const string StreamStep = "global::NetGen.CompilerServices.StreamStep";
    public const string Transposition = "global::NetGen.CompilerServices.Transposition";
    public const string UpdatePlan = "global::NetGen.CompilerServices.UpdatePlan";

    public const string Lanes128 = "global::NetGen.Lanes.Lanes128";
    public const string Lanes512 = "global::NetGen.Lanes.Lanes512";

    public const string PartialSums = "global::NetGen.Layers.Convolution.PartialSums";
    public const string UnfoldShape = "global::NetGen.Layers.Convolution.UnfoldShape";
    public const string Unfolding = "global::NetGen.Layers.Convolution.Unfolding";

    public const string MaxoutPieces = "global::NetGen.Layers.Dense.MaxoutPieces";

    public const string ActivationPass = "global::NetGen.Layers.Elementwise.ActivationPass";
    public const string DropoutMask = "global::NetGen.Layers.Elementwise.DropoutMask";
    public const string Softmax = "global::NetGen.Layers.Elementwise.Softmax";

    public const string BatchNormChannels = "global::NetGen.Layers.Normalization.BatchNormChannels";
    public const string BatchNormFeatures = "global::NetGen.Layers.Normalization.BatchNormFeatures";
    public const string BatchNormSums = "global::NetGen.Layers.Normalization.BatchNormSums";
    public const string ChannelPlanes = "global::NetGen.Layers.Normalization.ChannelPlanes";
    public const string FeatureRows = "global::NetGen.Layers.Normalization.FeatureRows";
    public const string RowNorm = "global::NetGen.Layers.Normalization.RowNorm";
    public const string FeatureScaling = "global::NetGen.Layers.Normalization.FeatureScaling";

    public const string AveragePooling = "global::NetGen.Layers.Pooling.AveragePooling";
    public const string GlobalAveragePooling = "global::NetGen.Layers.Pooling.GlobalAveragePooling";
    public const string MaxPooling = "global::NetGen.Layers.Pooling.MaxPooling";
    public const string PoolingShape = "global::NetGen.Layers.Pooling.PoolingShape";

    public const string Rearrangement = "global::NetGen.Layers.Rearrange.Rearrangement";

    public const string GruCell = "global::NetGen.Layers.Recurrent.GruCell";
    public const string LstmCell = "global::NetGen.Layers.Recurrent.LstmCell";
    public const string SimpleRnnCell = "global::NetGen.Layers.Recurrent.SimpleRnnCell";

    /// <summary>The class of an activation's function and derivative: <c>SigmoidActivation</c>.</summary>
    /// <param name="activation">A member of the enum, other than Softmax.</param>
    public static string ActivationFunction(string activation) => $"global::NetGen.Layers.Elementwise.{activation}Activation";
}
