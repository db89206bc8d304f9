from collections.abc import Callable

import pytest

from regiokennis.annotate import AnnotatedText
from regiokennis.ontology import Ontology

Read = Callable[..., AnnotatedText]


def _names(text: AnnotatedText, *types: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for sentence in text.sentences:
        for mention in sentence.mentions:
            if mention.type in (types or ("actor", "overleg", "programma", "methode", "voorziening")):
                found.setdefault(mention.naam, set()).add(mention.text)
    return found


@pytest.mark.parametrize(
    ("sentence", "naam"),
    [
        ("Stichting Welzijn Zandkreek verzorgt de nazorg.", "Stichting Welzijn Zandkreek"),
        ("De hulp ligt bij Stichting De Vuurtoren in Stad.", "Stichting De Vuurtoren"),
        ("Daar werkt de Meander groep aan mee.", "Meander groep"),
        ("De casus gaat naar het Regieteam Zuidwal.", "Regieteam Zuidwal"),
        ("Het casustafeloverleg bespreekt dit.", "Casustafeloverleg"),
        ("Dit ligt voor aan de werkgroep Zorg en Straf.", "Werkgroep Zorg en Straf"),
        ("Het bestuurlijk overleg Sociaal Domein Zandkreek beslist.", "Bestuurlijk overleg Sociaal Domein Zandkreek"),
        ("We starten met het project Kinderen van de Rekening.", "Kinderen van de Rekening"),
        ("In het convenant 'Samen aan tafel' staat dit.", "Convenant Samen aan tafel"),
        ("Dit staat in de regiovisie Veilig verder 2022-2025.", "Regiovisie Veilig verder 2022-2025"),
        ("De wethouder van Onderwijs, Cultuur en Welzijn beslist.", "Wethouder van Onderwijs, Cultuur en Welzijn"),
        ("Bij GGZ Lindekroon zijn wachtlijsten.", "GGZ Lindekroon"),
        ("Dan belt men met De Kaap.", "De Kaap"),
        ("Wij gaan langs bij het Elzenziekenhuis.", "Elzenziekenhuis"),
        ("Adviesbureau Meerzicht telt de gezinnen.", "Adviesbureau Meerzicht"),
        ("De cursus komt van zorgaanbieder Rietveen.", "Rietveen"),
        ("De directeur van Veilig Thuis schuift aan.", "Directeur van Veilig Thuis"),
        ("De teamchef van de politie schuift aan.", "Teamchef van de politie"),
        ("Het regionaal weegteam kijkt mee.", "Regionaal weegteam"),
        ("We maken een projectplan ouderenmishandeling.", "Projectplan ouderenmishandeling"),
        ("Dat staat in de regiovisie Rust in de tent 2022-2025.", "Regiovisie Rust in de tent 2022-2025"),
        ("De training komt van Hogeschool Vijf Meren.", "Hogeschool Vijf Meren"),
        ("Dat vraagt Huisartsencoöperatie Duinzorg.", "Huisartsencoöperatie Duinzorg"),
        ("Het gezin verblijft in het Duinhuis in Groningen.", "Duinhuis"),
        ("Daarom is er plek in Huize Zeevree.", "Huize Zeevree"),
        ("Daarover gaat het lespakket Stevig Staan.", "Stevig Staan"),
        ("Zij kunnen terecht bij Rust Terug, een traject van tien weken.", "Rust Terug"),
        ("Wij spreken elkaar in het jaarlijkse Duinberaad.", "Duinberaad"),
        ("De wethouder jeugd en zorg van Groningen schuift aan.", "Wethouder jeugd en zorg van Groningen"),
    ],
)
def test_unknown_name_is_known_by_its_soort_noun(annotate: Read, sentence: str, naam: str) -> None:
    """A soort noun before, behind or inside a name tells what it is, wherever the region is."""
    found = {name.casefold().replace("'", "") for name in _names(annotate(sentence))}

    assert naam.casefold() in found


def test_short_name_is_of_the_organisation_before_the_house_called_after_it(annotate: Read) -> None:
    """`Zeevree` is the foundation, also where a walk-in point with a longer kind bears the name too."""
    found = _names(
        annotate("Stichting Zeevree helpt. Inlooppunt Zeevree is open. De hulp geeft Zeevree met vrijwilligers.")
    )

    assert "Zeevree" in found["Stichting Zeevree"]


@pytest.mark.parametrize(
    ("sentence", "naam", "soort"),
    [
        ("Het Ambtelijk Beraad Kust (ABK) maakt de stukken.", "Ambtelijk Beraad Kust (ABK)", "overleg"),
        ("Het Bestuurlijk Overleg Veilig Thuis (BOVT) beslist.", "Bestuurlijk Overleg Veilig Thuis (BOVT)", "overleg"),
        ("Het Netwerk Scholen en Zorg (NSZ) praat mee.", "Netwerk Scholen en Zorg (NSZ)", "overleg"),
        ("Ouders doen mee aan Weer Samen, een groepstraining van acht avonden.", "Weer Samen", "methode"),
        ("Er is plek in De Luifel te Zeedorp, een voorziening die nieuw is.", "De Luifel", "voorziening"),
        ("De GGD biedt in het kader van Sterk van Start cursussen.", "Sterk van Start", "programma"),
        ("In het kader van Rustig Groot krijgen scholen lessen.", "Rustig Groot", "programma"),
        ("Op school zijn lessen onder de naam Grens & Respect.", "Grens & Respect", "programma"),
        ("De eerste regiovisie, Niet in mijn straat, liep vorig jaar af.", "Niet in mijn straat", "programma"),
        ("Inwoners bellen met 't Loket of met de gemeente.", "'t Loket", "actor"),
        ("Kinderen gaan naar het Kindertraumapunt voor therapie.", "Kindertraumapunt", "voorziening"),
        ("Er loopt een maatjesproject Samen Sterker.", "Samen Sterker", "programma"),
        ("Wonen is een taak van de corporaties Thuisvast en Kadehuis.", "Kadehuis", "actor"),
        ("Dit doet het lectoraat Zorg van Hogeschool De Kim.", "Lectoraat Zorg", "actor"),
        ("De kosten zijn voor Ondernemersfonds Zandkreek.", "Ondernemersfonds Zandkreek", "actor"),
        ("Daarna volgt hulp van Jeugdhulp Rietveen.", "Jeugdhulp Rietveen", "actor"),
        ("De Dorpsboom is het lokale team van de gemeente.", "Dorpsboom", "actor"),
        ("Er start een proef met de naam Vroeg Erbij.", "Vroeg Erbij", "programma"),
        ("Wij volgen de Handreiking Werken in de Keten.", "Handreiking Werken in de Keten", "methode"),
        ("Team Noord, Team Zuid en Stadsteam Kade helpen.", "Team Zuid", "actor"),
        ("Elzen Ziekenhuis werkt met een stappenplan.", "Elzen Ziekenhuis", "actor"),
        ("De training Rustig uit Conflict is voor ouders.", "Rustig uit Conflict", "methode"),
        ("In het platform Gelijke Stem denken zij mee; Gelijke Stem adviseert.", "Platform Gelijke Stem", "overleg"),
        ("Zij wonen bij Huis ter Duin in de stad.", "Huis ter Duin", "voorziening"),
        ("De leergang Doorpakken, drie dagen lang, is vol.", "Leergang Doorpakken", "methode"),
        ("Onder de naam Sterke Start krijgen ouders hulp.", "Sterke Start", "programma"),
        (
            "Een klankbordgroep van ervaringsdeskundigen adviseert.",
            "Klankbordgroep van ervaringsdeskundigen",
            "overleg",
        ),
        ("De cijfers staan in het Dashboard Oudheem.", "Dashboard Oudheem", "methode"),
        ("De Stuurgroep Oudheem komt bijeen.", "Stuurgroep Oudheem", "overleg"),
    ],
)
def test_text_that_introduces_a_name_tells_what_it_is(annotate: Read, sentence: str, naam: str, soort: str) -> None:
    """An abbreviation, an apposition, a title or a turn of phrase says that a run of words is a name, and of what."""
    assert naam in _names(annotate(sentence), soort)


@pytest.mark.parametrize(
    "sentence",
    [
        "Dat gebeurt in het kader van Europese regels.",
        "Dit is geregeld in het kader van Veilig Thuis.",
        "In de visie, Nederland is klein, staat niets.",
        "Wij spreken met Jansen, een wethouder uit het zuiden.",
        "In het beleidsplan, Hoofdstuk 4 bovenaan, staat meer.",
        "Geweld in Huiselijke Kring komt overal voor.",
    ],
)
def test_turn_of_phrase_alone_makes_no_name(annotate: Read, sentence: str) -> None:
    """What is known, a single word, a clause or a person is no plan of its own."""
    assert set(_names(annotate(sentence))) <= {"Veilig Thuis Oudheem", "Wethouder"}


def test_abbreviation_stands_for_the_regional_name_before_it(annotate: Read) -> None:
    """What every region has bears its place also where only its abbreviation is said."""
    found = _names(annotate("Het Zorg- en Veiligheidshuis Kaapkust (ZVHK) weegt. Daarna belt het ZVHK."))

    assert found["Zorg- en Veiligheidshuis Kaapkust (ZVHK)"] >= {"ZVHK"}


def test_abbreviation_that_a_text_introduces_is_nobody_elses(annotate: Read, ontology: Ontology) -> None:
    """The vocabulary has the same letters for another organisation, which this document does not name."""
    known = next(label for b in ontology.scheme("actor") for label in b.alt_labels if label == "JBB")
    found = _names(annotate(f"Jeugdbescherming Boezemrand ({known}) doet mee. Later belt {known} met het gezin."))

    assert found == {f"Jeugdbescherming Boezemrand ({known})": {"Jeugdbescherming Boezemrand", known}}


@pytest.mark.parametrize(
    ("text", "naam"),
    [
        ("Daarom doet kinderopvangorganisatie De Vlinder mee.", "De Vlinder"),
        ("Vrouwen kunnen terecht in het blijf-van-mijn-lijfhuis Het Anker.", "Het Anker"),
        ("Dat betaalt zorgverzekeraar Duinzeker.", "Duinzeker"),
        ("De evaluatie deed bureau Noord & Zuid.", "Noord & Zuid"),
        ("De evaluatie doet het Bureau Noord & Zuid.", "Bureau Noord & Zuid"),
        ("Zij krijgen de alarmknop Vuurtoren.", "Vuurtoren"),
        ("Wij kennen de aanpak 'Wij houden vol'.", "Wij houden vol"),
        ("De brochure Nooit Alleen helpt.", "Nooit Alleen"),
        ("Dat regelt het programmabureau Veilig Oudheem.", "Programmabureau Veilig Oudheem"),
        ("De voorganger van dit stuk, Samen over de grens (2019-2023), liep af.", "Samen over de grens"),
        ("Er is een leerlijn Sterk Staan.", "Sterk Staan"),
        ("De visie 'Over de drempel' loopt af.", "Over de drempel"),
        ("Het forensisch centrum De Sluis behandelt.", "Forensisch centrum De Sluis"),
        ("Daarna komt het Weer op Weg-team langs.", "Weer op Weg-team"),
        ("De Stichting Stem na Stilte luistert.", "Stichting Stem na Stilte"),
        ("Het regionaal team mensenhandel zoekt het uit.", "Regionaal team mensenhandel"),
        ("De Lokale Alliantie Veilig Ouder Worden vergadert.", "Lokale Alliantie Veilig Ouder Worden"),
        ("Weerklank Maatschappelijk Werk (WMW) helpt.", "Weerklank Maatschappelijk Werk (WMW)"),
        ("Dit doet het lectoraat Zorg van de Hogeschool Drie Meren.", "Hogeschool Drie Meren"),
    ],
)
def test_noun_is_part_of_a_name_or_only_tells_what_it_is(annotate: Read, text: str, naam: str) -> None:
    """A kind in lower case before a name of its own only tells; an adjective or a small word may belong to it."""
    assert naam in _names(annotate(text))


@pytest.mark.parametrize(
    "text",
    [
        "| Actie | Trekker |\n| --- | --- |\n| Bericht aan school | politie en De Kaap |",
        "Werkafspraken Team Kaap herzien.",
        "Voor het Kaap-team is geld.",
        "De voorganger van de directeur, Puck van de Kaap (2019-2023), vertrok.",
        "De visie 'Geweld hoort nergens thuis in de stad' is leidend.",
    ],
)
def test_words_beside_a_name_are_no_part_of_it(annotate: Read, text: str) -> None:
    """Two in one cell, a kind of agreement, a small word that opens the sentence, and what tells a known plan."""
    assert not set(_names(annotate(text))) & {
        "Politie en De Kaap",
        "Werkafspraken Team Kaap",
        "Voor het Kaap-team",
        "Puck van de Kaap",
        "Geweld hoort nergens thuis in de stad",
    }


def test_bare_name_that_comes_first_is_the_longer_one(annotate: Read) -> None:
    """What a text calls by its name alone before it says what it is, is the same one."""
    found = _names(annotate("Het Baken belt elke dag. De forensische polikliniek Het Baken behandelt."))

    assert set(found) == {"Forensische polikliniek Het Baken"}


def test_part_of_a_name_that_a_text_says_it_will_use_is_that_name(annotate: Read) -> None:
    """What is called `de Raad` from here on is not the council."""
    found = _names(
        annotate("De Raad voor de Kinderbescherming (hierna: de Raad) onderzoekt. De Raad adviseert daarna.")
    )

    assert found == {"Raad voor de Kinderbescherming": {"Raad voor de Kinderbescherming", "Raad"}}


def test_name_in_capitals_is_written_as_a_name(annotate: Read) -> None:
    """What a letterhead cries is a name as any; an abbreviation in it stays one."""
    assert "Stichting Zeevree WVG" in _names(annotate("De zorg ligt bij STICHTING ZEEVREE WVG in Stad."))


def test_centre_for_a_subject_is_no_name(annotate: Read) -> None:
    """Only a team is called by its subject in lower case."""
    assert not _names(annotate("Er komt een centrum huiselijk geweld en kindermishandeling."))


def test_own_plan_bears_its_title_and_its_period(annotate: Read) -> None:
    """A plan that has a title is the one that the document names by its years; an earlier one is another."""
    text = "Voor u ligt de regiovisie 'De volgende trede'. In de regiovisie huiselijk geweld Oudheem 2022-2025 staat alles."
    found = _names(annotate(f"{text} De vorige regiovisie 'Op de drempel' liep af."), "programma")

    assert set(found) == {"Regiovisie De volgende trede 2022-2025", "Regiovisie Op de drempel"}


@pytest.mark.parametrize(
    ("text", "naam"),
    [
        ("De burgemeester van Groningen legt het op.", "Burgemeester van Groningen"),
        ("Dit is besloten door de gemeenteraad van Assen.", "Gemeenteraad van Assen"),
        ("Burgemeester en wethouders van Assen besluiten.", "College van burgemeester en wethouders van Assen"),
        ("De wethouder Jeugd van de centrumgemeente Emmen beslist.", "Wethouder Jeugd van de centrumgemeente Emmen"),
        ("De colleges van Groningen en Assen besluiten.", "Gemeente Groningen"),
    ],
)
def test_office_or_government_bears_its_town(annotate: Read, text: str, naam: str) -> None:
    """One burgemeester, raad or college is that of the town behind it; colleges are those of more towns."""
    assert naam in _names(annotate(text))


@pytest.mark.parametrize(
    ("text", "naam"),
    [
        ("Veilig Thuis Oudheem (VTO) weegt. Daarna belt Veilig Thuis, en later VTO.", "Veilig Thuis Oudheem (VTO)"),
        ("Bij Veilig Thuis Oudheem (hierna: Veilig Thuis of VTO) komt alles binnen.", "Veilig Thuis Oudheem (VTO)"),
        (
            "Het Zorg- en Veiligheidshuis Oudheem (ZVH) weegt. Daarna belt het Zorg- en Veiligheidshuis, later het ZVH.",
            "Zorg- en Veiligheidshuis Oudheem (ZVH)",
        ),
        ("Geweld hoort nergens thuis (GHNT) loopt door. GHNT stopt in 2030.", "Geweld hoort nergens thuis (GHNT)"),
        ("De Raad voor de Kinderbescherming (RvdK) belt. De RvdK zoekt.", "Raad voor de Kinderbescherming (RvdK)"),
    ],
)
def test_name_bears_the_abbreviation_that_the_text_gives_it(annotate: Read, text: str, naam: str) -> None:
    """Also what every region has, and a programme; the bare name and the letters are the same one."""
    assert set(_names(annotate(text))) == {naam}


@pytest.mark.parametrize(
    "sentence",
    [
        "Projectleider Puck Adelaar heeft met alle partners gesproken.",
        "De groep wordt voorgezeten door Puck Adelaar, directeur van de opvang.",
        "De gesprekken zijn gevoerd door Bo Zwaluw en Puck Adelaar.",
        "Onze projectleider, Puck Adelaar, is het aanspreekpunt.",
        "De training geeft Puck Adelaar, een trainer met ervaring. Later biedt Puck Adelaar nog een les.",
    ],
)
def test_person_with_a_job_is_no_actor_and_is_shielded(annotate: Read, sentence: str) -> None:
    """Whoever stands beside a job in running text is a person: in no name, and not shown."""
    text = annotate(sentence)
    block = text.text.blocks[0]

    assert not any("Puck" in name for name in _names(text))
    assert any("Puck Adelaar" in block.text[s.start : s.end] for s in text.afgeschermd)


def test_who_holds_a_portfolio_is_in_no_name(annotate: Read) -> None:
    """A name behind `portefeuillehouder` is a person's, not a field of work."""
    found = _names(annotate("Namens portefeuillehouder Puck Adelaar wordt dit aangeboden."))

    assert not any("Puck" in name for name in found)


def test_organisation_behind_a_job_stays_one(annotate: Read) -> None:
    """What bears a kind, a place or a field of work is no person."""
    text = annotate("De directeur Publieke Gezondheid en de manager van Stichting Boeier Kaap overleggen.")

    assert not text.afgeschermd
    assert "Stichting Boeier Kaap" in _names(text)


def test_verb_behind_a_name_is_no_part_of_it(annotate: Read) -> None:
    """A name that ends in an e is no adjective."""
    assert "Stichting Zeevree" in _names(annotate("Stichting Zeevree heeft tien plaatsen."))


def test_abbreviation_is_bound_where_it_is_introduced(annotate: Read) -> None:
    """The canonical name bears the abbreviation, and the abbreviation alone is a form of it."""
    found = _names(
        annotate("Het Crisisteam Zandkreek (CTZ) komt direct. Het CTZ is dag en nacht bereikbaar. Later belt het CTZ.")
    )

    assert found["Crisisteam Zandkreek (CTZ)"] == {"Crisisteam Zandkreek", "CTZ"}


def test_forms_of_one_name_are_taken_together(annotate: Read) -> None:
    """With and without its soort noun, and by its initials, it is one organisation."""
    found = _names(
        annotate(
            "Stichting Welzijn Oud-Heem biedt hulp. Daarna neemt Welzijn Oud-Heem contact op. "
            "Ook SWOH organiseert trainingen, en SWOH verzorgt nazorg."
        )
    )

    assert found["Stichting Welzijn Oud-Heem"] == {"Stichting Welzijn Oud-Heem", "Welzijn Oud-Heem", "SWOH"}


def test_two_names_joined_by_en_stay_two(annotate: Read) -> None:
    """`en` joins the parts of a portfolio, not two organisations."""
    found = _names(annotate("Stichting Boeier en Stichting Kaap werken samen met Veilig Thuis en Stichting Loods."))

    assert {"Stichting Boeier", "Stichting Kaap", "Stichting Loods"} <= set(found)


def test_every_item_of_a_partner_list_is_an_actor(annotate: Read) -> None:
    """Under a lead-in about partners a short item is a name, without what stands behind it."""
    found = _names(
        annotate(
            "De ketenpartners in de regio zijn:\n\n- Kwintes\n- Lumina (24 uur bereikbaar)\n- De Zwaluw\n- KOPZ\n"
        ),
        "actor",
    )

    assert {"Kwintes", "Lumina", "De Zwaluw", "KOPZ"} <= set(found)


def test_items_of_another_list_are_no_actors(annotate: Read) -> None:
    """A list of themes names no one."""
    found = _names(annotate("Wij zien deze thema's:\n\n- Weerbaarheid\n- Verbondenheid\n- Vertrouwen\n"), "actor")

    assert not {"Weerbaarheid", "Verbondenheid", "Vertrouwen"} & set(found)


def test_capital_at_the_start_of_a_sentence_is_no_name(annotate: Read) -> None:
    """What only a sentence's first word shows is no evidence."""
    found = _names(annotate("Weerbaarheid groeit. Vertrouwen werkt. Samenhang helpt gezinnen."), "actor")

    assert not {"Weerbaarheid", "Vertrouwen", "Samenhang"} & set(found)


def test_place_is_no_actor(annotate: Read) -> None:
    """Municipalities and regions are where something is, unless they are called a municipality."""
    found = _names(annotate("In Nijmegen en de regio Zandkreek werkt dit. De gemeente Tiel betaalt."), "actor")

    assert "Nijmegen" not in found
    assert "Zandkreek" not in found
    assert "Gemeente Tiel" in found


def test_national_organisation_gets_the_regions_name(annotate: Read) -> None:
    """Veilig Thuis is this region's Veilig Thuis; another region's keeps its own name."""
    found = _names(
        annotate(
            "Veilig Thuis Oudheem doet de triage. Veilig Thuis adviseert. VTO belt terug. "
            "Soms neemt Veilig Thuis Drenthe het over."
        )
    )

    assert found["Veilig Thuis Oudheem"] == {"Veilig Thuis Oudheem", "Veilig Thuis", "VTO"}
    assert found["Veilig Thuis Drenthe"] == {"Veilig Thuis Drenthe"}


def test_without_a_region_the_name_stays_national(annotate: Read) -> None:
    """A national document speaks of Veilig Thuis as such."""
    assert "Veilig Thuis" in _names(annotate("Veilig Thuis doet de triage.", regio=None, naam=None))


def test_no_person_is_a_mention(annotate: Read) -> None:
    """Names of persons are in no mention, also not of office holders."""
    text = annotate(
        "Wethouder Sanne Kortewind organiseert dit. Mevrouw De Graaf biedt hulp. Dat regelt dhr. P. van Dam."
    )

    shown = " ".join(mention.text for sentence in text.sentences for mention in sentence.mentions)
    assert not any(naam in shown for naam in ("Kortewind", "Graaf", "Dam"))


def test_same_text_gives_same_names(annotate: Read) -> None:
    """Reading is a function of the text."""
    text = "Stichting Boeier (SBO) en Team Zuidwal werken met MEE. SBO belt. De Meander groep helpt Team Zuidwal."

    assert annotate(text).sentences == annotate(text).sentences


@pytest.mark.parametrize(
    ("datum", "naam"),
    [
        ("2013-04-08", "Wet maatschappelijke ondersteuning"),
        ("2021", "Wet maatschappelijke ondersteuning 2015"),
        (None, "Wet maatschappelijke ondersteuning 2015"),
    ],
)
def test_law_is_the_one_in_force_at_the_date(annotate: Read, datum: str | None, naam: str) -> None:
    """`Wmo` in a document of 2013 is another law than in one of 2021; without a date the period tells."""
    assert naam in _names(annotate("Gemeenten doen dit op grond van de Wmo.", datum=datum), "wet")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("De gemeenten zijn Zandwijk, Oudermeer en Tol. Zandwijk betaalt de opvang.", {"Gemeente Zandwijk"}),
        ("De gemeenten zijn Zandwijk, Oudermeer en Tol. De opvang staat in Zandwijk.", set()),
        ("Druten is centrumgemeente.", {"Gemeente Druten"}),
        (
            "De gemeenten zijn Zandwijk, Oudermeer en Tol. Oudermeer en Tol betalen.",
            {"Gemeente Oudermeer", "Gemeente Tol"},
        ),
        ("De gemeenten zijn Zandwijk, Oudermeer en Tol. Er is opvang in Oudermeer en Tol.", set()),
    ],
)
def test_municipality_that_acts_is_an_actor(annotate: Read, text: str, found: set[str]) -> None:
    """Where a municipality is the subject, its bare name is an actor; as a place it is not."""
    acting = {
        mention.naam
        for sentence in annotate(text).sentences[-1:]
        for mention in sentence.mentions
        if mention.type == "actor"
    }

    assert {naam for naam in acting if naam.startswith("Gemeente ")} == found


@pytest.mark.parametrize(
    ("text", "naam"),
    [
        ("De gebiedsteams en een gebiedsteam overleggen; de gebiedsteams beslissen.", "Gebiedsteams"),
        ("Een gecertificeerde instelling sluit aan.", "Gecertificeerde instelling"),
        ("De sociale wijkteams sluiten aan.", "Sociaal wijkteam"),
        ("De reclassering sluit aan.", "Reclassering"),
        ("Reclassering Nederland sluit aan; de reclassering belt.", "Reclassering Nederland"),
        ("De officier van justitie sluit aan.", "Officier van justitie"),
        ("Het OM sluit aan.", "Openbaar Ministerie"),
        ("Het college beslist.", "College van burgemeester en wethouders"),
        ("De vijf wethouders beslissen.", "Wethouders van de vijf gemeenten"),
        ("Bij de RvdK zijn wachtlijsten.", "Raad voor de Kinderbescherming"),
        ("De GI's zijn met te weinig mensen.", "Gecertificeerde instellingen"),
        ("De wijkagent en de praktijkondersteuner bellen.", "Wijkagent"),
        ("De wijkagent belt. De wijkagenten bellen vaak.", "Wijkagenten"),
        ("De jeugdarts belt.", "Jeugdarts"),
        ("Het dorpsteam helpt, het dorpsteam belt. De dorpsteams bellen vaak.", "Dorpsteams"),
        ("De raad besluit. Later lezen de raden het verslag.", "Gemeenteraden"),
        ("De zes colleges besluiten. De colleges doen dat samen.", "Colleges van de zes gemeenten"),
        ("De zes gemeenten doen mee. De colleges besluiten.", "Colleges"),
        ("Het programma is van VWS en JenV.", "Ministerie van JenV"),
        ("De crisisdienst van Stichting Boeier belt.", "Crisisdienst van Stichting Boeier"),
        ("De monitor is van de afdeling Onderzoek van de GGD.", "Afdeling Onderzoek van de GGD"),
        ("Zij komen uit dierenasiel De Kat.", "Dierenasiel De Kat"),
        ("In het noorden heet het de Sociale Balie.", "Sociale Balie"),
        ("Woningcorporatie Duinzicht verhuurt.", "Woningcorporatie Duinzicht"),
        ("De Ervaringsraad Oudheem zal het BOVO adviseren.", "Ervaringsraad Oudheem"),
        ("Het Zorg en Veiligheidshuis belt.", "Zorg en Veiligheidshuis"),
        ("Het Zorg en Veiligheidshuis belt. Daarna belt het Zorg- en Veiligheidshuis.", "Zorg- en Veiligheidshuis"),
    ],
)
def test_kind_bears_the_name_that_the_document_gives_it(annotate: Read, text: str, naam: str) -> None:
    """The vocabulary's own name where it occurs, else the noun that is used most; never an abbreviation or article."""
    assert naam in _names(annotate(text), "actor")


def test_method_bears_the_name_that_the_document_gives_it(annotate: Read) -> None:
    """A method that has no fixed name is called as the document calls it."""
    assert set(_names(annotate("Wij houden twee casusreviews."), "methode")) == {"Casusreviews"}


@pytest.mark.parametrize(
    ("text", "type_", "naam"),
    [
        ("Ieder werkt met de Meldcode.", "methode", "Meldcode huiselijk geweld en kindermishandeling"),
        (
            "De helft volgt het kwaliteitskader “Werken aan veiligheid” al.",
            "methode",
            "Kwaliteitskader Werken aan veiligheid",
        ),
        ("Het aantal slachtoffers daalt.", "doelgroep", "Slachtoffers"),
        (
            "Het aantal slachtoffers daalt. Slachtoffers van huiselijk geweld bellen vaker.",
            "doelgroep",
            "Slachtoffers van huiselijk geweld en kindermishandeling",
        ),
    ],
)
def test_part_of_a_name_is_no_name(annotate: Read, text: str, type_: str, naam: str) -> None:
    """One word of a method's name leaves it its name, quotes stay in pairs, and a bare group bears its bare name."""
    assert naam in _names(annotate(text), type_)


@pytest.mark.parametrize(
    ("text", "naam"),
    [
        ("Uit gesprekken met partners bleek:\n\n- Ouders zoeken te lang naar passende hulp.", "ouders zoeken"),
        ("Uit gesprekken met partners bleek:\n\n- Cijfers van scholen en politie", "cijfers"),
        ("Uit gesprekken met partners bleek:\n\n- Signalen van huisartsen komen niet aan.", "signalen"),
        ("Uit gesprekken met partners bleek:\n\n- Stichting Zeevree heeft te weinig plaatsen.", "zeevree heeft"),
        ("De tweede regiovisie gold van 2012 tot en met 2016.", "gold"),
        ("In de regioaanpak besteden we 2018-2020 aan kinderen.", "besteden"),
        ("Elke week komen Kaap en Loods overleggen.", "overleggen"),
    ],
)
def test_clause_or_phrase_is_no_name(annotate: Read, text: str, naam: str) -> None:
    """What holds a finite verb, or describes with a small word, says something; it calls nobody."""
    assert not [name for name in _names(annotate(text)) if naam in name.casefold()]


def test_list_of_partners_keeps_the_names_that_have_no_capital_inside(annotate: Read) -> None:
    """A soort noun in front tells a name from a description, though a small word stands in both."""
    found = _names(annotate("De partners zijn:\n\n- Stichting tegen geweld\n- Lumina\n"))

    assert {"Stichting tegen geweld", "Lumina"} <= set(found)


@pytest.mark.parametrize(
    ("sentence", "naam"),
    [
        ("Daar heeft de politie de regie. GGZ De Linde behandelt ouders.", "GGZ De Linde"),
        ("De zaak gaat naar het Zorg- en Veiligheidshuis De Kolk.", "Zorg- en Veiligheidshuis De Kolk"),
        ("Het gezin kan naar Centrum De Wending.", "Centrum De Wending"),
        ("Wij zijn het eens met Centrum Het Baken.", "Centrum Het Baken"),
        (
            "Er is meer zorg. Het portefeuillehoudersoverleg Zorg en Welzijn beslist.",
            "Portefeuillehoudersoverleg Zorg en Welzijn",
        ),
        ("De zonen van hier. Adviesbureau Van Loon & Zonen telt mee.", "Adviesbureau Van Loon & Zonen"),
        ("Er is een kring. Stichting Kring om het Kind biedt steun.", "Stichting Kring om het Kind"),
        ("Ouders kunnen naar forensische polikliniek De Linde.", "Forensische polikliniek De Linde"),
        ("Het Zorg- en Veiligheidshuis Kolk en Beek voert de regie.", "Zorg- en Veiligheidshuis Kolk en Beek"),
        ("Bel met GGD Duin en Geest. De GGD Duin en Geest telt mee.", "GGD Duin en Geest"),
        ("De werkgroep Samenwerkingsafspraken komt bijeen.", "Werkgroep Samenwerkingsafspraken"),
        ("De werkgroep “Geweld hoort nergens thuis” komt bijeen.", "Werkgroep Geweld hoort nergens thuis"),
        ("De projectgroep ouderenmishandeling komt bijeen.", "Projectgroep ouderenmishandeling"),
        ("Wij volgen het advies van commissie De Wit op.", "Commissie De Wit"),
        ("Ouders bellen met inloophuis De Toevlucht.", "Inloophuis De Toevlucht"),
        ("Fier biedt begeleiding.", "Fier"),
        ("Bel het Instituut voor Maatschappelijk Werk.", "Instituut voor Maatschappelijk Werk"),
        ("Dit staat in het Samenwerkingsprotocol Samen Sterk 2023.", "Samenwerkingsprotocol Samen Sterk 2023"),
    ],
)
def test_kind_and_name_of_its_own_are_one_name(annotate: Read, sentence: str, naam: str) -> None:
    """An article or a common word inside the proper part does not cut it from its kind."""
    assert naam in _names(annotate(sentence))


def test_name_that_a_page_cuts_is_the_known_one(annotate: Read) -> None:
    """How a known plan begins is no plan of its own."""
    text = annotate("Wij sluiten aan bij het programma Zorg voor\n\nVeel hoort bij het programma Zorg voor de Jeugd.")

    assert [naam for naam in _names(text, "programma") if naam.startswith("Zorg voor")] == ["Zorg voor de Jeugd"]


def test_slash_joins_no_two_known_names(annotate: Read) -> None:
    """Behind a slash the next organisation begins."""
    found = _names(annotate("De Veiligheidsregio Oudheem / GGD voert dit uit."), "actor")

    assert {"Veiligheidsregio Oudheem", "GGD Oudheem"} <= set(found)


def test_agreement_bears_the_names_of_its_parties(annotate: Read) -> None:
    """`Samenwerkingsafspraken tussen …` names the one agreement of a document, and its parties stay named."""
    text = annotate("Er zijn werkafspraken tussen de politie en Moviera. De werkafspraken gaan over huisverboden.")

    assert _names(text, "programma") == {"Werkafspraken tussen de politie en Moviera": {"werkafspraken"}}
    assert {"Politie", "Moviera"} <= set(_names(text, "actor"))


def test_two_that_are_known_in_one_cell_are_no_name(annotate: Read) -> None:
    """A cell of parties may hold a municipality and a kind of party beside it, joined by a small word."""
    found = _names(
        annotate("| Actie | Wie |\n| --- | --- |\n| Afspraken | Gemeente Delft en de politie |\n| Scholing | GGD |\n"),
        "actor",
    )

    assert "Politie" in found
    assert not [naam for naam in found if " en " in naam]


def test_names_behind_a_plural_are_each_a_name(annotate: Read) -> None:
    """Plans and methods in a row are as many as there are names; what the vocabulary knows stays what it is."""
    text = annotate(
        "Wij kennen de methodieken Sterk Verder, Kind Centraal en Signs of Safety. Fier gaat het team verder."
    )

    assert _names(text, "methode").keys() == {"Sterk Verder", "Kind Centraal", "Signs of Safety"}
    assert "Fier" not in _names(text, "actor")


def test_kind_of_meeting_with_its_own_abbreviation_is_a_name(annotate: Read) -> None:
    """The abbreviation in brackets makes a name of `Regionaal Ambtelijk Overleg`, also where it stands alone."""
    found = _names(annotate("Het Regionaal Ambtelijk Overleg (RAO) komt bijeen. Het RAO besluit niet."), "overleg")

    assert found == {"Regionaal Ambtelijk Overleg (RAO)": {"Regionaal Ambtelijk Overleg", "RAO"}}


def test_abbreviation_of_the_kind_holds_a_pair_of_rivers_together(annotate: Read) -> None:
    """`Vecht en Kolk (ZVH)` is one name, also where another body bears the second river's name alone."""
    text = "Het Crisisteam Kolk belt het Zorg- en Veiligheidshuis Vecht en Kolk (ZVH)."

    assert "Zorg- en Veiligheidshuis Vecht en Kolk" in {
        form for forms in _names(annotate(text)).values() for form in forms
    }


def test_longest_soort_noun_tells_what_a_word_ends_in(annotate: Read) -> None:
    """A ziekenhuis is an organisation and no huis, and a gemeentehuis is nobody."""
    found = annotate("Wij gaan naar het Elzenziekenhuis en naar het Gemeentehuis.")

    assert "Elzenziekenhuis" in _names(found, "actor")
    assert not _names(found, "voorziening")


@pytest.mark.parametrize(
    ("sentence", "naam"),
    [
        ("Op die dag zit men in het Donderdagoverleg bijeen.", "Donderdagoverleg"),
        ("Een bestuurlijke kopgroep bestaat er niet, een ambtelijke kerngroep wel.", "Ambtelijke kerngroep"),
        ("De raden hebben Koggezicht Maatschappelijk Werk ingehuurd.", "Koggezicht Maatschappelijk Werk"),
        ("Wie daar woont, belt met Wijkteam Zandkreek.", "Wijkteam Zandkreek"),
        ("De nota volgt op de regiovisie Achter het raam (2016-2019).", "Regiovisie Achter het raam (2016-2019)"),
        ("Zo stond het in de regiovisie 'Licht aan' (2016-2019).", "Regiovisie Licht aan (2016-2019)"),
        ("De vorige regiovisie, “Samen langs het water” (2016-2020), is op.", "Samen langs het water"),
        ("Zij volgen de cursus Sterk in je Schoenen bij ons.", "Sterk in je Schoenen"),
        ("Er komt een rekenblad, met als werktitel Peilstok, voor de zomer.", "Peilstok"),
        ("Van de woningcorporaties, waaronder Duinvoet Wonen, is veel te verwachten.", "Duinvoet Wonen"),
        ("Het lectoraat Stille Signalen van Hogeschool Merenland heeft dit gemeten.", "Lectoraat Stille Signalen"),
        ("Het lectoraat Stille Signalen van Hogeschool Merenland heeft dit gemeten.", "Hogeschool Merenland"),
        ("Wij sluiten aan bij het Kennispunt Recht en Zorg.", "Kennispunt Recht en Zorg"),
    ],
)
def test_names_told_by_how_they_are_written(annotate: Read, sentence: str, naam: str) -> None:
    """A capital inside a sentence, a title with its years, a kind of organisation before or behind a name."""
    assert naam in _names(annotate(sentence))


@pytest.mark.parametrize(
    ("sentence", "naam"),
    [
        ("Bij zulke zaken pleegt ABK overleg met de wijkagent.", "ABK overleg"),
        ("Het uitvoeringsprogramma kost € 20.000 per jaar.", "Uitvoeringsprogramma kost"),
        ("Ons motto is één gezin, één plan, één loket.", "Eén gezin, één plan, één regisseur"),
        ("De Meetlat Veilig Thuis komt elk jaar uit.", "Meetlat Veilig Thuis"),
    ],
)
def test_what_only_looks_like_a_name(annotate: Read, sentence: str, naam: str) -> None:
    """Consultation, a verb behind a plan, another's motto, and what every region has its own of."""
    assert naam not in _names(annotate(sentence))
