namespace DbTlsAnalyzers.ConnectionStrings;

/// <summary>
/// Reads connection strings as <c>System.Data.Common.DbConnectionStringBuilder</c> (without ODBC rules) does, in linear time and without ever
/// throwing. Where the builder would throw stands a <see cref="ConnectionStringProblem"/>, and reading goes on after the next <c>;</c>.
/// </summary>
/// <remarks>
/// Less known parts of that grammar: a key may hold <c>;</c> (<c>a;b=1</c> is one setting) and, doubled, <c>=</c>; white space includes line breaks;
/// NUL ends the string and only white space and further NULs may follow; <c>key=</c> resets a key while <c>key=""</c> sets it to nothing.
/// Tests compare all of it with the real class.
/// </remarks>
public static class ConnectionStringParser
{
    public static ConnectionString Parse(string text)
    {
        if (text is null)
        {
            return new ConnectionString(string.Empty, [], [], MayHaveMoreSettings: false);
        }

        var reader = new ConnectionStringReader(text);
        while (reader.MoveToNext())
        {
            reader.ReadSetting();
        }

        return reader.Result;
    }
}
