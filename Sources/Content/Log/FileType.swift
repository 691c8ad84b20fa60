/// What kind of file a document is, by the ending of its name.
public enum FileType: String, Sendable, CaseIterable {
    case pdf, csv, tsv, xlsx, xlsm, xls, ods, docx, doc, odt, rtf, txt, pptx, ppt, odp, html, htm, xml, json
    case geojson, kml, gpx, jpeg, jpg, png, gif, webp, svg, tif, tiff, mp3, mp4, wav, zip, eml, msg, md

    /// The type of a file with a name, or nil where the ending is not known.
    public init?(fileName: String) {
        guard let dot = fileName.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        self.init(rawValue: String(fileName[fileName.utf8.index(after: dot)...]).lowercased())
    }

    /// The type's name, as readers see it.
    public var title: String {
        switch self {
        case .jpeg, .jpg: "JPEG image"
        case .png: "PNG image"
        case .gif: "GIF image"
        case .webp: "WebP image"
        case .svg: "SVG image"
        case .tif, .tiff: "TIFF image"
        case .xlsx, .xlsm, .xls: "Excel spreadsheet"
        case .ods: "OpenDocument spreadsheet"
        case .docx, .doc: "Word document"
        case .odt: "OpenDocument text"
        case .pptx, .ppt: "PowerPoint presentation"
        case .odp: "OpenDocument presentation"
        case .txt: "plain text"
        case .htm: "HTML"
        case .md: "Markdown"
        case .eml, .msg: "email"
        case .geojson: "GeoJSON"
        default: rawValue.uppercased()
        }
    }
}
