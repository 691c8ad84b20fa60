import Problems

/// The laws that Daylight brings, from the files in `law/`.
enum EmbeddedLaw {
    /// The files, in the order in which readers should see the laws.
    static let files: [SourceText] = [
        SourceText(path: "law/foia.yml", bytes: PackageResources.foia_yml),
        SourceText(path: "law/eir.yml", bytes: PackageResources.eir_yml),
        SourceText(path: "law/foisa.yml", bytes: PackageResources.foisa_yml),
        SourceText(path: "law/eir-scotland.yml", bytes: PackageResources.eir_scotland_yml),
        SourceText(path: "law/dpa-sar.yml", bytes: PackageResources.dpa_sar_yml),
        SourceText(path: "law/rpsi.yml", bytes: PackageResources.rpsi_yml),
        SourceText(path: "law/ie-foi.yml", bytes: PackageResources.ie_foi_yml),
        SourceText(path: "law/foi-act-cth.yml", bytes: PackageResources.foi_act_cth_yml),
        SourceText(path: "law/rti-qld.yml", bytes: PackageResources.rti_qld_yml),
        SourceText(path: "law/us-foia.yml", bytes: PackageResources.us_foia_yml),
        SourceText(path: "law/other.yml", bytes: PackageResources.other_yml),
    ]

    /// The calendars by which time limits are counted.
    static let calendars = SourceText(path: "law/calendars.yml", bytes: PackageResources.calendars_yml)

    /// The holidays of these calendars.
    static let holidays: [SourceText] = [
        SourceText(path: "law/bank-holidays.csv", bytes: PackageResources.bank_holidays_csv),
        SourceText(path: "law/ireland.csv", bytes: PackageResources.ireland_csv),
        SourceText(path: "law/australia-act.csv", bytes: PackageResources.australia_act_csv),
        SourceText(path: "law/us-federal.csv", bytes: PackageResources.us_federal_csv),
    ]
}
