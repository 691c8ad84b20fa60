#!/usr/bin/env python3
"""Writes a register of FOI requests as a spreadsheet might hold it, to try `daylight import` on.

    demo/make_register.py [ROWS] [--seed N] > register.csv

The same seed gives the same bytes. The register is as messy as real ones: titles above the headings, people's names,
several words for one outcome, exemptions in many spellings, several references in a cell, rows that repeat others, and
some that no program can read (impossible dates, outcomes that say nothing, missing references). No person or authority
in it is real. Needs Python 3.9 and nothing else.
"""

import argparse
import csv
import datetime
import random
import sys

SUBJECTS = ["Gritting routes", "Agency staff", "School meals", "Parking fines", "Tree felling", "Business rates",
            "Pothole claims", "Library opening hours", "Dog fouling notices", "Allotment waiting lists",
            "Consultants' fees", "Empty homes", "Street lighting", "Fly-tipping", "Taxi licences", "Home care contracts",
            "Council vehicles", "Playground inspections", "CCTV cameras", "Planning enforcement"]
ENDINGS = ["", " since 2018", " in Eastgate", ": cost by year", " – numbers and locations", " (follow-up)",
           ", by ward", " & complaints about them", ' in the "Old Town"']
PEOPLE = ["A. Sample", "B. Specimen", "C. Example", "D. Placeholder"]
TYPES = ["Member of the public", "Journalist", "Company", "Student", "MP", "Charity", "Other"]
DEPARTMENTS = ["Highways", "Human Resources", "Children's Services", "Finance", "Planning", "Housing"]
# What became of a request: the words for it, the exemptions that go with it, and how often it happens.
OUTCOMES = [
    (["Full disclosure", "Disclosed", "Granted in full", "Released"], [""], 50),
    (["Disclosed in part", "Partial disclosure", "Part granted"],
     ["s40(2)", "Section 40 (2)", "S.43(2)", "s31(1)(a), s40(2)", "s40(2) and s43(2)", "s42\ns43(2)"], 22),
    (["Refused", "Withheld in full", "Exempt"], ["s31(1)(a)", "S21", "Section 43(2)", "s36(2)(b)(i)"], 9),
    (["S12", "Refused - cost limit", "Exceeds cost limit"], ["s12", "Section 12", "S.12(1)"], 7),
    (["Info not held", "Not held", "No information held"], ["", "N/A"], 9),
    (["Vexatious"], ["s14(1)"], 1),
    (["NCND"], ["s40(5)"], 1),
    (["Withdrawn"], [""], 1),
]
UNCLEAR = ["Sorted", "See file", "Dealt with by phone"]


def rows(count, chance):
    day = datetime.date(2019, 4, 1)
    number = 1000
    weights = [weight for _, _, weight in OUTCOMES]
    previous = None
    for _ in range(count):
        if previous and chance.random() < 0.01:
            yield list(previous)
            continue
        number += 1
        day += datetime.timedelta(days=chance.choice([0, 0, 1, 1, 2]))
        reference = f"FOI/{number:05}"
        if chance.random() < 0.02:
            number += 1
            reference += f" / FOI/{number:05}"
        words, exemptions, _ = chance.choices(OUTCOMES, weights)[0]
        answered = day + datetime.timedelta(days=chance.randint(5, 45))
        responded = answered.strftime("%d/%m/%Y")
        outcome, exemption = chance.choice(words), chance.choice(exemptions)
        mess = chance.random()
        if mess < 0.01:
            responded = "31/02/2020"
        elif mess < 0.02:
            outcome, exemption = chance.choice(UNCLEAR), ""
        elif mess < 0.025:
            reference = ""
        elif mess < 0.03:
            exemption = "s99"
        elif mess < 0.05:
            responded, outcome, exemption = "", "Open", ""
        subject = chance.choice(SUBJECTS) + chance.choice(ENDINGS)
        request = (f"Please tell me about {subject.lower()}:\n1. how many there were in each year;\n"
                   f"2. what they cost.\n\nI would like the answer by email.")
        person = chance.choice(PEOPLE)
        previous = [reference, subject, person, person[0].lower() + "@example.com", chance.choice(TYPES),
                    day.strftime("%d/%m/%Y"), responded, outcome, exemption, chance.choice(DEPARTMENTS), request]
        yield list(previous)


def main():
    parser = argparse.ArgumentParser(description="Write a messy register of FOI requests as CSV.")
    parser.add_argument("rows", nargs="?", type=int, default=500, help="how many rows (default: 500)")
    parser.add_argument("--seed", type=int, default=1, help="the seed of the dice (default: 1)")
    options = parser.parse_args()
    sys.stdout.reconfigure(encoding="utf-8-sig", newline="")
    writer = csv.writer(sys.stdout)
    width = 11
    writer.writerow(["Marrowby and Westhaven Council"] + [""] * (width - 1))
    writer.writerow(["FOI register"] + [""] * (width - 1))
    writer.writerow([""] * width)
    writer.writerow(["FOI Ref", "Subject", "Requester Name", "Requester Email", "Type of requester", "Date received",
                     "Date responded", "Outcome", "Exemption(s) applied", "Directorate", "Request details"])
    for number, row in enumerate(rows(options.rows, random.Random(options.seed))):
        if number and number % 200 == 0:
            writer.writerow([""] * width)
        writer.writerow(row)
    writer.writerow(["Total", options.rows] + [""] * (width - 2))


if __name__ == "__main__":
    main()
