using System.Reflection;
using System.Reflection.Emit;
using SamBot.Cards;

namespace SamBot.Tests.House;

/// <summary>Every sentence is said by something: a text that no code reads is dead, in each language.</summary>
public sealed class TextsInUseTests
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void Every_text_is_read_by_the_product()
    {
        // The product is everything of ours in the output, but these tests and what is run by hand.
        var product = Directory.GetFiles(AppContext.BaseDirectory, "SamBot.*.dll")
            .Where(file => Path.GetFileNameWithoutExtension(file) is not ("SamBot.Tests" or "SamBot.Chaos")).Select(Assembly.LoadFrom).ToArray();
        Assert.Contains(typeof(Texts).Assembly, product);
        var read = product.SelectMany(assembly => assembly.GetTypes()).Where(type => type != typeof(Texts)).SelectMany(Calls).ToHashSet();
        var texts = typeof(Texts).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(m => m.ReturnType == typeof(string)).ToArray();
        Assert.NotEmpty(texts);
        Assert.Empty(texts.Where(text => !read.Contains(text)).Select(text => text.Name));
    }

    private static IEnumerable<MethodBase> Calls(Type type) => type.GetMethods(Own).Cast<MethodBase>().Concat(type.GetConstructors(Own)).SelectMany(Calls);

    // Looks at every place where the code of a call might stand, so that no call is passed over.
    private static IEnumerable<MethodBase> Calls(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at + 5 <= code.Length; at++)
        {
            if ((code[at] == OpCodes.Call.Value || code[at] == OpCodes.Callvirt.Value) && Called(method.Module, BitConverter.ToInt32(code, at + 1)) is { } called)
            {
                yield return called;
            }
        }
    }

    private static MethodBase? Called(Module module, int token)
    {
        const int MethodDefinition = 0x06, MemberReference = 0x0A;
        if ((token >> 24) is not (MethodDefinition or MemberReference))
        {
            return null;
        }

        try
        {
            return module.ResolveMember(token) is MethodBase { DeclaringType: var type } called && type == typeof(Texts) ? called : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
