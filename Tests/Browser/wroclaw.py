"""What Wrocław answers: every kind of question that the first two sections have, typed as people type."""

from .paper import TICK

PROFILE = {
  "What kind of authority is the member?": {"City or municipality": TICK},
  "Period this report covers": {
    "From > Day (optional)": "1", "From > Month": "1", "From > Year": "2025", "To > Month": "12", "To > Year": "2026"},
  "Number of inhabitants": {"": "674 132", "Year of the figure": "2025", "Source or remark": "Główny Urząd Statystyczny"},
  "Year of that figure": {"": "2025"},
  "Share of residents without": {"": "12.5"},
  "May the city collect data": {"Only nationality or migration data": TICK},
  "In which fields does the city itself": {"Housing": TICK, "Schools": TICK, "Culture": TICK},
  "Employees of the city administration": {"": "2 300"},
  "What should a reader from another country": {
    "": "Od 2022 roku co czwarta osoba w mieście urodziła się w Ukrainie.\n\n– Zażółć gęślą jaźń: „źródło”, 12 % & <uwagi>.\n"},
}

STRUCTURE = {
  "Person responsible for ECCAR": {"": "Paweł Zieliński"},
  "E-mail of that person": {"": "pawel.zielinski@example.org"},
  "Which elected office carries": {"": "Wiceprezydentka ds. społecznych"},
  "Is there a unit or officer": {"Yes": TICK},
  "Is there a budget line": {"Yes": TICK},
  "Compared with the period before": {"Grown": TICK},
  "State of your local Ten-Point Plan": {"Adopted by the council": TICK},
  "Which forms of racism does the city name": {
    "Antisemitism": TICK, "Antigypsyism": TICK, "Other": TICK, "Other: in your own words": "wobec osób z Ukrainy"},
  "How do departments work together": {"Steering group of heads": TICK},
  "Is there a body through which": {"No": TICK},
  "Overall, where does your structure stand?": {"2 Organised A named unit is responsible, there is a plan or decision, and some resources.": TICK},
  "Did you receive feedback": {"Yes": TICK},
}

# Asked only because of what is answered above.
OPENED = {
  "Name of the unit or office": {"": "Biuro ds. Dialogu"},
  "Where does it sit?": {"Other": TICK, "Other: in your own words": "przy Radzie Miejskiej"},
  "Staff for this work": {"": "3.5"},
  "Amount in the last full year": {"Amount": "1 250 000", "Currency": "PLN", "Year": "2025"},
  "Title of the plan": {"": "Wrocław dla wszystkich"},
  "Years it covers": {"From": "2024", "To": "2028"},
  "Where it can be read": {"": "https://www.wroclaw.example/plan?rok=2024&wersja=1"},
  "Who took part in drafting it?": {"City departments": TICK, "Youth": TICK},
  "How is progress reported": {"Every year or more often": TICK},
  "What did you do with it?": {"": "Rada przyjęła trzy zalecenia."},
}
