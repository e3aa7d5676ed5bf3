"""Restriction statements in longer sentences of news, by what is done: each with category, status and cue."""

import pytest
from spacy.language import Language

from .restriction_tables import rows, told

DUTIES = """
Residents of three coastal counties were told to leave their homes by nightfall on Tuesday as the storm gathered strength, emergency officials said.
  > require | in force | told
Hospital staff have been told not to speak to reporters about the outbreak, according to an internal memo seen by the newspaper.
  > prohibit | in force | told
Anyone arriving from the affected provinces will need to show a negative test taken within 48 hours of departure, the ministry announced on Friday.
  > require | proposed | need to
Commuters will no longer have to wear masks on trains and buses from Monday, the transport secretary said.
  > require | past | have to
Companies are supposed to report such payments within 30 days, but few of them do, auditors found.
  > require | in force | supposed to
Small businesses do not have to offer health insurance under the law, although many choose to.
  > require | denied | have to
Drivers over 75 have to renew their licenses in person every two years.
  > require | in force | have to
Tenants in the building were given 30 days to leave.
  > require | in force | given
The company has until the end of March to sell its stake in the newspaper or face a fine of $2 million.
  > require | in force | has until
The two diplomats were given 72 hours to leave the country, the foreign ministry said.
  > require | in force | given
Every employee who handles food is obligated to complete the training, according to the health department.
  > require | in force | obligated
Firms that import timber are bound by law to check where it was cut.
  > require | in force | bound
Doctors are under no obligation to report the patients' immigration status, the hospital said in a statement.
  > require | denied | obligation
Judges have ordered the sheriff to stop detaining motorists on the basis of their appearance.
  > require | in force | ordered
The watchdog instructed the airline to refund passengers whose flights were canceled, and said it would not tolerate delays.
  > require | in force | instructed
Players who test positive must sit out for at least 10 days, according to the league's protocol.
  > require | in force | must
The bill would make it mandatory for gun owners to report lost or stolen firearms within two days.
  > require | proposed | mandatory
The school made uniforms compulsory in 2019 despite protests from some parents.
  > require | in force | compulsory
Voting is compulsory in Australia, where turnout rarely falls below 90 percent.
  > require | in force | compulsory
The governor's order requires that all nursing homes test their workers once a week.
  > require | in force | requires
The union demanded that the company be required to consult workers before closing a plant.
  > require | proposed | required
Judges are not required to explain why they recuse themselves.
  > require | denied | required
The deal obliges Athens to sell off state companies worth 50 billion euros.
  > require | in force | obliges
The pastor was summoned to appear before a parliamentary committee next week.
  > require | in force | summoned
As a condition of his release, Mr. Park must stay within 10 miles of his mother's house.
  > require | in force | must
It is now mandatory for cafes to display calorie counts on their menus.
  > require | in force | mandatory
Masks are no longer mandatory in Spanish pharmacies, the health minister announced on Tuesday.
  > require | past | mandatory
The regulator wants banks to hold more capital against such loans, and may force them to do so if they resist.
  > require | proposed | force
The court compelled the ministry to publish the minutes of the meeting.
  > require | in force | compelled
Refugees who want to stay beyond six months must register with the police, a spokesman for the interior ministry said.
  > require | in force | must
Protesters must first obtain a permit, which the police can refuse on grounds of public order.
  > require | in force | must
  > prohibit | in force | refuse
Foreign nongovernmental groups would have to register as agents under a draft law debated in parliament on Wednesday.
  > require | proposed | have to
"""  # noqa: E501

PERMISSIONS = """
Veterinarians will be free to prescribe the drug from next spring, the agency decided.
  > permit | proposed | free
After the ruling, same-sex couples are free to adopt children in all 50 states.
  > permit | in force | free
Workers who have been with the company for a year are entitled to 12 weeks of unpaid leave.
  > permit | in force | entitled
The striker was cleared to play by the league's doctors on Thursday, a week after he collapsed in training.
  > permit | in force | cleared
Regulators have given the green light to a $13 billion merger that will create the country's largest telecom company.
  > permit | in force | green light
The council gave the go-ahead on Monday for a mosque that residents had fought for a decade.
  > permit | in force | go-ahead
Ministers signed off on plans for a third runway at the airport, ending years of delay.
  > permit | in force | signed off
The plan has won the blessing of the Vatican, which must sign off on all such appointments.
  > permit | in force | blessing
  > permit | proposed | sign off
The chancellor gave her blessing to the delivery of tanks to Kyiv after weeks of hesitation.
  > permit | in force | blessing
The judge let stand a lower court's ruling that allows the state to count the late ballots.
  > permit | in force | allows
Residents were allowed back into the valley on Sunday, nine days after the fire forced 4,000 people from their homes.
  > permit | in force | allowed
Reporters were let in for a few minutes before being ushered out again by the president's guards.
  > permit | in force | let
Shops of less than 400 square meters may reopen on Monday, provided that customers keep their distance.
  > permit | in force | may
Under the agreement, inspectors can visit any site within two weeks of asking.
  > permit | in force | can
Teachers would be permitted to carry concealed handguns under a bill that cleared the House on Thursday.
  > permit | proposed | permitted
The Bundesliga hopes to be allowed to play in front of a few thousand fans by autumn.
  > permit | proposed | allowed
Should the court agree, the family would be allowed to take the boy to Italy for treatment.
  > permit | proposed | allowed
Critics say that the loophole has let thousands of foreigners buy land along the coast.
  > permit | in force | let
The commission granted the broadcaster a license last year in spite of objections by its rivals.
  > permit | in force | license
Her application for asylum was granted in March.
  > permit | in force | granted
Germany does not recognize dual citizenship for most adults but permits it for citizens of other European Union countries.
  > permit | in force | permits
Iran agreed to let international inspectors back into two nuclear sites that it had long kept closed.
  > permit | in force | let
Campaigners have long asked for terminally ill patients to be allowed to end their lives.
  > permit | proposed | allowed
The army has been given sweeping powers to detain suspects without charge for up to 90 days.
  > permit | in force | powers
Parliament voted on Thursday to give the police the power to break up such camps.
  > permit | in force | power
The drug was approved for use in children under 12 by the European regulator on Tuesday.
  > permit | in force | approved
Parole was granted to the former officer, who has served 15 years for the killing.
  > permit | in force | granted
Smoking is permitted only in designated areas.
  > restrict | in force | permitted
A state legislator has introduced a measure legalizing the sale of raw milk.
  > permit | proposed | legalizing
It is legal to own a monkey in 17 states, though most cities forbid it.
  > permit | in force | legal
  > prohibit | in force | forbid
"""  # noqa: E501

BANS = """
Fans with away tickets will be turned away at the gates, the club warned.
  > prohibit | proposed | turned away
The whole northern shore has been off limits to visitors since the landslide.
  > prohibit | in force | off limits
The ruins were declared out of bounds after a tourist was injured.
  > prohibit | in force | out of bounds
It is illegal to sell tobacco to anyone under 21 in the state.
  > prohibit | in force | illegal
The amendment makes it a crime to help anyone cross the border without documents.
  > prohibit | in force | crime to
Insulting the monarchy is a crime punishable by 15 years in prison in Thailand.
  > prohibit | in force | crime
Hunting the birds has been against the law since 1918.
  > prohibit | in force | against the law
The sprinter faces a ban of up to four years after a second sample tested positive.
  > prohibit | proposed | ban
Two members of the band were refused entry to China because of a remark one of them had made about Tibet.
  > prohibit | in force | refused
The reporter was denied a visa twice before the embassy relented.
  > prohibit | in force | denied
Protesters who block roads can no longer claim that they acted out of conscience, the appeals court held.
  > prohibit | in force | can
Officers are not supposed to chase suspects for traffic offenses alone, the department's manual says.
  > prohibit | in force | not supposed to
Nobody under 18 is allowed to fight in the arena, under rules adopted after the death of a teenager.
  > prohibit | in force | allowed
The federation has yet to let women sit with men in its stadiums.
  > permit | denied | let
No vehicle heavier than 3.5 tons may use the bridge until the cracks have been repaired.
  > prohibit | in force | may
Moscow ordered the closure of the consulate in St. Petersburg and expelled 60 diplomats.
  > require | in force | ordered
  > prohibit | in force | expelled
Three of the team's players have been suspended for the rest of the season for betting on games.
  > prohibit | in force | suspended
The board voted 5-4 to pull the book from the shelves of all middle schools.
  > prohibit | in force | pull
The platform took down thousands of accounts linked to the militia and froze the money of others.
  > prohibit | in force | took down
  > prohibit | in force | froze
The network was pulled off the air after it broadcast an interview with an exiled politician.
  > prohibit | in force | pulled off the air
A court in Moscow outlawed the group as extremist and ordered its offices closed.
  > prohibit | in force | outlawed
  > require | in force | ordered
The appeals court on Friday blocked the administration from ending the program that shields young immigrants.
  > prohibit | in force | blocked
A judge in Texas temporarily blocked the rule, which would have extended overtime pay to 4 million workers.
  > prohibit | in force | blocked
Lawyers for the tribe asked the court for an injunction against the pipeline.
  > prohibit | proposed | injunction
Britain will not issue visas to officials of the regime, the foreign secretary said.
  > prohibit | proposed | not issue
Russia is still under a ban from the world's track and field body over state-backed doping.
  > prohibit | in force | ban
The moratorium on evictions ran out in August, and landlords have filed 20,000 cases since.
  > prohibit | past | moratorium
Officials said there were no plans to ban the film, which has angered some Hindu groups.
  > prohibit | denied | ban
He denied that the club had forbidden its players to kneel during the anthem.
  > prohibit | denied | forbidden
The White House dismissed reports that it was preparing to bar Chinese students from American universities.
  > prohibit | denied | bar
What if the city were to ban cars from the center altogether?
  > prohibit | hypothetical | ban
Would banning the burqa make anyone safer?
  > prohibit | hypothetical | banning
Civil liberties groups warned against giving the police the right to hack into phones.
  > permit | warned against | right
Economists cautioned that capping rents would only deepen the shortage of housing.
  > restrict | warned against | capping
Women were barred from the club until 2016.
  > prohibit | past | barred
For years the law had kept women from owning land, and banks would not lend to them.
  > prohibit | past | kept
In the 1980s, apartheid laws still prohibited Black South Africans from living in most of the city.
  > prohibit | past | prohibited
Back then, blacks were not permitted to eat at the counter.
  > prohibit | past | not permitted
Gays had been banned from donating blood since 1985, a rule that the agency relaxed on Monday.
  > prohibit | past | banned
  > ease | in force | relaxed
"""

BOUNDS = """
Starting next month, supermarkets may sell each customer no more than two bottles of cooking oil.
  > permit | in force | may
Visits are limited to two people per patient, the hospital says on its website.
  > restrict | in force | limited
The council has set a limit of 50 guests for weddings.
  > restrict | in force | limit
The rules cap the fees that airlines may charge for a checked bag.
  > restrict | in force | cap
The vaccine may be given only to people over 60, Germany's health ministry said.
  > restrict | in force | only
A night-time curfew has been in place in the capital since the rioting began.
  > restrict | in force | curfew
The island reopened to tourists this week, but their numbers are capped at 10,000 a day.
  > ease | in force | reopened to
  > restrict | in force | capped
The administration imposed tariffs on steel and aluminum from Canada and Mexico on Thursday.
  > restrict | in force | tariffs
Lawmakers want to rein in the agency's power to collect phone records in bulk.
  > restrict | proposed | rein in
Access to the site has been restricted since a wall collapsed in the spring.
  > restrict | in force | restricted
The family was confined to its hotel room for 14 days on arrival in Auckland.
  > restrict | in force | confined
He may travel abroad only with the consent of the court, his lawyer said.
  > restrict | in force | only
The use of force is allowed only as a last resort.
  > restrict | in force | allowed
Lawmakers toughened penalties for illegal logging last year.
  > restrict | in force | toughened
The president has sought to clamp down on critical media since the failed coup.
  > restrict | proposed | clamp down
Shoppers in Caracas are rationed to two bags of flour.
  > restrict | in force | rationed
Deliveries to the territory were restricted to food and medicine under the blockade.
  > restrict | in force | restricted
The new policy makes it harder for asylum seekers to work while their cases are pending.
  > restrict | in force | harder
"""

EASED = """
The supreme court threw out the state's ban on same-sex adoption.
  > ease | in force | threw out
An appeals court struck down a Maryland law that had barred companies from raising the price of generic drugs.
  > ease | in force | struck down
  > prohibit | past | barred
The commission backed away from a plan to lift the moratorium.
  > ease | denied | lift
Restrictions on foreign travel will be eased from the middle of May, provided cases keep falling.
  > ease | proposed | eased
Quarantine for vaccinated travelers was dropped last week.
  > ease | in force | dropped
Washington refused to lift the sanctions until all prisoners were freed.
  > ease | denied | lift
The rule was softened after complaints by farmers, who may now keep the animals indoors until April.
  > ease | in force | softened
  > permit | in force | may
There is no sign that the junta will end the state of emergency soon.
  > ease | proposed | end
Hong Kong suspended the extradition treaty's application.
  > prohibit | in force | suspended
The school reversed its decision to ban the dress after an outcry online.
  > prohibit | past | ban
Poland partially reopened its border with Belarus to freight on Monday.
  > ease | in force | reopened
"""

STATUSES = """
Officials in Ottawa are debating whether to require vaccination certificates for domestic flights.
  > require | proposed | require
The minister ruled out making the vaccine compulsory.
  > require | denied | compulsory
The company said it had never been asked to block the account.
  > prohibit | denied | block
Neither side has agreed to let observers into the disputed region.
  > permit | denied | let
A spokeswoman declined to say whether the suspect would be permitted to attend the funeral.
  > permit | hypothetical | permitted
It was not clear whether the airline had been authorized to fly over the area.
  > permit | hypothetical | authorized
The committee postponed a vote on whether to bar the country from the Games.
  > prohibit | proposed | bar
The Dutch government said it may ban the sale of nitrous oxide next year.
  > prohibit | proposed | ban
The firm may have been allowed to keep the money because of an error by a clerk.
  > permit | proposed | allowed
The committee recommended that the drug not be approved.
  > prohibit | proposed | not be approved
The king has reportedly given his consent to the marriage.
  > permit | in force | consent
The prosecutor stopped short of seeking a ban on the party.
  > prohibit | denied | ban
The judge rejected the state's request to restore a ban on sleeping in public parks.
  > prohibit | denied | ban
The bill died in committee, leaving in place the ban on Sunday liquor sales.
  > prohibit | in force | ban
The prime minister said no decision had been made on allowing private companies to run the clinics.
  > permit | denied | allowing
The law, which expired in 2004, had prohibited the sale of semiautomatic weapons.
  > prohibit | past | prohibited
The earlier version of the bill would have allowed officers to search homes without a warrant.
  > permit | proposed | allowed
The bishops were allowed to return from exile only after the dictator's death.
  > permit | in force | allowed
Once banned by the censors, the novel is now taught in schools.
  > prohibit | past | banned
Human rights groups urged FIFA to bar the country's team, but the body said it had no intention of doing so.
  > prohibit | proposed | bar
"We will not allow foreign troops on our soil," the president told cheering supporters.
  > prohibit | proposed | not allow
Bangladesh to allow Rohingya children to attend school
  > permit | proposed | allow
Court blocks Ohio's ban on abortions for Down syndrome
  > prohibit | in force | blocks
EU clears Microsoft's purchase of game maker
  > permit | in force | clears
Police ban May Day march in Istanbul
  > prohibit | in force | ban
FIFA hands Chelsea transfer ban
  > prohibit | in force | ban
UK grounds Boeing jets after crash
  > prohibit | in force | grounds
Banning plastic bags has cut litter on beaches by half, a study in Kenya found.
  > prohibit | in force | Banning
To protect the whales, ships must slow to 10 knots inside the zone between November and April.
  > require | in force | must
Migrants rescued at sea were stopped from going ashore in Malta and Italy.
  > prohibit | in force | stopped
The judge set free the two men and ordered that their records be cleared.
  > require | in force | ordered
The former general is banned from holding public office for life.
  > prohibit | in force | banned
The treaty binds the two powers to cut their arsenals by a third.
  > require | in force | binds
Under the deal, Iran must ship its enriched uranium abroad and may not build new centrifuges for ten years.
  > require | in force | must
  > prohibit | in force | may
The police were under orders not to fire on the crowd.
  > prohibit | in force | orders
Only spouses and children are eligible for the visas.
  > permit | in force | eligible
The ambassador's visa was revoked last week.
  > prohibit | in force | revoked
The company lost its license to run the ferry after the accident.
  > prohibit | in force | lost
Many clinics closed after the state took away their licenses.
  > prohibit | in force | took away
The league has never had a rule against such hits.
  > prohibit | denied | rule
Parliament passed a law against wearing masks at protests.
  > prohibit | in force | law
The union has called for a cap on class sizes.
  > restrict | proposed | cap
Ecuador has cut off the internet access of its most famous guest.
  > prohibit | in force | cut off
Men aged 18 to 60 are forbidden from leaving the country under martial law.
  > prohibit | in force | forbidden
The general declared martial law and a curfew from dusk to dawn.
  > restrict | in force | curfew
The prince was put under a travel ban and his bank accounts were frozen.
  > prohibit | in force | ban
  > prohibit | in force | frozen
The drugmaker won approval on Friday to sell its asthma drug in Japan.
  > permit | in force | approval
The agency has yet to approve the device, which is sold in Europe.
  > permit | denied | approve
Investors are awaiting approval of the takeover by regulators in Beijing.
  > permit | proposed | approval
The vote clears the way for the state to start executing prisoners again.
  > permit | in force | clears
The army stopped letting ambulances through the checkpoint at noon.
  > permit | past | letting
"""

NONE = """
The formerly banned opposition party won four seats.
The company was fined for failing to guard its customers' data.
The girl was sent home from school because her skirt was too short.
The defense allowed only 12 points in the second half and forced five turnovers.
The reliever allowed two hits and a walk before the manager took him out.
She cleared her throat and asked for a glass of water.
The runner cleared the last hurdle well ahead of her rivals.
The company reported limited success in its efforts to attract younger customers.
We ordered lunch from the place across the street.
The technology allows doctors to see inside the heart without opening the chest.
Cheaper batteries would let the carmaker sell its electric model for under $25,000.
The pass lets hikers avoid the steepest part of the climb.
Heavy snow blocked the road to the village for two days.
He blocked two shots in the final minute to seal the win.
Polls show that voters do not approve of the way the president handles the economy.
The job requires long hours and a great deal of patience.
Building a new bridge would require at least $2 billion, engineers estimated.
Their love of dogs is what lets them put up with the noise.
He must have been very tired, his brother said, because he never overslept.
It may rain on Saturday, when the parade is to take place.
The economy could grow by 3 percent next year, the bank said.
They could not see the road because of the fog.
She can speak four languages and hopes to learn a fifth.
Investors must be wondering how long the rally can last.
You have to admire the patience of the fans who waited in line all night.
The company has to find new customers if it wants to survive.
He had to cancel the trip when his son fell ill.
The painting is expected to sell for more than $30 million.
The queen is supposed to have loved the dish.
The two sides are supposed to meet again in Geneva next month.
We need to talk about how we got here.
Farmers need rain to save what is left of the crop.
The hotel offers free breakfast to its guests.
Admission is free on the first Sunday of the month.
She felt free to say what she thought for the first time in years.
The band is free to experiment now that it owns its studio.
The bar on the corner closed at two in the morning.
The hurricane forced tens of thousands of people to flee their homes.
The injury forced him to miss the rest of the season.
The recession forced the couple to sell their house.
He was told that the train had left.
The children were told to expect a surprise.
The senator was given a warm welcome by the crowd.
The team was given a boost by the return of its captain.
The rebels have until now controlled the eastern half of the city.
Prices were lifted by a fall in the supply of wheat.
The goalkeeper's suspension system was the best on the market.
The car's front suspension broke on the gravel road.
The court heard that he had been drinking since noon.
The president's rating dropped to 40 percent, according to the poll.
The author's rights to the novel were sold for a seven-figure sum.
You have every right to be angry, she told him.
She had the power to make a room fall silent.
The country has the freedom of being small, the novelist once wrote.
The storm knocked out power to 40,000 homes.
He declined to comment on the allegation that he had accepted bribes.
The minister denied taking money from the developer.
The actress denied that she had been drunk on the set.
The museum is closed on Mondays.
The factory closed in 2009, and the town has never recovered.
Fear of failure kept him from applying for the job.
A knee problem kept her out of the final.
The drug keeps the virus from entering the cell.
The wall stops the sea from flooding the fields.
Only a miracle could save the club now.
Only six people live on the island in winter.
He may be the best striker the country has ever had.
The law professor said the case was the hardest of his career.
She graduated from law school in 1998 and moved to Chicago.
The rule of thumb is to save a tenth of what you earn.
As a rule, he does not read reviews.
The company said sales tax was included in the price.
The director cut two scenes that had bored the audience.
The chef limits himself to five ingredients.
I will not let that happen again, the coach vowed after the loss.
Don't let anyone tell you that it is easy.
Let us hope that the worst is over.
His condition requires that he rest for several weeks.
The recipe calls for two eggs and a pinch of salt.
The movie permits itself a few jokes at the expense of the rich.
Nothing could stop the band from playing one last song.
The patient was cleared of cancer after six months of treatment.
The officer was cleared of wrongdoing by an internal inquiry.
The police cleared the square of snow before the ceremony.
The party suspended its campaign for a day out of respect for the victims.
The singer ended her tour early because of a sore throat.
Opening the window let the smoke out of the kitchen.
The deal lets the company cut costs by sharing its factories with a rival.
"""


LATER = """
The governor said she would not let the bill become law in its present form.
  > prohibit | proposed | not let
The senators will not let the merger proceed without a hearing.
  > prohibit | proposed | not let
The court said the legislature must draw up a new map before the election.
  > require | in force | must
Two shipyards must be closed, a federal judge ruled.
  > require | in force | must
The candidate's plan includes tax credits for parents, requiring employers to offer sick leave, and allowing nurses to prescribe drugs.
  > require | proposed | requiring
  > permit | proposed | allowing
Several governors favor some form of legalization for farm workers.
  > permit | proposed | legalization
Union members demanded that they be allowed to vote by mail.
  > permit | proposed | allowed
Curfew lifted after three nights of calm.
  > ease | in force | lifted
Travel ban eased as cases fall.
  > ease | in force | eased
License revoked after second crash, records show.
  > prohibit | in force | revoked
The mayor repeated his veto threat on Friday.
  > prohibit | proposed | veto
A 16-year-old boy, who cannot be named for legal reasons, appeared in court on Monday.
  > prohibit | in force | can
The ministry is considering a visa-free regime for tourists from the Gulf.
  > ease | proposed | visa-free regime
It would allow immigrants to work while their cases are heard.
  > permit | proposed | allow
The factory paid its workers more than the law requires.
  > require | in force | requires
Patients are allowed to sue only in the capital.
  > restrict | in force | allowed
The vote clears the way for the city to sell the stadium.
  > permit | in force | clears
Her proposal to cap rents went nowhere.
  > restrict | denied | cap
The senator's bill to ban plastic straws died in committee.
  > prohibit | denied | ban
For decades, women were barred from the club.
  > prohibit | past | barred
The court barred him from travel for three months.
  > prohibit | in force | barred
Assuming that fishing is legal in the bay, the boats will leave on Monday.
  > permit | hypothetical | legal
He looked for a way around a rule that bars foreigners from voting.
  > prohibit | in force | bars
The introduction of a ban on trucks is being considered.
  > prohibit | proposed | ban
The council closed the bridge, barring trucks from the old town.
  > prohibit | in force | barring
The federally mandated wage is $7.25.
  > require | in force | mandated
Two marches along roads the city has not authorized are planned for Sunday.
  > permit | denied | authorized
They proposed a 2030 ban on diesel cars.
  > prohibit | proposed | ban
The parliament seeks to step up sanctions against polluters.
  > prohibit | proposed | sanctions
Under her plan, landlords must repay the subsidy.
  > require | proposed | must
Consulates began handing out temporary or humanitarian visas to sailors.
  > permit | in force | visas
The governor would appoint judges who would block abortion rights.
  > prohibit | proposed | block
The debate has turned to allowing casinos outside of the capital.
  > permit | proposed | allowing
The constitution says no person shall be deprived of property without due process.
  > prohibit | in force | shall
Each state shall appoint a number of electors under the constitution.
  > require | in force | shall
The contract stipulates that the actress may not work for rivals.
  > prohibit | in force | may
The agreement specifies that inspectors can visit any site.
  > permit | in force | can
The rules say each club must play in white.
  > require | in force | must
The new law makes it a crime to insult the king.
  > prohibit | in force | crime to
Visitors need a passport to enter the zone.
  > require | in force | need
Citizens of the two states no longer need visas.
  > require | past | need
Waivers were granted to 20 schools.
  > ease | in force | Waivers
The new rules allow no more than two guests per room.
  > restrict | in force | allow
The treaty commits the two countries to cut emissions by half.
  > require | in force | commits
The bank limited withdrawals to 60 euros a day.
  > restrict | in force | limited
Candidates have the right to a recount.
  > permit | in force | right
The city rejected the group's application for a march permit.
  > prohibit | in force | rejected
The ministry turned down his request to visit the prison.
  > prohibit | in force | turned down
The deal must be approved by union members.
  > require | in force | must
Nurses on night shifts must be paid overtime.
  > require | in force | must
Menstrual products are now exempt from the sales tax.
  > ease | in force | exempt
Lawmakers want to scuttle the quorum requirement.
  > ease | proposed | scuttle
The rules empower the board to name a replacement.
  > permit | in force | empower
In its ruling the court took away the power of the agency to challenge such laws.
  > prohibit | in force | took away
The law explicitly excludes prisoners.
  > prohibit | in force | excludes
As a territory, it cannot legally take shelter from its creditors.
  > prohibit | in force | can
More restrictive voting laws will be in effect in 17 states.
  > restrict | in force | restrictive
Her name would be required to appear on the ballot.
  > require | proposed | required
Felons will be restored their voting rights.
  > permit | proposed | restored
The constitution's mandate that the states run elections is clear.
  > require | in force | mandate
A bid to block them from the final failed.
  > prohibit | proposed | block
The judge said it makes little sense to force companies to comply with the rule.
  > require | warned against | force
The political system allows for anyone to bring an issue to a referendum.
  > permit | in force | allows
They want a solution that would allow refugees to stay.
  > permit | proposed | allow
Smoking in bars, long a fixture of the city's night life, has been prohibited since 2005.
  > prohibit | in force | prohibited
The kingdom's decision to let women drive was praised.
  > permit | in force | let
Lawmakers passed a measure that restricts when protesters may gather.
  > restrict | in force | restricts
Police need a warrant to search a phone.
  > require | in force | need
A permit is required to camp in the park.
  > require | in force | required
Police can now search homes without a warrant.
  > permit | in force | can
Plastic bags will be phased out by 2025.
  > prohibit | proposed | phased out
The state forced the plant to close.
  > require | in force | forced
Tighter rules on visas for students take effect in May.
  > restrict | in force | Tighter
The union won a court order preventing the sale.
  > prohibit | in force | preventing
Regulators cleared the way for the merger.
  > permit | in force | cleared the way for
The guards would not let reporters in.
  > prohibit | proposed | not let
Reporters were kept out of the hearing.
  > prohibit | in force | kept out
The law limits how much landlords can raise rents each year.
  > restrict | in force | limits
Camping is allowed only in designated areas.
  > restrict | in force | allowed
Talks on easing sanctions collapsed.
  > ease | denied | easing
It is against the law to sell alcohol to minors.
  > prohibit | in force | against the law
The candidate said her rival would abolish the Second Amendment.
  > restrict | proposed | abolish
The ministry froze wages for two years.
  > restrict | in force | froze
Lawmakers ended the exemption for churches.
  > restrict | in force | exemption
A ruling made it legal nationwide.
  > permit | in force | legal
Residents of the island cannot vote for president.
  > prohibit | in force | can
Migrants cannot obtain legal status by marrying.
  > prohibit | in force | can
The senator's bill would triple the annual cap on visas.
  > ease | proposed | triple
Ottawa announced tighter controls on the border.
  > restrict | in force | controls
The law passed last year makes hospitals publish their prices.
  > require | in force | makes
No one under 18 may enter.
  > prohibit | in force | may
The constitution guarantees the right to strike.
  > permit | in force | right
A court in Lyon ordered strikers back to work.
  > require | in force | ordered
The company won the right to mine the site.
  > permit | in force | right
The state loosened its gun laws.
  > ease | in force | loosened
Gun locks are required in nine states.
  > require | in force | required
Users can be banned for posting such images.
  > prohibit | in force | banned
Under party rules, delegates are bound to vote for the winner of their state on the first ballot.
  > require | in force | bound
The rules committee could unbind the delegates.
  > ease | proposed | unbind
The primary is open only to registered party members.
  > restrict | in force | open only to
By law, such groups cannot coordinate with campaigns.
  > prohibit | in force | can
Donors may give no more than $2,700 to a candidate for each election.
  > restrict | in force | may
The governor said his state would not accept refugees.
  > prohibit | proposed | not accept
Travelers who have been to the region will have to get a visa.
  > require | proposed | have to
The executive action would require more sellers to get licenses.
  > require | proposed | require
Eleven states sued to block the directive.
  > prohibit | proposed | block
Russia was told to pull its troops back.
  > require | in force | told
The rule makes millions more workers eligible for overtime pay.
  > permit | in force | eligible
Under the rule, brokers have to put their clients' interests first.
  > require | in force | have to
Pharmacists will be able to prescribe the pill under the new law.
  > permit | proposed | able
Cafes may serve customers outdoors from Monday.
  > permit | in force | may
Gyms and theaters must stay shut until the end of the month.
  > require | in force | must
Hunters may kill up to 40 wolves this winter.
  > permit | in force | may
The navy turned back a boat carrying 60 migrants.
  > prohibit | in force | turned back
Italy closed its ports to rescue ships.
  > prohibit | in force | closed
The march must end by 6 p.m., police said.
  > require | in force | must
The state asked for a waiver.
  > ease | proposed | waiver
A freeze on hiring is in place.
  > restrict | in force | freeze
The requirement applies to all schools.
  > require | in force | requirement
Her expulsion from the party was confirmed.
  > prohibit | in force | expulsion
The group was declared illegal.
  > prohibit | in force | illegal
The agency's hands are tied by the ruling.
  > restrict | in force | hands are tied
Cannabis is legal in four states.
  > permit | in force | legal
Workers may join the union, but they do not have to.
  > require | denied | have to
Electors must cast their votes on Dec. 19.
  > require | in force | must
Presidents must be at least 35 years old.
  > require | in force | must
Records must be kept for seven years.
  > require | in force | must
Ballots must arrive by Election Day to be counted.
  > require | in force | must
Reporters cannot enter the zone.
  > prohibit | in force | can
Officials cannot accept gifts worth more than $20.
  > prohibit | in force | can
Women can now serve in all combat jobs.
  > permit | in force | can
Judges may not accept campaign money.
  > prohibit | in force | may
Members may bring one guest.
  > permit | in force | may
Drones need to be registered.
  > require | in force | need to
The agency is supposed to inspect the mines twice a year.
  > require | in force | supposed to
"""  # noqa: E501

LATER_NONE = """
The coach will not let his players become complacent.
The mechanic said the brakes must be replaced.
The festival includes a parade, allowing visitors to see the old town.
Spirits lifted as the sun came out.
The author, who cannot be named because she writes under a pseudonym, lives in Wales.
The body found in the river cannot be identified.
The new bridge would allow residents to reach the island on foot.
The app would allow users to share photos.
The recipe uses more sugar than the dish requires.
The striker cleared a path for his brother to score.
Her appeal does not extend to older voters.
The band's songs allow fans to flourish.
What is off limits in one house is polite talk in another.
Police maintained order for the parade.
The song the band released is about the sea.
The police stepped up patrols.
The students handed out leaflets or free tickets to visitors.
We shall see whether the law works.
The book says readers can visit the castle.
The team needs proof that it can win.
The debate turned on the issue of waivers.
He committed the team to train harder.
He has no right to an opinion, she joked.
The war ended British rule over the islands.
The accord put an end to colonial rule.
The suspension of the car was too soft.
A deep freeze on the plains killed the crop.
There are limits to her patience.
Critics cannot deny that the economy grew.
Attention must be paid to the details.
He says he doesn't have to.
The talks must succeed, the envoy said.
You can't buy an election, she said.
The storm may close the road.
Parents can choose which school their children attend.
The show was supposed to start at noon.
He is bound to lose the match.
The library is open only on weekdays.
The team could not accept defeat.
The action requires patience and a steady hand.
She turned back the pages of the album.
Everyone must stay calm.
The bypass cleared the way for faster trains.
The storm prevented the sale of the last tickets.
Police can now relax after the final.
Tighter clothes are in fashion.
Surgery is required in some cases.
The shop raised prices and doubled its staff.
He kept out of the sun.
The waiter ordered beer for the table.
The increasing control of the midfield won the match.
Tenants can be late with the rent now and then.
The union rejected the company's offer.
The editor turned down her request for an interview.
Her bill may cut emissions by only 2 percent.
The cake must be baked for an hour.
The class empowers girls to speak up.
The burglars took away the power tools.
Restrictive clothing is a bad idea on long flights.
The museum restored the painting.
The recipe allows for guests to be late.
A warrant was issued for his arrest.
The council voted to end the filibuster.
The problem was allowed to fester for years.
The defender blocked a shot and two crosses.
"""

TABLES = (DUTIES, PERMISSIONS, BANS, BOUNDS, EASED, STATUSES, LATER, NONE, LATER_NONE)


@pytest.fixture(scope="module")
def stated(nlp: Language) -> dict[str, list[str]]:
    """Each text's statements as "category | status | cue"; read together, as that is faster."""
    texts = [text for table in TABLES for text, _, _ in rows(table)]
    return {doc.text: [one.rsplit(" | ", 3)[0] for one in told(doc)] for doc in nlp.pipe(texts, batch_size=64)}


@pytest.mark.parametrize(
    ("text", "expected"), [(text, expected) for table in TABLES[:-2] for text, expected, _ in rows(table)]
)
def test_statement_has_its_category_and_status(stated: dict[str, list[str]], text: str, expected: list[str]) -> None:
    assert stated[text] == expected


@pytest.mark.parametrize("text", [text for table in TABLES[-2:] for text, _, _ in rows(table)])
def test_news_without_a_rule_gives_nothing(stated: dict[str, list[str]], text: str) -> None:
    assert stated[text] == []
