"""Classes of Dutch verbs by what their subject does: somebody who verzorgt has a task, somebody who merkt has none."""

from regiokennis.annotate.words import wordset

CLASSES = {
    "doen": wordset(
        "aanbesteden aanbieden aanbrengen aangaan aanhouden aanjagen aanleggen aanleveren aanmelden aannemen "
        "aanpakken aanpassen aanreiken aanschaffen aanscherpen aanspreken aanstellen aansturen aantrekken "
        "aanvragen aanvullen aanwijzen aanzetten actualiseren adviseren afbouwen afdoen afgeven afhandelen "
        "afleggen afnemen afspreken afstemmen agenderen analyseren arresteren attenderen begeleiden begroten "
        "behandelen behartigen beheren bekijken bekostigen beleggen bemannen bemensen bemiddelen benaderen "
        "benoemen beoordelen bepalen beschermen beschikken beschrijven beslissen besluiten bespreken besteden "
        "bestrijden bestuderen betalen bevorderen bevragen bewaken bewerkstelligen bezetten bezoeken bieden "
        "bijhouden bijstaan bijstellen bijsturen borgen brengen bundelen checken co-financieren coachen "
        "cofinancieren consulteren contracteren controleren coördineren delen documenteren doen doorgeleiden "
        "doorgeven doorontwikkelen doorverwijzen doorzetten evalueren faciliteren financieren garanderen geven "
        "goedkeuren handhaven heffen helpen herzien huisvesten implementeren indiceren informeren initiëren "
        "inkopen innen inplannen inrichten inroepen inschakelen inschatten instellen instrueren intensiveren "
        "interveniëren inventariseren investeren invoeren invorderen invullen inwinnen inzetten kopen leiden "
        "lesgeven leveren maken mandateren meefinancieren meenemen meewerken melden meten monitoren motiveren "
        "nagaan navragen neerleggen nemen noteren observeren onderbrengen onderhouden ondersteunen ondertekenen "
        "onderwijzen onderzoeken ontvangen ontwerpen ontwikkelen opbouwen opdragen openen ophalen opleggen "
        "opleiden opleveren opnemen oppakken oprichten opschalen opschrijven opsporen opstarten opstellen opvangen "
        "opvoeren opvolgen opvragen opzetten organiseren overbruggen overdragen overleggen overnemen plaatsen "
        "plannen presenteren publiceren raadplegen rapporteren realiseren regelen regisseren registreren "
        "reserveren samenbrengen samenstellen samenvatten schakelen scholen screenen signaleren spreken stellen "
        "stimuleren straffen sturen subsidiëren terugdringen terugkoppelen toekennen toeleiden toepassen toetsen "
        "toewijzen toezien trainen trekken uitbetalen uitbreiden uitdragen uitgeven uitleggen uitnodigen uitreiken "
        "uitrollen uitvaardigen uitvoeren uitwerken uitwisselen uitzetten vastleggen vaststellen verantwoorden "
        "verbeteren verbinden verdelen vergoeden verhogen verkennen verlenen vernieuwen verrichten verschaffen "
        "versnellen verspreiden versterken verstevigen verstrekken vertalen vertegenwoordigen vervolgen verwerken "
        "verwijzen verzamelen verzenden verzoeken verzorgen voeren volgen voorbereiden voorleggen voorlichten "
        "voortzetten voorzien voorzitten vormgeven vragen vrijmaken vullen waarborgen werven wijzigen zetten "
        "zorgdragen zorgen"
    ),
    "meedoen": wordset(
        "aanschuiven aansluiten bijeenkomen bijwonen deelnemen komen meedoen participeren plaatsnemen samen "
        "samenkomen samenwerken vergaderen zitten"
    ),
    "werken": wordset("acteren benutten functioneren gebruiken handelen hanteren opereren toewerken werken"),
    "ervaren": wordset(
        "aarzelen begrijpen beogen beseffen constateren denken ervaren geloven hechten herkennen hopen horen "
        "houden kennen leren lezen menen merken ontdekken onthouden oordelen schatten streven twijfelen vergeten "
        "verlangen vermoeden verwachten vinden voelen vrezen waarderen wensen weten willen zien"
    ),
    "zeggen": wordset(
        "aangeven aanvoeren beamen benadrukken bevestigen noemen onderstrepen opmerken schrijven stellen "
        "toelichten verklaren vertellen verwoorden zeggen"
    ),
    "staan": wordset(
        "afhangen behoren bestaan betekenen betreffen bevatten bijdragen blijken blijven dalen draaien duren eisen "
        "gaan gebeuren gelden groeien hangen inhouden kampen kosten krijgen leiden leven liggen lijden lijken "
        "missen omvatten ontbreken ontstaan passen plaatsvinden raken richten samenhangen schijnen staan stijgen "
        "tellen toenemen vallen variëren vergen verliezen verschillen voorkomen voortkomen voortvloeien vormen "
        "wonen worden zijn"
    ),
}


def verb_class(verb: str) -> str:
    """The class of a verb (lemma, particle included); `ander` where it has none."""
    return next((name for name, members in CLASSES.items() if verb in members), "ander")
