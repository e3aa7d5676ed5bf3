"""How sources are named and described: naming, role as worded, affiliation, country, number, anonymity."""

import pytest
from spacy.language import Language

from .speakers import analyzed, pipeline, source_of


@pytest.fixture(scope="module")
def tagger() -> Language:
    return pipeline()


NAMING = [
    ("{Ana Ruiz:0} said no.", "named person", "full name"),
    ("{Mr. Park:0} said no.", "named person", "form of address and surname"),
    ("{Mayor Ida Berg:0} said no.", "named person", "title and name"),
    ("It will change, {school principal Ana Ruiz:0} said.", "named person", "a role in small letters and a name"),
    ("It will change, {union leader Paola Conti:0} said.", "named person", "a first name that no list has"),
    ("The city voted, a step that Mayor Ana Ruiz called overdue. {Ruiz:0} said no.", "named person", "a name before"),
    ("{Holt:0} said no.", "named person", "a surname alone"),
    ("{The chairman, Tom Lee,:0} said no.", "named person", "name in apposition"),
    ("{The council leader:0}, Ana Ruiz, said no.", "named person", "a name set off behind the mention"),
    ("“No,” said {the headteacher:0}, Ruth Lindqvist.", "named person", "a name set off at the end"),
    ("{The bakery’s manager:0} – Gwen Tolley – said no.", "named person", "a name between dashes"),
    ("{The club’s treasurer:0} (Ngozi Eze) said no.", "named person", "a name in brackets"),
    ("{One of the residents:0}, Paul Greene, 54, said no.", "named person", "a name set off behind one of many"),
    ("{The member for Harlow:0}, Nadia Shah, said no.", "named person", "a name set off behind a phrase"),
    ("{The chief nurse:0}, Dr. Femi Adeyemi, said no.", "named person", "a title before the name set off"),
    ("{His solicitor:0}, Imogen Tait, said no.", "named person", "a name that was recognized as a firm’s"),
    ("{Det Insp Carol Finch:0} said no.", "named person", "short titles without points"),
    ("{Mrs Justice Rowe:0} said no.", "named person", "a form of address and a title"),
    ("{Neighbour Doreen Platt:0}, 80, said no.", "named person", "an age behind the name"),
    ("{Father of three Neil Hobbs:0} said no.", "named person", "a number before the name"),
    ("{The mayor of Salem:0}, West Virginia, said no.", "unnamed person", "a region set off, no name"),
    ("According to {the report:0}, Tom Lee, 44, was drunk.", "document", "no role before the name"),
    ("{A council leader:0}, from Derby, said no. Ana Ruiz left.", "unnamed person", "a name of somebody else"),
    ("{The Health Ministry:0} said no.", "named organization", "ministry"),
    ("{NATO:0} said no.", "named organization", "acronym"),
    ("{Germany:0} said no.", "named organization", "a country that speaks is its government"),
    ("{The Clinton campaign:0} said no.", "named organization", "a person’s campaign"),
    ("{Russia’s embassy in Oslo:0} said no.", "named organization", "an embassy with its country"),
    ("{Acme Corp.:0} said no.", "named organization", "company"),
    ("{A spokeswoman:0} said no.", "unnamed person", "spokeswoman"),
    ("{A senior White House official:0} said no.", "unnamed person", "official of a named office"),
    ("{One resident:0} said no.", "unnamed person", "one of many"),
    ("{The president:0} said no.", "unnamed person", "title alone"),
    ("{A guard at the gate:0} said no.", "unnamed person", "one of those that are a body of guards, too"),
    ("{A beekeeper:0} said no.", "unnamed person", "a trade that no list has"),
    ("{Someone close to the talks:0} said no.", "unnamed person", "someone"),
    ("{US officials:0} said no.", "unnamed group", "officials"),
    ("{Critics:0} said no.", "unnamed group", "critics"),
    ("{Two people familiar with the matter:0} said no.", "unnamed group", "people"),
    ("{Police:0} said no.", "unnamed group", "police"),
    ("{Some:0} said no.", "unnamed group", "some"),
    ("{The company:0} said no.", "unnamed group", "an organization without its name"),
    ("{The report:0} said no.", "document", "report"),
    ("{A 2014 study:0} said no.", "document", "study"),
    ("{The lawsuit:0} said no.", "document", "lawsuit"),
    ("{An e-mail to staff:0} said no.", "document", "e-mail"),
    ("{The minutes:0} said no.", "document", "minutes of a meeting"),
    ("{Polls:0} said no.", "document", "several documents"),
]


@pytest.mark.parametrize(("article", "naming", "reason"), NAMING, ids=[reason for *_, reason in NAMING])
def test_naming(tagger: Language, article: str, naming: str, reason: str) -> None:
    assert source_of(tagger, article)["naming"] == naming


ROLES = [
    ("{Russian President Ivan Petrov:0} said no.", "Russian President", "title with a country"),
    ("{Ana Ruiz, the mayor of Salem,:0} said no.", "the mayor of Salem", "apposition"),
    ("{Ana Ruiz, 45, a nurse,:0} said no.", "a nurse", "age left out"),
    ("{The committee’s chairman, Tom Lee,:0} said no.", "committee’s chairman", "role before the name"),
    (
        "{US Senator Ana Ruiz, a member of the Energy Committee,:0} said no.",
        "US Senator, a member of the Energy Committee",
        "title and apposition",
    ),
    ("{Striker Ana Ruiz:0} said no.", "Striker", "what she does, as a title"),
    ("{Mr. Tom Park:0} said no.", None, "a form of address is no role"),
    ("{Ana Ruiz:0} said no.", None, "nothing is told"),
    ("{Four US officials:0} said no.", "Four US officials", "of the unnamed, their words"),
    ("{A senior official:0} said no. {The official:0} left.", "A senior official", "the fuller of two"),
    ("{Germany:0} said no.", None, "of a named organization, nothing but the name"),
]


@pytest.mark.parametrize(("article", "descriptor", "reason"), ROLES, ids=[reason for *_, reason in ROLES])
def test_roles_are_as_worded(tagger: Language, article: str, descriptor: str | None, reason: str) -> None:
    assert source_of(tagger, article)["descriptor"] == descriptor


AFFILIATIONS = [
    ("{Ana Ruiz, a spokeswoman for the Health Ministry,:0} said no.", "Health Ministry", "after “for”"),
    ("{Ana Ruiz, a chemist at Kent University,:0} said no.", "Kent University", "after “at”"),
    ("{Ana Ruiz, president of the Kent Farmers Association,:0} said no.", "Kent Farmers Association", "after “of”"),
    ("{A White House official:0} said no.", "White House", "before the role"),
    ("{An analyst at Baird Bank:0} said no.", "Baird Bank", "of the unnamed"),
    ("{Ana Ruiz, a nurse,:0} said no.", None, "none told"),
    ("{Ana Ruiz, a nurse in Salem,:0} said no.", None, "a place is no affiliation"),
    ("{NATO:0} said no.", None, "an organization is not its own"),
]


@pytest.mark.parametrize(("article", "affiliation", "reason"), AFFILIATIONS, ids=[r for *_, r in AFFILIATIONS])
def test_affiliation(tagger: Language, article: str, affiliation: str | None, reason: str) -> None:
    assert source_of(tagger, article)["affiliation"] == affiliation


COUNTRIES = [
    ("{French President Luc Petit:0} said no.", "FRA", "title"),
    ("{Ukrainian commanders:0} said no.", "UKR", "demonym"),
    ("{Russia’s embassy in Oslo:0} said no.", "RUS", "whose it is, not where"),
    ("{A reporter in Oslo:0} said no.", None, "where somebody is does not tell whose he is"),
    ("{Luc Petit:0} said no.", None, "no country is guessed from a name"),
    ("{Ukrainian and Russian officials:0} said no.", None, "two countries"),
    ("{Germany:0} said no.", "DEU", "a country"),
]


@pytest.mark.parametrize(("article", "country", "reason"), COUNTRIES, ids=[reason for *_, reason in COUNTRIES])
def test_country(tagger: Language, article: str, country: str | None, reason: str) -> None:
    assert source_of(tagger, article)["country"] == country


COUNTS = [
    ("{Four US officials:0} said no.", 4, "word"),
    ("{12 lawmakers:0} said no.", 12, "figure"),
    ("{A dozen lawmakers:0} said no.", 12, "dozen"),
    ("{Two dozen lawmakers:0} said no.", 24, "two dozen"),
    ("{At least three people:0} said no.", 3, "at least"),
    ("{Twenty-seven states:0} sued.", 27, "compound number"),
    ("{US officials:0} said no. {Two of the officials:0} left.", None, "two of them is not how many they are"),
    ("{The two soldiers:0} said no.", 2, "after an article"),
    ("{A source:0} said no.", None, "a single one is not counted"),
    ("{1,200 voters:0} said no.", 1200, "figure with a comma"),
    ("{Several lawmakers:0} said no.", None, "several"),
    ("{Officials:0} said no.", None, "no number"),
    ("{2016 voters:0} said no.", None, "a year"),
    ("{Dozens of voters:0} said no.", None, "dozens"),
]


@pytest.mark.parametrize(("article", "count", "reason"), COUNTS, ids=[reason for *_, reason in COUNTS])
def test_how_many(tagger: Language, article: str, count: int | None, reason: str) -> None:
    assert source_of(tagger, article)["count"] == count


CONDITIONS = [
    (
        "{Two officials:0}, who spoke on condition of anonymity because talks were under way, said no.",
        "on condition of anonymity",
        "because talks were under way",
        "condition with its reason",
    ),
    (
        "{An official:0} said no, speaking on the condition of anonymity.",
        "on the condition of anonymity",
        None,
        "no reason given",
    ),
    (
        "{A nurse:0} who asked not to be named said no.",
        "asked not to be named",
        None,
        "asked",
    ),
    (
        "{A worker:0} said no. She declined to give her name for fear of losing her job.",
        "declined to give her name",
        "for fear of losing her job",
        "fear",
    ),
    (
        "{A diplomat:0} said no. He was not authorized to speak publicly.",
        "was not authorized to speak publicly",
        None,
        "in the next sentence",
    ),
    (
        "{A woman:0}, whose name is being withheld, said no.",
        "whose name is being withheld",
        None,
        "withheld",
    ),
    (
        "{A source:0} granted anonymity to discuss private talks, said no.",
        "granted anonymity",
        "to discuss private talks",
        "granted",
    ),
    ("{Analysts:0} said no.", None, None, "unnamed is not anonymous"),
    ("{A spokesman:0} declined to comment.", None, None, "silence is no condition"),
    ("{An official:0} said the suspects were not named.", None, None, "somebody else is not named"),
]


@pytest.mark.parametrize(("article", "words", "why", "reason"), CONDITIONS, ids=[r for *_, r in CONDITIONS])
def test_stated_conditions(tagger: Language, article: str, words: str | None, why: str | None, reason: str) -> None:
    source = source_of(tagger, article)
    assert (source["anonymity"], source["anonymity_reason"]) == (words, why)


def test_a_condition_belongs_to_the_unnamed_one_who_speaks_under_it(tagger: Language) -> None:
    article = "{Ana Ruiz:0} denied it. {An aide:1}, who asked not to be named, said it was true. {Critics:2} agreed."
    doc, _ = analyzed(tagger, article)
    told = {source["name"]: source["anonymity"] for source in doc._.sources}
    assert told == {"Ana Ruiz": None, "aide": "asked not to be named", "Critics": None}


TOGETHER = [
    ("{Ana Ruiz and Tom Park:0} said no.", ["Ana Ruiz", "Tom Park"], "two persons"),
    ("{Ana Ruiz, Tom Park and Ida Berg:0} said no.", ["Ana Ruiz", "Tom Park", "Ida Berg"], "three persons"),
    ("{The Pentagon and the White House:0} said no.", ["Pentagon", "White House"], "two organizations"),
    ("{France and Germany:0} said no.", ["France", "Germany"], "two countries"),
    ("{Voters and officials:0} said no.", ["Voters and officials"], "two groups stay as worded"),
    ("{Ana Ruiz of Johnson and Johnson:0} said no.", ["Ana Ruiz"], "“and” inside a name"),
]


@pytest.mark.parametrize(("article", "names", "reason"), TOGETHER, ids=[reason for *_, reason in TOGETHER])
def test_who_speaks_together_is_told_apart(tagger: Language, article: str, names: list[str], reason: str) -> None:
    doc, _ = analyzed(tagger, article)
    assert [source["name"] for source in doc._.sources] == names
    assert all(source["quotations"] == [0] for source in doc._.sources)


def test_each_mention_has_the_rule_that_resolved_it(tagger: Language) -> None:
    doc, _ = analyzed(
        tagger, "{Mayor Ida Berg:0} said no. {Berg:0} left. “Not now,” {she:0} said. {The mayor:0} slept."
    )
    (source,) = doc._.sources
    assert source["rules"] == ["name", "short name", "pronoun, speaker goes on", "title"]
    assert [doc.text[start:end] for start, end in source["mentions"]] == ["Mayor Ida Berg", "Berg", "she", "The mayor"]


@pytest.mark.parametrize("text", ["", " ", "\n", "“", "””””", "he", "said", "a" * 5000, "\x00\x01", "Q: A:", "( (R-"])
def test_no_text_raises(tagger: Language, text: str) -> None:
    doc, _ = analyzed(tagger, text)
    assert doc._.sources == []


def test_juniors_are_told_apart(tagger: Language) -> None:
    doc, _ = analyzed(
        tagger, "The contractors Alvin “E.T.” Mercer Jr. and {Karl P. Rowan Jr.:0} said the road was closed."
    )
    assert [source["naming"] for source in doc._.sources] == ["named person"]
