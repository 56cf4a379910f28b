import Testing

@testable import SiteGenerator

@Suite("How many authors a byline names") struct BylineNamesTests {
    @Test(
        arguments: [
            ("Ilse Vanderhoeven and Marek Dąbrowski", ["Ilse Vanderhoeven", "Marek Dąbrowski"]),
            ("Ilse Vanderhoeven & Marek Dąbrowski", ["Ilse Vanderhoeven", "Marek Dąbrowski"]),
            ("Ilse Vanderhoeven\u{A0}&\u{A0}Marek Dąbrowski", ["Ilse Vanderhoeven", "Marek Dąbrowski"]),
            ("Anna Müller und Jan de Vries", ["Anna Müller", "Jan de Vries"]),
            ("أحمد علي و محمد حسن", ["أحمد علي", "محمد حسن"]), ("李文博、王小虎", ["李文博", "王小虎"]),
            ("李文博和王小虎", ["李文博", "王小虎"]),
            // Not sure, or one
            ("Jane and John Smith", ["Jane and John Smith"]), ("Smith & Sons", ["Smith & Sons"]),
            ("Energy and Commerce Committee", ["Energy and Commerce Committee"]),
            ("House Energy and Commerce Committee", ["House Energy and Commerce Committee"]),
            ("José Ortega y Gasset", ["José Ortega y Gasset"]), ("Jane Smith", ["Jane Smith"]),
            ("和田太郎", ["和田太郎"]),
        ])
    func names(byline: String, names: [String]) { #expect(Byline.names(in: byline) == names) }
}
