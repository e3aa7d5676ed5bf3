"""Where a statement stands (open, done, over, advised against), and who rules whom in passives, nouns and headlines."""

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
She hopes to be the first mayor to ban cars from the old town.
  > prohibit | proposed | ban
Before lifting the ban, the agency will hear from patients.
  > ease | proposed | lifting
It is time to lift the ban, doctors said.
  > ease | proposed | lift
The agency said it was preparing to lift the ban.
  > ease | proposed | lift
The agency is preparing new limits on doses.
  > restrict | proposed | limits
The agency has been asked to limit doses.
  > restrict | proposed | limit
The agency was asked to limit doses.
  > restrict | proposed | limit
The agency would not say when it would lift the ban.
  > ease | proposed | lift
It is not clear when the ban will be lifted.
  > ease | proposed | lifted
If the ban is lifted, prices will fall.
  > ease | hypothetical | lifted
Prices would fall if the agency lifted the ban.
  > ease | hypothetical | lifted
What happens if the agency bans the drug?
  > prohibit | hypothetical | bans
Why not ban the drug?
  > prohibit | proposed | ban
The next government will restrict exports.
  > restrict | proposed | restrict
The candidate says he will restrict exports on his first day in office.
  > restrict | proposed | restrict
As president, he would restrict exports.
  > restrict | proposed | restrict
His plan would restrict exports.
  > restrict | proposed | restrict
Under his plan, exports would be restricted.
  > restrict | proposed | restricted
The bill restricts exports and caps prices.
  > restrict | proposed | restricts
The draft rule restricts exports.
  > restrict | proposed | restricts
The group is leading an effort to curb hunting.
  > restrict | proposed | curb
She leads the effort to curb hunting in the state.
  > restrict | proposed | curb
The governor has the power to ban hunting.
  > prohibit | proposed | ban
The senator voted for a bill to ban hunting.
  > prohibit | proposed | ban
A petition to ban hunting has 100,000 signatures.
  > prohibit | proposed | ban
Hunters oppose a plan to ban the sport.
  > prohibit | proposed | ban
He spoke of the need to limit hunting.
  > restrict | proposed | limit
The group went to court to block the sale.
  > prohibit | proposed | block
The group sued to block the sale.
  > prohibit | proposed | block
The state sued to stop the company from selling the drug.
  > prohibit | proposed | stop
He introduced a bill to ban hunting.
  > prohibit | proposed | ban
The minister is working to limit hunting.
  > restrict | proposed | limit
Activists have fought to allow women into the club.
  > permit | proposed | allow
The lawyer filed a motion to bar the witness.
  > prohibit | proposed | bar
Republicans have vowed to work to block the nominee.
  > prohibit | proposed | block
Lawmakers are scrambling to pass a measure to allow the sale.
  > permit | proposed | allow
The bill aims to limit the power of banks.
  > restrict | proposed | limit
The union wants the ministry to limit working hours.
  > restrict | proposed | limit
The union is waiting for the ministry to approve the deal.
  > permit | proposed | approve
The ministry could approve the deal this week.
  > permit | proposed | approve
The ministry promised to approve the deal.
  > permit | proposed | approve
The ministry is expected to approve the deal within weeks.
  > permit | proposed | approve
The ministry is deciding whether to approve the deal.
  > permit | proposed | approve
The deal awaits approval by the ministry.
  > permit | proposed | approval
He wants to cut taxes, raise pensions and ban fracking.
  > prohibit | proposed | ban
The senator has called for higher taxes on the rich, breaking up the banks and banning fracking.
  > prohibit | proposed | banning
Her plan would raise taxes, cut subsidies and, within a decade, ban the sale of gasoline cars.
  > prohibit | proposed | ban
The party promises to lower fees, build homes and to ban foreign buyers.
  > prohibit | proposed | ban
The party promises lower fees, more homes and a ban on foreign buyers.
  > prohibit | proposed | ban
She supports lower fees, building homes and banning foreign buyers.
  > prohibit | proposed | banning
She favors raising the minimum wage, expanding Medicaid and banning assault rifles.
  > prohibit | proposed | banning
The measure would let police search homes, allow judges to hold suspects longer and bar protests.
  > permit | proposed | allow
The company plans to fire the guard and suspend two others.
  > prohibit | proposed | suspend
The company may fire the guard, suspending two others.
  > permit | in force | may
  > prohibit | proposed | suspending
Lawmakers should close the loophole and require background checks for all buyers.
  > require | proposed | require
Congress must close the loophole and require background checks for all buyers.
  > require | proposed | require
We have to ban these weapons, she said.
  > prohibit | proposed | ban
Let's ban these weapons, she said.
  > prohibit | proposed | ban
I would ban these weapons on day one, she said.
  > prohibit | proposed | ban
If elected, I will ban these weapons, she said.
  > prohibit | proposed | ban
If I am elected, I will ban these weapons, she said.
  > prohibit | proposed | ban
When I am president, we will ban these weapons, she said.
  > prohibit | proposed | ban
If these weapons were banned, fewer people would die, she said.
  > prohibit | hypothetical | banned
Democrats want to bring back a federal ban on such weapons that expired in 2004.
  > prohibit | proposed | ban
The group asked the court to block the state's ban on such weapons.
  > prohibit | proposed | block
Voters will decide in November whether to ban such weapons.
  > prohibit | proposed | ban
The state is one of three that will vote on banning such weapons.
  > prohibit | proposed | banning
Twelve countries will require such labels from January.
  > require | proposed | require
The labels will be required from January.
  > require | proposed | required
The board has been slow to approve the plan.
  > permit | proposed | approve
The boy wished he were allowed to drive.
  > permit | proposed | allowed
The board came close to approving the plan.
  > permit | proposed | approving
The activists' demand that drilling be banned was ignored.
  > prohibit | proposed | banned
He repeated his call that the club be allowed back into the league.
  > permit | proposed | allowed
The mayor has the power to lift the ban.
  > ease | proposed | lift
The board's request that the books be banned reached the court.
  > prohibit | proposed | banned
Her call to ban all imported toys -- a position she has since softened -- and her remarks upset parents.
  > prohibit | proposed | ban
Her plan includes: free tuition, requiring schools to report costs.
  > require | proposed | requiring
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
The mayor was criticized for banning the march.
  > prohibit | in force | banning
Fans slammed the league for allowing the transfer.
  > permit | in force | allowing
The exemption of small farms from the tax was criticized.
  > ease | in force | exemption
Doctors criticized the ban on e-cigarettes.
  > prohibit | in force | ban
Students protested against the ban on headscarves.
  > prohibit | in force | ban
Spain became the fourth country to legalize euthanasia.
  > permit | in force | legalize
Utah was the last state to lift the limit.
  > ease | in force | lift
She is the first mayor to ban cars from the old town.
  > prohibit | in force | ban
The bank apologized for blocking his account.
  > prohibit | in force | blocking
The firm was fined for letting children buy knives.
  > permit | in force | letting
He thanked the judge for letting him travel.
  > permit | in force | letting
By banning the drug, the agency put patients at risk.
  > prohibit | in force | banning
After banning the drug, the agency heard from patients.
  > prohibit | in force | banning
The drug has been banned since May.
  > prohibit | in force | banned
The new government has restricted exports.
  > restrict | in force | restricted
The law restricts exports and caps prices.
  > restrict | in force | restricts
The state has taken steps to curb hunting.
  > restrict | in force | curb
The state took measures to limit hunting.
  > restrict | in force | limit
The governor used his power to ban hunting.
  > prohibit | in force | ban
The governor signed an order to ban hunting.
  > require | in force | order
  > prohibit | in force | ban
The countries signed an agreement to limit fishing.
  > restrict | in force | limit
The state changed its rules to allow hunting.
  > permit | in force | allow
Parliament passed a law to ban hunting.
  > prohibit | in force | ban
The regulator acted to limit fees.
  > restrict | in force | limit
The regulator stepped in to block the merger.
  > prohibit | in force | block
The president invoked an old law to block the merger.
  > prohibit | in force | block
Republicans have worked to block the nominee.
  > prohibit | in force | block
The law aims to limit the power of banks.
  > restrict | in force | limit
The rule, meant to limit the power of banks, took effect.
  > restrict | in force | limit
The ministry agreed to approve the deal.
  > permit | in force | approve
The deal has the approval of the ministry.
  > permit | in force | approval
The deal was approved, but critics want it undone.
  > permit | in force | approved
The ministry said it had approved the deal.
  > permit | in force | approved
The deal, approved by the ministry last week, allows the firm to drill.
  > permit | in force | approved
  > permit | in force | allows
The measure lets police search homes, allows judges to hold suspects longer and bars protests.
  > permit | in force | allows
  > prohibit | in force | bars
The government closed schools, canceled flights and barred tourists from entering.
  > prohibit | in force | barred
The government has closed schools, canceled flights and barred tourists from entering.
  > prohibit | in force | barred
The company fired the guard and suspended two others.
  > prohibit | in force | suspended
The company fired the guard, suspending two others.
  > prohibit | in force | suspending
These weapons are banned in Australia, she said.
  > prohibit | in force | banned
Australia banned these weapons in 1996, she said.
  > prohibit | in force | banned
Australia banned such weapons after a massacre in 1996.
  > prohibit | in force | banned
The state's ban on such weapons has survived two lawsuits.
  > prohibit | in force | ban
A judge upheld the state's ban on such weapons.
  > prohibit | in force | ban
The state's ban on such weapons, enacted in 2013, was upheld by a judge.
  > prohibit | in force | ban
The court let the state's ban on such weapons stand.
  > prohibit | in force | ban
The group is challenging the state's ban on such weapons in court.
  > prohibit | in force | ban
The group says the ban on such weapons violates the Constitution.
  > prohibit | in force | ban
The state is one of three that ban such weapons.
  > prohibit | in force | ban
The state became the third to ban such weapons.
  > prohibit | in force | ban
Twelve countries now require such labels.
  > require | in force | require
From January, twelve countries require such labels.
  > require | in force | require
The labels have been required since January.
  > require | in force | required
The law allows no exceptions.
  > prohibit | in force | allows
The school lets no one leave before noon.
  > prohibit | in force | lets
The school lets everyone leave before noon.
  > permit | in force | lets
The board approved almost 40 permits.
  > permit | in force | permits
The boy said that he was allowed to drive.
  > permit | in force | allowed
The licenses were not renewed but the permits were granted.
  > permit | in force | permits
Guests are rarely allowed to use the pool.
  > prohibit | in force | allowed
Guests are often allowed to use the pool.
  > permit | in force | allowed
Both mayors repeatedly made the decision to ban cars downtown.
  > prohibit | in force | ban
The clerk was not authorized to sign the papers.
  > prohibit | in force | not authorized
Waivers were designed to give schools more time.
  > ease | in force | Waivers
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
The drug was banned until May.
  > prohibit | past | banned
The drug used to be banned.
  > prohibit | past | banned
The drug, once banned, is now sold in shops.
  > prohibit | past | banned
For decades, women were barred from the club.
  > prohibit | past | barred
In the 1950s, women were barred from the club.
  > prohibit | past | barred
Women were then barred from the club.
  > prohibit | past | barred
At the time, women were not allowed to join the club.
  > prohibit | past | not allowed
The club, which barred women until 1980, closed.
  > prohibit | past | barred
The law that barred women from the club was struck down.
  > prohibit | past | barred
  > ease | in force | struck down
The previous government restricted exports.
  > restrict | past | restricted
The decision to ban hunting was reversed a year later.
  > prohibit | past | ban
The ministry had approved the deal before the scandal broke.
  > permit | past | approved
The ministry once approved such deals within days.
  > permit | past | approved
From 1994 to 2004, such weapons were banned in the United States.
  > prohibit | past | banned
Until 2004, federal law banned such weapons.
  > prohibit | past | banned
The country had banned such weapons until 2004.
  > prohibit | past | banned
A federal ban on such weapons expired in 2004.
  > prohibit | past | ban
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
It would be a mistake to lift the ban now, doctors said.
  > ease | warned against | lift
Lifting the ban now would be a mistake, doctors said.
  > ease | warned against | Lifting
It is wrong to ban books, the author said.
  > prohibit | warned against | ban
The agency ruled out lifting the ban.
  > ease | denied | lifting
The agency has no intention of lifting the ban.
  > ease | denied | lifting
The agency denied that it had banned the drug.
  > prohibit | denied | banned
There is no ban on the drug.
  > prohibit | denied | ban
The agency stopped short of banning the drug.
  > prohibit | denied | banning
The agency decided against banning the drug.
  > prohibit | denied | banning
The agency decided not to ban the drug.
  > prohibit | denied | ban
Senators voted down a plan to ban the drug.
  > prohibit | denied | ban
The bid to ban the drug was defeated.
  > prohibit | denied | ban
The agency has not banned the drug.
  > prohibit | denied | banned
The agency did not ban the drug.
  > prohibit | denied | ban
Efforts to curb hunting failed last year.
  > restrict | denied | curb
The senate blocked an effort to curb hunting.
  > prohibit | in force | blocked
  > restrict | denied | curb
The court rejected an appeal to lift the ban.
  > ease | denied | lift
The county refused a request to ban hunting.
  > prohibit | denied | ban
A move to ban hunting was defeated.
  > prohibit | denied | ban
The ministry has yet to approve the deal.
  > permit | denied | approve
The ministry has so far refused to approve the deal.
  > permit | denied | approve
The ministry failed to approve the deal in time.
  > permit | denied | approve
The ministry never approved the deal.
  > permit | denied | approved
She opposes raising the minimum wage, expanding Medicaid and banning assault rifles.
  > prohibit | warned against | banning
The court refused to block the state's ban on such weapons.
  > prohibit | denied | block
The labels will not be required.
  > require | denied | required
"""

ROLES = """
The visas, which are issued to skilled workers, last three years.
  > permit | in force | issued | - | skilled workers | The visas
Permits were granted to 12 of the 40 companies that applied.
  > permit | in force | Permits | - | 12 of the 40 companies that applied | -
The license was denied to Smith because of an old conviction.
  > prohibit | in force | denied | - | Smith | The license
Asylum was granted to 300 of the families.
  > permit | in force | granted | - | 300 of the families | Asylum
The immigration service granted asylum to 300 of the families.
  > permit | in force | granted | The immigration service | 300 of the families | asylum
Widow denied visa.
  > prohibit | in force | denied | - | Widow | visa
The judge denied bail.
  > prohibit | in force | denied | The judge | - | bail
The mayor faced pressure from unions to lift the hiring freeze.
  > ease | proposed | lift | The mayor | - | the hiring freeze
Washington has increased pressure on Beijing to ease limits on foreign banks.
  > ease | proposed | ease | Beijing | foreign banks | limits on foreign banks
The league is under pressure to ban the helmet.
  > prohibit | proposed | ban | The league | - | the helmet
Calls to ban the helmet have grown.
  > prohibit | proposed | ban | - | - | the helmet
The mayor told reporters that she was open to allowing scooters on sidewalks.
  > permit | proposed | allowing | she | - | scooters on sidewalks
The change would bring the state closer to legalizing raw milk.
  > permit | proposed | legalizing | The change | - | raw milk
Sales of the drug were suspended by the ministry.
  > prohibit | in force | suspended | the ministry | - | Sales of the drug
The use of phones by pupils is banned.
  > prohibit | in force | banned | - | pupils | The use of phones by pupils
Its ban on adoptions by single parents was the last in the region.
  > prohibit | past | ban | Its | single parents | adoptions by single parents
The player will appeal his two-year ban from the sport.
  > prohibit | in force | ban | - | his | the sport
The senator defended his ban on lobbyists.
  > prohibit | in force | ban | his | lobbyists | -
The five-match ban handed to the striker by the federation was upheld.
  > prohibit | in force | ban | the federation | the striker | -
The limit was lifted in a ruling by the state's highest court.
  > ease | in force | lifted | the state's highest court | - | The limit
The limit was lifted in a hurry.
  > ease | in force | lifted | - | - | The limit
The union's president sent a memo instructing members to stay home.
  > require | in force | instructing | The union's president | members | stay home
The club's rules instruct members to stay home.
  > require | in force | instruct | The club's rules | members | stay home
Federal restrictions on the pesticide remain in place.
  > restrict | in force | restrictions | Federal | - | the pesticide
The Clean Water Act, a law that requires permits for such work, is 50 years old.
  > require | in force | requires | The Clean Water Act | - | such work
The rule requires companies that drill on public lands to fix leaks.
  > require | in force | requires | The rule | companies | fix leaks
The rule allows students who live in the dorms to keep pets.
  > permit | in force | allows | The rule | students | keep pets
The man was refused entry to the plane by the airline.
  > prohibit | in force | refused | the airline | The man | entry to the plane by the airline
The decision bars the agency from selling the land.
  > prohibit | in force | bars | The decision | the agency | selling the land
Ms. Lee, a teacher for 20 years, was barred by the board from teaching.
  > prohibit | in force | barred | the board | Ms. Lee | teaching
Employees of the plant were told by their managers not to talk to reporters.
  > prohibit | in force | told | their managers | Employees of the plant | talk to reporters
The nomination of Ms. Lee was blocked by two senators.
  > prohibit | in force | blocked | two senators | Ms. Lee | The nomination of Ms. Lee
The embassy's denial of visas to 30 of the players was criticized.
  > prohibit | in force | denial | The embassy | 30 of the players | visas
The ban on drilling in the Arctic, imposed by President Obama, was reversed by his successor.
  > ease | in force | reversed | his successor | - | drilling in the Arctic
Shell was given permission by the Interior Department to drill in the Arctic.
  > permit | in force | permission | the Interior Department | Shell | drill in the Arctic
A group of 12 nations agreed to ban drilling in the Arctic.
  > prohibit | in force | ban | A group of 12 nations | - | drilling
Activists accused the government of allowing such drilling.
  > permit | in force | allowing | the government | - | such drilling
The government has been sued by activists over its decision to allow drilling.
  > permit | in force | allow | its | - | drilling
Stores are prohibited under Texas law from selling the toys.
  > prohibit | in force | prohibited | Texas law | Stores | selling the toys
Texas limits how many toys a store can sell.
  > restrict | in force | limits | Texas | a store | sell
Rubio and Bush both repeatedly made the case to grant amnesty to farm workers.
  > permit | proposed | grant | Rubio and Bush | farm workers | amnesty
The state requires documentary proof of age from buyers of cigarettes.
  > require | in force | requires | The state | buyers of cigarettes | documentary proof of age
The rule requires a deposit from each tenant.
  > require | in force | requires | The rule | each tenant | a deposit from each tenant
A spokesman for the hospital said it was not allowed to comment because of privacy laws.
  > prohibit | in force | not allowed | - | it | comment because of privacy laws
The court said that states could no longer deny couples a license.
  > prohibit | in force | could | The court | states | no longer deny couples a license
Parents who skip the course would be barred from receiving benefits under a plan announced by the minister.
  > prohibit | proposed | barred | a plan | Parents | receiving benefits under a plan announced by the minister
It is forbidden to swim in the lake.
  > prohibit | in force | forbidden | - | - | swim in the lake
The kingdom will allow women to drive, ending a ban that has long drawn criticism.
  > permit | proposed | allow | The kingdom | women | drive
  > ease | proposed | ending | The kingdom | - | a ban
"""

TABLES = (OPEN, DONE, PAST, AGAINST, ROLES)


@pytest.fixture(scope="module")
def stated(nlp: Language) -> dict[str, list[str]]:
    """Each text's statements with their roles; read together, as that is faster."""
    texts = [text for table in TABLES for text, _, _ in rows(table)]
    return {doc.text: told(doc) for doc in nlp.pipe(texts, batch_size=64)}


@pytest.mark.parametrize(
    ("text", "expected"), [(text, expected) for table in TABLES[:-1] for text, expected, _ in rows(table)]
)
def test_statement_stands_where_the_sentence_says(stated: dict[str, list[str]], text: str, expected: list[str]) -> None:
    assert [one.rsplit(" | ", 3)[0] for one in stated[text]] == expected


@pytest.mark.parametrize(("text", "expected"), [(text, expected) for text, expected, _ in rows(ROLES)])
def test_roles_are_those_the_sentence_names(stated: dict[str, list[str]], text: str, expected: list[str]) -> None:
    assert stated[text] == expected
