import BuiltIn
import Site
import Testing

@Suite struct `The site's templates` {
    @Test func `all that are needed come with the program`() {
        #expect(BuiltIn.site.map(\.name) == SiteTemplates.names)
    }
}
