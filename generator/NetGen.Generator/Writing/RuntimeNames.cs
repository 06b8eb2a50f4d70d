namespace NetGen.Generator.Writing;

/// <summary>
/// The types of the runtime that emitted code names. Most have an alias with two underscores, <c>__BiasGradient</c>, which the head of a file declares
/// (see <see cref="EmittedNames"/>); generic types, which an alias cannot name, are written in full. This is the one home of these names: a test finds each
/// in the runtime, and finds none of these names elsewhere in the generator.
/// </summary>
internal static class RuntimeNames
{
    public const string Activation = "__Activation";
    public const string ILoss = "__ILoss";
    public const string INetwork = "global::NetGen.INetwork";
    public const string IOptimizer = "__IOptimizer";
    public const string Initializer = "__Initializer";
    public const string LayerInfo = "__LayerInfo";
    public const string Parameter = "__Parameter";
    public const string ParameterList = "__ParameterList";
    public const string ParameterRole = "__ParameterRole";

    public const string AlignedBuffer = "__AlignedBuffer";
    public const string BatchPrediction = "__BatchPrediction";
    public const string BiasGradient = "__BiasGradient";
    public const string CacheLine = "__CacheLine";
    public const string INetworkPasses = "__INetworkPasses";
    public const string ISampleCount = "__ISampleCount";
    public const string IStreamPasses = "__IStreamPasses";
    public const string LeastMagnitude = "__LeastMagnitude";
    public const string NetworkMemory = "__NetworkMemory";
    public const string NormFolding = "__NormFolding";
    public const string PanelTransposition = "__PanelTransposition";
    public const string ParameterInitialization = "__ParameterInitialization";
    public const string ParameterLayout = "__ParameterLayout";
    public const string ParameterUpdate = "__ParameterUpdate";
    public const string PassContext = "__PassContext";
    public const string Rows = "__Rows";
    public const string Rows128 = "__Rows128";
    public const string Simd128 = "__Simd128";
    public const string Simd512 = "__Simd512";
    public const string SimdN = "__SimdN";
    public const string SpanCheck = "__SpanCheck";
    public const string StreamStep = "__StreamStep";
    public const string Transposition = "__Transposition";
    public const string UpdatePlan = "global::NetGen.CompilerServices.UpdatePlan";

    public const string Lanes128 = "__Lanes128";
    public const string Lanes512 = "__Lanes512";

    /// <summary>An immutable array of <see cref="LayerInfo"/>.</summary>
    public const string Layers = "__Layers";

    /// <summary>An immutable array of <see cref="ParameterLayout"/>.</summary>
    public const string Layouts = "__Layouts";

    public const string PartialSums = "__PartialSums";
    public const string UnfoldShape = "__UnfoldShape";
    public const string Unfolding = "__Unfolding";

    public const string MaxoutPieces = "__MaxoutPieces";

    public const string ActivationPass = "__ActivationPass";
    public const string DropoutMask = "__DropoutMask";
    public const string Softmax = "__Softmax";

    public const string BatchNormChannels = "__BatchNormChannels";
    public const string BatchNormFeatures = "__BatchNormFeatures";
    public const string BatchNormSums = "__BatchNormSums";
    public const string ChannelPlanes = "__ChannelPlanes";
    public const string FeatureRows = "__FeatureRows";
    public const string NormRows = "__NormRows";
    public const string RowNorm = "__RowNorm";
    public const string FeatureScaling = "__FeatureScaling";

    public const string AveragePooling = "__AveragePooling";
    public const string GlobalAveragePooling = "__GlobalAveragePooling";
    public const string MaxPooling = "__MaxPooling";
    public const string PoolingShape = "__PoolingShape";

    public const string Rearrangement = "__Rearrangement";

    public const string GruCell = "__GruCell";
    public const string LstmCell = "__LstmCell";
    public const string SimpleRnnCell = "__SimpleRnnCell";

    /// <summary>The aliases of the types above, and the types that they stand for.</summary>
    public static IReadOnlyList<(string Alias, string Type)> Aliases { get; } =
    [
        (Activation, "global::NetGen.Activation"),
        (ILoss, "global::NetGen.ILoss"),
        (IOptimizer, "global::NetGen.IOptimizer"),
        (Initializer, "global::NetGen.Initializer"),
        (LayerInfo, "global::NetGen.LayerInfo"),
        (Parameter, "global::NetGen.Parameter"),
        (ParameterList, "global::NetGen.ParameterList"),
        (ParameterRole, "global::NetGen.ParameterRole"),
        (AlignedBuffer, "global::NetGen.CompilerServices.AlignedBuffer"),
        (BatchPrediction, "global::NetGen.CompilerServices.BatchPrediction"),
        (BiasGradient, "global::NetGen.CompilerServices.BiasGradient"),
        (CacheLine, "global::NetGen.CompilerServices.CacheLine"),
        (INetworkPasses, "global::NetGen.CompilerServices.INetworkPasses"),
        (ISampleCount, "global::NetGen.CompilerServices.ISampleCount"),
        (IStreamPasses, "global::NetGen.CompilerServices.IStreamPasses"),
        (LeastMagnitude, "global::NetGen.CompilerServices.LeastMagnitude"),
        (NetworkMemory, "global::NetGen.CompilerServices.NetworkMemory"),
        (NormFolding, "global::NetGen.CompilerServices.NormFolding"),
        (PanelTransposition, "global::NetGen.CompilerServices.PanelTransposition"),
        (ParameterInitialization, "global::NetGen.CompilerServices.ParameterInitialization"),
        (ParameterLayout, "global::NetGen.CompilerServices.ParameterLayout"),
        (ParameterUpdate, "global::NetGen.CompilerServices.ParameterUpdate"),
        (PassContext, "global::NetGen.CompilerServices.PassContext"),
        (Rows, "global::NetGen.CompilerServices.Rows"),
        (Rows128, "global::NetGen.CompilerServices.Rows128"),
        (Simd128, "global::NetGen.CompilerServices.Simd128"),
        (Simd512, "global::NetGen.CompilerServices.Simd512"),
        (SimdN, "global::NetGen.CompilerServices.SimdN"),
        (SpanCheck, "global::NetGen.CompilerServices.SpanCheck"),
        (StreamStep, "global::NetGen.CompilerServices.StreamStep"),
        (Transposition, "global::NetGen.CompilerServices.Transposition"),
        (Lanes128, "global::NetGen.Lanes.Lanes128"),
        (Lanes512, "global::NetGen.Lanes.Lanes512"),
        (PartialSums, "global::NetGen.Layers.Convolution.PartialSums"),
        (UnfoldShape, "global::NetGen.Layers.Convolution.UnfoldShape"),
        (Unfolding, "global::NetGen.Layers.Convolution.Unfolding"),
        (MaxoutPieces, "global::NetGen.Layers.Dense.MaxoutPieces"),
        (ActivationPass, "global::NetGen.Layers.Elementwise.ActivationPass"),
        (DropoutMask, "global::NetGen.Layers.Elementwise.DropoutMask"),
        (Softmax, "global::NetGen.Layers.Elementwise.Softmax"),
        (BatchNormChannels, "global::NetGen.Layers.Normalization.BatchNormChannels"),
        (BatchNormFeatures, "global::NetGen.Layers.Normalization.BatchNormFeatures"),
        (BatchNormSums, "global::NetGen.Layers.Normalization.BatchNormSums"),
        (ChannelPlanes, "global::NetGen.Layers.Normalization.ChannelPlanes"),
        (FeatureRows, "global::NetGen.Layers.Normalization.FeatureRows"),
        (NormRows, "global::NetGen.Layers.Normalization.NormRows"),
        (RowNorm, "global::NetGen.Layers.Normalization.RowNorm"),
        (FeatureScaling, "global::NetGen.Layers.Normalization.FeatureScaling"),
        (AveragePooling, "global::NetGen.Layers.Pooling.AveragePooling"),
        (GlobalAveragePooling, "global::NetGen.Layers.Pooling.GlobalAveragePooling"),
        (MaxPooling, "global::NetGen.Layers.Pooling.MaxPooling"),
        (PoolingShape, "global::NetGen.Layers.Pooling.PoolingShape"),
        (Rearrangement, "global::NetGen.Layers.Rearrange.Rearrangement"),
        (GruCell, "global::NetGen.Layers.Recurrent.GruCell"),
        (LstmCell, "global::NetGen.Layers.Recurrent.LstmCell"),
        (SimpleRnnCell, "global::NetGen.Layers.Recurrent.SimpleRnnCell"),
        (Layers, "global::System.Collections.Immutable.ImmutableArray<global::NetGen.LayerInfo>"),
        (Layouts, "global::System.Collections.Immutable.ImmutableArray<global::NetGen.CompilerServices.ParameterLayout>"),
        .. Enum.GetValues(typeof(NetGen.Activation)).Cast<NetGen.Activation>().Where(activation => activation != NetGen.Activation.Softmax).Select(
            activation => (ActivationFunction(activation), $"global::NetGen.Layers.Elementwise.{activation}Activation")),
    ];

    /// <summary>The class of an activation's function and derivative: <c>__SigmoidActivation</c>.</summary>
    /// <param name="activation">A member of the enum other than Softmax, which takes whole rows.</param>
    public static string ActivationFunction(NetGen.Activation activation) => $"__{activation}Activation";
}
