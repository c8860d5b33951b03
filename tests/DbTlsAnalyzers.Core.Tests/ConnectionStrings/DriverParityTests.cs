using DbTlsAnalyzers.ConnectionStrings;
using DbTlsAnalyzers.Tests.Drivers;
using DbTlsAnalyzers.Text;

namespace DbTlsAnalyzers.Tests.ConnectionStrings;

public sealed class DriverParityTests
{
    [Theory]
    [InlineData("26.10.0")]
    [InlineData("6.9.12")]
    public void A_driver_reads_edited_values_as_they_were_meant(string version)
    {
        var real = RealBuilder.Of("MySql.Data", version, "MySql.Data.MySqlClient.MySqlConnectionStringBuilder");
        var random = new Random(1);
        for (var run = 0; run < Effort.Of(5_000); run++)
        {
            var (password, path) = (NastyText.Value(random), NastyText.Value(random));
            var cs = ConnectionStringParser.Parse("Server=db; Pwd=x; User Id=u");

            var text = TextEdits.Apply(cs.Text, ConnectionStringEditor.Apply(
                cs, [new SettingEdit.Set(cs.Settings[1], password), new SettingEdit.Remove(cs.Settings[2]), new SettingEdit.Add("CertificateFile", path)]));

            var builder = real.Parse(text);
            Assert.NotNull(builder);
            Assert.Equal(("db", password, path), (real.Get(builder, "Server"), real.Get(builder, "Password"), real.Get(builder, "CertificateFile")));
        }
    }
}
