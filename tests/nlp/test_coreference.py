"""Who speaks, in articles of a few sentences. ``speakers`` explains the marks."""

import pytest
from spacy.language import Language

from .speakers import check_speakers, pipeline


@pytest.fixture(scope="module")
def tagger() -> Language:
    return pipeline()


NAMES = [
    ("{Ana Ruiz:0} said the road was closed. {Ruiz:0} said it would open soon.", "surname"),
    ("{Senator Ana Ruiz:0} opposed the bill. {Ruiz:0} called it unfair.", "surname after a title and name"),
    ("{Ana Ruiz:0} said no. {Mr. Park:1} said yes. {Ruiz:0} left.", "surname after somebody else"),
    ("{Ana Ruiz:0} said no. {Tom Park:1} said yes.", "two persons"),
    ("{Ruiz:0} was angry, people said. {Ana Ruiz:0} said the road was closed.", "surname before the full name"),
    ("{Dr. Tom Park:0} warned of delays. {Dr. Park:0} urged patience.", "surname with a title"),
    ("{Donald J. Keller:0} said no. {Donald Keller:0} said yes. {Keller:0} shrugged.", "initial"),
    ("{Joseph Keller Jr.:0} said no. {Keller:0} said yes.", "generational suffix"),
    ("{Hillary Benson:0} said the vote was fair. {Benson:0} said so twice.", "surname that ends in -son"),
    ("The {United Nations:0} urged calm. The {UN:0} sent a team.", "known abbreviation"),
    (
        "The {Kent Farmers Association:0} said prices fell. The {KFA:0} asked for help.",
        "initials of a name in the article",
    ),
    ("The {Harbor Times:0} reported a fire. The {Times:0} reported two deaths.", "last word of a name"),
    ("{Germany:0} said it would wait. {France:1} said it would not.", "countries"),
    (
        "{US officials:0} said so. {Marta Olsen:1} said the {United States:2} was late.",
        "a country is not its officials",
    ),
    ("The {White House:0} said no. The {Pentagon:1} said yes. The {White House:0} said it again.", "seats of power"),
    ("{Marta Olsen:0} said the plan was sound. “It works,” {Marta:0} said.", "first name"),
    ("{Ingrid Weber:0} said no. {Karl Weber:1} said yes.", "two persons with a surname, named in full"),
    (
        "{Ms. Ingrid Weber:0} said no. {Mr. Karl Weber:1} said yes. {Ms. Weber:0} left.",
        "shared surname, form of address",
    ),
    ("{Ms. Ingrid Weber:0} said no. {Mr. Karl Weber:1} said yes. {Mr. Weber:1} left.", "shared surname, other address"),
    ("{NATO:0} said it would act. {NATO’s:0} statement was short.", "possessive"),
    ("{Reuters:0} reported the fire first. {Agence France-Presse:1} reported it later.", "agencies"),
    ("{Vladimir Petrov:0} spoke first. {PETROV:0} spoke again.", "capitals"),
    ("{Maria de la Cruz:0} said no. {De la Cruz:0} said she meant it.", "surname with particles"),
    ("{Prime Minister Erik Lund:0} spoke. {Lund:0} said taxes would fall.", "two-word title"),
    ("{Pope Francis:0} prayed for peace. {Francis:0} asked for a truce.", "papal name"),
]

PRONOUNS = [
    ("{Ana Ruiz:0} said the road was closed. {She:0} said it would open soon.", "pronoun after a subject"),
    ("{Mr. Park:0} said the road was closed. “It is a mess,” {he:0} said.", "pronoun after a quotation"),
    ("{Ms. Lee:0} said the road was closed. {He:-} said it would open soon.", "the article calls her Ms."),
    ("{Mr. Lee:0} said the road was closed. {She:-} said it would open soon.", "the article calls him Mr."),
    ("{Ana Ruiz:0} blamed Tom Park for the delay. {She:0} said it was his fault.", "subject before object"),
    ("“I like Tom Park,” {Ana Ruiz:0} said. {She:0} said she always had.", "who is named in a quotation is not it"),
    ("{Mr. Park:0} spoke first. {Ms. Lee:1} followed. {He:0} said no.", "the pronoun passes over who does not fit"),
    ("{Mr. Park:0} spoke first. {Ms. Lee:1} followed. {She:1} said no.", "the pronoun takes who fits"),
    ("Tom Park and Dan Hill met. “It went well,” {he:-} said.", "two even subjects"),
    ("{He:-} said it was late.", "nobody before"),
    ("It rained. {She:-} said it was late.", "nobody at all"),
    ("{Ana Ruiz:0} lost her seat. “I will be back,” {she:0} said.", "pronouns agree"),
    ("Ana Ruiz lost her seat. {He:-} said it was late.", "Ruiz is she here"),
    (
        "{Ana Ruiz:0} said no. “Never.” “Not once.” “I swear it.” “Really.” “Yes.” {She:0} said so twice.",
        "quoted sentences",
    ),
    ("{Chairwoman Kim Hong:0} opened the meeting. {She:0} said the budget was late.", "a title tells the pronoun"),
    ("{Kim Hong, the chairwoman,:0} opened the meeting. {She:0} said the budget was late.", "so does an apposition"),
    ("{Ana Ruiz:0} said the mayor had lied. {She:0} asked for an inquiry.", "subject before the subject of a clause"),
    ("“The mayor lied,” said {Ana Ruiz:0}. {She:0} asked for an inquiry.", "inverted"),
    ("According to {Tom Park:0}, the road is closed. {He:0} said it would open soon.", "according to"),
    ("{Tom Park:0}, a farmer, said prices fell. {He:0} said he would sell.", "apposition between"),
    ("{Tom Park:0}, who farms near Leeds, said prices fell. {He:0} said he would sell.", "relative clause between"),
    ("{A spokeswoman:0} said the ship was safe. {She:0} gave no details.", "description, then pronoun"),
    ("{A spokesman:0} said the ship was safe. {She:-} gave no details.", "spokesman is he"),
    ("{One official:0} said the ship was safe. {He:0} gave no details.", "unnamed, then pronoun"),
    ("{Tom Park:0} said prices fell. The weather was bad. {He:0} said he would sell.", "a sentence between"),
    (
        "{Tom Park:0} said prices fell. Nothing happened. It rained. It snowed. Wind came. Ice too. {He:-} sold.",
        "too far",
    ),
    ("{The mayor:0} said the road was closed. {She:0} said it would open soon.", "title alone, then pronoun"),
    ("{The company:0} said sales rose. {It:0} said costs fell.", "it for a company"),
    ("{The ministry:0} said the talks had failed. {It:0} blamed the rebels.", "it for a ministry"),
    ("{The report:0} says prices fell. {It:0} also says wages rose.", "it for a document"),
    ("{Ana Ruiz:0} said prices fell. {It:-} was late.", "it is no person"),
    ("{Officials:0} said the road was closed. {They:0} said it would open soon.", "they for a group"),
    ("{Residents:0} said the road was closed. {They:0} said it would open soon.", "they for another group"),
    ("{Ana Ruiz:0} said the road was closed. {They:-} said it would open soon.", "they is not one person here"),
    ("{Ms. Lee:0} said it was late. {She:0} added that it rained. {They:-} said no.", "she, not they"),
    ("Rain fell on the village. {They:-} said it was late.", "they for nobody"),
    ("{Ana Ruiz:0} said: “My boss told me to go. {She:-} said it was late.”", "pronoun inside a quotation"),
    ("“{I:0} think we lost,” {Ana Ruiz:0} said.", "first person inside a quotation"),
    ("{I:-} think we lost.", "the writer is no source"),
    ("{You:-} said it was late.", "nor the reader"),
    ("Tom Park met reporters. {He:0} said prices fell. “I will sell,” {Park:0} said.", "pronoun before the surname"),
    ("President Ana Ruiz spoke in Oslo. {She:0} warned of war. {Ruiz:0} left at noon.", "a person who had not spoken"),
    ("{Mr. Park:0} met Mr. Hill. {He:0} said he was glad.", "subject over object of one kind"),
    ("Ms. Lee told {Mr. Park:1} to go. {He:1} said no.", "the object, since the subject is she"),
    ("{Ruth Okoye:0}, 45, said the water rose fast. {She:0} fled with her children.", "age between"),
    ("{Tom Park:0} denied the charge. {He:0} called it absurd. “I was at home,” {he:0} said.", "chain of pronouns"),
    ("{Tom Park:0} denied it. {Ana Ruiz:1} did not. {She:1} said so. {Ruiz:1} left.", "the last subject"),
    ("Tom Park’s plan was mocked. {He:0} called the critics fools. {Park:0} left.", "possessor of the subject"),
    ("“We lost,” {Tom Park:0} said. “We will win again,” {he:0} added.", "quotation before"),
    ("{Her:-} view is that it was late.", "possessive with nobody before"),
    ("Vladimir Petrov spoke. {His:0} view is that it was late. {He:0} said so.", "possessive"),
]

DESCRIPTIONS = [
    ("{President Ana Ruiz:0} said no. {The president:0} left.", "title again"),
    ("{Ana Ruiz, the mayor of Salem,:0} said no. {The mayor:0} left.", "apposition again"),
    ("{Sen. Tom Park:0} said no. {The senator:0} left.", "abbreviated title"),
    ("{Rep. Tom Park:0} said no. {The congressman:0} left.", "another word for it"),
    ("{Rep. Tom Park:0} said no. {The lawmaker:0} left.", "a wider word"),
    ("{Sen. Tom Park:0} said no. {Rep. Ana Ruiz:1} said yes. {The senator:0} left.", "of two, the senator"),
    ("{Ana Ruiz, a retired colonel,:0} said no. {The colonel:0} left.", "rank"),
    ("{Ana Ruiz, a professor at Oxford,:0} said no. {The professor:0} left.", "profession"),
    ("{Judge Ana Ruiz:0} said no. {The judge:0} adjourned.", "judge"),
    ("{Ambassador Tom Park:0} said no. {The ambassador:0} left.", "ambassador"),
    ("{Police Chief Tom Park:0} said no. {The chief:0} left.", "chief"),
    ("{Tom Park, the company’s spokesman,:0} said no. {The spokesman:0} gave no reason.", "spokesman with a name"),
    ("{Ana Ruiz:0} said no. {The president:1} said yes.", "nobody has the title"),
    ("{President Ana Ruiz:0} said no. {President Tom Park:1} said yes. {President Ruiz:0} left.", "title with surname"),
    ("{Former President Ana Ruiz:0} said no. {The president:1} said yes.", "former is not present"),
    ("{The Foreign Ministry:0} protested. {The ministry:0} called it unfair.", "last word of an institution"),
    ("{The Health Ministry:0} protested. {The Defense Ministry:1} did not.", "two ministries"),
    ("{The Justice Department:0} sued. {The department:0} asked for damages.", "department"),
    ("{The city council:0} met. {The council:0} voted to sue.", "council"),
    ("{The Kent Farmers Association:0} protested. {The association:0} asked for help.", "association"),
    ("{Police:0} said two men fled. {Police:0} said one was armed.", "same words"),
    ("{Analysts:0} said prices fell. {Analysts:0} expect more.", "same words, group"),
    ("{Officials:0} said no. {The officials:0} gave no reason.", "the same group"),
    ("{US officials:0} said no. {The officials:0} gave no reason.", "short for the group"),
    ("{Four US officials:0} said no. {The US officials:0} gave no reason.", "number left out"),
    ("{Four US officials:0} said no. {One official:0} gave a reason.", "one of the group"),
    ("{Four US officials:0} said no. {One of the officials:0} gave a reason.", "one of the officials"),
    ("{US officials:0} said no. {Chinese officials:1} said yes.", "two groups"),
    ("{Two soldiers:0} said they ran. {One soldier:0} was hurt, he said.", "one soldier"),
    ("{A source:0} said no. {Another source:1} said yes.", "another is a new one"),
    ("{A witness:0} saw smoke. {A witness:1} heard shots.", "each a new one"),
    ("{A witness:0} saw smoke. {The witness:0} ran.", "a, then the"),
    ("{A spokeswoman:0} said no. {The spokeswoman:0} gave no reason.", "a, then the, spokeswoman"),
    ("{A senior official:0} said no. {The official:0} gave no reason.", "description shortened"),
    ("{A nurse:0} wept. {A teacher:1} prayed. {The nurse:0} spoke again.", "the nurse of two"),
    ("{Critics:0} said no. {Supporters:1} said yes.", "opposites"),
    ("{The report:0} says prices fell. {The report:0} was published in May.", "document"),
    ("{A court filing:0} said he lied. {The filing:0} gave dates.", "document shortened"),
    ("{The Clinton campaign:0} said no. {The Trump campaign:1} said yes.", "two campaigns"),
    ("{Russia’s embassy:0} said no. {Ukraine’s embassy:1} said yes.", "two embassies"),
    ("{The company:0} said no. {The union:1} said yes. {The company:0} appealed.", "company and union"),
    ("{Residents of Leeds:0} said no. {The residents:0} asked for help.", "group shortened"),
    ("{Some lawmakers:0} said no. {Many voters:1} said yes.", "quantities"),
    ("{Doctors:0} warned of it. {Nurses:1} agreed. {Doctors:0} asked for masks.", "same words after others"),
    ("{Two people:0} who saw it said so. {Experts:1} doubted it.", "people and experts"),
    ("{Dr. Ana Ruiz:0} said no. {The doctor:0} left.", "doctor"),
    ("{Coach Tom Park:0} said no. {The coach:0} left.", "coach"),
    ("{Gov. Tom Park:0} said no. {The governor:0} vetoed it.", "governor"),
    ("{Queen Ingrid:0} spoke. {The queen:0} thanked them.", "queen"),
    ("{Ana Ruiz, a lawyer for the family,:0} said no. {The lawyer:0} left.", "lawyer"),
    ("{Ana Ruiz, the attorney for the family,:0} said no. {The lawyer:0} left.", "lawyer for attorney"),
    ("{Ana Ruiz, an economist at the bank,:0} said no. {The economist:0} left.", "economist"),
    ("{Tom Park, the author of the study,:0} said no. {The author:0} left.", "author"),
]

TOGETHER = [
    ("{Ana Ruiz and Tom Park:0} said no. {Ruiz:0} left.", "the first of two"),
    ("{Experts and officials:0} said no. {Voters:1} said yes.", "groups stay as worded"),
    ("{Johnson & Johnson:0} said no. {Pfizer:1} said yes.", "an ampersand inside a name"),
    ("{Ana Ruiz, who leads the party,:0} said no. {Ruiz:0} left.", "relative clause in the mention"),
    ("Vladimir Petrov, {who:0} said no, left early. {Petrov:0} came back.", "relative pronoun"),
    ("The officials {who:0} said so were wrong. {The officials:0} left.", "relative pronoun of a group"),
    ("{Q:-}: Were you there? {A:-}: No.", "letters of an interview"),
    ("{Time magazine:0} reported it. {The magazine:0} cited letters.", "kind of thing in the name"),
    ("{A man named Tom Park:0} said no. {Park:0} left.", "named"),
    ("{The chairman, Tom Park,:0} said no. {Park:0} left.", "name in apposition"),
    ("{Campaign manager Tom Park:0} said no. {Park:0} left.", "title in lower case"),
    ("{Ruiz’s lawyer:0} said no. {Her lawyer:1} said yes.", "possessives are not matched"),
    ("{Mayor Ruiz:0} said no. {Mayor Park:1} said yes. {Mayor Ruiz:0} left.", "two mayors"),
]

SHARED_AND_SHORT = [
    (
        '{Robert C. "Bobby" Hale:0} said no. {Hale:0} left. {Bobby Hale:0} came back.',
        "nickname in quotation marks inside the name",
    ),
    ("{William “Bill” Oakes:0} opened the shop. {Bill Oakes:0} sold it.", "nickname in curly marks"),
    ("{James O’Neill:0} said no. {O'Neill:0} said it twice.", "curly and straight apostrophe"),
    ("{Choi Ki-moon:0} warned of war. {Choi:0} asked for a truce.", "family name first, with a hyphen"),
    (
        "{Gary Norton:0} said no. {Norton:0} left. It rained. {Jill Norton:1} said yes. {Norton:1} stayed.",
        "a namesake introduced close by",
    ),
    (
        "{Ted Costa:0} ran. {Costa:0} said no. {Costa:0} said yes. {Costa:0} smiled. {Costa:0} left with a picture of "
        "Heidi Costa. {Costa:0} said why.",
        "whom the article is about keeps the surname, though a relative is named",
    ),
    ("{Ana Ruiz-Lopez:0} said no. {Ruiz-Lopez:0} said yes.", "double surname"),
    ("{Jean-Claude Dubois:0} said no. {Dubois:0} said yes.", "double first name"),
    ("{Ludwig van Dael:0} said no. {Van Dael:0} said yes.", "particle in capitals at the start"),
    ("{Lakshmi N. Rao:0} said no. {Rao:0} said yes. {Lakshmi Rao:0} left.", "initial in the middle"),
    ("{Martin Keller III:0} said no. {Keller:0} said yes.", "Roman numeral"),
    ("{ANA RUIZ:0}: No. {RUIZ:0}: Yes.", "names in capitals"),
    ("{Lee:0} said no. {Park:1} said yes. {Lee:0} left.", "surnames alone"),
    (
        "{Dan Hale:0} spoke in Dover. He came with his wife, Ida Hale. {Hale:0} said taxes were too high.",
        "a relative named close by, but not as a subject",
    ),
    ("{Sir Alan Moss:0} said no. {Moss:0} said yes.", "knight"),
    ("{Capt. Rosa Lind:0} said no. {Lind:0} said yes.", "military title"),
]

COMPANY_NEWS = [
    ("{Acme Corp.:0} said sales fell. {The company:0} blamed the weather.", "the company just named"),
    ("{Norfolk Airlines:0} said flights were late. {The carrier:0} blamed ice.", "another word for its kind"),
    (
        "{The Kent Times:0} said a bridge fell. {The newspaper:0} cited two engineers.",
        "the newspaper",
    ),
    (
        "{Acme Corp.:0} sued Bolt Inc. over a patent. {The company:1} said it would appeal.",
        "two companies just named, so neither is taken",
    ),
    ("{The Foreign Ministry:0} protested. {The company:1} said sales fell.", "a ministry is no company"),
    ("{Greenpeace:0} said whales had died. {The group:0} asked for an inquiry.", "a group by name"),
    ("{The United Farm Union:0} struck. {The union:0} said talks had failed.", "the union"),
    (
        "{The Commission on Public Debates:0} met. {The commission:0} blamed a wire.",
        "name that goes on with “on”",
    ),
    ("{The Bank of Norland:0} cut rates. {The bank:0} said more would follow.", "name that goes on with “of”"),
    ("{Chief Executive Lena Voss:0} resigned. {Voss:0} gave no reason.", "two-word title in business"),
    ("{Lena Voss, the chief financial officer,:0} said costs rose. {She:0} gave no figure.", "officer, then pronoun"),
    ("{Analysts at Baird:0} cut their forecast. {The analysts:0} cited costs.", "analysts of a bank"),
    ("{Investors:0} were glad. {Lena Voss:1} was not. {Investors:0} sold.", "same words after somebody else"),
    ("{Mr. Park’s campaign:0} said no. {The Park campaign:0} said it again.", "possessive and plain name are one"),
    ("{The Park campaign:0} said no. {The Ruiz campaign:1} said yes. {Ruiz’s campaign:1} went on.", "two campaigns"),
    (
        "{The Ruiz campaign:0} opened an office. The tone grew harsh. {The campaign:0} said more would open.",
        "the campaign of the article",
    ),
    ("{The regulator:0} fined two banks. {It:0} said more would follow.", "it for a regulator"),
    ("Shares fell, {traders:0} said. {Traders:0} blamed the vote.", "traders"),
]

COURTS_AND_POLICE = [
    ("{Judge Nora Finn:0} fined the firm. {The judge:0} called it reckless. {Finn:0} set a date.", "judge by title"),
    ("{Justice Owen Pell:0} dissented. {The judge:0} saw no crime.", "a justice is a judge"),
    ("{Prosecutors:0} asked for ten years. {Defense lawyers:1} asked for two.", "two sides"),
    ("{Prosecutors:0} asked for ten years. {The prosecutors:0} cited letters.", "the same prosecutors"),
    ("{A lawyer for Park:0} denied it. {The lawyer:0} asked for bail.", "a, then the, lawyer"),
    ("{Detective Rosa Lind:0} found a knife. {The detective:0} called for help.", "detective"),
    ("{Sheriff Dan Moss:0} closed the road. {The sheriff:0} warned drivers.", "sheriff"),
    ("{Two officers:0} saw smoke. {One officer:0} broke a window, he said.", "one of two officers"),
    ("{Officers:0} saw smoke. {Another officer:0} broke a window.", "another of the officers"),
    (
        "{A source:0} said he fell. {Another source:1} said he ran. {The source:1} saw it from a window.",
        "the source that has just spoken",
    ),
    ("{Sources:0} said he fell. {Another source:0} said he ran.", "another of the sources"),
    ("{The indictment:0} says he lied. {The document:0} lists dates.", "the document just told of"),
    ("{The lawsuit:0} says he lied. {The complaint:0} asks for damages.", "another word for a lawsuit"),
    ("{The verdict:0} was read. {The jury:1} wept.", "a verdict is no jury"),
    ("{Park’s lawyer:0} denied it. {Ruiz’s lawyer:1} did not.", "two lawyers"),
    ("{Police in Salem:0} said two fled. {Police in Dover:1} said three did.", "two forces"),
    (
        "{The dean:0} denied it. {Park’s lawyers:1}, most of {whom:1} are from Salem, agreed.",
        "“whom” of a group",
    ),
]

SPORT_AND_SCIENCE = [
    ("{Coach Ida Berg:0} was pleased. “We ran,” {she:0} said. {Berg:0} praised her goalkeeper.", "coach"),
    ("{Goalkeeper Tom Park:0} was hurt. {He:0} said he would play on.", "position before the name"),
    ("{Striker Ana Ruiz:0} scored. {The striker:0} thanked her mother.", "striker"),
    ("{Fans:0} sang. {Players:1} wept. {Fans:0} left late.", "fans and players"),
    ("{A new study:0} found lead in rice. {The study:0} tested forty brands.", "a, then the, study"),
    ("{A survey of teachers:0} found stress. {The study:0} was run in May.", "a survey is a study"),
    (
        "A new poll came out in May. {A poll of voters in Salem:0} put Ruiz ahead. {The poll:0} asked 800 people.",
        "of two polls the one that has just spoken",
    ),
    ("{Dr. Ida Berg, who led the study,:0} found lead. {Berg:0} was surprised.", "doctor with a clause"),
    ("{Researchers at Oxford:0} found lead. {The researchers:0} tested rice. {They:0} were surprised.", "researchers"),
    ("{Ida Berg, a chemist at Oxford,:0} found lead. {The chemist:0} was surprised.", "chemist"),
    ("{The authors:0} found lead. {They:0} tested rice.", "authors"),
    ("{A web video by his rival:0} says he fell. {The clip:0} ran for a minute.", "a clip is a video"),
    ("{A documentary by Ida Berg:0} follows two nurses. {The film:0} asks who pays.", "a documentary is a film"),
    ("{A memoir by his nurse:0} says he fell. {The book:0} came out in May.", "a memoir is a book"),
    ("{All the experts I asked:0} agreed. {The experts:0} feared frost.", "“all the” before a noun"),
    ("{A number of tax experts:0} agreed. {Other experts:1} did not.", "others are not those told of"),
    ("{Some experts:0} agreed. {Many experts:1} did not.", "quantities of one noun"),
]

LOCAL_NEWS = [
    ("{A woman:0} saw the fire. {The woman:0} fled with her dog.", "an unnamed woman again"),
    ("A woman was rescued on Monday. {The woman:0} thanked her neighbor. {She:0} wept.", "who had not spoken before"),
    (
        "A driver was hurt. The driver was taken to Dover. {The driver:0} said he saw nothing.",
        "mentioned twice before speaking",
    ),
    (
        "A paper wrote of a woman in Dover. The woman’s dog had died. {The woman:0} wept. The woman’s son came. "
        "“He is late,” {she:0} said.",
        "told of in between",
    ),
    ("{My father:0} was a miner. {He:0} said little. {My father:0} drank.", "family of the writer"),
    ("{My mother:0} said no. {My father:1} said yes. {My mother:0} won.", "two of the family"),
    ("{Resident Ida Berg:0} heard a bang. “It shook,” {she:0} said.", "resident"),
    ("{Ida Berg, 71,:0} heard a bang. {Her neighbor Tom Park:1} slept.", "neighbor by name"),
    ("{Mayor Ida Berg:0} closed the pool. {The mayor:0} blamed algae. {Berg:0} gave no date.", "mayor"),
    ("{The mayor of Salem:0} closed the pool. {The mayor:0} blamed algae.", "mayor without a name"),
    ("{Fire Chief Dan Moss:0} warned of smoke. {The chief:0} closed two roads.", "fire chief"),
    ("{The school board:0} met. {The board:0} voted on Monday.", "board"),
    ("{Parents:0} protested. {Teachers:1} did too. {The parents:0} wanted buses.", "parents again"),
    ("{The candidate is Tom Park, who:0} said no. {The candidate:0} left.", "“the candidate is” tells who it is"),
    (
        "{Rep. Tom Park:0} called for a vote. {The Oregon congressman:0} said it was late.",
        "title with his state",
    ),
    ("{Sen. Ana Ruiz (R-Ore.):0} said no. {The Oregon Republican:0} gave no reason.", "party in brackets"),
    ("{Sen. Ana Ruiz:0} said no. {The Democratic senator:0} left.", "party before the title"),
    ("{Sen. Ana Ruiz (R-Ore.):0} said no. {Tom Park:1} agreed. {The Democrat:2} did not.", "no such party"),
    (
        "{President Ana Ruiz:0} said no. {The Ukrainian president:1} said yes.",
        "a president of another country is another",
    ),
    ("{American officials:0} said no. {US officials:0} said it again.", "demonym and name of one country"),
    ("{GOP senators:0} said no. {The Republican senators:0} left.", "two words for a party"),
    ("{Officials in Oregon:0} objected. {The state:1} sued, and {Oregon:1} won.", "the state is the one just named"),
]

MORE_PRONOUNS = [
    (
        "{Mr. Hill:0} said no. {Tom Park:1}, who coaches the club, was blunt. “Forty children swim here,” {he:1} said.",
        "whom the sentence before a quotation is about, with a relative clause",
    ),
    (
        "{Dan Hill:0} said no. {Tom Park:1}, the club’s coach, was blunt. “Forty children swim here,” {he:1} said.",
        "whom the sentence before a quotation is about, with an apposition",
    ),
    (
        "{Dan Hill:0} said no.\n\nTom Park and Eli Moss were blunt. “Forty children swim here,” {he:-} said.",
        "two whom the sentence before a quotation is about",
    ),
    (
        "{Ms. Hill:0} said no. Mr. Park, who coaches the club, was blunt. “Forty children swim here,” {she:0} said.",
        "whom the sentence before is about does not fit",
    ),
    (
        "{Dan Gorst:0} said no. “Never,” {he:0} said. {She:-} said yes.",
        "whom the article has called he is not she",
    ),
    (
        "{Tom Park:0} was angry. The matter worries {Ana Ruiz:1}, head of the club. “It is late,” {she:1} said.",
        "a person just introduced speaks next",
    ),
    (
        "The rate is a term with one meaning: {It:-} refers to people without work.",
        "it for a thing",
    ),
    ("{The video:0} was shown. {It:0} shows two men.", "it for a recording"),
    ("{NBC:0} showed the tape on Friday. {It:-} shows two men.", "a network does not “show” as a tape does"),
    ("{The committee:0} met. {It:0} voted to sue.", "it for a committee"),
    ("{The family:0} wept. {They:0} asked for help.", "they for a family"),
    ("{Ana Ruiz:0} and {Tom Park:1} met. {They:-} said it went well.", "they for two who spoke apart"),
    ("{Mr. Park:0} said that Mr. Hill had lied. {He:0} asked for an inquiry.", "subject over the subject of a clause"),
    ("Asked by reporters, {Ms. Lee:0} said no. {She:0} walked off.", "after a participle"),
    ("In her speech, {Ana Ruiz:0} said no. {She:0} walked off.", "after a phrase with a pronoun"),
    ("{Tom Park:0} told the court that he ran. “I was afraid,” {he:0} said.", "pronoun after a reported pronoun"),
    ("“We won,” {Ana Ruiz:0} said. “We lost,” {Tom Park:1} said. “Nobody won,” {he:1} added.", "of two, the last"),
    ("{Ana Ruiz:0}, {who:0} lives in Salem, heard a bang.", "relative pronoun of a name"),
    ("{Ana Ruiz and Tom Park:0} said no. “Not now,” {Ruiz:0} said.", "one of two who spoke together"),
]

CASES = [
    *NAMES,
    *PRONOUNS,
    *DESCRIPTIONS,
    *TOGETHER,
    *SHARED_AND_SHORT,
    *COMPANY_NEWS,
    *COURTS_AND_POLICE,
    *SPORT_AND_SCIENCE,
    *LOCAL_NEWS,
    *MORE_PRONOUNS,
]


@pytest.mark.parametrize(("article", "reason"), CASES, ids=[reason for _, reason in CASES])
def test_speakers_are_resolved(tagger: Language, article: str, reason: str) -> None:
    check_speakers(tagger, article)
