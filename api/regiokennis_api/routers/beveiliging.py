"""Where to report a leak: /.well-known/security.txt (RFC 9116), from the settings."""

from datetime import UTC, datetime, timedelta

from fastapi import APIRouter, HTTPException, Request, Response

from regiokennis.settings import Settings

router = APIRouter(include_in_schema=False)
VALID = timedelta(days=180)
"""How long the file may be believed; less than a year (RFC 9116, section 2.5.5)."""


@router.get("/.well-known/security.txt")
def security(request: Request) -> Response:
    """404 where the settings name no one to report to: a made-up address would be worse than none."""
    settings: Settings = request.app.state.settings
    if not settings.meldpunt:
        raise HTTPException(404, "Er is nog geen meldpunt ingesteld (REGIOKENNIS_MELDPUNT).")
    return Response(security_text(settings, datetime.now(tz=UTC)), media_type="text/plain; charset=utf-8")


def security_text(settings: Settings, now: datetime) -> str:
    """The file as it is on this day; Expires moves on by whole days, so that a day's answers are equal."""
    expires = now.replace(hour=0, minute=0, second=0, microsecond=0) + VALID
    fields = [("Contact", each) for each in settings.meldpunt]
    fields += [("Expires", expires.strftime("%Y-%m-%dT%H:%M:%SZ")), ("Preferred-Languages", "nl, en")]
    if settings.site:
        fields.append(("Canonical", f"{settings.site.rstrip('/')}/.well-known/security.txt"))
    if settings.meldbeleid:
        fields.append(("Policy", settings.meldbeleid))
    return "".join(f"{name}: {value}\n" for name, value in fields)
