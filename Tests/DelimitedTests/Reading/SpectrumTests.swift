import Delimited
import Rows
import Testing

/// The cases that readers of CSV are compared by, known as csv-spectrum: in our words, with our expectations. Unlike
/// there, a `NULL` without quotes stays the text that it is: what stands for nothing, whoever knows the file says.
@Test(
    "The cases of csv-spectrum",
    arguments: [
        (
            "comma_in_quotes", "first,last,address\nJane,Roe,\"1 Low Road, Leeds\"\n",
            [["first", "last", "address"], ["Jane", "Roe", "1 Low Road, Leeds"]]
        ),
        ("empty", "a,b,c\n1,\"\",\"\"\n2,3,4\n", [["a", "b", "c"], ["1", "", ""], ["2", "3", "4"]]),
        ("empty_crlf", "a,b,c\r\n1,\"\",\"\"\r\n2,3,4\r\n", [["a", "b", "c"], ["1", "", ""], ["2", "3", "4"]]),
        (
            "escaped_quotes", "a,b\n1,\"so \"\"they\"\" say\"\n3,4\n",
            [["a", "b"], ["1", "so \"they\" say"], ["3", "4"]]
        ),
        ("json", "key,val\n1,\"{\"\"at\"\": [53.8, -1.5]}\"\n", [["key", "val"], ["1", "{\"at\": [53.8, -1.5]}"]]),
        (
            "location_coordinates", "Phone,Place\n0113,53°47'59.2\"N 1°32'57.6\"W\n",
            [["Phone", "Place"], ["0113", "53°47'59.2\"N 1°32'57.6\"W"]]
        ),
        (
            "newlines", "a,b\n1,2\n\"once\nupon\",5\n7,8\n",
            [["a", "b"], ["1", "2"], ["once\nupon", "5"], ["7", "8"]]
        ),
        (
            "newlines_crlf", "a,b\r\n1,2\r\n\"once\r\nupon\",5\r\n7,8\r\n",
            [["a", "b"], ["1", "2"], ["once\r\nupon", "5"], ["7", "8"]]
        ),
        (
            "newlines_cr", "a,b\r1,2\r\"once\rupon\",5\r7,8\r",
            [["a", "b"], ["1", "2"], ["once\rupon", "5"], ["7", "8"]]
        ),
        ("null", "a,b\n1,\n2,\"NULL\"\n3,NULL\n", [["a", "b"], ["1", ""], ["2", "NULL"], ["3", "NULL"]]),
        (
            "quotes_and_newlines", "a,b\n1,\"ha\n\"\"ha\"\"\nha\"\n3,4\n",
            [["a", "b"], ["1", "ha\n\"ha\"\nha"], ["3", "4"]]
        ),
        ("simple", "a,b,c\n1,2,3\n", [["a", "b", "c"], ["1", "2", "3"]]),
        ("simple_crlf", "a,b,c\r\n1,2,3\r\n", [["a", "b", "c"], ["1", "2", "3"]]),
        ("utf8", "a,b\n1,ʤ\n€,😀\n", [["a", "b"], ["1", "ʤ"], ["€", "😀"]]),
    ])
func spectrum(name: String, text: String, expected: [[String]]) throws {
    #expect(try Bytes(text).fields() == expected)
}

@Test("The case of csv-spectrum that is not in UTF-8: latin1")
func spectrumLatin1() throws {
    let bytes = Array("name,place\nJos".utf8) + [0xE9] + Array(",M".utf8) + [0xFC] + Array("nster\n".utf8)
    #expect(try Bytes(bytes).fields() == [["name", "place"], ["José", "Münster"]])
}
