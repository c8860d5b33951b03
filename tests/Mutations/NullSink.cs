using Xunit.Abstractions;

namespace DbTlsAnalyzers.Mutations;

internal sealed class NullSink : IMessageSink
{
    public bool OnMessage(IMessageSinkMessage message) => true;
}
