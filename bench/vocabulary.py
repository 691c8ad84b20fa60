"""The words that made-up requests are made of."""

TOPICS = [
    "Facial recognition", "Policing and crime", "Council tax", "Housing allocations", "Highways and potholes",
    "Parking enforcement", "School places", "Special educational needs", "Adult social care",
    "Children's services", "Planning applications", "Business rates", "Staffing and pay",
    "Procurement and contracts", "IT systems and software", "Agency spend", "Waste and recycling",
    "Air quality", "Licensing", "Homelessness", "Public health funerals",
    "Freedom of information statistics", "Complaints", "Cyber security", "Estates and buildings",
    "Climate and energy", "Elections", "Libraries and leisure", "Grants and funding", "Fire safety",
]

FOIA_EXEMPTIONS = [
    "s12", "s14(1)", "s21", "s22", "s24", "s27", "s30(1)", "s31(1)(a)", "s31(1)(g)", "s35(1)(a)",
    "s36(2)(b)", "s36(2)(c)", "s38", "s40(1)", "s40(2)", "s41", "s42", "s43(1)", "s43(2)", "s44",
]

EIR_EXCEPTIONS = [
    "reg 12(4)(a)", "reg 12(4)(b)", "reg 12(4)(d)", "reg 12(5)(b)", "reg 12(5)(e)", "reg 13(1)",
]

OUTCOME_WEIGHTS = {
    "granted": 34,
    "part-granted": 30,
    "refused": 14,
    "not-held": 16,
    "neither-confirm-nor-deny": 2,
    "withdrawn": 4,
}

WITHHOLDING_OUTCOMES = {"part-granted", "refused", "neither-confirm-nor-deny"}

BODIES = [
    "the authority", "the council", "MOPAC", "the Trust", "the department", "the Mayor's office",
    "the Commissioner", "the service", "the board", "the contractor", "the supplier", "the panel",
]

NOUNS = """
    report business case contract invoice register log spreadsheet review policy procedure meeting minute agenda
    correspondence email dataset assessment audit budget forecast framework tender evaluation specification
    licence permit inspection survey complaint incident response strategy programme pilot scheme allocation grant
    payment salary vacancy appointment secondment consultant camera vehicle building site school ward junction
    footpath tenancy application appeal decision notice penalty ticket fee charge
""".split()

ADJECTIVES = """
    annual quarterly monthly internal external draft final redacted published confidential commercial statutory
    local regional national independent retrospective operational strategic financial legal technical preliminary
    revised original relevant specific detailed total average estimated recorded outstanding
""".split()

VERBS = """
    covers records shows describes contains summarises explains identifies lists omits supports confirms requires
    reflects informs precedes follows replaces
""".split()

CLAUSES = [
    "in order to maintain confidence and trust in public bodies",
    "at the time of the request",
    "for the period specified",
    "to the extent that it is held in recorded form",
    "on the balance of probabilities",
    "which would be likely to prejudice the commercial interests of any person",
    "within the meaning of the Act",
    "and could not be located within the appropriate limit",
    "as set out in the attached document",
    "following consultation with the third parties concerned",
    "subject to the redactions described below",
    "and which is already reasonably accessible to you by other means",
    "under the statutory duty to advise and assist",
    "before the decision was taken",
    "where the information is more than three years old",
]

FIRST_NAMES = """
    Amina Ben Carys Dmitri Eilidh Farah Gwen Harun Isla Jorge Kirsty Leon Maeve Nnamdi Olga Priya Rhys Sana
    Tomasz Una
""".split()

LAST_NAMES = """
    Adeyemi Baker Chowdhury Davies Evans Ferreira Grant Hughes Iqbal Jones Kaur Lewis Murray Novak O’Brien Patel
    Quinn Rossi Singh Taylor
""".split()

PLACES = """
    Ashford Barking Camden Dulwich Ealing Finchley Greenwich Hackney Islington Jarrow Kirkby Lambeth Merton Newham
    Oldham Peckham Quorn Redbridge Sutton Tooting Uxbridge Vauxhall Woolwich Yeovil
""".split()
