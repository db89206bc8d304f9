"""The picture of flows: widths are numbers, nothing runs outside."""

import re

from regiokennis_api.site.stroom import draw

COUNTS = {("Noord", "Een"): 3, ("Noord", "Twee"): 1, ("Zuid", "Twee"): 2}


def test_bands_and_bars_carry_the_numbers() -> None:
    """A bar counts what leaves or reaches it; where nothing flows there is a bar and no band."""
    picture = draw(COUNTS, ["Noord", "Zuid", "Leeg"], ["Een", "Twee"])

    assert [(bar.naam, bar.aantal) for bar in picture.links] == [("Noord", 4), ("Zuid", 2), ("Leeg", 0)]
    assert [(bar.naam, bar.aantal) for bar in picture.rechts] == [("Een", 3), ("Twee", 3)]
    assert {(band.van, band.naar): band.aantal for band in picture.banden} == COUNTS


def test_everything_stays_inside_the_picture() -> None:
    """With many regions and long names each bar, band and label has room."""
    regions = [f"Een regio met een heel lange naam {n}" for n in range(35)]
    picture = draw({(region, "Lijn"): 5 for region in regions}, regions, ["Lijn", "Een andere lijn"])

    bars = (*picture.links, *picture.rechts)
    assert max(bar.y + bar.hoogte for bar in bars) <= picture.hoogte
    numbers = [float(n) for band in picture.banden for n in re.findall(r"[\d.]+", band.pad)]
    assert max(numbers) <= max(picture.breedte, picture.hoogte)
    assert min(bar.x for bar in picture.links) > 6 * len(regions[0])


def test_without_actions_there_is_still_a_picture() -> None:
    """No region, or no action: bars without bands."""
    assert draw({}, [], ["Een"]).banden == ()
    assert draw({}, ["Noord"], ["Een"]).links[0].aantal == 0
