import Report

extension DownloadSite {
    /// All files of the site except the downloads: the index first, and every page by the path it was given. No two
    /// runs differ for the same values.
    package func files(by templates: SiteTemplates) -> [SiteFile] {
        let views = SiteViews(site: self)
        var files = [
            SiteFile(path: SiteViews.indexPath, text: templates.page(views.index, by: "index")),
            SiteFile(path: SiteViews.aboutPath, text: templates.page(views.about, by: "about")),
        ]
        for quarter in quarters {
            for page in quarter.pages {
                let text = templates.page(views.page(page, in: quarter), by: "report")
                files.append(SiteFile(path: page.path, text: text))
            }
        }
        files.append(SiteFile(path: "style/theme.css", text: ThemeStyle.css(theme)))
        for name in templates.plain.keys.sorted() {
            files.append(SiteFile(path: "style/\(name)", text: templates.plain[name] ?? ""))
        }
        if let logo = theme.logo, let path = views.logoPath { files.append(SiteFile(path: path, bytes: logo)) }
        return files
    }
}
