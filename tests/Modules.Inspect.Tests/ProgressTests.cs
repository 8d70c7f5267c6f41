using Modules.Inspect.Inspection;

namespace Modules.Inspect.Tests;

/// <summary>The bar on a terminal.</summary>
public sealed class ProgressTests
{
    [Fact]
    public void Work_that_takes_long_gets_a_bar_that_is_wiped_at_its_end()
    {
        using var terminal = new Screen();
        using (var progress = new ProgressLine(() => terminal, TimeSpan.Zero))
        {
            progress.Start(4);
            progress.Advance();
            progress.Advance();
            Assert.True(SpinWait.SpinUntil(() => terminal.ToString().Contains("\r\e[K[############............] 2 of 4 verified", StringComparison.Ordinal), TimeSpan.FromMinutes(1)));
        }

        Assert.EndsWith("\r\e[K", terminal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Short_work_and_work_that_nobody_watches_leave_no_trace()
    {
        using var terminal = new StringWriter();
        using (var progress = new ProgressLine(() => terminal, TimeSpan.FromHours(1)))
        {
            progress.Start(4);
            progress.Advance();
        }

        using (var unseen = new ProgressLine(() => null, TimeSpan.Zero))
        {
            unseen.Start(4);
        }

        Assert.Empty(terminal.ToString());
    }

    // Written to by the timer's thread while the test reads it.
    private sealed class Screen : StringWriter
    {
        private readonly Lock _lock = new();

        public override void Write(string? value)
        {
            lock (_lock)
            {
                base.Write(value);
            }
        }

        public override string ToString()
        {
            lock (_lock)
            {
                return base.ToString();
            }
        }
    }
}
