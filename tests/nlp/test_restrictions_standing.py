"""Where a statement stands: what is only open, wanted or spoken of, beside what is done, over and advised against."""

import pytest
from spacy.language import Language

from .restriction_tables import rows, told

OPEN = """
The league is set to ban headers in youth games from the autumn.
  > prohibit | proposed | ban
The council, under pressure from residents, is poised to lift the curfew.
  > ease | proposed | lift
The ministry has moved to restrict exports of rice, traders said.
  > restrict | proposed | restrict
The mayor told reporters that she was open to allowing scooters on sidewalks.
  > permit | proposed | allowing
Lawmakers came a step closer to legalizing sports betting on Monday.
  > permit | proposed | legalizing
The union is intent on limiting overtime in the mines.
  > restrict | proposed | limiting
The airline is keen to ban the passenger who hit a steward.
  > prohibit | proposed | ban
Teachers demanded that they be allowed to choose their own books.
  > permit | proposed | allowed
The panel will decide whether fans should be allowed to drink in the stands.
  > permit | proposed | allowed
Ministers are still divided over how to restrict drones near airports.
  > restrict | proposed | restrict
At the rally she talked about banning plastic bags, wet wipes and straws.
  > prohibit | proposed | banning
"Ban them from the stadium for life," the coach said of the hooligans.
  > prohibit | proposed | Ban
The governor asked counties to act, requiring masks in stores.
  > require | proposed | requiring
The festival's proposed ban on fireworks drew a crowd to the town hall.
  > prohibit | proposed | ban
Any change in the recipe must be approved by the board.
  > require | in force | must
The bill seeks to toughen sanctions against smugglers.
  > restrict | proposed | toughen
The senator opposes a bill requiring helmets on scooters.
  > require | proposed | requiring
The writers' guild condemned calls to ban the novel.
  > prohibit | proposed | ban
The takeover could fail to win approval in Brussels.
  > permit | proposed | approval
It is unclear whether fans are allowed to drink in the stands.
  > permit | hypothetical | allowed
The school will vote to ban phones from its classrooms.
  > prohibit | proposed | ban
The rector wants to talk to students about limiting parties in the dorms.
  > restrict | proposed | limiting
The state is expected to impose curbs on short rentals.
  > restrict | proposed | curbs
"""

DONE = """
The board managed to block the sale of the pitch.
  > prohibit | in force | block
The court went on to order the firm to pay its cleaners.
  > require | in force | order
The building code was amended to restrict smoking on balconies.
  > restrict | in force | restrict
The hospital was forced to suspend two of its surgeons.
  > prohibit | in force | suspend
The platform is believed to have banned 40 accounts linked to the network.
  > prohibit | in force | banned
The town was right to ban fireworks, the fire chief said.
  > prohibit | in force | ban
The club was happy to let the fans keep the ball.
  > permit | in force | let
Protesters plan to ignore restrictions on marches.
  > restrict | in force | restrictions
He could not believe that the bank was forcing him to sell the farm.
  > require | in force | forcing
The governor acted on Monday, requiring masks in stores.
  > require | in force | requiring
The witness was not authorized to speak publicly.
  > prohibit | in force | not authorized
The company has barred foreign ships from the port for years.
  > prohibit | in force | barred
The ban is the strictest in Europe.
  > prohibit | in force | ban
The limits that keep rents down help young families.
  > restrict | in force | limits
Last Monday, a judge ordered the plant to close its oldest furnace.
  > require | in force | ordered
The agency ordered the airline to ground its older jets, citing cracks.
  > prohibit | in force | ground
The judge let the witness leave the room.
  > permit | in force | let
The bishop agreed to allow the concert in the cathedral.
  > permit | in force | allow
The school voted to ban phones from its classrooms.
  > prohibit | in force | ban
The state imposed curbs on short rentals, delighting hotels.
  > restrict | in force | curbs
"""

PAST = """
Last March, a judge ordered the plant to close its oldest furnace.
  > require | past | ordered
Girls were not allowed to play on the team when she was at school.
  > prohibit | past | not allowed
The coach said he had never been permitted to speak to the referee.
  > prohibit | past | never been permitted
The ban on hunting was the strictest in Europe.
  > prohibit | past | ban
The limits that kept rents down helped young families.
  > restrict | past | limits
Britain long blocked a common army.
  > prohibit | past | blocked
"""

AGAINST = """
The upper house is unlikely to approve the treaty before summer.
  > permit | denied | approve
The clinic was not required to report the case.
  > require | denied | required
The city should not lift the curfew yet, the police chief said.
  > ease | warned against | lift
Schools should not require uniforms, the parents wrote.
  > require | warned against | require
"""

TABLES = (OPEN, DONE, PAST, AGAINST)


@pytest.fixture(scope="module")
def stated(nlp: Language) -> dict[str, list[str]]:
    """Each text's statements as "category | status | cue"; read together, as that is faster."""
    texts = [text for table in TABLES for text, _, _ in rows(table)]
    return {doc.text: [one.rsplit(" | ", 3)[0] for one in told(doc)] for doc in nlp.pipe(texts, batch_size=64)}


@pytest.mark.parametrize(
    ("text", "expected"), [(text, expected) for table in TABLES for text, expected, _ in rows(table)]
)
def test_statement_stands_where_the_sentence_says(stated: dict[str, list[str]], text: str, expected: list[str]) -> None:
    assert stated[text] == expected
