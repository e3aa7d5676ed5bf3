"""Restriction statements in made sentences, by field: each with category, status, cue and roles."""

import pytest
from spacy.language import Language

from .restriction_tables import rows, told

POLITICS = """
Poland will let lorries from Ukraine cross the border without permits until June.
  > permit | proposed | let | Poland | lorries | cross the border
  = asked for, planned or to come
The Senate approved the sale of fighter jets to Taiwan.
  > permit | in force | approved | The Senate | Taiwan | the sale of fighter jets to Taiwan
  = the object is what is restricted
Germany has authorized the export of tanks.
  > permit | in force | authorized | Germany | - | the export of tanks
  = the object is what is restricted
The foreign ministry said it had granted visas to 200 scientists.
  > permit | in force | granted | it | 200 scientists | visas
  = the object is what is restricted
The prime minister promised to lift the state of emergency.
  > ease | proposed | lift | The prime minister | - | the state of emergency
  = asked for, planned or to come
Opposition parties called on the government to end the ban on rallies.
  > ease | proposed | end | the government | - | rallies
  = asked for, planned or to come
The cabinet has decided to relax the limits on overtime.
  > ease | in force | relax | The cabinet | - | overtime
  = a rule is eased or tightened
The minister said foreign media would not be permitted to film the trial.
  > prohibit | proposed | not be permitted | The minister | foreign media | film the trial
  = a negated permission is a prohibition
The opposition wants parliament to repeal the emergency law.
  > ease | proposed | repeal | parliament | - | the emergency law
  = asked for, planned or to come
The king granted women the right to vote.
  > permit | in force | right | The king | women | vote
  = the noun tells the act
The party's rules bar anyone under 18 from joining.
  > prohibit | in force | bar | The party's rules | anyone | joining
  = who, and what after "from"
The prime minister ruled out a ban on protests.
  > prohibit | denied | ban | - | - | protests
  = refused, or said not to be
Two lawmakers proposed requiring candidates to publish their tax returns.
  > require | proposed | requiring | Two lawmakers | candidates | publish their tax returns
  = asked for, planned or to come
The junta has forbidden gatherings of more than five people.
  > prohibit | in force | forbidden | The junta | - | gatherings of more than five people
  = the object is what is restricted
Voters approved the construction of a new airport.
  > permit | in force | approved | Voters | - | the construction of a new airport
  = the object is what is restricted
The mayor is weighing a curfew for teenagers.
  > restrict | proposed | curfew | The mayor | teenagers | -
  = asked for, planned or to come
The previous government had banned the newspaper.
  > prohibit | past | banned | The previous government | - | the newspaper
  = of an earlier time
"""

SANCTIONS = """
The United States imposed new sanctions on two banks.
  > prohibit | in force | sanctions | The United States | two banks | -
  = the noun tells the act
The commission proposed limiting the price of Russian oil to $60 a barrel.
  > restrict | proposed | limiting | The commission | - | the price of Russian oil
  = asked for, planned or to come
The bloc agreed to exempt fertilizer from the sanctions.
  > ease | in force | exempt | The bloc | fertilizer | the sanctions
  = who, and what after "from"
Washington blacklisted 14 firms over the sale of drones.
  > prohibit | in force | blacklisted | Washington | 14 firms | -
  = the object is who is affected
Canada sanctioned the oligarch and barred him from entering the country.
  > prohibit | in force | sanctioned | Canada | the oligarch | -
  > prohibit | in force | barred | Canada | him | entering the country
  = the object is who is affected
The council has extended its arms embargo on Sudan until March.
  > prohibit | in force | embargo | its | Sudan | arms
  = the noun tells the act
The waiver lets Iraq buy electricity from its neighbor.
  > permit | in force | lets | The waiver | Iraq | buy electricity from its neighbor
  = who, and what with an infinitive
The Treasury lifted sanctions on three Liberian officials.
  > ease | in force | lifted | The Treasury | three Liberian officials | sanctions on three Liberian officials
  = a rule is eased or tightened
The United Nations exempted medicine from the measures.
  > ease | in force | exempted | The United Nations | medicine | the measures
  = who, and what after "from"
"""

TRADE = """
India banned exports of broken rice in September.
  > prohibit | in force | banned | India | - | exports of broken rice
  = the object is what is restricted
Tokyo eased its quarantine rules for tourists.
  > ease | in force | eased | Tokyo | tourists | its quarantine rules for tourists
  = a rule is eased or tightened
China restricts exports of rare earths to Japan.
  > restrict | in force | restricts | China | Japan | exports of rare earths to Japan
  = the object is what is restricted
The trade ministry requires exporters to obtain a license for drones.
  > require | in force | requires | The trade ministry | exporters | obtain a license for drones
  = who, and what with an infinitive
Mexico will ban imports of genetically modified corn.
  > prohibit | proposed | ban | Mexico | - | imports of genetically modified corn
  = asked for, planned or to come
Indonesia has eased curbs on palm oil exports.
  > ease | in force | eased | Indonesia | - | palm oil exports
  = a rule is eased or tightened
The bloc limits imports of steel to 2 million tons a year.
  > restrict | in force | limits | The bloc | - | imports of steel
  = bounded by an amount
Customs officers are required to inspect every container.
  > require | in force | required | - | Customs officers | inspect every container
  = who, and what with an infinitive
The ministry has approved the export of 50,000 tons of wheat.
  > permit | in force | approved | The ministry | - | the export of 50,000 tons of wheat
  = the object is what is restricted
The agreement bars both countries from raising duties.
  > prohibit | in force | bars | The agreement | both countries | raising duties
  = who, and what after "from"
Farm groups oppose any relaxation of the import rules.
  > ease | warned against | relaxation | - | - | the import rules
  = somebody speaks against it
"""

COURTS = """
The Supreme Court struck down the ban on handguns.
  > ease | in force | struck down | The Supreme Court | - | handguns
  = a rule is eased or tightened
A judge ordered the company to hand over the emails.
  > require | in force | ordered | A judge | the company | hand over the emails
  = who, and what with an infinitive
The appeals court ruled that the president could not block critics on Twitter.
  > prohibit | denied | block | the president | critics | -
  = refused, or said not to be
The tribunal barred the minister from running for office for five years.
  > prohibit | in force | barred | The tribunal | the minister | running for office for five years
  = who, and what after "from"
Prosecutors want the court to forbid the defendant to contact witnesses.
  > prohibit | proposed | forbid | the court | the defendant | contact witnesses
  = asked for, planned or to come
The law prohibits landlords from discriminating against families.
  > prohibit | in force | prohibits | The law | landlords | discriminating against families
  = who, and what after "from"
Under the law, bars must close at midnight.
  > require | in force | must | the law | bars | close at midnight
  = a modal in a sentence about rules
The judge forbade the witnesses to speak to the press.
  > prohibit | in force | forbade | The judge | the witnesses | speak to the press
  = who, and what with an infinitive
A federal court has temporarily blocked the deportation of the students.
  > prohibit | in force | blocked | A federal court | the students | the deportation of the students
  = the object is what is restricted
The jury was instructed to disregard the remark.
  > require | in force | instructed | - | The jury | disregard the remark
  = who, and what with an infinitive
Prosecutors were denied a warrant.
  > prohibit | in force | denied | - | Prosecutors | a warrant
  = a permission is withheld
The defendant is free to travel until the trial.
  > permit | in force | free | - | The defendant | travel until the trial
  = an adjective as predicate
The constitution does not permit the president to serve three terms.
  > prohibit | in force | not permit | The constitution | the president | serve three terms
  = a negated permission is a prohibition
The court ordered that the records be released.
  > require | in force | ordered | The court | the records | be released
  = who, and what with an infinitive
The order prohibits him from contacting his former wife.
  > prohibit | in force | prohibits | The order | him | contacting his former wife
  = who, and what after "from"
The justices declined to block the law.
  > prohibit | denied | block | The justices | - | the law
  = refused, or said not to be
"""

HEALTH = """
Health officials advised against allowing large gatherings.
  > permit | warned against | allowing | - | - | large gatherings
  = somebody speaks against it
The hospital restricts visits to two hours a day.
  > restrict | in force | restricts | The hospital | - | visits to two hours a day
  = the object is what is restricted
Doctors are allowed to prescribe the drug only to adults.
  > restrict | in force | allowed | - | Doctors | prescribe the drug only to adults
  = who, and what with an infinitive
The mask mandate on public transport was lifted on Monday.
  > ease | in force | lifted | - | - | public transport
  = a rule is eased or tightened
Regulators have not yet approved the vaccine for children.
  > permit | denied | approved | Regulators | children | the vaccine
  = refused, or said not to be
The agency suspended the use of the drug after three deaths.
  > prohibit | in force | suspended | The agency | - | the use of the drug
  = the object is what is restricted
Travelers from the region must stay in quarantine for ten days.
  > require | in force | must | - | Travelers | stay in quarantine
  = a modal in a sentence about rules
The agency authorized a second booster for people over 50.
  > permit | in force | authorized | The agency | people | a second booster for people over 50
  = the object is what is restricted
Hospitals have banned visitors from the ward.
  > prohibit | in force | banned | Hospitals | visitors | the ward
  = who, and what after "from"
The health minister urged regions not to lift restrictions too early.
  > ease | warned against | lift | regions | - | restrictions
  = somebody speaks against it
Nightclubs will be allowed to reopen on Friday.
  > permit | proposed | allowed | - | Nightclubs | reopen
  = asked for, planned or to come
Care workers are obliged to report infections.
  > require | in force | obliged | - | Care workers | report infections
  = who, and what with an infinitive
Smoking in cars with children has been outlawed.
  > prohibit | in force | outlawed | - | - | Smoking in cars with children
  = the object is what is restricted
Officials have no intention of making vaccination mandatory.
  > require | denied | mandatory | Officials | - | vaccination
  = refused, or said not to be
Restaurants were ordered to close at 10 p.m.
  > require | in force | ordered | - | Restaurants | close at 10 p.m.
  = who, and what with an infinitive
"""

PLATFORMS = """
Facebook bans ads that promote weapons.
  > prohibit | in force | bans | Facebook | - | ads
  = the object is what is restricted
TikTok will limit screen time for users under 18.
  > restrict | proposed | limit | TikTok | - | screen time
  = asked for, planned or to come
The app store removed the game but did not ban its developer.
  > prohibit | denied | ban | The app store | its developer | -
  = refused, or said not to be
Apple lets developers offer their own payment systems in Europe.
  > permit | in force | lets | Apple | developers | offer their own payment systems
  = who, and what with an infinitive
The network no longer lets minors send private messages to strangers.
  > prohibit | in force | lets | The network | minors | send private messages to strangers
  = a negated permission is a prohibition
Moderators banned the user for spam.
  > prohibit | in force | banned | Moderators | the user | -
  = the object is who is affected
The site requires advertisers to prove who they are.
  > require | in force | requires | The site | advertisers | prove who they are
  = who, and what with an infinitive
Users are prohibited from sharing passwords.
  > prohibit | in force | prohibited | - | Users | sharing passwords
  = who, and what after "from"
The regulator told Reuters it was considering restricting targeted ads.
  > restrict | proposed | restricting | it | - | targeted ads
  = asked for, planned or to come
The company lifted a ban on political advertising that it had imposed in 2020.
  > ease | in force | lifted | The company | - | political advertising
  = a rule is eased or tightened
Creators are permitted to upload clips of up to ten minutes.
  > permit | in force | permitted | - | Creators | upload clips of up to ten minutes
  = who, and what with an infinitive
Google blocked the app from its store.
  > prohibit | in force | blocked | Google | the app | its store
  = who, and what after "from"
A court in Brazil ordered the platform to remove the posts.
  > require | in force | ordered | A court | the platform | remove the posts
  = who, and what with an infinitive
"""

SPORT = """
The federation banned the sprinter for four years.
  > prohibit | in force | banned | The federation | the sprinter | -
  = the object is who is affected
FIFA has lifted its suspension of the Indian federation.
  > ease | in force | lifted | FIFA | - | the Indian federation
  = a rule is eased or tightened
Clubs may register only 25 players.
  > restrict | in force | only | - | Clubs | register only 25 players
  = a modal in a sentence about rules
Fans were barred from bringing flags into the stadium.
  > prohibit | in force | barred | - | Fans | bringing flags into the stadium
  = who, and what after "from"
The league approved the sale of the club.
  > permit | in force | approved | The league | - | the sale of the club
  = the object is what is restricted
The defender was banned for six games.
  > prohibit | in force | banned | - | The defender | -
  = the object is who is affected
The federation allows teams to make five substitutions.
  > permit | in force | allows | The federation | teams | make five substitutions
  = who, and what with an infinitive
The union has lifted the salary cap.
  > ease | in force | lifted | The union | - | salary
  = a rule is eased or tightened
Athletes are barred from betting on their own events.
  > prohibit | in force | barred | - | Athletes | betting on their own events
  = who, and what after "from"
The committee cleared the Russian to compete under a neutral flag.
  > permit | in force | cleared | The committee | the Russian | compete
  = who, and what with an infinitive
The club was granted a license to play in the top division.
  > permit | in force | license | - | The club | play in the top division
  = the noun tells the act
The association suspended the coach and fined him 10,000 euros.
  > prohibit | in force | suspended | The association | the coach | -
  = the object is who is affected
The stadium may admit only 5,000 spectators.
  > restrict | in force | only | - | The stadium | admit only 5,000 spectators
  = a modal in a sentence about rules
"""

SCHOOLS = """
The school board voted to ban the novel from libraries.
  > prohibit | in force | ban | The school board | the novel | libraries
  = who, and what after "from"
Teachers must report absences within a day.
  > require | in force | must | - | Teachers | report absences
  = a modal in a sentence about rules
The principal allowed the seniors to skip the exam.
  > permit | in force | allowed | The principal | the seniors | skip the exam
  = who, and what with an infinitive
The university forbids students to use chatbots in exams.
  > prohibit | in force | forbids | The university | students | use chatbots in exams
  = who, and what with an infinitive
The district is considering a ban on phones.
  > prohibit | proposed | ban | The district | - | phones
  = asked for, planned or to come
Parents have asked the council to approve the new school.
  > permit | proposed | approve | the council | - | the new school
  = asked for, planned or to come
The dress code bans hoodies.
  > prohibit | in force | bans | The dress code | - | hoodies
  = the object is what is restricted
Schools are required to teach a second language.
  > require | in force | required | - | Schools | teach a second language
  = who, and what with an infinitive
The headteacher forbids pupils from wearing jewelry.
  > prohibit | in force | forbids | The headteacher | pupils | wearing jewelry
  = who, and what after "from"
The district dropped its mask requirement in March.
  > ease | in force | dropped | The district | - | mask
  = a rule is eased or tightened
Pupils may not leave the grounds without a note.
  > prohibit | in force | may | - | Pupils | leave the grounds
  = a negated permission is a prohibition
The university suspended the fraternity after the party.
  > prohibit | in force | suspended | The university | the fraternity | -
  = the object is what is restricted
The state forbids schools to charge fees.
  > prohibit | in force | forbids | The state | schools | charge fees
  = who, and what with an infinitive
The board rejected a plan to allow guns on campus.
  > permit | denied | allow | - | - | guns
  = refused, or said not to be
Students need permission from a parent to join the trip.
  > require | in force | permission | a parent | Students | join the trip
  = what is needed is required
The college has eased its entry requirements for nurses.
  > ease | in force | eased | The college | nurses | entry
  = a rule is eased or tightened
The teacher let the children use calculators.
  > permit | in force | let | The teacher | the children | use calculators
  = who, and what with an infinitive
"""

CONSTRUCTIONS = """
My parents never let me watch television.
  > prohibit | in force | never let | My parents | me | watch television
  = a negated permission is a prohibition
Her mother forbade her to see him.
  > prohibit | in force | forbade | Her mother | her | see him
  = who, and what with an infinitive
The referee suspended the striker for three matches.
  > prohibit | in force | suspended | The referee | the striker | -
  = the object is who is affected
The league has lifted its ban on goal celebrations.
  > ease | in force | lifted | The league | - | goal celebrations
  = a rule is eased or tightened
A federal judge blocked the state from enforcing the law.
  > prohibit | in force | blocked | A federal judge | the state | enforcing the law
  = who, and what after "from"
The court granted an injunction against the pipeline.
  > prohibit | in force | injunction | The court | - | the pipeline
  = the noun tells the act
The ministry revoked the broadcaster's license.
  > prohibit | in force | revoked | The ministry | the broadcaster | the broadcaster's license
  = the object is what is restricted
Parents must sign a consent form before pupils can join the trip.
  > require | in force | must | - | Parents | sign a consent form
  = a modal in a sentence about rules
The school no longer allows phones in classrooms.
  > prohibit | in force | allows | The school | - | phones in classrooms
  = a negated permission is a prohibition
Students are not permitted to leave campus during lunch.
  > prohibit | in force | not permitted | - | Students | leave campus
  = a negated permission is a prohibition
The platform suspended the senator's account for a week.
  > prohibit | in force | suspended | The platform | the senator | the senator's account
  = the object is what is restricted
YouTube removed its restrictions on election content.
  > ease | in force | removed | YouTube | - | election content
  = a rule is eased or tightened
The EU plans to tighten its export controls on chips.
  > restrict | proposed | tighten | The EU | - | its export controls on chips
  = asked for, planned or to come
Britain is considering easing visa rules for care workers.
  > ease | proposed | easing | Britain | care workers | visa rules for care workers
  = asked for, planned or to come
The mayor refused to allow the march.
  > permit | denied | allow | The mayor | - | the march
  = refused, or said not to be
Critics urged the governor to veto the bill.
  > prohibit | proposed | veto | the governor | - | the bill
  = asked for, planned or to come
The Treasury sanctioned three shipping companies.
  > prohibit | in force | sanctioned | The Treasury | three shipping companies | -
  = the object is who is affected
Under the deal, Iran would be allowed to sell oil again.
  > permit | proposed | allowed | the deal | Iran | sell oil again
  = asked for, planned or to come
The drug was approved for use in children.
  > permit | in force | approved | - | - | The drug
  = the object is what is restricted
Regulators gave the merger the green light.
  > permit | in force | green light | Regulators | the merger | -
  = a fixed phrase
It is illegal to sell raw milk in the state.
  > prohibit | in force | illegal | - | - | sell raw milk in the state
  = an adjective as predicate
Wearing a mask is mandatory on trains.
  > require | in force | mandatory | - | - | Wearing a mask
  = an adjective as predicate
Nurses are exempt from the rule.
  > ease | in force | exempt | - | Nurses | the rule
  = an adjective as predicate
The bishop forbade priests from blessing the couple.
  > prohibit | in force | forbade | The bishop | priests | blessing the couple
  = who, and what after "from"
Visitors may bring only one bag.
  > restrict | in force | only | - | Visitors | bring only one bag
  = a modal in a sentence about rules
The embargo on arms sales to the island expired in 2016.
  > prohibit | past | embargo | - | - | arms sales to the island
  = of an earlier time
Farmers want the government to scrap the cap on diesel subsidies.
  > ease | proposed | scrap | the government | - | diesel subsidies
  = asked for, planned or to come
No player may bet on matches in his own league.
  > prohibit | in force | may | - | No player | bet on matches in his own league
  = a negated permission is a prohibition
The general ordered his troops to withdraw.
  > require | in force | ordered | The general | his troops | withdraw
  = who, and what with an infinitive
If the ban were lifted, prices would fall.
  > ease | hypothetical | lifted | - | - | the ban
  = in a condition or question
Should teenagers be allowed to vote?
  > permit | hypothetical | allowed | - | teenagers | vote
  = in a condition or question
The senator denied that he had banned reporters from the event.
  > prohibit | denied | banned | he | reporters | the event
  = refused, or said not to be
The club barred him from the stadium for life.
  > prohibit | in force | barred | The club | him | the stadium for life
  = who, and what after "from"
The banning of minarets drew protests.
  > prohibit | in force | banning | - | - | minarets
  = the noun tells the act
The lifting of the curfew was welcomed by shopkeepers.
  > ease | in force | lifting | - | - | the curfew
  = the noun tells the act
The government has not banned the party.
  > prohibit | denied | banned | The government | the party | -
  = refused, or said not to be
Foreign workers are not required to pay the levy.
  > require | denied | required | - | Foreign workers | pay the levy
  = refused, or said not to be
The airline won't let passengers carry batteries in checked bags.
  > prohibit | proposed | n't let | The airline | passengers | carry batteries in checked bags
  = a negated permission is a prohibition
Washington has given Kyiv permission to fire the missiles.
  > permit | in force | permission | Washington | Kyiv | fire the missiles
  = the noun tells the act
He is free to leave the country.
  > permit | in force | free | - | He | leave the country
  = an adjective as predicate
Saudi Arabia allowed women to drive in 2018.
  > permit | in force | allowed | Saudi Arabia | women | drive in 2018
  = who, and what with an infinitive
The governor closed the border with Gambia.
  > prohibit | in force | closed | The governor | - | the border
  = a fixed phrase
The regulator capped rent increases at 3 percent.
  > restrict | in force | capped | regulator | - | rent increases
  = bounded by an amount
Lawmakers called for a moratorium on executions.
  > prohibit | proposed | moratorium | - | - | executions
  = asked for, planned or to come
The watchdog cracked down on ticket resellers.
  > restrict | in force | cracked down | The watchdog | ticket resellers | -
  = the object is who is affected
The committee cleared the swimmer to compete.
  > permit | in force | cleared | The committee | the swimmer | compete
  = who, and what with an infinitive
The Kremlin said it opposed any restrictions on gas exports.
  > restrict | warned against | restrictions | - | - | gas exports
  = somebody speaks against it
He was suspended from school for three days.
  > prohibit | in force | suspended | - | He | school
  = who, and what after "from"
The minister was banned from travelling to the United States.
  > prohibit | in force | banned | - | The minister | travelling to the United States
  = who, and what after "from"
The president has no plans to ban the app.
  > prohibit | denied | ban | The president | - | the app
  = refused, or said not to be
Nobody is allowed to enter the zone without a pass.
  > prohibit | in force | allowed | - | Nobody | enter the zone
  = a negated permission is a prohibition
The bill would make it illegal to film police officers.
  > prohibit | proposed | illegal | The bill | - | film police officers
  = asked for, planned or to come
Lawmakers rejected a proposal to legalize gambling.
  > permit | denied | legalize | - | - | gambling
  = refused, or said not to be
The court refused to lift the injunction.
  > ease | denied | lift | The court | - | the injunction
  = refused, or said not to be
Human rights groups condemned the decision to expel the aid workers.
  > prohibit | in force | expel | - | the aid workers | -
  = the object is who is affected
The government, which had promised to ease the rules, did nothing.
  > ease | proposed | ease | The government | - | the rules
  = asked for, planned or to come
Had the license been granted, the mine would have opened in May.
  > permit | hypothetical | license | - | - | -
  = in a condition or question
The new law, which bars foreigners from owning land, takes effect in July.
  > prohibit | in force | bars | The new law | foreigners | owning land
  = who, and what after "from"
She opposes allowing drilling in the reserve.
  > permit | warned against | allowing | - | - | drilling in the reserve
  = somebody speaks against it
He vowed never to allow the base on the island.
  > prohibit | proposed | allow | He | - | the base on the island
  = a negated permission is a prohibition
Iran said it would no longer allow inspectors into its sites.
  > prohibit | in force | allow | it | inspectors | into its sites
  = a negated permission is a prohibition
The company has been ordered by a court to stop selling the device.
  > require | in force | ordered | a court | The company | stop selling the device
  = who, and what with an infinitive
Until 2019, women were not allowed to enter the stadium.
  > prohibit | past | not allowed | - | women | enter the stadium
  = a negated permission is a prohibition
The mayor lifted the curfew that his predecessor had imposed.
  > ease | in force | lifted | The mayor | - | the curfew
  = a rule is eased or tightened
The company said it had received approval from the health agency to start the trial.
  > permit | in force | approval | the health agency | it | start the trial
  = the noun tells the act
Residents need a permit to park on the street.
  > require | in force | permit | - | Residents | park on the street
  = what is needed is required
The judge granted the newspaper permission to publish the names.
  > permit | in force | permission | The judge | - | publish the names
  = the noun tells the act
The council denied the festival a permit.
  > prohibit | in force | denied | The council | the festival | a permit
  = a permission is withheld
They were refused entry to the country.
  > prohibit | in force | refused | - | They | entry to the country
  = a permission is withheld
The ambassador was denied access to the prisoner.
  > prohibit | in force | denied | - | The ambassador | access to the prisoner
  = a permission is withheld
The requirement that drivers carry chains was dropped.
  > ease | in force | dropped | - | drivers | carry chains
  = a rule is eased or tightened
The army imposed a curfew on the capital.
  > restrict | in force | curfew | The army | - | the capital
  = the noun tells the act
A nationwide ban on single-use plastics comes into force on Sunday.
  > prohibit | in force | ban | - | - | single-use plastics
  = the noun tells the act
Calls for a ban on the party are growing.
  > prohibit | proposed | ban | - | the party | -
  = asked for, planned or to come
Critics say a ban would be unconstitutional.
  > prohibit | proposed | ban | - | - | -
  = asked for, planned or to come
The sanctions, imposed by Washington in 2018, forbid the bank to deal in dollars.
  > prohibit | in force | forbid | The sanctions | the bank | deal in dollars
  = who, and what with an infinitive
The ruling allows the state to continue executions.
  > permit | in force | allows | The ruling | the state | continue executions
  = who, and what with an infinitive
Uganda's parliament passed a law criminalizing same-sex relations.
  > prohibit | in force | criminalizing | a law | - | same-sex relations
  = the object is what is restricted
Britain will require visitors to apply for electronic permits.
  > require | proposed | require | Britain | visitors | apply for electronic permits
  = asked for, planned or to come
The state should not be allowed to spy on journalists.
  > prohibit | proposed | not be allowed | - | The state | spy on journalists
  = a negated permission is a prohibition
Passengers may carry only one bottle.
  > restrict | in force | only | - | Passengers | carry only one bottle
  = a modal in a sentence about rules
The rules limit each household to one car.
  > restrict | in force | limit | The rules | each household | -
  = bounded by an amount
Tourists are exempted from the ban.
  > ease | in force | exempted | - | Tourists | the ban
  = who, and what after "from"
Spain limited gatherings to six people.
  > restrict | in force | limited | Spain | - | gatherings
  = bounded by an amount
Israel let fuel trucks into Gaza.
  > permit | in force | let | Israel | fuel trucks | into Gaza
  = the object is what is restricted
Police stopped protesters from reaching the square.
  > prohibit | in force | stopped | Police | protesters | reaching the square
  = who, and what after "from"
The trade pact caps sugar imports at 100,000 tons.
  > restrict | in force | caps | The trade pact | - | sugar imports
  = bounded by an amount
The president's order to close the camp was ignored.
  > require | in force | order | The president | - | close the camp
  = the noun tells the act
Refugees are forbidden to work.
  > prohibit | in force | forbidden | - | Refugees | work
  = who, and what with an infinitive
It is forbidden to feed the bears.
  > prohibit | in force | forbidden | - | - | feed the bears
  = who, and what with an infinitive
Smoking is prohibited in all public buildings.
  > prohibit | in force | prohibited | - | - | Smoking
  = the object is what is restricted
Switzerland has voted against a ban on factory farming.
  > prohibit | denied | ban | - | - | factory farming
  = refused, or said not to be
The referendum on legalizing cannabis failed.
  > permit | denied | legalizing | - | - | cannabis
  = refused, or said not to be
The team must not use the stadium.
  > prohibit | in force | must | - | The team | use the stadium
  = a modal in a sentence about rules
The player was cleared to return.
  > permit | in force | cleared | - | The player | return
  = who, and what with an infinitive
"""

NEWS = """
Beijing has barred officials from using iPhones at work.
  > prohibit | in force | barred | Beijing | officials | using iPhones at work
  = who, and what after "from"
The Dutch government will restrict exports of chipmaking machines to China.
  > restrict | proposed | restrict | The Dutch government | China | exports of chipmaking machines
  = asked for, planned or to come
Rwanda denied that it had authorized the mission.
  > permit | denied | authorized | it | - | the mission
  = refused, or said not to be
The UN Security Council voted to extend the arms embargo.
  > prohibit | in force | embargo | The UN Security Council | - | arms
  = the noun tells the act
Ministers have approved plans to build a runway.
  > permit | in force | approved | Ministers | - | plans to build a runway
  = the object is what is restricted
Women are still barred from many professions in the country.
  > prohibit | in force | barred | - | Women | many professions in the country
  = who, and what after "from"
Passengers will have to pay for cabin bags.
  > require | proposed | have to | - | Passengers | pay for cabin bags
  = asked for, planned or to come
Australia plans to ban under-16s from social media.
  > prohibit | proposed | ban | Australia | under-16s | social media
  = asked for, planned or to come
Meta said it would allow users to discuss the virus again.
  > permit | proposed | allow | it | users | discuss the virus again
  = asked for, planned or to come
The regulator has given the bank permission to resume lending.
  > permit | in force | permission | The regulator | bank | resume lending
  = the noun tells the act
The watchdog said it had not given permission for the flight.
  > permit | denied | permission | it | - | the flight
  = refused, or said not to be
The pact allows each side to inspect the other's sites twice a year.
  > permit | in force | allows | The pact | each side | inspect the other's sites twice a year
  = who, and what with an infinitive
The mayor's office refused a permit for the rally.
  > prohibit | in force | refused | The mayor's office | - | the rally
  = a permission is withheld
The Fed barred Wells Fargo from growing its assets.
  > prohibit | in force | barred | The Fed | Wells Fargo | growing its assets
  = who, and what after "from"
Unvaccinated players were not allowed to enter the country.
  > prohibit | past | not allowed | - | Unvaccinated players | enter the country
  = a negated permission is a prohibition
Doctors warned against easing the lockdown too soon.
  > ease | warned against | easing | - | - | the lockdown
  = somebody speaks against it
Paris has ruled that scooters must be parked in marked bays.
  > require | in force | must | Paris | scooters | be parked in marked bays
  = a modal in a sentence about rules
The measure would limit abortions to the first 15 weeks.
  > restrict | proposed | limit | The measure | - | abortions
  = asked for, planned or to come
Under the order, refugees from six countries are barred for 120 days.
  > prohibit | in force | barred | - | refugees | -
  = the object is who is affected
Norway's parliament rejected a ban on oil exploration.
  > prohibit | denied | ban | - | - | oil exploration
  = refused, or said not to be
The protest was banned by the authorities.
  > prohibit | in force | banned | the authorities | - | The protest
  = the object is what is restricted
Voters in Ohio legalized marijuana.
  > permit | in force | legalized | Voters | - | marijuana
  = the object is what is restricted
The opposition accused the government of banning the newspaper.
  > prohibit | in force | banning | the government | - | the newspaper
  = the object is what is restricted
Iran is prohibited from enriching uranium above 3.67 percent.
  > prohibit | in force | prohibited | - | Iran | enriching uranium above 3.67 percent
  = who, and what after "from"
The cap on bankers' bonuses was scrapped.
  > ease | in force | scrapped | - | - | bankers' bonuses
  = a rule is eased or tightened
The state has no authority to restrict travel.
  > restrict | denied | restrict | The state | - | travel
  = refused, or said not to be
Shoppers are being limited to two bottles of oil each.
  > restrict | in force | limited | - | Shoppers | -
  = bounded by an amount
The principal has since reversed the ban.
  > ease | in force | reversed | The principal | - | the ban
  = a rule is eased or tightened
The league's rule forbidding beards is under review.
  > prohibit | in force | forbidding | The league's rule | - | beards
  = the object is what is restricted
They said they hoped the court would uphold the injunction.
  > prohibit | proposed | injunction | the court | - | -
  = asked for, planned or to come
Foreigners may own land only with the consent of the ministry.
  > restrict | in force | only | - | Foreigners | own land only with the consent of the ministry
  = a modal in a sentence about rules
Texas requires abortion clinics to meet hospital standards.
  > require | in force | requires | Texas | abortion clinics | meet hospital standards
  = who, and what with an infinitive
Taiwan lifted its requirement for arrivals to quarantine.
  > ease | in force | lifted | Taiwan | arrivals | quarantine
  = a rule is eased or tightened
Britain's decision not to ban the company upset Washington.
  > prohibit | denied | ban | Britain | the company | -
  = refused, or said not to be
Officials have been weighing whether to restrict access to the beaches.
  > restrict | proposed | restrict | Officials | - | access to the beaches
  = asked for, planned or to come
The rules allow only members to vote.
  > restrict | in force | allow | The rules | only members | vote
  = who, and what with an infinitive
Only residents are permitted to park here.
  > restrict | in force | permitted | - | Only residents | park here
  = who, and what with an infinitive
The president who authorized the strike that killed the general has left office.
  > permit | past | authorized | The president | - | the strike
  = of an earlier time
"""

READING = """
"Let people decide for themselves," said Smith.
  > permit | proposed | Let | - | people | decide for themselves
  = an imperative asks for it, and the speaker is not who lets
The federation lifted its ban on India on Friday after talks in Zurich.
  > ease | in force | lifted | The federation | India | its ban
  = "its" is the federation
Access to the site has been restricted since the attack.
  > restrict | in force | restricted | - | - | Access to the site
  = "access to" is what is restricted, nobody is named
Critics have called for banning the app.
  > prohibit | proposed | banning | - | - | the app
  = who calls for a ban is not who bans
Everyone agrees that the decision blocks the state from acting.
  > prohibit | in force | blocks | the decision | the state | acting
  = a decision keeps somebody from an act
France has made it illegal to film police officers.
  > prohibit | in force | illegal | France | - | film police officers
  = who makes it illegal
Gun owners have started a petition, signed by 40,000 people, to allow people to carry weapons at the fair.
  > permit | proposed | allow | - | people | carry weapons at the fair
  = a petition asks for it
Health officials urged people to stay home but stopped short of ordering a lockdown.
  > restrict | denied | lockdown | Health officials | - | -
  = "stopped short of": it was not done
The mayor is aiming to cut crime by requiring more people to register as dealers.
  > require | proposed | requiring | The mayor | more people | register as dealers
  = "by requiring" is as real as the main verb
Immigrants who entered illegally would not be eligible for citizenship.
  > prohibit | proposed | not be eligible | - | Immigrants | citizenship
  = not eligible for a permission
Instagram said it would no longer let teenagers send messages to strangers.
  > prohibit | in force | let | it | teenagers | send messages to strangers
  = "no longer" ends a permission
Iran's parliament passed a law obliging the government to stop inspections within two months.
  > require | in force | obliging | a law | the government | stop inspections
  = the infinitive after the party, wherever the parser puts it
Lee said he plans to repeal much of the Banking Act.
  > ease | proposed | repeal | he | - | much of the Banking Act
  = "much of" a law
Members of the public will be allowed back into stadiums from May 17.
  > permit | proposed | allowed | - | Members of the public | into stadiums
  = "from" a day is no frame
NATO has ruled out enforcing a no-fly zone.
  > prohibit | denied | no-fly zone | NATO | - | -
  = a hyphen in a fixed phrase
The player, who is 19, was on Monday granted permission to leave.
  > permit | in force | permission | - | The player | leave
  = a passive split by words of time
Officials have been reluctant to allow cameras in the courtroom.
  > permit | denied | allow | Officials | - | cameras
  = reluctance is a refusal
Pressure grew on China to rein in its exports.
  > restrict | proposed | rein in | China | - | its exports
  = pressure asks for it
Protesters are demanding an end to the curfew.
  > ease | proposed | end to | - | - | the curfew
  = "an end to" a rule eases it
Pupils are no longer required to wear masks in classrooms.
  > require | past | required | - | Pupils | wear masks in classrooms
  = a duty that has ended
Regulators are also looking at restricting the use of the chemical.
  > restrict | proposed | restricting | Regulators | - | the use of the chemical
  = to look at an act is to consider it
Skateboarding is sanctioned within the park.
  > permit | in force | sanctioned | - | - | Skateboarding
  = an act is sanctioned: it is permitted
The bout was sanctioned by the state commission.
  > permit | in force | sanctioned | the state commission | - | The bout
  = an act is sanctioned: it is permitted
The EU sanctioned two Russian banks on Monday.
  > prohibit | in force | sanctioned | The EU | two Russian banks | -
  = firms are sanctioned: they are punished
Spain will reopen its borders to tourists on July 1.
  > ease | proposed | reopen | Spain | tourists | its borders
  = who is let in
Turkey closed its airspace to Russian planes carrying troops.
  > prohibit | in force | closed | Turkey | Russian planes | its airspace
  = who is kept out
Texas has asked the Supreme Court to let it enforce the law.
  > permit | proposed | let | the Supreme Court | it | enforce the law
  = "let it" with an authority
The Vatican said priests cannot bless same-sex unions.
  > prohibit | in force | can | The Vatican | priests | bless same-sex unions
  = what an authority says that somebody cannot do
The agency has been under a court order to release the files.
  > require | in force | order | court | The agency | release the files
  = "under an order to"
The agency revoked the license of the airline after two crashes.
  > prohibit | in force | revoked | The agency | the airline | the license of the airline
  = the holder of a license
The plan was submitted to the regulator for approval.
  > permit | proposed | approval | the regulator | - | The plan
  = who is to approve what was sent
The claim that the mayor wants to ban cars is not true.
  > prohibit | denied | ban | the mayor | - | cars
  = a claim that the sentence calls untrue
The idea that the law bans dancing is false.
  > prohibit | denied | bans | the law | - | dancing
  = a claim that the sentence calls untrue
The club's new policy forbids members to wear jeans.
  > prohibit | in force | forbids | The club's new policy | members | wear jeans
  = a verb that the tagger takes for a noun
The ruling bars the administration from using military funds for the wall.
  > prohibit | in force | bars | ruling | the administration | using military funds for the wall
  = a subject that the parser takes for an adjective
The governor is being pressed to let the theaters reopen.
  > permit | proposed | let | The governor | the theaters | reopen
  = a passive that asks for it
The king is a reformer who has allowed women to drive.
  > permit | in force | allowed | The king | women | drive
  = the name behind a description
The Kremlin denied it had plans to close the border.
  > prohibit | denied | close | it | - | the border
  = denied plans
The company still needs the approval of shareholders to sell the unit.
  > require | in force | approval | - | The company | sell the unit
  = what is needed is a duty
The state requires a permit to carry a concealed weapon.
  > require | in force | requires | The state | - | carry a concealed weapon
  = what is needed is a duty
The sale requires approval from the ministry.
  > require | in force | requires | - | The sale | approval from the ministry
  = what is sold needs approval
The treaty limits each side to 700 missiles.
  > restrict | in force | limits | The treaty | each side | -
  = each side is limited
The two sides agreed to a limit of 1,550 warheads.
  > restrict | in force | limit | - | - | -
  = a limit with its amount
The court upheld the act and legalized same-sex marriage.
  > permit | in force | legalized | The court | - | same-sex marriage
  = two verbs joined
Voters in Ohio rejected a measure that would have legalized marijuana.
  > permit | denied | legalized | a measure | marijuana | -
  = a measure that was voted down
The ministry admitted that it had let firms export arms.
  > permit | past | let | it | firms | export arms
  = a permission found out afterwards
The president has the authority to suspend the entry of aliens.
  > prohibit | proposed | suspend | The president | aliens | the entry of aliens
  = the power to do it is not the deed
Felons have regained the right to vote in Virginia.
  > permit | in force | right | - | Felons | vote in Virginia
  = a right that the law gives
Ministers could declare a zone over the sea, forcing airliners to turn back.
  > require | proposed | forcing | Ministers | airliners | turn back
  = a participle is as real as its main verb
The group wants to raise the cap on charter schools.
  > ease | proposed | raise | The group | charter schools | the cap on charter schools
  = a raised cap is eased
The state limits donations to candidates by companies.
  > restrict | in force | limits | The state | candidates | donations
  = whose act a noun is: "by"
The party supports the minister's decision to ban the march.
  > prohibit | in force | ban | the minister | - | the march
  = whose decision it is
The deal blocked the union's attempts to organize drivers.
  > prohibit | in force | blocked | The deal | the union | organize drivers
  = whose attempts they are
Dozens of players were barred from the tournament.
  > prohibit | in force | barred | - | Dozens of players | the tournament
  = "dozens of" people
Some applicants have yet to be approved for surgery by a doctor.
  > permit | denied | approved | a doctor | Some applicants | surgery
  = "have yet to" denies
Mr. Haddad warned against allowing in the refugees.
  > permit | warned against | allowing | - | the refugees | -
  = let in, with the particle first
The minister called for denying entry to travelers from the region.
  > prohibit | proposed | denying | - | travelers | entry
  = to whom entry is denied
He called for a ban on foreign students from entering the country.
  > prohibit | proposed | ban | - | foreign students | entering the country
  = "on" and "from" together
In addition to revoking his license, the board also fined the doctor.
  > prohibit | in force | revoking | the board | his | his license
  = who does what comes before the main clause
The law barring 17-year-olds from voting was changed.
  > prohibit | in force | barring | The law | 17-year-olds | voting
  = a participle that the parser takes for a preposition
The hospital must keep records; it is a legal requirement.
  > require | in force | requirement | - | - | -
  = a legal requirement
"""

FOUND = [
    row
    for table in (POLITICS, SANCTIONS, TRADE, COURTS, HEALTH, PLATFORMS, SPORT, SCHOOLS, CONSTRUCTIONS, NEWS, READING)
    for row in rows(table)
]


@pytest.mark.parametrize(("text", "expected", "reason"), FOUND)
def test_statement_is_found_with_its_roles(nlp: Language, text: str, expected: list[str], reason: str) -> None:
    assert told(nlp(text)) == expected, reason
