namespace NetGen.Generator.Writing;

/// <summary>Text inside documentation comments.</summary>
internal static class Docs
{
    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
