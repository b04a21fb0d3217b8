using System.Buffers.Binary;
using SamBot.Tests.Support;

namespace SamBot.Tests.Commands;

/// <summary>
/// The icons by Teams' rules (https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package): colour 192 × 192 on
/// a solid square with the mark in the middle 96 × 96, outline 32 × 32 in pure white on nothing.
/// </summary>
public sealed class IconTests(Browser browser)
{
    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void An_icon_has_the_size_that_Teams_asks(string name, int size)
    {
        var png = PackageExample.Content(name);

        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], png[..8]);
        Assert.Equal("IHDR"u8, png.AsSpan(12, 4));
        Assert.Equal((size, size), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
    }

    [Fact]
    public async Task The_outline_is_pure_white_on_nothing_and_reaches_the_edges()
    {
        var pixels = await PixelsAsync("image/png", PackageExample.Content("outline.png"), 32);

        Assert.All(pixels, p => Assert.True(p.A == 0 || (p.R, p.G, p.B) == (255, 255, 255)));
        Assert.Contains(pixels, p => p.A == 255);
        Assert.True(pixels.Count(p => p.A == 0) > pixels.Length / 2, "An outline is mostly empty.");
        Assert.All([0, 31], edge => Assert.Contains(Enumerable.Range(0, 32), i => pixels[(edge * 32) + i].A > 0));
        Assert.All([0, 31], edge => Assert.Contains(Enumerable.Range(0, 32), i => pixels[(i * 32) + edge].A > 0));
    }

    [Fact]
    public async Task The_colour_icon_keeps_its_mark_where_no_crop_reaches()
    {
        var pixels = await PixelsAsync("image/png", PackageExample.Content("color.png"), 192);
        var accent = (string)PackageExample.Json("manifest.json")["accentColor"]!;

        for (var i = 0; i < pixels.Length; i++)
        {
            var (x, y) = (i % 192, i / 192);
            var isMiddle = x is >= 48 and < 144 && y is >= 48 and < 144;
            Assert.True(pixels[i].A == 255 && (isMiddle || $"#{pixels[i].R:X2}{pixels[i].G:X2}{pixels[i].B:X2}" == accent), $"{x},{y} is {pixels[i]}");
        }

        Assert.Contains(pixels, p => (p.R, p.G, p.B) == (255, 255, 255));
    }

    [Theory]
    [InlineData("color", 192)]
    [InlineData("outline", 32)]
    public async Task An_icon_is_what_its_source_draws(string name, int size)
    {
        var source = await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "teams", "icons", $"{name}.svg"), TestContext.Current.CancellationToken);
        var drawn = await PixelsAsync("image/svg+xml", source, size);
        var kept = await PixelsAsync("image/png", PackageExample.Content($"{name}.png"), size);

        // Another browser smooths an edge a little differently: run teams/icons/draw.sh when the sources changed.
        var difference = drawn.Zip(kept).Average(p => Math.Abs(p.First.A - p.Second.A) + (p.First.A == 0 ? 0 : Math.Abs(p.First.R - p.Second.R) + Math.Abs(p.First.G - p.Second.G)));
        Assert.InRange(difference, 0, 3);
    }

    private async Task<(byte R, byte G, byte B, byte A)[]> PixelsAsync(string type, byte[] image, int size)
    {
        var page = await browser.NewPageAsync();
        var flat = await page.EvaluateAsync<int[]>(
            """
            async ([url, size]) => {
              const image = new Image();
              image.src = url;
              await image.decode();
              const context = new OffscreenCanvas(Number(size), Number(size)).getContext('2d');
              context.drawImage(image, 0, 0);
              return [...context.getImageData(0, 0, Number(size), Number(size)).data];
            }
            """,
            new[] { $"data:{type};base64,{Convert.ToBase64String(image)}", size.ToString() });
        await page.Context.CloseAsync();
        return [.. flat.Chunk(4).Select(p => ((byte)p[0], (byte)p[1], (byte)p[2], (byte)p[3]))];
    }
}
