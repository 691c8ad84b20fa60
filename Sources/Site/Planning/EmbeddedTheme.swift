import Problems

/// The theme that Daylight brings, from the files in `templates/`.
enum EmbeddedTheme {
    static let files: [SourceText] = [
        SourceText(path: "templates/case.html", bytes: PackageResources.case_html),
        SourceText(path: "templates/home.html", bytes: PackageResources.home_html),
        SourceText(path: "templates/list.html", bytes: PackageResources.list_html),
        SourceText(path: "templates/not-found.html", bytes: PackageResources.not_found_html),
        SourceText(path: "templates/page.html", bytes: PackageResources.page_html),
        SourceText(path: "templates/redirect.html", bytes: PackageResources.redirect_html),
        SourceText(path: "templates/terms.html", bytes: PackageResources.terms_html),
        SourceText(path: "templates/withdrawn.html", bytes: PackageResources.withdrawn_html),
        SourceText(path: "templates/partials/layout.html", bytes: PackageResources.layout_html),
        SourceText(path: "templates/partials/navigation.html", bytes: PackageResources.navigation_html),
        SourceText(path: "templates/partials/footer.html", bytes: PackageResources.footer_html),
        SourceText(path: "templates/partials/entry.html", bytes: PackageResources.entry_html),
        SourceText(path: "templates/partials/document.html", bytes: PackageResources.document_html),
        SourceText(
            path: "templates/partials/key-information.html", bytes: PackageResources.key_information_html),
        SourceText(path: "templates/partials/interest-test.html", bytes: PackageResources.interest_test_html),
        SourceText(path: "templates/partials/complaint.html", bytes: PackageResources.complaint_html),
        SourceText(path: "templates/partials/taken-down.html", bytes: PackageResources.taken_down_html),
        SourceText(path: "templates/partials/term-list.html", bytes: PackageResources.term_list_html),
        SourceText(path: "templates/assets/site.css", bytes: PackageResources.site_css),
        SourceText(path: "templates/assets/icon.svg", bytes: PackageResources.icon_svg),
    ]
}
