"""Who said what in which words: a sentence or two for each construction, in both modes."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sourcescope.nlp import quotes
from sourcescope.nlp.engine import load_model
from sourcescope.nlp.layout import paragraphs
from spacy.language import Language
from spacy.tokens import Doc

Row = tuple[str, list[str], str]

SEED = Path(__file__).parents[2] / "seeds" / "article.txt"

# "kind | speaker | cue | span / span"; other entries of the same text are allowed only where a table says so.
DIRECT: list[Row] = [
    ("“We will stay,” Maria Lopez said.", ["direct | Maria Lopez | said | “We will stay,”"], "before subject and cue"),
    ("“We will stay,” said Maria Lopez.", ["direct | Maria Lopez | said | “We will stay,”"], "inverted"),
    ("Maria Lopez said, “We will stay.”", ["direct | Maria Lopez | said | “We will stay.”"], "after the cue"),
    ("Maria Lopez said: “We will stay.”", ["direct | Maria Lopez | said | “We will stay.”"], "after a colon"),
    (
        "“We will stay,” she said, “and we will vote.”",
        ["direct | she | said | “We will stay,” / “and we will vote.”"],
        "broken by its attribution: one quote with two spans",
    ),
    (
        "“We will stay,” Lopez told reporters on Monday. “Nobody can move us.”",
        ["direct | Lopez | told | “We will stay,” / “Nobody can move us.”"],
        "a sentence of its own goes on with the quote",
    ),
    (
        "“We will stay. Nobody can move us. It is our home,” Lopez said.",
        ["direct | Lopez | said | “We will stay. Nobody can move us. It is our home,”"],
        "several sentences in one passage",
    ),
    ("“Will you stay?” the judge asked.", ["direct | the judge | asked | “Will you stay?”"], "a question"),
    (
        "“Nobody you know!” cried the boy.",
        ["direct | the boy | cried | “Nobody you know!”"],
        "inverted, an exclamation",
    ),
    ("“Get out!” he shouted.", ["direct | he | shouted | “Get out!”"], "an exclamation"),
    (
        '"It\'s late," Ann Lee whispered. "Let\'s go."',
        ['direct | Ann Lee | whispered | "It\'s late," / "Let\'s go."'],
        "straight marks with apostrophes inside",
    ),
    (
        "“The bridge is unsafe,” said Tom Reed, an engineer who inspected it.",
        ["direct | Tom Reed | said | “The bridge is unsafe,”"],
        "the mention ends at the apposition",
    ),
    (
        "“The bridge is unsafe,” said Sen. Tom Reed (D-Ohio).",
        ["direct | Sen. Tom Reed | said | “The bridge is unsafe,”"],
        "a party in parentheses",
    ),
    (
        "The minister was blunt.\n“The talks go on.\n“They will not fail,” she said.",
        ["direct | she | said | “The talks go on. / “They will not fail,”"],
        "an unclosed paragraph goes on in the next",
    ),
    (
        "“They had no plan.” — Maria Lopez, teacher",
        ["direct | Maria Lopez | — | “They had no plan.”"],
        "a byline after a dash",
    ),
]

MIXED: list[Row] = [
    (
        "The mayor said the plan was “a disaster” for the city.",
        ["mixed | The mayor | said | the plan was “a disaster” for the city"],
        "quoted words inside reported speech",
    ),
    (
        "Lopez said she would “never” sell, adding that the house was “home.”",
        ["mixed | Lopez | said | she would “never” sell", "mixed | Lopez | adding | that the house was “home.”"],
        "a participle shares the subject",
    ),
    (
        "The senator called the bill “a gift to the banks.”",
        ["mixed | The senator | called | the bill “a gift to the banks.”"],
        "object and its name",
    ),
    (
        "The mayor said the city was broke. “We have nothing left.”",
        ["mixed | The mayor | said | the city was broke / “We have nothing left.”"],
        "reported words and a floating passage",
    ),
    (
        "According to Tom Reed, an engineer, the bridge is “a wreck.”",
        ["mixed | Tom Reed | According to | the bridge is “a wreck.”"],
        "an apposition belongs to the speaker, not to the content",
    ),
    (
        "The judge told a group of lawyers on Monday that the case was “closed.”",
        ["mixed | The judge | told | that the case was “closed.”"],
        "who was told and when is left out",
    ),
]

LOOSE: list[Row] = [
    (
        "Mehra ruled out lifting limits on sugar exports.",
        ["indirect | Mehra | ruled out | lifting limits on sugar exports"],
        "a denial of two words",
    ),
    (
        "“You are late,” whispered the nurse, as if to herself, “but not too late.”",
        ["direct | the nurse | whispered | “You are late,” / “but not too late.”"],
        "the rest of a quotation behind a phrase",
    ),
    (
        "“It truly is a club,” she said. Said Allen, “You want to bond.”",
        ["direct | she | said | “It truly is a club,”", "direct | Allen | Said | “You want to bond.”"],
        "said first, a name after",
    ),
    (
        "“I get very hard on my own pupils,” Frank laughs.",
        ["direct | Frank | laughs | “I get very hard on my own pupils,”"],
        "a verb of manner, which the tagger takes for a noun",
    ),
    (
        "“We lost the keys again,” Ana Ruiz sighed.",
        ["direct | Ana Ruiz | sighed | “We lost the keys again,”"],
        "a verb of manner",
    ),
    ("Ana Ruiz smiled at the crowd.", [], "manner without words is no cue"),
    (
        "He continued; “In those days they wanted to get money.”",
        ["direct | He | continued | “In those days they wanted to get money.”"],
        "a semicolon for a colon",
    ),
    (
        "“We will stay here,”she said.",
        ["direct | she | said | “We will stay here,”"],
        "a blank left out after the mark",
    ),
    ("“We will stay here.”—Ana Ruiz", ["direct | Ana Ruiz | — | “We will stay here.”"], "a byline without blanks"),
    (
        "The minister met the king. “We will deliver,” May said on Monday.",
        ["direct | May | said | “We will deliver,”"],
        "a surname that is a modal verb too",
    ),
    (
        "Police said: “The man had been missing. “His family has been told. “The road is open.” It rained.",
        ["direct | Police | said | “The man had been missing. / “His family has been told. / “The road is open.”"],
        "paragraphs run into one, each opened again",
    ),
]

INDIRECT: list[Row] = [
    (
        "LIMA, Peru (AP) — The border will close, officials said.",
        ["indirect | officials | said | The border will close"],
        "a dateline is nobody's word",
    ),
    ("His counterpart said nothing.", [], "nothing said"),
    ("Officials said that the road would close.", ["indirect | Officials | said | that the road would close"], "that"),
    ("Officials say the road will close.", ["indirect | Officials | say | the road will close"], "no that"),
    ("The road will close, officials said.", ["indirect | officials | said | The road will close"], "remainder before"),
    (
        "The road, officials said, will close on Friday.",
        ["indirect | officials | said | The road / will close on Friday"],
        "parenthesis: two spans",
    ),
    (
        "According to the police, the driver fled.",
        ["indirect | the police | According to | the driver fled"],
        "according to, before",
    ),
    (
        "The driver fled, according to the police.",
        ["indirect | the police | according to | The driver fled"],
        "according to, after",
    ),
    ("Analysts believe the bank will fail.", ["indirect | Analysts | believe | the bank will fail"], "belief"),
    (
        "Pressure came from critics who argue that the law is vague.",
        ["indirect | critics | argue | that the law is vague"],
        "relative clause: the antecedent speaks",
    ),
    (
        "The letter is from doctors and nurses who say that the wards are full.",
        ["indirect | doctors and nurses | say | that the wards are full"],
        "relative clause on conjoined nouns",
    ),
    ("The bishop praised the verdict.", ["indirect | The bishop | praised | the verdict"], "evaluation"),
    (
        "The finding was confirmed by two scientists.",
        ["indirect | two scientists | confirmed | The finding"],
        "passive with an agent",
    ),
    (
        "The minister met farmers and said that prices would rise.",
        ["indirect | The minister | said | that prices would rise"],
        "conjoined verbs share a subject",
    ),
    (
        "The coach, a former player, insisted that the team was ready.",
        ["indirect | The coach | insisted | that the team was ready"],
        "apposition between subject and cue",
    ),
    (
        "The union asked whether the plant would reopen.",
        ["indirect | The union | asked | whether the plant would reopen"],
        "reported question",
    ),
    (
        "The company warned that sales would fall.",
        ["indirect | The company | warned | that sales would fall"],
        "warning",
    ),
    (
        "The president called for an inquiry into the crash.",
        ["indirect | The president | called for | an inquiry into the crash"],
        "phrasal cue",
    ),
]

TRANSCRIPTS: list[Row] = [
    (
        "Reporter: What did you do?\nAna Ruiz: I left the country.\nReporter: And then?\nAna Ruiz: I came back.",
        [
            "indirect | Reporter | : | What did you do",
            "indirect | Ana Ruiz | : | I left the country",
            "indirect | Reporter | : | And then",
            "indirect | Ana Ruiz | : | I came back",
        ],
        "names that come again before a colon",
    ),
    ("Time: five o’clock\nPlace: the city hall\nThe council will meet.", [], "a list with labels"),
    ("Ruiz: ‘No plan to resign’\nThe mayor went home.", ["direct | Ruiz | : | ‘No plan to resign’"], "a headline"),
    (
        "SMITH: The bill is dead and nobody will miss it.\nJONES: I do not agree with that at all.",
        [
            "indirect | SMITH | : | The bill is dead and nobody will miss it",
            "indirect | JONES | : | I do not agree with that at all",
        ],
        "names in capitals before a colon",
    ),
    (
        "Q: Will you run again next year?\nA: I have not decided yet.",
        ["indirect | Q | : | Will you run again next year", "indirect | A | : | I have not decided yet"],
        "question and answer",
    ),
]

SILENCE: list[Row] = [
    (
        "Neither the ministry nor the bank would comment.",
        ["no response | the ministry | would comment |", "no response | the bank | would comment |"],
        "neither of two",
    ),
    ("The ministry declined to comment.", ["no response | The ministry | declined to comment |"], "declined"),
    (
        "The firm did not immediately respond to a request for comment.",
        ["no response | The firm | did not immediately respond |"],
        "did not respond",
    ),
    (
        "The embassy and the consulate did not reply to emails.",
        ["no response | The embassy | did not reply |", "no response | the consulate | did not reply |"],
        "conjoined speakers are two",
    ),
    ("Lopez could not be reached for comment.", ["no response | Lopez | could not be reached |"], "not reached"),
    (
        "A spokesman was not available for comment.",
        ["no response | A spokesman | was not available |"],
        "not available",
    ),
    ("The bank had no comment.", ["no response | The bank | had no comment |"], "no comment"),
    (
        "Calls to the sheriff were not returned.",
        ["no response | the sheriff | were not returned |"],
        "the one who was called is silent",
    ),
    (
        "Lopez, who refused to answer questions, left.",
        ["no response | Lopez | refused to answer |"],
        "relative clause",
    ),
]

PREFACED = [
    ("Mary Bell disagreed. “It is far too cold in here.”", "Mary Bell", "a sentence that tells how it is taken"),
    ("Mary Bell did not agree. “It is far too cold in here.”", "Mary Bell", "the same with “not”"),
    ("Mary Bell had another view. “It is far too cold in here.”", "Mary Bell", "a view that is only announced"),
    ("Mary Bell shook her head. “Nobody asked us about it.”", "Mary Bell", "a gesture"),
    ("The headteacher disagreed. “Phones are a distraction.”", "The headteacher", "somebody called by a role"),
    (
        "Tom Okafor, who coaches the club, disagreed. “Forty children swim here.”",
        "Tom Okafor",
        "with a relative clause",
    ),
    (
        "Tom Okafor, the club’s coach, saw it differently. “Forty children swim here.”",
        "Tom Okafor",
        "with an apposition",
    ),
    ("The choir met at noon. “It is far too cold in here.”", None, "no person before the passage"),
    ("Mary Bell met Tom Okafor. “It is far too cold in here.”", None, "two who may speak"),
    ("Mary Bell disagreed.\n\n“It is far too cold in here.”", None, "another paragraph"),
    ("Mary Bell disagreed. “Forty children swim here.” Tom Okafor said.", "Tom Okafor", "a cue of its own"),
    ("Mary Bell disagreed. The book “War and Peace” is long.", None, "a title"),
]


@pytest.mark.parametrize(("text", "who", "reason"), PREFACED, ids=[reason for *_, reason in PREFACED])
def test_a_passage_behind_a_sentence_about_somebody(nlp: Language, text: str, who: str | None, reason: str) -> None:
    found = [entry for entry in nlp(text)._.quotations if entry["kind"] == "direct"]
    assert [text[slice(*entry["speaker"])] for entry in found if entry["speaker"]] == ([who] if who else [])


NOTHING = [
    ("The school has published new rules for the use of phones on site.", "rules that are only made public"),
    ("The school has published new rules under which pupils hand in phones.", "the same with a clause behind it"),
    ("The council issued new guidelines on advertising for shops.", "guidelines that are only issued"),
    ("Riders must ask for permission before they park on the square.", "a request that is only owed"),
    ("Owners have to ask for a permit from the city.", "the same with “have to”"),
    ("The train left at noon and reached the coast at four.", "no words of anybody"),
    ("They drove to the “Blue Lagoon” and swam.", "a quoted name is no quotation"),
    ("The patient did not respond to treatment.", "no answer was asked for"),
    ("The army declined in size.", "decline without an act of answering"),
    ("A clerk who asked not to be named left.", "a condition of a source is no statement"),
    ("", "empty"),
    ("“", "one mark"),
    ("word", "one token"),
    (" \n \t ", "white space"),
]


@pytest.fixture(scope="module")
def trained() -> Language:
    return with_mode("trained")


@pytest.fixture(scope="module")
def by_rules() -> Language:
    return with_mode("rules")


def with_mode(mode: str) -> Language:
    nlp = load_model()
    nlp.add_pipe("sourcescope_layout", first=True)
    nlp.add_pipe("sourcescope_quotes", config={"mode": mode})
    return nlp


def shown(doc: Doc) -> list[str]:
    """The entries of a document in the words of the tables."""
    rows = []
    for quotation in doc._.quotations:
        spans = " / ".join(doc.text[start:end] for start, end in quotation["spans"])
        speaker = doc.text[slice(*quotation["speaker"])] if quotation["speaker"] else ""
        cue = doc.text[slice(*quotation["cue"])] if quotation["cue"] else ""
        rows.append(f"{quotation['kind']} | {speaker} | {cue} | {spans}".rstrip())
    return rows


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    DIRECT + MIXED + LOOSE + INDIRECT + TRANSCRIPTS + SILENCE,
    ids=[reason for _, _, reason in DIRECT + MIXED + LOOSE + INDIRECT + TRANSCRIPTS + SILENCE],
)
def test_trained(trained: Language, text: str, expected: list[str], reason: str) -> None:
    assert shown(trained(text)) == expected, reason


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    DIRECT + INDIRECT + SILENCE,
    ids=[reason for _, _, reason in DIRECT + INDIRECT + SILENCE],
)
def test_rules(by_rules: Language, text: str, expected: list[str], reason: str) -> None:
    assert shown(by_rules(text)) == expected, reason


@pytest.mark.parametrize(("text", "reason"), NOTHING, ids=[reason for _, reason in NOTHING])
def test_nothing_is_found_where_nobody_speaks(trained: Language, text: str, reason: str) -> None:
    assert shown(trained(text)) == [], reason


@pytest.mark.parametrize("mode", ["trained", "rules"])
def test_the_seed_article(mode: str, request: pytest.FixtureRequest) -> None:
    nlp = request.getfixturevalue("trained" if mode == "trained" else "by_rules")
    rows = shown(nlp(SEED.read_text("utf-8")))
    assert [row.split(" | ")[1:3] for row in rows if row.startswith("direct")] == [
        ["one official", "explained"],
        ["he", "asserted"],
        ["Connolly", "said"],
    ]
    assert [row.split(" | ")[1:3] for row in rows if row.startswith("mixed")] == [["Vindman", "said"]]
    assert any("bullied by Vladimir Putin,” / “Is he really" in row for row in rows), "two sentences, one quote"
    assert [row.split(" | ")[1] for row in rows if row.startswith("no response")] == [
        "Russia’s embassy in Washington",
        "its mission to the United Nations in New York",
    ]
    wanted = [
        "The US officials | stated | that Biden’s authorization is limited",
        "Ukrainian commanders | believe | these numbers are insufficient",
        "Alexander Vindman | praised | Biden’s decision",
        "many experts | view | Putin’s warnings as bluster",
        "US Representative Gerry Connolly | dismissed | Putin’s threats",
        "NATO allies and US lawmakers | argue | that Ukraine should be allowed",
        "Countries like Britain, the Netherlands, Sweden, Finland, and Germany | urging | similar actions",
        "Analysts | suggest | that with Russian forces",
    ]
    assert [words for words in wanted if not any(words in row for row in rows)] == []


STANCES = [
    ("The mayor claimed that the vote was fair.", "doubts", "speech"),
    ("The mayor said that the vote was fair.", "neutral", "speech"),
    ("The mayor admitted that the vote was unfair.", "admits", "speech"),
    ("The mayor warned that the vote was unfair.", "warns", "speech"),
    ("The mayor denied that the vote was unfair.", "denies", "speech"),
    ("The mayor insisted that the vote was fair.", "asserts", "speech"),
    ("The mayor believes that the vote was fair.", "believes", "belief"),
    ("The mayor praised the vote.", "endorses", "evaluation"),
]


@pytest.mark.parametrize(("text", "stance", "speech"), STANCES, ids=[stance for _, stance, _ in STANCES])
def test_stance_and_speech_come_from_the_list(trained: Language, text: str, stance: str, speech: str) -> None:
    (quotation,) = trained(text)._.quotations
    assert (quotation["stance"], quotation["speech"]) == (stance, speech)


def test_evidence_names_cue_speaker_and_marks(trained: Language) -> None:
    (quotation,) = trained("“We will stay,” Maria Lopez said.")._.quotations
    assert quotation["evidence"][:3] == [
        "cue “said”",
        "speaker is the subject of the cue",
        "content inside quotation marks",
    ]


def test_an_unknown_mode_is_refused() -> None:
    with pytest.raises(ValueError, match="'magic'; it can be one of rules, trained"):
        quotes.Quotes("magic")


def test_works_without_the_layout_component() -> None:
    nlp = load_model()
    nlp.add_pipe("sourcescope_quotes")
    assert shown(nlp("“We will stay,” she said.")) == ["direct | she | said | “We will stay,”"]


def test_a_second_document_starts_empty(trained: Language) -> None:
    trained("“We will stay,” she said.")
    assert trained("The train left.")._.quotations == []


PIECES = st.lists(
    st.sampled_from(
        [
            "“",
            "”",
            '"',
            "''",
            "'",
            "‘",
            "’",
            "«",
            "»",
            "she said",
            "Lee told him",
            "that",
            ",",
            ".",
            ":",
            "\n",
            "—",
            " ",
            "we go",
            "Lee",
            "according to",
            "did not respond",
            "(",
            ")",
            "🙂",
            "\u202b",
            "\x00",
            "U.S",
            "- A",
        ]
    ),
    max_size=25,
)


@settings(max_examples=150, deadline=None)
@given(PIECES, st.booleans())
@example(pieces=["U.S", ":", ":"], spaced=False)  # a label at the very end of the text
def test_no_arrangement_of_marks_raises_or_leaves_the_article(
    trained: Language, by_rules: Language, pieces: list[str], spaced: bool
) -> None:
    text = (" " if spaced else "").join(pieces)
    lines = paragraphs(text)
    for nlp in (trained, by_rules):
        for quotation in nlp(text)._.quotations:
            for start, end in quotation["spans"]:
                assert 0 <= start < end <= len(text)
                assert text[start:end] == text[start:end].strip()
                assert any(first <= start and end <= last for first, last in lines)
            for place in (quotation["cue"], quotation["speaker"]):
                assert place is None or 0 <= place[0] < place[1] <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "“" * 1000,
        '" ' * 1000,
        "He said “no ” ' \" " * 300,
        "he said that " * 1700 + "it rained.",
        "🙂" * 500 + " he said",
        "قال الرئيس إن الحرب انتهت.",
    ],
    ids=["opening marks", "straight marks", "unbalanced", "one sentence of 5,000 words", "emoji", "another script"],
)
def test_odd_texts_do_not_raise(trained: Language, text: str) -> None:
    for quotation in trained(text)._.quotations:
        assert all(text[start:end] for start, end in quotation["spans"])
