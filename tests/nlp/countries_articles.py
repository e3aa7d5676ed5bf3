"""Short articles of local news: text, the countries that it is about, and why that is hard.

A paper seldom says where its own region is, and many of its towns are named like capitals and countries.
"""

__all__ = ["ARTICLES"]

ARTICLES: list[tuple[str, str, str]] = [
    (
        "Paris city council approves water rate increase Members of the Paris City Council voted 5-2 "
        "Monday to raise water rates for the first time since 2004. Mayor Ida Rourke said the increase "
        'would cost the average customer $3.40 a month. "We can\'t put this off," she said. The Lamar '
        "County Chamber of Commerce opposed the increase. Councilman Joe Teller said residents in Reno "
        "and Blossom pay more. The rates take effect Oct. 1. Paris Junior College, the largest customer, "
        "uses 40 million gallons a year.",
        "USA",
        "a capital's name in a small town's paper",
    ),
    (
        "Lebanon man charged in break-ins A Lebanon man was arrested Tuesday after police say he broke "
        "into four cars on Cumberland Street. Detectives from the Palmyra and Annville police departments "
        "assisted. He was taken to the Lebanon County Correctional Facility. Earlier this month a "
        "Myerstown woman reported a stolen purse. District Attorney Max Teller said the two cases are "
        "related.",
        "USA",
        "a country's name for a county's seat",
    ),
    (
        "Athens schools to add pre-K classes The Clarke County Board of Education voted Thursday to add "
        "two pre-K classes. Superintendent Ida Rourke said Athens has outgrown its buildings. Oconee "
        "County and Madison County offer similar programs. Parents from Watkinsville and Winterville "
        "attended. The University of Georgia will provide teachers.",
        "USA",
        "a capital's name, by its counties",
    ),
    (
        "Rome hospital plans expansion Floyd Medical Center will add 60 beds, officials announced. The "
        "Rome hospital treats patients from Cartersville, Calhoun and Cedartown. The Georgia Department "
        "of Community Health must approve the plan. Redmond Regional, across town, objected.",
        "USA",
        "a capital's name, by its neighbors",
    ),
    (
        "Jackson mayor defends budget Jackson Mayor Harvey Rourke told reporters the city would not lay "
        "off police officers. The Hinds County sheriff has offered help. Residents of south Jackson "
        "complained of slow responses. Ridgeland and Clinton have hired officers away, he said. "
        "Mississippi lawmakers return in January.",
        "USA",
        "a surname that is a city",
    ),
    (
        "Hamilton council debates stadium Hamilton councillors will vote Wednesday on the west harbour "
        "stadium. Burlington's mayor has said his city will not pay. The Tiger-Cats play in Ivor Wynne "
        "Stadium. Mayor Fred Rourke said the province should help. Stoney Creek and Dundas ratepayers "
        "oppose the plan. Ontario's minister declined comment.",
        "CAN",
        "one of several Hamiltons, by its province's towns",
    ),
    (
        "Town centre car park to close A Boston car park will shut for eight weeks while it is "
        "resurfaced. Boston Borough Council said drivers should use the Red Lion Street site. Traders in "
        "Spalding and Sleaford faced similar works last year. Lincolnshire County Council will pay.",
        "GBR",
        "the smaller Boston, by its borough council",
    ),
    (
        "Newcastle fans farewell captain Newcastle will farewell its captain on Saturday against "
        "Parramatta. The club's Maitland and Cessnock juniors form a guard of honour. Coach Wayne Rourke "
        "said the Hunter would miss him. A win over Penrith would secure fourth spot.",
        "AUS",
        "one of many Newcastles",
    ),
    (
        "Richmond murder: two held Two men were held over the killing of a councillor in Richmond, "
        "KwaZulu-Natal police said. The pair were caught in Pietermaritzburg. Residents of Howick and "
        "Ixopo have marched. The ANC in Durban called for calm.",
        "ZAF",
        "one of many Richmonds",
    ),
    (
        "Kingston traders protest Vendors in downtown Kingston protested on Monday. The mayor of Portmore "
        "and the St Andrew Corporation met them. Traders came from Spanish Town and May Pen. The prime "
        "minister is in Montego Bay.",
        "JAM",
        "a capital that shares its name",
    ),
    (
        "Benin traders lament Traders in Benin City lamented the price of rice. The Edo State governor "
        "promised palliatives. In Warri and Asaba, Delta State, shops closed. The Oba of Benin appealed "
        "for calm in Lagos and Abuja.",
        "NGA",
        "a country's name for another country's city",
    ),
    (
        "Salem collector inspects works The Salem Collector inspected road works at Attur and Mettur on "
        "Tuesday. Residents of Namakkal and Erode want a bypass. The Tamil Nadu government has set aside "
        "Rs. 40 crore. A bus from Coimbatore overturned last week.",
        "IND",
        "a town that is better known in Oregon",
    ),
    (
        "Moscow teachers approve contract Moscow School District teachers approved a one-year contract "
        "Monday. Latah County teachers in Troy and Potlatch will vote next week. University of Idaho "
        "faculty are watching. Pullman, Wash., pays more, union leaders said.",
        "USA",
        "a capital's name for a school district",
    ),
    (
        "Mexico volunteer firefighters honored Mexico volunteer firefighters were honored at the Audrain "
        "County Fair. Chief Max Teller praised crews from Vandalia, Laddonia and Centralia. Columbia, "
        "Mo., sent an engine.",
        "USA",
        "a country's name for a town: its people would be Mexican",
    ),
    (
        "Manchester woman wins lottery A Manchester woman won $1 million on a ticket bought in Hooksett. "
        "The New Hampshire Lottery said she is the third winner from Hillsborough County. She plans to "
        "visit Nashua and Concord.",
        "USA",
        "the Manchester of New Hampshire",
    ),
    (
        "Naples pier reopens Naples pier reopened after the storm, Collier County said. Visitors from "
        "Fort Myers and Bonita Springs lined up. Naples Mayor Ida Rourke cut the ribbon. Marco Island's "
        "beach stays closed.",
        "USA",
        "the Naples of Florida",
    ),
    (
        "Plano dancer joins ballet A Plano native will dance with a ballet company in Paris this fall. "
        'Ida Rourke trained in Denton and Frisco before she moved to New York. "Paris was always the '
        'dream," she said. Her parents still live in Collin County.',
        "USA FRA",
        "the capital itself, in local news",
    ),
    (
        "Naperville firm opens London office A Naperville software maker will open a London office with "
        "40 workers, it said Monday. The firm has offices in Schaumburg and Aurora. Its London staff will "
        "serve European banks, chief executive Max Teller said.",
        "USA GBR",
        "the capital itself, in local news",
    ),
    (
        "Parish pilgrims see the pope Twenty parishioners from Scranton and Wilkes-Barre returned from "
        "Rome on Sunday. The group, led by a Dunmore priest, attended a papal audience. In Rome they "
        "stayed near St. Peter's. Lackawanna County Commissioner Joe Teller greeted them.",
        "USA ITA",
        "the capital itself, in local news",
    ),
    (
        "Olympian recalls Athens Swimmer Ida Rourke, who won bronze in Athens in 2004, spoke to pupils in "
        "Kearney and Hastings on Friday. She now coaches in Grand Island. Athens taught her patience, she "
        "said.",
        "USA GRC",
        "the capital itself, in local news",
    ),
    (
        "Danbury band plays Dublin parade The Danbury High School band marched in Dublin on St. Patrick's "
        "Day. Students from Bethel and Newtown came along. Fairfield County donors paid for the trip to "
        "Dublin.",
        "USA IRL",
        "the capital itself, in local news",
    ),
    (
        "Former envoy lectures A former U.S. envoy to Moscow will lecture in Oberlin on Tuesday. He "
        "served in Moscow from 1987 to 1991. The talk is sponsored by Lorain County libraries in Elyria "
        "and Avon.",
        "USA RUS",
        "the capital itself, in local news",
    ),
    (
        "Veteran honored Joe Teller of Yankton was stationed in Berlin in 1961. He watched the wall go "
        "up, he told students in Vermillion. He later farmed near Mitchell and sold insurance in "
        "Brookings.",
        "USA DEU",
        "the capital itself, in local news",
    ),
    (
        "Kitchener author wins prize A Kitchener novelist won a prize in London on Thursday. She lives in "
        'Waterloo and teaches in Guelph. "London was rainy," she said. Her publisher is based in Toronto.',
        "CAN GBR",
        "the capital itself, although Canada has a London",
    ),
    (
        "Trains delayed Passengers from Ashford and Folkestone were delayed after a fault in the Channel "
        "Tunnel. Trains to Paris were cancelled. Kent County Council advised drivers to avoid Dover.",
        "GBR FRA",
        "a foreign capital in local news",
    ),
    (
        "Bendigo chef's London star A Bendigo chef has won a star for his London restaurant. He trained "
        "in Ballarat and Geelong, and left for London at 19.",
        "AUS GBR",
        "the capital itself, in local news",
    ),
    (
        "Relief flights Volunteers from Dearborn and Livonia packed medicine for Lebanon after the port "
        "blast. The planes leave Wayne County's airport for Beirut. A Lebanon native, Dr. Max Teller, "
        "leads the group.",
        "USA LBN",
        "the country itself, with its capital",
    ),
    (
        "Missionaries return Members of a Waco church returned from Mexico on Saturday. They built houses "
        "near Reynosa. McLennan County Judge Joe Teller thanked them. A Mexico trip costs $900.",
        "USA MEX",
        "the country itself, with another of its cities",
    ),
]
