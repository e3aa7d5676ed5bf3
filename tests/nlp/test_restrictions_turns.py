"""Duties and permissions told by a modal, rules that are undone, refused or turned round, and who does what."""

import pytest
from spacy.language import Language

from .restriction_tables import rows, told

MODALS = """
Pharmacies must check the age of customers.
  > require | in force | must | - | Pharmacies | check the age of customers
  = a duty of a group
Referees must wear microphones from next season.
  > require | in force | must | - | Referees | wear microphones
  = a duty of a group
He must surrender his passport.
  > require | in force | must | - | He | surrender his passport
  = what only a court asks for
The defendant must pay $5,000 in fines.
  > require | in force | must | - | The defendant | pay $5,000 in fines
  = what only a court asks for
The consulate must close by March 31.
  > require | in force | must | - | The consulate | close
  = a duty with a deadline
Under the agreement, the bank must stop opening new accounts.
  > require | in force | must | the agreement | the bank | stop opening new accounts
  = to stop is a duty where somebody is told to
Students may take notes during the trial.
  > permit | in force | may | - | Students | take notes
  = a regulated act
Homeowners may now build a second unit on their lots.
  > permit | in force | may | - | Homeowners | now build a second unit on their lots
  = "now" tells of a rule
Ukraine may still use the missiles near the border.
  > permit | in force | may | - | Ukraine | still use the missiles
  = "still" tells of a rule
Ukraine may use the missiles only within its borders.
  > restrict | in force | only | - | Ukraine | use the missiles
  = "only" before what bounds it
Only residents may park on the street after 6 p.m.
  > restrict | in force | Only | - | Only residents | park on the street
  = "only" before the subject
Anglers may keep two trout a day.
  > permit | in force | may | - | Anglers | keep two trout a day
  = up to an amount
Visitors may enter the laboratory with an escort.
  > permit | in force | may | - | Visitors | enter the laboratory with an escort
  = under a condition
Residents can now carry a gun without a permit.
  > permit | in force | can | - | Residents | now carry a gun
  = without a paper
Women may not be ordained.
  > prohibit | in force | may | - | Women | be ordained
  = a regulated act, denied
Teachers can no longer display flags in classrooms.
  > prohibit | in force | can | - | Teachers | no longer display flags in classrooms
  = "no longer" and a regulated act
The ruling means that the pill can no longer be sent by mail.
  > prohibit | in force | can | - | the pill | no longer be sent by mail
  = "no longer" and a regulated act
Farmers may no longer spray the chemical near schools.
  > prohibit | in force | may | - | Farmers | no longer spray the chemical
  = "no longer" and a regulated act
Insurers cannot deny coverage to sick patients.
  > prohibit | in force | can | - | Insurers | deny coverage to sick patients
  = whom it forbids to deny is the one who is bound
The Supreme Court ruled that states may ban the procedure.
  > permit | in force | may | The Supreme Court | states | ban the procedure
  = a ban permitted is a permission
The school says girls may wear trousers.
  > permit | in force | may | The school | girls | wear trousers
  = said by one who makes rules
Regulators have told banks they can pay dividends again.
  > permit | in force | can | Regulators | they | pay dividends again
  = said by one who makes rules
Reporters may attend the hearing but cannot bring phones or laptops.
  > permit | in force | may | - | Reporters | attend the hearing
  > prohibit | in force | can | - | Reporters | bring phones or laptops
  = one beside the other
Teenagers could work until 11 p.m. under the bill.
  > permit | proposed | could | the bill | Teenagers | work
  = under a draft
According to state law, no one may carry a weapon into a court.
  > prohibit | in force | may | state law | no one | carry a weapon into a court
  = a law is named
Bars and restaurants can reopen on Friday at half capacity.
  > permit | in force | can | - | Bars and restaurants | reopen on Friday at half capacity
  = only who was closed by rule reopens
"""

UNDONE = """
The governor vetoed a bill banning transgender athletes from girls' sports.
  > prohibit | in force | vetoed | The governor | - | a bill banning transgender athletes from girls' sports
  > prohibit | denied | banning | a bill | transgender athletes | girls' sports
  = a vetoed draft bans nothing
Voters turned down a measure that would have legalized marijuana.
  > permit | denied | legalized | a measure | marijuana | -
  = turned down
The council voted down a ban on plastic bags.
  > prohibit | denied | ban | - | - | plastic bags
  = voted down
The company backed down from a plan to ban third-party apps.
  > prohibit | denied | ban | - | - | third-party apps
  = backed down
Lee backed away from his call to ban TikTok.
  > prohibit | denied | ban | Lee | TikTok | -
  = backed away
The school board reversed a decision to ban the book.
  > prohibit | past | ban | - | - | the book
  = a reversed decision is past
The sprinter avoided a ban.
  > prohibit | denied | ban | - | - | -
  = avoided
Parliament let the ban on night flights lapse.
  > ease | in force | let | Parliament | - | night flights lapse
  = let lapse
The judges allowed the ban to take effect.
  > prohibit | in force | ban | - | - | -
  = a ban let stand is a ban
The court put the ban on hold.
  > ease | in force | put | The court | - | the ban
  = on hold
The judge lifted a gag order on the lawyers.
  > ease | in force | lifted | The judge | - | a gag order
  = a phrase under a verb that ends it
The United States removed the bank from its sanctions list.
  > ease | in force | removed | The United States | the bank | -
  = taken off a list
The agency withdrew the rule.
  > ease | in force | withdrew | The agency | - | the rule
  = withdrawn
There is nothing in the rules that prohibits members from voting.
  > prohibit | denied | prohibits | the rules | members | voting
  = nothing prohibits
Nothing in the law bars employers from asking about vaccination.
  > prohibit | denied | bars | the law | employers | asking about vaccination
  = nothing prohibits
The bar had its license suspended.
  > prohibit | in force | suspended | - | its | its license
  = a participle after "had"
The club lost its liquor license.
  > prohibit | in force | lost | - | The club | its liquor license
  = a lost paper
Workers lost the right to strike.
  > prohibit | in force | right | - | Workers | strike
  = a lost right is no permission
Not all companies are allowed to export the crop.
  > prohibit | in force | allowed | - | all companies | export the crop
  = "not all"
Few companies are allowed to export the crop.
  > restrict | in force | allowed | - | Few companies | export the crop
  = some only
The company stopped allowing employees to work from home.
  > permit | past | allowing | The company | employees | work from home
  = stopped
The company will stop allowing employees to work from home.
  > prohibit | proposed | allowing | The company | employees | work from home
  = to be stopped
The company has stopped requiring employees to wear masks.
  > require | past | requiring | The company | employees | wear masks
  = stopped
The school was ordered to lift its ban on beards.
  > ease | proposed | lift | The school | - | beards
  = ordered to lift is not lifted
The law prohibits schools from requiring masks.
  > prohibit | in force | prohibits | The law | schools | requiring masks
  > require | denied | requiring | schools | - | masks
  = what may not be required is not required
The law bars cities from banning plastic bags.
  > prohibit | in force | bars | The law | cities | banning plastic bags
  > prohibit | denied | banning | cities | - | plastic bags
  = what may not be banned is not banned
The legislature overrode the governor's veto of the bill.
  > prohibit | past | veto | the governor | - | the bill
  = overridden
The assault weapons ban, which expired in 2004, barred the sale of 19 models.
  > prohibit | past | barred | The assault weapons ban | - | the sale of 19 models
  = a rule that has ended
The program allowed farmers to plant the seed.
  > permit | past | allowed | The program | farmers | plant the seed
  = the past tense of what lasts tells of an earlier time
In the 1950s, the town required women to wear skirts.
  > require | past | required | the town | women | wear skirts
  = a decade gone by
Women were not allowed to vote until 1971.
  > prohibit | past | not allowed | - | Women | vote
  = until a year, in the past tense
The FTC sued to block the merger.
  > prohibit | proposed | block | The FTC | - | the merger
  = asked of a court
They went to court to overturn the ban.
  > ease | proposed | overturn | They | - | the ban
  = asked of a court
Dutch officials have not yet decided whether to allow the company to service machines in China.
  > permit | hypothetical | allow | Dutch officials | the company | service machines in China
  = not decided
Regulators considered but rejected a ban on short selling.
  > prohibit | denied | ban | - | - | short selling
  = considered but rejected
The minister did not rule out a ban on short selling.
  > prohibit | proposed | ban | - | - | short selling
  = not ruled out
Should the sanctions be lifted, oil would flow.
  > ease | hypothetical | lifted | - | - | the sanctions
  = a condition without "if"
The sprinter faces a four-year ban.
  > prohibit | proposed | ban | - | The sprinter | -
  = still to come
The ambassador refused to issue visas to the dancers.
  > permit | denied | issue | The ambassador | the dancers | visas
  = refused
"""

ROLES = """
The deal has been blocked in federal court.
  > prohibit | in force | blocked | federal court | - | The deal
  = the court that blocks
The agency has been under a court order to release the files.
  > require | in force | order | court | The agency | release the files
  = whose order
The bishop condemned Lee's proposal to ban the march.
  > prohibit | proposed | ban | Lee | - | the march
  = whose proposal, and still a proposal
The mayor criticized calls to ban the march.
  > prohibit | proposed | ban | - | - | the march
  = calls are for others to follow
His plan for a ban on cars divided the town.
  > prohibit | proposed | ban | His | - | cars
  = whose plan
The company blocked Lee's access to the files.
  > prohibit | in force | blocked | The company | Lee | Lee's access to the files
  = from whom it is kept
The judge blocked the release of the prisoners.
  > prohibit | in force | blocked | The judge | the prisoners | the release of the prisoners
  = who is not released
The principal forbade students to wear hats.
  > prohibit | in force | forbade | The principal | students | wear hats
  = a verb taken for an adjective
The court stripped the union of its right to strike.
  > prohibit | in force | stripped | The court | the union | its right to strike
  = of what
The sprinter's lifetime ban was lifted.
  > ease | in force | lifted | - | The sprinter | The sprinter's lifetime ban
  = a ban of whom it binds
The company must pay a fine of $2 million and is barred from bidding on city contracts for three years.
  > require | in force | must | - | The company | pay a fine of $2 million
  > prohibit | in force | barred | - | The company | bidding on city contracts for three years
  = two joined clauses
He was placed on leave and ordered not to contact students.
  > prohibit | in force | ordered | - | He | contact students
  = a joined passive
The US will bar imports of cotton from the region.
  > prohibit | proposed | bar | The US | - | imports of cotton
  = "from" tells where the goods come from
The judge ordered him released.
  > require | in force | ordered | The judge | him | released
  = ordered done
"""

TURNS = [row for table in (MODALS, UNDONE, ROLES) for row in rows(table)]


@pytest.mark.parametrize(("text", "expected", "reason"), TURNS)
def test_statement_is_read_with_its_turn(nlp: Language, text: str, expected: list[str], reason: str) -> None:
    assert told(nlp(text)) == expected, reason
