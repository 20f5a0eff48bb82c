import Report
import Rows
import Testing

@testable import Accessibility

/// Each rule on a workbook that keeps them all, and on the same workbook with one thing broken.
@Suite struct RuleTests {
    @Test func aGoodWorkbookKeepsEveryRule() {
        for rule in Rule.all { #expect(rule.breaches(in: Good.workbook) == [], "\(rule.number)") }
    }

    @Test func everyNumberStandsOnceAndInOrder() {
        let musts = Rule.all.filter { $0.force == .must }.map(\.number)
        let shoulds = Rule.all.filter { $0.force == .should }.map(\.number)
        #expect(musts.sorted { $0.dropFirst().count == $1.dropFirst().count ? $0 < $1 : $0.count < $1.count } == musts)
        #expect(musts == (1...21).map { "M\($0)" })
        #expect(Set(shoulds) == Set((1...17).map { "S\($0)" }))
        #expect(shoulds.count == 17)
    }

    @Test(arguments: Broken.all) func aBrokenWorkbookIsFoundAtItsPlace(_ broken: Broken) {
        let found = Rule.all.flatMap { rule in rule.breaches(in: broken.workbook).map { (rule.number, $0.place) } }
        #expect(found.map(\.0).contains(broken.rule), "\(found)")
        #expect(found.contains { $0 == (broken.rule, broken.place) }, "\(found)")
        let others = Set(found.map(\.0)).subtracting([broken.rule]).subtracting(broken.also)
        #expect(others.isEmpty, "\(others.sorted())")
    }

    @Test func everyRuleIsBrokenByOneOfThem() {
        #expect(Set(Broken.all.map(\.rule)) == Set(Rule.all.map(\.number)))
    }

    @Test func whatColumnASaysIsHeard() {
        #expect(
            Broken("S8", "") {
                $0.sheets[2].hasFrozenPanes = true
                $0.sheets[2].say("Panes are frozen.")
            }.holds)
        #expect(
            Broken("S8", "") {
                $0.sheets[2].tables[0].hasFilter = true
                $0.sheets[2].say("Filters.")
            }.holds)
        #expect(
            Broken("M6", "") {
                $0.sheets[2].clear(5, 1)
                $0.sheets[2].say("Blank cells mean nothing.")
            }.holds)
        #expect(
            Broken("S15", "") {
                $0.sheets[2].set(4, 1, "Q1")
                $0.sheets[2].say("Q1 is April to June.")
            }.holds)
        #expect(
            Broken("S11", "") {
                $0.sheets[2].set(5, 1, number: "1", look: 2)
                $0.sheets[2].say("The precision differs.")
            }.holds)
    }

    @Test(arguments: ["12 km²", "5 m³", "C*-algebra", "2 * 3", "Ward #3", "[note 1]", "50% (6 of 12)"])
    func aTextThatMarksNoNote(_ text: String) {
        #expect(Broken("M20", "") { $0.sheets[2].set(5, 0, text) }.holds)
    }

    @Test(arguments: ["Total*", "* provisional", "Result†", "Cases¹", "¹ revised", "5%*"])
    func aTextThatMarksANote(_ text: String) {
        #expect(!Broken("M20", "") { $0.sheets[2].set(5, 0, text) }.holds)
    }

    @Test(arguments: [
        (0xFFFFFF, 0xFF0000, false), (0xFFFFFF, 0x00B050, false), (0x9C0006, 0xFFC7CE, true),
        (0x9C5700, 0xFFEB9C, true), (0x006100, 0xC6EFCE, true), (0x000000, 0xFFC000, true),
    ])
    func contrastIsThatOfWCAG(_ text: UInt32, _ fill: UInt32, _ isEnough: Bool) {
        let broken = Broken("M11", "") {
            $0.looks[1].text = Colour(rgb: text)
            $0.looks[1].fill = Colour(rgb: fill)
        }
        #expect(broken.holds == isEnough)
    }

    @Test func aLongListOfBreachesIsCutSheetBySheet() {
        var workbook = Good.workbook
        for index in [2, 3] {
            workbook.sheets[index].merged = (0..<150).map { Area(row: 100 + $0, columns: 0...1) }
        }
        let breaches = Rule.noMergedCells.breaches(in: workbook)
        #expect(breaches.count == 200)
        #expect(breaches.count { $0.area == nil } == 2)
    }
}
