/// The files with which a new log begins.
public enum StarterLog {
    /// A file of the log.
    public struct File: Sendable {
        /// Its path below the log's root.
        public let path: String
        /// What it holds.
        public let bytes: [UInt8]
    }

    /// The settings, four pages, two sample cases with a document, what tells people and git about the folder, and the
    /// recipes by which a push publishes it.
    public static let files: [File] = [
        File(path: "daylight.yml", bytes: PackageResources.daylight_yml),
        File(path: "README.md", bytes: PackageResources.README_md),
        File(path: ".gitignore", bytes: PackageResources.gitignore),
        File(path: "content/pages/about.md", bytes: PackageResources.about_md),
        File(path: "content/pages/how-to-ask.md", bytes: PackageResources.how_to_ask_md),
        File(path: "content/pages/accessibility.md", bytes: PackageResources.accessibility_md),
        File(path: "content/pages/privacy.md", bytes: PackageResources.privacy_md),
        File(path: "content/requests/2025/sample-1/index.md", bytes: PackageResources.library_visits_md),
        File(
            path: "content/requests/2025/sample-1/library-visits.csv",
            bytes: PackageResources.library_visits_csv),
        File(path: "content/requests/2025/sample-2/index.md", bytes: PackageResources.gritting_contract_md),
        File(path: ".github/workflows/disclosure-log.yml", bytes: PackageResources.disclosure_log_yml),
        File(path: ".gitlab-ci.yml", bytes: PackageResources.gitlab_ci_yml),
        File(path: "deploy/fetch.sh", bytes: PackageResources.fetch_sh),
        File(path: "deploy/rsync.sh", bytes: PackageResources.rsync_sh),
        File(path: "deploy/s3.sh", bytes: PackageResources.s3_sh),
        File(path: "deploy/post-receive", bytes: PackageResources.post_receive),
        File(path: "deploy/nginx.conf", bytes: PackageResources.nginx_conf),
    ]
}
