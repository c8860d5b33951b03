using BenchmarkDotNet.Attributes;
using DbTlsAnalyzers.ConfigFiles;
using DbTlsAnalyzers.ConnectionStrings;
using DbTlsAnalyzers.Drivers;
using DbTlsAnalyzers.Options;
using DbTlsAnalyzers.Posture;

namespace DbTlsAnalyzers.Benchmarks;

/// <summary>The parts that every finding goes through, one connection string or file at a time.</summary>
[MemoryDiagnoser]
public class PartsBenchmark
{
    private const string Text = "Host=db.example.com;Port=5432;Database=shop;Username=shop;Password='a;b';Pooling=true;SSL Mode=Require;Trust Server Certificate=true";

    private readonly DriverInUse _driver = new(DriverCatalog.Npgsql, DriverCatalog.Npgsql.Newest);
    private readonly ConnectionString _read = ConnectionStringParser.Parse(Text);
    private readonly string _json = "{ \"ConnectionStrings\": { \"Shop\": \"" + Text + "\" }, \"Logging\": { \"LogLevel\": { \"Default\": \"Information\" } } }";

    [Benchmark]
    public object Parse() => ConnectionStringParser.Parse(Text);

    [Benchmark]
    public object Edit() => ConnectionStringEditor.Apply(_read, [new SettingEdit.Set(_read.Settings[6], "VerifyFull"), new SettingEdit.Remove(_read.Settings[7])]);

    [Benchmark]
    public object Bind() => ConnectionBinder.Bind(_driver, _read).Posture;

    [Benchmark]
    public object Judge() => Rules.Judge.Connection(ConnectionBinder.Bind(_driver, _read), AnalysisOptions.Default, isSourceCode: true);

    [Benchmark]
    public object ReadJson() => ConfigFile.Read("appsettings.json", _json, this);

    [Benchmark]
    public object ReadXml() => ConfigFile.Read("web.config", $"<configuration><connectionStrings><add name=\"Shop\" connectionString=\"{Text}\" /></connectionStrings></configuration>", this);

    [Benchmark]
    public object ReadYaml() => ConfigFile.Read("compose.yml", $"services:\n  shop:\n    environment:\n      ConnectionStrings__Shop: \"{Text}\"\n", this);

    [Benchmark]
    public object ReadDotEnv() => ConfigFile.Read(".env", $"# The shop\nConnectionStrings__Shop=\"{Text}\"\n", this);
}
